import { explain } from '../../shared/conflicts/words.ts';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { FixMenu } from '../fix/fix-menu.tsx';
import { useConflictsOf, useEntry, useRow, useStore } from '../state/use-program.ts';
import styles from './session-panel.module.css';

/** Where a session is, in words: when, how long, in which room or block. */
export function Place({ sessionId }: { readonly sessionId: SessionId }) {
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

/** What is wrong with a session, in sentences. */
export function Problems({ sessionId }: { readonly sessionId: SessionId }) {
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
          {explain(conflict, store.state, { planId: store.planId }).sentence} <FixMenu conflict={conflict} />
        </li>
      ))}
    </ul>
  );
}
