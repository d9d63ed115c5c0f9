import { memo } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { useResized } from '../state/resized.ts';
import { useIsSelected } from '../state/selection.ts';
import { BlockTalks } from './block-talks.tsx';
import { cardLines } from './card-lines.ts';
import { cardStates, slidesWords } from './card-states.ts';
import styles from './session-card.module.css';
import { type CardFacts, useCardFacts, useHeldRole } from './use-card-facts.ts';

interface SessionCardProps {
  readonly sessionId: SessionId;
  /** Minutes of the program day. */
  readonly start: number;
  readonly end: number;
  readonly people: string;
  /** Pixels of the surface: numbers, so that an unmoved card keeps its props. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly perMinute: number;
  readonly turned: boolean;
  readonly row: number;
  readonly column: number;
  /** It starts where no slot does, so its time is told wherever there is room. */
  readonly isOffSlot: boolean;
  readonly isCurrent: boolean;
}

/** A placed session on the board. It renders again only when its own facts, its place or its part in a drag change. */
export const SessionCard = memo(function SessionCard(props: SessionCardProps) {
  const { sessionId, start, people, perMinute, turned } = props;
  const facts = useCardFacts(sessionId);
  const role = useHeldRole(sessionId);
  const isSelected = useIsSelected(sessionId);
  const minutes = useResized((resized) => (resized?.sessionId === sessionId ? resized.durationMinutes : null));
  if (!facts) return null;
  const { session, track, conflicts, pin } = facts;
  const end = minutes === null ? props.end : start + minutes;
  const drawn = (end - start) * perMinute;
  const width = Math.max((turned && minutes !== null ? drawn : props.width) - (turned ? 3 : 6), 4);
  const height = Math.max((!turned && minutes !== null ? drawn : props.height) - (turned ? 6 : 3), 4);
  const { text, isTitle } = sessionName(session);
  const slides = slidesWords(facts.slides);
  const isGrave = role === 'clash' || conflicts.some(({ level }) => level === 'error' || level === 'block');
  const isWarned = isGrave || role === 'cost' || conflicts.length > 0;
  const lines = cardLines(width, height, people !== '', session.block);
  const time = `${clock(start)}–${clock(end)}`;
  const states = cardStates(facts, role, length(end - start));
  const isBare = lines.size === 'bare';
  const marks = isBare ? (isWarned && width >= 12 && height >= 12 ? 1 : 0) : markCount(facts) + (isWarned ? 1 : 0);
  const names = [styles.card, styles[lines.size], turned ? styles.turned : ''];
  if (isWarned) names.push(isGrave ? styles.grave : styles.warned);
  if (session.status === 'proposed' || session.status === 'reserve') names.push(styles.tentative);
  if ((turned ? width : height) > LONG) names.push(styles.long);
  if (facts.entry.service) names.push(styles.service);
  if (session.status === 'withdrawn') names.push(styles.withdrawn);
  if (role === 'held') names.push(styles.held);
  if (role === 'target') names.push(styles.target);
  if (props.isCurrent) names.push(styles.current);
  if (minutes !== null) names.push(styles.resized);
  const told = [people, time, ...states].filter(Boolean);
  // The card is named by what it shows, and by this where it is too small or shows a sign.
  const unshown = [lines.people > 0 ? '' : people, lines.time ? '' : time, ...states].filter(Boolean).join(', ');
  const besides = (props.isOffSlot || minutes !== null) && !lines.time;
  return (
    <div
      role="gridcell"
      aria-rowindex={props.row}
      id={`card-${sessionId}`}
      aria-colindex={props.column}
      aria-selected={isSelected}
      aria-label={isBare ? [text, ...told].join(', ') : undefined}
      title={[text, ...told].join('\n')}
      className={names.join(' ')}
      data-session={sessionId}
      style={{
        left: props.left + (turned ? 1 : 3),
        top: props.top + (turned ? 3 : 0),
        width,
        height,
        borderInlineStartColor: track?.colour ?? 'var(--line-strong)',
      }}
    >
      {marks > 0 ? (
        <span className={styles.marks} aria-hidden="true">
          {slides && !isBare ? <span className={styles.slides} /> : null}
          {pin === 'none' || isBare ? null : <span className={styles.pin} />}
          {isWarned ? <span className={isGrave ? styles.alarm : styles.warn} /> : null}
        </span>
      ) : null}
      {lines.title === 0 ? null : (
        <b
          className={isTitle ? styles.title : `${styles.title} ${styles.untitled}`}
          style={{ WebkitLineClamp: lines.title, paddingInlineEnd: marks * 15 }}
        >
          {text}
        </b>
      )}
      {lines.people > 0 ? (
        <span className={lines.people === 1 ? styles.peopleLine : styles.people}>
          {besides ? <span className={styles.beside}>{time}</span> : null}
          {people}
        </span>
      ) : null}
      {session.block ? <BlockTalks sessionId={sessionId} room={lines.talks} /> : null}
      {lines.time || (besides && lines.people === 0 && lines.title > 1) ? (
        <span className={styles.time}>{facts.kind && width > 160 ? `${time} · ${facts.kind.name}` : time}</span>
      ) : null}
      {isBare ? null : <span className="visually-hidden">{unshown}</span>}
    </div>
  );
});

/** The title of a longer card stays in view while the card is scrolled past, in pixels. */
const LONG = 260;

/** How many marks a card carries besides that of its conflicts: its pin, and slides that have come. */
const markCount = ({ pin, slides }: CardFacts): number => (pin === 'none' ? 0 : 1) + (slidesWords(slides) ? 1 : 0);
