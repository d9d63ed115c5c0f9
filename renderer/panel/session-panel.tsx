import { useEffect, useState } from 'react';
import { explain } from '../../shared/conflicts/words.ts';
import { sessionName } from '../../shared/model/names.ts';
import type { Session, SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { PeopleDialog } from '../sessions/people-dialog.tsx';
import { useExecute } from '../state/execute.ts';
import { useConflictsOf, useEntry, useProgram, useRow, useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import styles from './session-panel.module.css';

const STATUSES = ['proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn'] as const;
const PINS = [
  { id: 'none', label: 'Not pinned' },
  { id: 'time', label: 'Time is pinned' },
  { id: 'room', label: 'Room is pinned' },
  { id: 'both', label: 'Time and room are pinned' },
] as const;

interface SessionPanelProps {
  readonly sessionId: SessionId;
  readonly onClose: () => void;
  /** Takes the session up, to be placed by the next click; absent where there is no board. */
  readonly onMove?: (() => void) | undefined;
}

/** Everything about a session, edited in place: each field is one command, saved when it is left. */
export function SessionPanel(props: SessionPanelProps) {
  // Another session is another panel: nothing that was typed or worked out for the one before stays.
  return <OneSession key={props.sessionId} {...props} />;
}

function OneSession({ sessionId, onClose, onMove }: SessionPanelProps) {
  const session = useRow('session', sessionId);
  const execute = useExecute();
  const tracks = useTables(['track'], ({ state }) => [...state.track.values()].sort((a, b) => a.position - b.position));
  const kinds = useTables(['kind'], ({ state }) => [...state.kind.values()].sort((a, b) => a.position - b.position));
  const pin = useProgram(({ state, planId }) => state.placement.get(`${planId} ${sessionId}`)?.pin);
  if (!session) return null;
  const change = (patch: Partial<Session>) => void execute('session.update', { ids: [sessionId], patch });
  return (
    <section className={styles.panel} aria-label={`Session ${session.number}`}>
      <div className={styles.head}>
        <span className={styles.number}>Session {session.number}</span>
        <Button look="quiet" aria-label="Close session" onPress={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <h2 className={sessionName(session).isTitle ? '' : styles.untitled}>{sessionName(session).text}</h2>
      <Place sessionId={sessionId} />
      <Problems sessionId={sessionId} />
      <div className={styles.actions}>
        {onMove ? <Button onPress={onMove}>Move…</Button> : null}
        {pin === undefined ? null : (
          <Button onPress={() => void execute('session.unplace', { sessionIds: [sessionId] })}>
            Take off the board
          </Button>
        )}
      </div>
      <People sessionId={sessionId} />
      <Draft label="Title" value={session.title ?? ''} onSave={(title) => change({ title: title || null })} />
      <div className={styles.pair}>
        <Select
          label="Status"
          value={session.status}
          choices={STATUSES.map((id) => ({ id, label: id }))}
          onChange={(id) => change({ status: STATUSES.find((status) => status === id) ?? session.status })}
        />
        <Draft
          label="Length in minutes"
          value={String(session.durationMinutes)}
          onSave={(text) => /^\d{1,4}$/.test(text) && change({ durationMinutes: Number(text) })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label="Track"
          value={session.trackId ?? ''}
          choices={[{ id: '', label: 'No track' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => change({ trackId: tracks.find((track) => track.id === id)?.id ?? null })}
        />
        <Select
          label="Kind"
          value={session.kindId ?? ''}
          choices={[{ id: '', label: 'No kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => change({ kindId: kinds.find((kind) => kind.id === id)?.id ?? null })}
        />
      </div>
      {pin === undefined ? null : (
        <Select
          label="Pin"
          value={pin}
          choices={PINS}
          onChange={(id) => {
            const wanted = PINS.find((choice) => choice.id === id);
            if (wanted) void execute('session.pin', { sessionIds: [sessionId], pin: wanted.id });
          }}
        />
      )}
      <Draft
        label="Expected audience"
        value={session.expectedAudience === null ? '' : String(session.expectedAudience)}
        onSave={(text) =>
          (text === '' || /^\d{1,6}$/.test(text)) && change({ expectedAudience: text === '' ? null : Number(text) })
        }
      />
      <Draft
        label="Abstract"
        multiline
        value={session.abstract ?? ''}
        onSave={(abstract) => change({ abstract: abstract || null })}
      />
      <Draft
        label="Notes of the committee"
        multiline
        value={session.notes ?? ''}
        onSave={(notes) => change({ notes: notes || null })}
      />
    </section>
  );
}

/** A text that is saved when it is left, if it was changed; Escape takes it back. */
function Draft(props: {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly onSave: (text: string) => void;
}) {
  const { label, value, multiline, onSave } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onCommit={(next) => next !== value && onSave(next)}
      onCancel={() => setText(value)}
      multiline={multiline ?? false}
      rows={multiline ? 6 : 1}
    />
  );
}

function Place({ sessionId }: { readonly sessionId: SessionId }) {
  const entry = useEntry(sessionId);
  const room = useRow('room', entry?.roomId);
  const block = useRow('session', entry?.blockId);
  if (!entry) return null;
  const minutes = length(entry.session.durationMinutes);
  if (entry.from !== null && entry.to !== null) {
    return (
      <p className={styles.place}>
        {spokenDate(entry.from)}, {clock(entry.from)}–{clock(entry.to)} ({minutes})<br />
        {room?.name ?? 'No room yet'}
        {block ? `, in ${sessionName(block).text}` : ''}
      </p>
    );
  }
  const known = [entry.place?.day?.date, room?.name].filter(Boolean).join(', ');
  return <p className={styles.place}>{known ? `Half placed: ${known}` : `Not placed yet (${minutes})`}</p>;
}

function Problems({ sessionId }: { readonly sessionId: SessionId }) {
  const conflicts = useConflictsOf(sessionId);
  const store = useStore();
  if (conflicts.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="Conflicts of this session">
      {conflicts.map((conflict) => (
        <li
          key={conflict.key}
          className={conflict.level === 'error' || conflict.level === 'block' ? styles.bad : styles.warn}
        >
          {explain(conflict, store.state, { planId: store.planId }).sentence}
        </li>
      ))}
    </ul>
  );
}

function People({ sessionId }: { readonly sessionId: SessionId }) {
  const people = useTables(['appearance', 'person'], ({ state }) =>
    [...state.appearance.values()].flatMap((row) => {
      const person = row.sessionId === sessionId ? state.person.get(row.personId) : undefined;
      return person ? [{ person, role: row.role, position: row.position }] : [];
    }),
  );
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <ul className={styles.people} aria-label="People">
        {[...people]
          .sort((a, b) => a.position - b.position)
          .map(({ person, role }) => (
            <li key={`${person.id} ${role}`}>
              {person.name}
              <span className={styles.dim}>
                {person.affiliation ? `, ${person.affiliation}` : ''}
                {role === 'speaker' ? '' : ` (${role})`}
              </span>
            </li>
          ))}
        {people.length === 0 ? <li className={styles.dim}>No people</li> : null}
      </ul>
      <div className={styles.actions}>
        <Button onPress={() => setChanging(true)}>Change people…</Button>
      </div>
      {isChanging ? <PeopleDialog sessionId={sessionId} onClose={() => setChanging(false)} /> : null}
    </>
  );
}
