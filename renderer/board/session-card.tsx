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
  /** It starts where no slot does, so its time is told wherever there is room. */
  readonly isOffSlot: boolean;
  readonly isHeld: boolean;
  /** A drop now puts the held session into this block. */
  readonly isTarget: boolean;
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
  const marks = (pin === 'none' ? 0 : 1) + (conflicts.length > 0 ? 1 : 0);
  const lines = linesOf(height, people !== '', session.block);
  const time = `${clock(start)}–${clock(end)}`;
  const names = [
    styles.card,
    grave ? styles.grave : conflicts.length > 0 ? styles.warned : '',
    tentative ? styles.tentative : '',
  ];
  if (entry.service) names.push(styles.service);
  if (session.status === 'withdrawn') names.push(styles.withdrawn);
  if (props.isHeld) names.push(styles.held);
  if (props.isTarget) names.push(styles.target);
  if (props.isCurrent) names.push(styles.current);
  const besides = props.isOffSlot && !lines.time;
  const states = [
    session.status === 'withdrawn' ? 'withdrawn' : '',
    tentative ? session.status : '',
    pin === 'none' ? '' : `pinned: ${pin}`,
    conflicts.length === 0 ? '' : conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`,
  ];
  // The card is named by what it shows, and by this where it is too small or shows a sign.
  const unshown = [lines.people > 0 ? '' : people, lines.time || (besides && lines.people > 0) ? '' : time, ...states]
    .filter(Boolean)
    .join(', ');
  return (
    <div role="row" aria-rowindex={props.row} className={styles.row}>
      <div
        role="gridcell"
        id={`card-${sessionId}`}
        aria-colindex={props.column}
        title={[text, people, time, ...states].filter(Boolean).join('\n')}
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
        {marks > 0 ? (
          <span className={styles.marks}>
            {pin === 'none' ? null : <span className={styles.pin} />}
            {conflicts.length > 0 ? <span className={grave ? styles.alarm : styles.warn} /> : null}
          </span>
        ) : null}
        <b
          className={isTitle ? styles.title : `${styles.title} ${styles.untitled}`}
          style={{ WebkitLineClamp: lines.title, paddingInlineEnd: marks * 17 }}
        >
          {text}
        </b>
        {lines.people > 0 ? (
          <span className={styles.foot}>
            <span
              className={lines.people === 1 ? styles.peopleLine : styles.people}
              style={{ WebkitLineClamp: lines.people }}
            >
              {people}
            </span>
            {besides ? <span className={styles.beside}>{time}</span> : null}
          </span>
        ) : null}
        {session.block ? <Talks sessionId={sessionId} room={lines.talks} /> : null}
        {lines.time ? <span className={styles.time}>{time}</span> : null}
        {unshown ? <span className="visually-hidden">{unshown}</span> : null}
      </div>
    </div>
  );
});

const LINE = 16;

/** How the lines that a card has room for are shared out, so that nothing is cut in its middle. */
function linesOf(height: number, hasPeople: boolean, isBlock: boolean) {
  const all = Math.max(1, Math.floor((height - 9) / LINE));
  if (isBlock) {
    const title = all >= 6 ? 2 : 1;
    const people = hasPeople && all >= 3 ? 1 : 0;
    return { title, people, time: false, talks: Math.max(0, all - title - people) };
  }
  const people = !hasPeople || all < 2 ? 0 : all >= 6 ? 2 : 1;
  const time = all >= 5 || (!hasPeople && all >= 2);
  return { title: Math.max(1, all - people - (time ? 1 : 0)), people, time, talks: 0 };
}

function Talks({ sessionId, room }: { readonly sessionId: SessionId; readonly room: number }) {
  const talks = useProgram(({ index }) => index.talksOf.get(sessionId)) ?? [];
  const fits = talks.length <= room ? talks.length : Math.max(0, room - 1);
  return (
    <span className={styles.talks}>
      {talks.slice(0, fits).map((id, i) => (
        <TalkLine key={id} sessionId={id} number={i + 1} lines={Math.max(1, Math.floor(room / talks.length))} />
      ))}
      {talks.length > fits && room > 0 ? <span className={styles.talk}>and {talks.length - fits} more</span> : null}
    </span>
  );
}

function TalkLine(props: { readonly sessionId: SessionId; readonly number: number; readonly lines: number }) {
  const { sessionId, number, lines } = props;
  const session = useRow('session', sessionId);
  const conflicts = useConflictsOf(sessionId);
  if (!session) return null;
  return (
    <span
      className={conflicts.length > 0 ? styles.talkWarned : styles.talk}
      data-talk={sessionId}
      style={{ WebkitLineClamp: lines }}
    >
      {conflicts.length > 0 ? '! ' : ''}
      {number}. {sessionName(session).text} · {session.durationMinutes}
    </span>
  );
}
