import { useId, useState } from 'react';
import type { PlannedField, PlannedRow } from '../../../shared/contract/import.ts';
import { choiceFor, type Decisions } from '../../../shared/merging/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { fieldWords } from '../plan/field-words.ts';
import { chosenOption, type Option, optionsOf } from '../plan/options.ts';
import { standingOf } from '../plan/standing.ts';
import { STANDINGS } from '../plan/standing-words.ts';
import { valueWords } from '../plan/value-words.ts';
import { DiffText, PlainText } from './diff-text.tsx';
import { EditedBy } from './edited-by.tsx';
import styles from './field-choice.module.css';
import { LockButton } from './lock-button.tsx';

interface FieldChoiceProps {
  readonly row: PlannedRow;
  readonly field: PlannedField;
  readonly decisions: Decisions;
  readonly planned: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** One field of a row: what stood, what stands here and what the file says, and the choice between them. */
export function FieldChoice({ row, field, decisions, planned, onDecide }: FieldChoiceProps) {
  const name = useId();
  const options = optionsOf(row, field);
  const chosen = chosenOption(row, field, decisions, planned);
  const standing = standingOf(row, field, decisions, planned);
  const { pick, by } = choiceFor(decisions, row.kind, field.field, row.key);
  const { base, mine, theirs } = valueWords(field);
  const written = typeof pick === 'object' && pick !== null ? String(pick.value ?? '') : null;
  const choose = (id: Option['id']) =>
    onDecide({ [field.decision]: id === 'written' ? { value: mine ?? theirs ?? '' } : id });
  return (
    <div
      role="group"
      aria-labelledby={`${name}title`}
      data-open={standing === 'conflict' || undefined}
      className={`${styles.field} ${standing === 'conflict' ? styles.open : ''}`}
    >
      <div className={styles.head}>
        <h3 id={`${name}title`} className={styles.title}>
          {fieldWords(field.field)} <span className={styles[standing] ?? styles.dim}>{STANDINGS[standing]}</span>
        </h3>
        <LockButton row={row} field={field.field} />
      </div>
      {field.edited ? <EditedBy edit={field.edited} /> : null}
      {options.length === 0 ? <DiffText before={mine} after={theirs} /> : null}
      {options.map((option) => (
        <div key={option.id} className={`${styles.option} ${chosen === option.id ? styles.chosen : ''}`}>
          <label className={styles.choice}>
            <input type="radio" name={name} checked={chosen === option.id} onChange={() => choose(option.id)} />
            <span>{option.label}</span>
          </label>
          {option.before === undefined ? null : (
            <div className={styles.value}>
              {option.before === null ? (
                <PlainText text={option.after} />
              ) : (
                <DiffText before={option.before} after={option.after} />
              )}
            </div>
          )}
          {option.id === 'written' && written !== null ? (
            <Written
              key={row.key}
              label={fieldWords(field.field)}
              text={written}
              isLong={written.length > 80 || field.field === 'abstract' || field.field === 'biography'}
              onWrite={(value) => onDecide({ [field.decision]: { value } })}
            />
          ) : null}
        </div>
      ))}
      {standing === 'conflict' && base !== null ? (
        <details className={styles.base}>
          <summary>What the file said last time</summary>
          <PlainText text={base} />
        </details>
      ) : null}
      {by === 'field' ? (
        <div>
          <Button look="quiet" onPress={() => onDecide({ [field.decision]: undefined })}>
            Take this choice back
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface WrittenProps {
  readonly label: string;
  readonly text: string;
  readonly isLong: boolean;
  readonly onWrite: (text: string) => void;
}

/** A text by hand; it counts when the field is left. */
function Written({ label, text, isLong, onWrite }: WrittenProps) {
  const [draft, setDraft] = useState(text);
  return (
    <TextField
      label={`${label}, by hand`}
      hideLabel
      multiline={isLong}
      rows={6}
      value={draft}
      onChange={setDraft}
      onCommit={(value) => value !== text && onWrite(value)}
    />
  );
}
