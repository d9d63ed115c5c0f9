import { useEffect, useState } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { Person, PersonId } from '../../shared/model/tables.ts';
import { hrefOf } from '../app/route.ts';
import styles from '../panel/session-panel.module.css';
import { useExecute } from '../state/execute.ts';
import { useRow, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Away } from './away.tsx';
import { StayFields } from './stay.tsx';
import { MergeWith } from './twice/merge-with.tsx';
import { NotSame } from './twice/not-same.tsx';
import { SplitDialog } from './twice/split-dialog.tsx';

interface PersonPanelProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
  /** Shows another person: the one that two became, or the new one of two. */
  readonly onShow: (id: PersonId) => void;
}

/** Everything about a person: details, sessions, and when they are away. */
export function PersonPanel({ personId, onClose, onShow }: PersonPanelProps) {
  const [asked, setAsked] = useState<'merge' | 'split' | null>(null);
  const person = useRow('person', personId);
  const execute = useExecute();
  const sessions = useTables(['appearance', 'session', 'placement'], ({ state }) =>
    [...state.appearance.values()]
      .filter((row) => row.personId === personId)
      .flatMap((row) => {
        const session = state.session.get(row.sessionId);
        return session ? [{ session, role: row.role }] : [];
      }),
  );
  const links = useTables(['externalId'], ({ state }) =>
    [...state.externalId.values()].filter(({ kind, ownerId }) => kind === 'person' && String(ownerId) === personId),
  );
  if (!person) return null;
  const mayBeTwo = sessions.length + links.length > 1;
  const change = (patch: Partial<Person>) => void execute('person.update', { id: personId, patch });
  return (
    <section className={styles.panel} aria-label={person.name}>
      <div className={styles.head}>
        <span className={styles.number}>Person {person.number}</span>
        <Button look="quiet" aria-label="Close person" onPress={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <h2>{person.name}</h2>
      <ul className={styles.people} aria-label="Sessions">
        {sessions.map(({ session, role }) => (
          <li key={`${session.id} ${role}`}>
            <a href={hrefOf('board', session.id)}>{sessionName(session).text}</a>
            <span className={styles.dim}> ({role})</span>
          </li>
        ))}
        {sessions.length === 0 ? <li className={styles.dim}>In no session</li> : null}
      </ul>
      <StayFields personId={personId} />
      <Away personId={personId} />
      <Field label="Name" value={person.name} onSave={(name) => name && change({ name })} />
      <Field label="Affiliation" value={person.affiliation} onSave={(affiliation) => change({ affiliation })} />
      <Field label="Sort name" value={person.sortName} onSave={(sortName) => change({ sortName })} />
      <Field label="Job title" value={person.jobTitle} onSave={(jobTitle) => change({ jobTitle })} />
      <Field label="Pronouns" value={person.pronouns} onSave={(pronouns) => change({ pronouns })} />
      <Field label="E-mail (private)" value={person.email} onSave={(email) => change({ email })} />
      <Field label="Biography" value={person.biography} multiline onSave={(biography) => change({ biography })} />
      <Field label="Notes of the committee" value={person.notes} multiline onSave={(notes) => change({ notes })} />
      <NotSame personId={personId} />
      <div className={styles.actions}>
        <Button onPress={() => setAsked('merge')}>Merge with…</Button>
        {mayBeTwo ? <Button onPress={() => setAsked('split')}>Make two people…</Button> : null}
      </div>
      {asked === 'merge' ? <MergeWith person={person} onClose={() => setAsked(null)} onMerged={onShow} /> : null}
      {asked === 'split' ? <SplitDialog personId={personId} onClose={() => setAsked(null)} onSplit={onShow} /> : null}
    </section>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string | null;
  readonly multiline?: boolean;
  readonly onSave: (value: string | null) => void;
}) {
  const { label, value, multiline, onSave } = props;
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const save = (next: string) => next !== (value ?? '') && onSave(next.trim() || null);
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onCommit={save}
      onCancel={() => setText(value ?? '')}
      multiline={multiline ?? false}
    />
  );
}
