import { explain } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore } from '../state/use-program.ts';
import { reasonsOf } from './reasons.ts';
import styles from './why.module.css';

/** Where the held session is, in words: “Birke, Monday 29 March, 10:30”. */
export function whereHeld(store: ProgramStore, cell: { dayId: string; roomId: string; start: number }): string {
  const day = store.state.day.get(cell.dayId);
  const room = store.state.room.get(cell.roomId);
  return `${room?.name ?? ''}, ${day ? spokenDate(absoluteMinute(day.date, cell.start)) : ''}, ${clock(cell.start)}`;
}

/** What a drop here would mean, in words; and the keys that help. */
export function Why() {
  const store = useStore();
  const held = useHeld((now) => now);
  if (!held) return null;
  const reasons = held.cell ? reasonsOf(store, held, held.cell) : [];
  return (
    <section className={styles.why} aria-label="What a drop here means">
      {held.cell ? (
        <>
          <b>{held.blockId ? `Into the block ${quoted(store.state, held.blockId)}` : whereHeld(store, held.cell)}</b>
          {held.blockId ? (
            <p className={styles.keys}>It becomes the last talk there.</p>
          ) : reasons.length === 0 ? (
            <p className={styles.good}>✓ Nothing speaks against it.</p>
          ) : (
            <ul>
              {reasons.map((conflict) => (
                <li
                  key={conflict.key}
                  className={conflict.level === 'error' || conflict.level === 'block' ? styles.bad : styles.warn}
                >
                  {explain(conflict, store.state, { held: held.sessionId }).sentence}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <b>
          {held.overList ? 'Back to the list: ' : 'Holding '}
          {quoted(store.state, held.sessionId)}
        </b>
      )}
      <p className={styles.keys}>
        {held.by === 'keys'
          ? 'Enter drops · Esc puts back · Tab next room'
          : held.by === 'click'
            ? 'Click a cell to place it · Esc puts back'
            : 'Release to drop · Esc puts back · Alt for five minutes'}
      </p>
    </section>
  );
}
