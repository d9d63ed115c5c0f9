import { type ReactNode, useState } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { clock } from '../../shared/time/wall.ts';
import { hrefOf } from '../app/route.ts';
import { useStore } from '../state/use-program.ts';
import styles from './ready-tab.module.css';

interface ReadyListProps {
  readonly title: string;
  readonly why: string;
  readonly count: number;
  /** Whether a release waits for it. */
  readonly holdsUp?: boolean;
  readonly sessions?: readonly SessionId[];
  readonly children?: ReactNode;
}

/** A number that should be none, with what it counts folded beneath it. */
export function ReadyList({ title, why, count, holdsUp, sessions = [], children }: ReadyListProps) {
  const [isOpen, setOpen] = useState(false);
  const number = <span className={`${styles.number} ${count > 0 && holdsUp ? styles.no : ''}`}>{count}</span>;
  if (count === 0)
    return (
      <p className={styles.none}>
        {number} <span className={styles.title}>{title}</span>
        <span className={styles.why}>Nothing to do.</span>
      </p>
    );
  return (
    <details className={styles.some} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {number} <span className={styles.title}>{title}</span>
        <span className={styles.why}>{why}</span>
      </summary>
      {/* Hundreds of lines are made when somebody wants to read them. */}
      {isOpen ? (
        <ul aria-label={title}>
          {children}
          {sessions.map((id) => (
            <SessionLine key={id} id={id} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function SessionLine({ id }: { readonly id: SessionId }) {
  const { index } = useStore();
  const entry = index.entries.get(id);
  if (!entry) return null;
  const { from, roomId, place, session } = entry;
  const room = roomId === null ? null : (index.state.room.get(roomId)?.name ?? null);
  const time = from === null ? null : `${spokenDate(from)} ${clock(from)}`;
  // What has no cell on the board is opened in the table.
  const onBoard = place !== null && place.day !== null;
  return (
    <li>
      <a href={hrefOf(onBoard ? 'board' : 'sessions', id)}>{sessionName(session).text}</a>
      <span className={styles.where}>{[time, room].filter((part) => part !== null).join(', ')}</span>
    </li>
  );
}
