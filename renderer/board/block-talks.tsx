import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { useHeld } from '../state/held.ts';
import { useConflictsOf, useProgram, useRow } from '../state/use-program.ts';
import styles from './session-card.module.css';

/** The talks of a block inside its card, as many as there is room for lines; and where the held one would go among them. */
export function BlockTalks({ sessionId, room }: { readonly sessionId: SessionId; readonly room: number }) {
  const talks = useProgram(({ index }) => index.talksOf.get(sessionId)) ?? [];
  const spot = useHeld((held) => (held?.into?.blockId === sessionId ? held.into.position : null));
  const fits = talks.length <= room ? talks.length : Math.max(0, room - 1);
  const lines = Math.max(1, Math.floor(room / Math.max(1, talks.length)));
  return (
    <span className={styles.talks}>
      {talks.slice(0, fits).map((id, i) => (
        <TalkLine key={id} sessionId={id} number={i + 1} lines={lines} isAfterSpot={spot === i} />
      ))}
      {talks.length > fits && room > 0 ? <span className={styles.talk}>and {talks.length - fits} more</span> : null}
      {spot !== null && spot >= fits ? <span className={styles.spot} /> : null}
    </span>
  );
}

interface TalkLineProps {
  readonly sessionId: SessionId;
  readonly number: number;
  readonly lines: number;
  /** The held session would go before it. */
  readonly isAfterSpot: boolean;
}

function TalkLine({ sessionId, number, lines, isAfterSpot }: TalkLineProps) {
  const session = useRow('session', sessionId);
  const conflicts = useConflictsOf(sessionId);
  if (!session) return null;
  return (
    <span
      className={`${conflicts.length > 0 ? styles.talkWarned : styles.talk} ${isAfterSpot ? styles.afterSpot : ''}`}
      data-talk={sessionId}
      style={{ WebkitLineClamp: lines }}
    >
      {conflicts.length > 0 ? '! ' : ''}
      {number}. {sessionName(session).text} · {session.durationMinutes}
    </span>
  );
}
