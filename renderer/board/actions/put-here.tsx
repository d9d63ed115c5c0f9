import { useMemo, useState } from 'react';
import { explain } from '../../../shared/conflicts/words.ts';
import { sessionName } from '../../../shared/model/names.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { reasonsAt } from '../../../shared/placing/rate.ts';
import type { Entry } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute, length } from '../../../shared/time/wall.ts';
import { useExecute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import { useStore, useTables } from '../../state/use-program.ts';
import { foldText } from '../../tables/features.ts';
import { TextField } from '../../ui/field.tsx';
import type { ProgramFacts } from './action.ts';
import { placementIn, waitingEntries } from './facts.ts';
import styles from './proposals.module.css';

const SHOWN = 50;

/** The waiting sessions, those that a cell costs nothing first; a press puts one there. */
export function PutHere({ cell, onDone }: { readonly cell: HeldCell; readonly onDone: () => void }) {
  const store = useStore();
  const execute = useExecute();
  const [text, setText] = useState('');
  const waiting = useTables(['session', 'placement', 'day', 'room', 'kind', 'person', 'appearance', 'slot'], () =>
    waitingEntries(store)
      .map((entry) => ({ entry, people: peopleOf(store, entry), against: against(store, entry, cell) }))
      .sort((a, b) => a.against.length - b.against.length || a.entry.session.number - b.entry.session.number),
  );
  const shown = useMemo(() => {
    const words = foldText(text).split(/\s+/).filter(Boolean);
    return waiting.filter(({ entry, people }) => {
      const told = foldText(`${entry.session.number} ${sessionName(entry.session).text} ${people}`);
      return words.every((word) => told.includes(word));
    });
  }, [waiting, text]);
  const put = async (sessionId: SessionId) => {
    const done = await execute('session.place', { sessionId, ...cell });
    if (done.ok) onDone();
  };
  return (
    <>
      <TextField label="Find a session" type="search" value={text} onChange={setText} autoFocus />
      <ul className={`${styles.list} ${styles.scroll}`} aria-label="Waiting sessions">
        {shown.slice(0, SHOWN).map(({ entry, people, against: reasons }) => (
          <li key={entry.id}>
            <button type="button" className={styles.proposal} onClick={() => void put(entry.id)}>
              <b>{sessionName(entry.session).text}</b>
              <span className={styles.dim}>
                {people || 'no speaker'} · {length(entry.session.durationMinutes)}
              </span>
              <span className={reasons.length === 0 ? styles.good : styles.costs}>
                {reasons.length === 0 ? '✓ free' : `! ${reasons.join(', ')}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length > SHOWN ? <p className={styles.dim}>{shown.length - SHOWN} more; type to find them.</p> : null}
      {shown.length === 0 ? <p className={styles.none}>Nothing fits.</p> : null}
    </>
  );
}

const peopleOf = ({ state }: ProgramFacts, { people }: Entry): string =>
  people.map((id) => state.person.get(id)?.name ?? '').join(', ');

/** What a drop of a session at a cell would break or cost, by name; its pin among it. */
function against(store: ProgramFacts, { id, session }: Entry, { dayId, roomId, start }: HeldCell): string[] {
  const { index, settings, state, planId } = store;
  const day = state.day.get(dayId);
  if (!day) return [];
  const candidate = { sessionId: id, planId, durationMinutes: session.durationMinutes };
  const at = { dayId, roomId, start: absoluteMinute(day.date, start) };
  const titles = reasonsAt(index, settings, candidate, at).map((conflict) => explain(conflict, state).title);
  const pin = placementIn(store, id)?.pin ?? 'none';
  return [...(pin === 'none' ? [] : [`Pinned: ${pin}`]), ...new Set(titles)];
}
