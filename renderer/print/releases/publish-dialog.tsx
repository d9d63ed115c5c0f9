import { useState } from 'react';
import { type Readiness, readinessOf } from '../../../shared/agenda/readiness.ts';
import { CHECK_WORDS, verdict } from '../../../shared/agenda/readiness-words.ts';
import { blockersAmong } from '../../../shared/agenda/release-gate.ts';
import { DRAFT, nextReleaseName, releaseKey } from '../../../shared/agenda/release-names.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { tableNames } from '../../../shared/model/tables.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { hrefOf } from '../../app/route.ts';
import { useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import type { ProgramStore } from '../../state/store.ts';
import { useStore, useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './releases.module.css';

/** As many conflicts are told in whole; the page on readiness has them all. */
const TOLD = 3;

/** Gives the program a name and keeps it so, after a look at what is still open. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const execute = useExecute();
  const { readiness, variant } = useTables(tableNames, currentReadiness);
  const releases = useTables(['release'], ({ state }) => [...state.release.values()]);
  const [name, setName] = useState(() => nextReleaseName(releases));
  const [notes, setNotes] = useState('');
  const [isSeen, setSeen] = useState(false);
  const isTaken = releases.some((release) => releaseKey(release.name) === releaseKey(name));
  const problem = isTaken
    ? 'There is a release of this name already, and a release is never changed.'
    : releaseKey(name) === DRAFT
      ? '“draft” stands for the program as it is now.'
      : null;
  const blockers = blockersAmong(readiness.grave);
  const isOpen = readiness.grave.length > 0 || readiness.checks.some(({ sessions }) => sessions.length > 0);
  const mayPublish = name.trim() !== '' && problem === null && blockers.length === 0 && (isSeen || !isOpen);
  const publish = async () => {
    if (!mayPublish) return;
    const done = await execute('release.publish', { name: name.trim(), notes: notes.trim() });
    if (!done.ok) return;
    notify('news', `Published ${done.value.value.name}.`);
    onClose();
  };
  return (
    <Dialog
      title="Publish a release"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!mayPublish} onPress={() => void publish()}>
            Publish
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} error={problem} autoFocus />
      <TextField
        label="Notes"
        value={notes}
        onChange={setNotes}
        multiline
        rows={2}
        help="For the committee and for readers: what this release is for, what is new in it."
      />
      {variant === null ? null : (
        <p className={styles.about}>You are looking at the variant {variant}. What is published is the current plan.</p>
      )}
      <section className={styles.readiness} aria-label="Is it ready?">
        <p className={styles.verdict}>{verdict(readiness)}</p>
        <Held conflicts={blockers} />
        <Missing readiness={readiness} />
      </section>
      {isOpen && blockers.length === 0 ? (
        <label className={styles.seen}>
          <input type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.currentTarget.checked)} />I have
          seen what is still open. Publish it all the same.
        </label>
      ) : null}
    </Dialog>
  );
}

/** What is published is the current plan, whichever plan this page shows. */
function currentReadiness({ state, planId, index, conflicts, settings }: ProgramStore): {
  readonly readiness: Readiness;
  /** The name of the plan that is shown instead. */
  readonly variant: string | null;
} {
  const currentId = state.program.get('program')?.currentPlanId ?? planId;
  if (currentId === planId) return { readiness: readinessOf(index, conflicts), variant: null };
  const current = buildIndex(state, currentId);
  const readiness = readinessOf(current, findConflicts(current, settings));
  return { readiness, variant: state.plan.get(planId)?.name ?? '' };
}

function Held({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { state } = useStore();
  if (conflicts.length === 0) return null;
  return (
    <div className={styles.held} role="alert">
      <p>The committee lets no release go out with this:</p>
      <ul>
        {conflicts.slice(0, TOLD).map((conflict) => (
          <li key={conflict.key}>{explain(conflict, state).sentence}</li>
        ))}
        {conflicts.length > TOLD ? <li>{andMore(conflicts.length - TOLD, 'conflict')}</li> : null}
      </ul>
    </div>
  );
}

function Missing({ readiness }: { readonly readiness: Readiness }) {
  const { state } = useStore();
  const errors = readiness.grave.filter(({ level }) => level === 'error');
  const checks = readiness.checks.filter(({ sessions }) => sessions.length > 0);
  if (errors.length + checks.length === 0) return null;
  return (
    <>
      <ul className={styles.missing}>
        {errors.slice(0, TOLD).map((conflict) => (
          <li key={conflict.key}>{explain(conflict, state).sentence}</li>
        ))}
        {errors.length > TOLD ? <li>{andMore(errors.length - TOLD, 'error')}</li> : null}
        {checks.map(({ id, sessions }) => (
          <li key={id}>
            <b>{CHECK_WORDS[id].counted(sessions.length)}.</b> {CHECK_WORDS[id].why}
          </li>
        ))}
      </ul>
      <a href={hrefOf('conflicts', 'ready')}>See them all</a>
    </>
  );
}

const andMore = (count: number, what: string): string => `And ${count} more ${what}${count === 1 ? '' : 's'}.`;
