import type { Ref } from 'react';
import { DELETED, type Decisions, decisionId, MISSING } from '../../../shared/merging/decisions.ts';
import { goTo } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { decideAll, idsOfRow } from '../plan/bulk.ts';
import type { ReviewRow } from '../plan/review-rows.ts';
import { missingChoice } from '../plan/standing.ts';
import { FieldChoice } from './field-choice.tsx';
import { LockButton } from './lock-button.tsx';
import { NewFields } from './new-fields.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import styles from './row-detail.module.css';
import { SameAs } from './same-as.tsx';
import { TwoPeople } from './two-people.tsx';

interface RowDetailProps {
  readonly row: ReviewRow;
  readonly decisions: Decisions;
  readonly planned: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
  /** Back to the list. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLElement>;
}

const KINDS = {
  session: 'Session',
  person: 'Person',
  room: 'Room',
  day: 'Day',
  track: 'Track',
  kind: 'Kind',
  program: 'Program',
};

/** One row of the plan with its fields, and all that can be decided about it. */
export function RowDetail({ row: shown, decisions, planned, onDecide, onLeave, ref }: RowDetailProps) {
  const { row, outcomes } = shown;
  const fields = idsOfRow(shown);
  return (
    <section
      ref={ref}
      aria-label={row.label}
      className={styles.detail}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.label}>{row.label}</h2>
        <p className={styles.facts}>
          <span>{KINDS[row.kind]}</span>
          {outcomes.map((outcome) => (
            <OutcomeMark key={outcome} outcome={outcome} />
          ))}
          {row.lines ? (
            <span>
              {row.lines[0] === row.lines[1] ? `line ${row.lines[0]}` : `lines ${row.lines[0]}–${row.lines[1]}`}
            </span>
          ) : null}
        </p>
        <div className={styles.actions}>
          {fields.length > 1 ? (
            <>
              <Button onPress={() => onDecide(decideAll(fields, 'mine'))}>Keep all as here</Button>
              <Button onPress={() => onDecide(decideAll(fields, 'theirs'))}>Take all from the file</Button>
            </>
          ) : null}
          <LockButton row={row} field={null} />
          {row.id !== null && (row.kind === 'session' || row.kind === 'person') ? (
            <Button look="quiet" onPress={() => goTo(row.kind === 'session' ? 'sessions' : 'people', row.id ?? '')}>
              Open
            </Button>
          ) : null}
        </div>
      </div>
      {row.action === 'create' ? <SameAs row={row} decisions={decisions} onDecide={onDecide} /> : null}
      {row.action === 'create' ? <NewFields row={row} /> : null}
      {row.sessions ? <TwoPeople row={row} sessions={row.sessions} decisions={decisions} onDecide={onDecide} /> : null}
      {row.action === 'missing' ? <Missing row={shown} decisions={decisions} onDecide={onDecide} /> : null}
      {row.action === 'deleted' ? (
        <div className={styles.told}>
          <p>This was imported before and removed here since. The file still has it; it stays away.</p>
          <Button onPress={() => onDecide({ [decisionId(row.kind, DELETED, row.key)]: 'restore' })}>
            Bring it back
          </Button>
        </div>
      ) : null}
      {row.action === 'left-out' ? <SameAs row={row} decisions={decisions} onDecide={onDecide} /> : null}
      {row.action === 'create'
        ? null
        : row.fields.map((field) => (
            <FieldChoice
              key={`${row.key} ${field.field}`}
              row={row}
              field={field}
              decisions={decisions}
              planned={planned}
              onDecide={onDecide}
            />
          ))}
      {row.fields.length === 0 && row.action === 'unchanged' ? (
        <p className={styles.quiet}>All that the file says of it stands here already.</p>
      ) : null}
      {row.unchanged > 0 && row.action === 'update' ? (
        <p className={styles.quiet}>
          {row.unchanged === 1 ? '1 other field says' : `${row.unchanged} other fields say`} here what the file says.
        </p>
      ) : null}
    </section>
  );
}

type MissingProps = Pick<RowDetailProps, 'row' | 'decisions' | 'onDecide'>;

function Missing({ row: { row }, decisions, onDecide }: MissingProps) {
  const choice = missingChoice(row, decisions) ?? 'keep';
  const id = decisionId(row.kind, MISSING, row.key);
  return (
    <fieldset className={styles.missing}>
      <legend>It was in this source before, and is no longer.</legend>
      <label>
        <input type="radio" name={id} checked={choice === 'keep'} onChange={() => onDecide({ [id]: 'keep' })} />
        Keep it as it is
      </label>
      {row.kind === 'session' ? (
        <label>
          <input
            type="radio"
            name={id}
            checked={choice === 'withdraw'}
            onChange={() => onDecide({ [id]: 'withdraw' })}
          />
          Mark it as withdrawn; it keeps its place
        </label>
      ) : null}
    </fieldset>
  );
}
