import { memo } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { clock } from '../../shared/time/wall.ts';
import { useConflictsOf, useEntry, useProgram, useRow } from '../state/use-program.ts';
import styles from './session-card.module.css';

interface SessionCardProps {
  readonly sessionId: SessionId;
  readonly start: number;
  readonly end: number;
  readonly people: string;
  /** Geometry, as parts of the surface: numbers, so that an unmoved card keeps its props. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly row: number;
  readonly column: number;
  readonly isHeld: boolean;
  readonly isCurrent: boolean;
}

/** A placed session on the board. It renders again only when its own rows, conflicts or place change. */
export const SessionCard = memo(function SessionCard(props: SessionCardProps) {
  const { sessionId, start, end, people, left, width, top, height } = props;
  const session = useRow('session', sessionId);
  const track = useRow('track', session?.trackId);
  const entry = useEntry(sessionId);
  const conflicts = useConflictsOf(sessionId);
  const pin = useProgram(({ state, planId }) => state.placement.get(`${planId} ${sessionId}`)?.pin ?? 'none');
  if (!session || !entry) return null;
  const { text, isTitle } = sessionName(session);
  const grave = conflicts.some(({ level }) => level === 'error' || level === 'block');
  const tentative = session.status === 'proposed' || session.status === 'reserve';
  const time = `${clock(start)}–${clock(end)}`;
  const names = [
    styles.card,
    grave ? styles.grave : conflicts.length > 0 ? styles.warned : '',
    tentative ? styles.tentative : '',
  ];
  if (entry.service) names.push(styles.service);
  if (session.status === 'withdrawn') names.push(styles.withdrawn);
  if (props.isHeld) names.push(styles.held);
  if (props.isCurrent) names.push(styles.current);
  const label = [
    text,
    time,
    people,
    session.status === 'withdrawn' ? 'withdrawn' : '',
    pin === 'none' ? '' : `pinned: ${pin}`,
    conflicts.length === 0 ? '' : conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`,
  ];
  return (
    <div role="row" aria-rowindex={props.row} className={styles.row}>
      <div
        role="gridcell"
        id={`card-${sessionId}`}
        aria-colindex={props.column}
        aria-label={label.filter(Boolean).join(', ')}
        className={names.join(' ')}
        data-session={sessionId}
        style={{
          left: `${left * 100}%`,
          width: `calc(${width * 100}% - 6px)`,
          top,
          height: Math.max(height - 3, 14),
          borderInlineStartColor: track?.colour ?? 'var(--line-strong)',
        }}
      >
        <span className={styles.marks}>
          {pin === 'none' ? null : <span title={`pinned: ${pin}`}>●</span>}
          {conflicts.length > 0 ? <span className={grave ? styles.alarm : styles.warn}>!</span> : null}
        </span>
        <b className={isTitle ? styles.title : `${styles.title} ${styles.untitled}`}>{text}</b>
        <span className={styles.people}>{people}</span>
        {session.block ? <Talks sessionId={sessionId} /> : null}
        <span className={styles.time}>{time}</span>
      </div>
    </div>
  );
});

function Talks({ sessionId }: { readonly sessionId: SessionId }) {
  const talks = useProgram(({ index }) => index.talksOf.get(sessionId));
  return (
    <span className={styles.talks}>
      {(talks ?? []).map((id, i) => (
        <TalkLine key={id} sessionId={id} number={i + 1} />
      ))}
    </span>
  );
}

function TalkLine({ sessionId, number }: { readonly sessionId: SessionId; readonly number: number }) {
  const session = useRow('session', sessionId);
  const conflicts = useConflictsOf(sessionId);
  if (!session) return null;
  return (
    <span className={conflicts.length > 0 ? styles.talkWarned : styles.talk} data-talk={sessionId}>
      {number}. {sessionName(session).text} · {session.durationMinutes}
      {conflicts.length > 0 ? ' !' : ''}
    </span>
  );
}
