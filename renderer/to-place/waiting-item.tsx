import { memo } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { KindId, SessionId } from '../../shared/model/tables.ts';
import type { Entry } from '../../shared/schedule/schedule-index.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock, length } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import { useIsSelected } from '../state/selection.ts';
import { useProgram, useRow } from '../state/use-program.ts';
import type { Grouping } from './arrange.ts';
import { isHalfPlaced, isTentative } from './waiting.ts';
import styles from './waiting-item.module.css';

const RECEIVED: ReadonlySet<string> = new Set(['received', 'checked', 'published']);

interface WaitingItemProps {
  readonly entry: Entry;
  readonly people: string;
  /** The kind that needs no telling. */
  readonly usualKind: KindId | null;
  /** How many cells of the board are free for it; null: not asked, or not known yet. */
  readonly places: number | null;
  /** What the head over it tells already. */
  readonly grouping: Grouping;
  /** Whether the list's one tab stop is here. */
  readonly isCurrent: boolean;
}

/** A session of the list. Its button takes part in the board's dragging by its `data-session`. */
export const WaitingItem = memo(function WaitingItem(props: WaitingItemProps) {
  const { entry, people, usualKind, places, grouping, isCurrent } = props;
  const { session, service, id } = entry;
  const track = useRow('track', session.trackId);
  const kind = useRow('kind', session.kindId);
  const slides = useRow('slides', id)?.state;
  const half = useHalfPlace(entry);
  const isHeld = useHeld((held) => held?.sessionId === id);
  const isSelected = useIsSelected(id);
  const name = sessionName(session);
  const tentative = isTentative(entry);
  const who = people || (service ? '' : 'no speaker');
  const lasts = length(session.durationMinutes);
  const tags = [
    grouping === 'track' ? null : track?.name,
    session.block ? 'block' : null,
    session.kindId === usualKind || grouping === 'kind' ? null : kind?.name,
    tentative ? session.status : null,
    slides && RECEIVED.has(slides) ? `slides ${slides}` : null,
  ].filter((tag) => tag != null);
  const good =
    places === null ? null : places === 0 ? 'no free place' : `free at ${places.toLocaleString('en')} starts`;
  const names = [styles.item, tentative ? styles.tentative : '', service ? styles.service : ''];
  if (isSelected) names.push(styles.selected);
  if (isHeld) names.push(styles.held);
  return (
    <button
      type="button"
      data-session={id}
      tabIndex={isCurrent ? 0 : -1}
      className={names.join(' ')}
      style={{ borderInlineStartColor: track?.colour ?? 'var(--line-strong)' }}
      title={[name.text, who, [lasts, ...tags].join(' · '), half, good].filter(Boolean).join('\n')}
    >
      <b className={name.isTitle ? styles.title : `${styles.title} ${styles.untitled}`}>{name.text}</b>
      {isSelected ? (
        <span className={styles.tick}>
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">, selected, </span>
        </span>
      ) : null}
      <span className={styles.facts}>
        <span className={styles.people}>{who}</span>
        <span className={styles.length}>{lasts}</span>
      </span>
      {tags.length > 0 ? <span className={styles.tags}>{tags.join(' · ')}</span> : null}
      {half ? <span className={styles.half}>{half}</span> : null}
      {good ? <span className={places === 0 ? styles.none : styles.good}>{good}</span> : null}
    </button>
  );
});

/** What a half placed session has, in words: “half placed: Mon 29 March, Aula; room pinned”. */
function useHalfPlace(entry: Entry): string | null {
  const { place, id } = entry;
  const room = useRow('room', place?.roomId)?.name;
  const pin = usePin(id);
  const pinned = pin === 'none' ? '' : pin === 'both' ? 'time and room pinned' : `${pin} pinned`;
  if (!isHalfPlaced(entry)) return pinned || null;
  const day = place?.day ? spokenDate(absoluteMinute(place.day.date, 0)) : null;
  const parts = [day, place?.start == null ? null : clock(place.start), room].filter((part) => part != null);
  return `half placed: ${parts.join(', ')}${pinned ? `; ${pinned}` : ''}`;
}

const usePin = (id: SessionId) =>
  useProgram(({ state, planId }) => state.placement.get(`${planId} ${id}`)?.pin ?? 'none');
