import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain, ruleWords } from '../../shared/conflicts/words.ts';
import { hrefOf } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { useProgram, useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import styles from './conflicts-screen.module.css';

const LEVELS = [
  { id: '', label: 'All levels' },
  { id: 'error', label: 'Errors' },
  { id: 'warning', label: 'Warnings' },
  { id: 'note', label: 'Notes' },
] as const;

/** What is wrong, grouped by rule, each with its sentence, the way to its session, and acceptance with a reason. */
export default function ConflictsScreen() {
  const conflicts = useProgram((store) => store.conflicts);
  // The sentences name things, and names change without a conflict changing.
  useTables(['session', 'person', 'room', 'day', 'slot'], () => null);
  const [level, setLevel] = useState('');
  const [accepting, setAccepting] = useState<Conflict | null>(null);
  const open = conflicts.filter((conflict) => !conflict.accepted && (level === '' || levelGroup(conflict) === level));
  const accepted = conflicts.filter((conflict) => conflict.accepted);
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return (
    <Screen
      title="Conflicts"
      note={open.length === 0 ? 'nothing open' : `${open.length} open`}
      actions={<Select label="Level" hideLabel value={level} choices={LEVELS} onChange={setLevel} />}
    >
      {open.length === 0 ? (
        <p className={styles.good}>
          {level === '' ? 'Nothing speaks against this program.' : 'Nothing at this level.'}
        </p>
      ) : null}
      {rules.map((rule) => (
        <section key={rule} className={styles.group} aria-label={ruleWords(rule).title}>
          <h2>
            {ruleWords(rule).title} <small>{ruleWords(rule).rule}</small>
          </h2>
          <ul>
            {open
              .filter((conflict) => conflict.rule === rule)
              .map((conflict) => (
                <ConflictLine key={conflict.key} conflict={conflict} onAccept={() => setAccepting(conflict)} />
              ))}
          </ul>
        </section>
      ))}
      {accepted.length > 0 ? (
        <section className={styles.group} aria-label="Accepted">
          <h2>
            Accepted <small>These come back when their facts change.</small>
          </h2>
          <ul>
            {accepted.map((conflict) => (
              <AcceptedLine key={conflict.key} conflict={conflict} />
            ))}
          </ul>
        </section>
      ) : null}
      {accepting ? <AcceptDialog conflict={accepting} onClose={() => setAccepting(null)} /> : null}
    </Screen>
  );
}

const levelGroup = ({ level }: Conflict): string => (level === 'block' ? 'error' : level);

function ConflictLine({ conflict, onAccept }: { readonly conflict: Conflict; readonly onAccept: () => void }) {
  const store = useStore();
  const [sessionId] = conflict.sessions;
  return (
    <li className={styles[levelGroup(conflict)] ?? ''}>
      <span className={styles.level}>{levelGroup(conflict)}</span>
      <span className={styles.sentence}>{explain(conflict, store.state, { planId: store.planId }).sentence}</span>
      {sessionId ? <a href={hrefOf('board', sessionId)}>Show on the board</a> : null}
      <Button look="quiet" onPress={onAccept}>
        Accept…
      </Button>
    </li>
  );
}

function AcceptedLine({ conflict }: { readonly conflict: Conflict }) {
  const store = useStore();
  const execute = useExecute();
  const reason = store.state.acceptance.get(conflict.key)?.reason;
  return (
    <li>
      <span className={styles.sentence}>
        {explain(conflict, store.state, { planId: store.planId }).sentence} <i>{reason}</i>
      </span>
      <Button look="quiet" onPress={() => void execute('conflict.unaccept', { conflict: conflict.key })}>
        No longer accept
      </Button>
    </li>
  );
}

function AcceptDialog({ conflict, onClose }: { readonly conflict: Conflict; readonly onClose: () => void }) {
  const store = useStore();
  const execute = useExecute();
  const [reason, setReason] = useState('');
  const accept = async () => {
    const { key, factsHash } = conflict;
    const done = await execute('conflict.accept', { conflict: key, factsHash, reason: reason.trim() });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title="Accept this conflict"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={reason.trim() === ''} onPress={() => void accept()}>
            Accept
          </Button>
        </>
      }
    >
      <p>{explain(conflict, store.state, { planId: store.planId }).sentence}</p>
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        autoFocus
        help="Others see it in the list of accepted conflicts."
      />
    </Dialog>
  );
}
