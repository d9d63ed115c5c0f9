import { memo, useCallback, useMemo, useRef } from 'react';
import type { BoardGridProps } from './board-grid.tsx';
import { CursorCell } from './cursor-cell.tsx';
import type { PlacedCard } from './day-layout.ts';
import { DropMarks } from './drop-marks.tsx';
import { Echoes } from './echoes.tsx';
import { type Area, type Band, cardRect, type Geometry, type Rect } from './geometry.ts';
import { lines } from './lines.ts';
import type { Part } from './mounted-part.ts';
import { SessionCard } from './session-card.tsx';
import { Slots } from './slots.tsx';
import styles from './surface.module.css';
import { Tint } from './tint.tsx';
import { useMountedPart } from './use-mounted-part.ts';

interface SurfaceProps extends Omit<BoardGridProps, 'label' | 'gridRef' | 'onKeyDown'> {
  readonly area: Area;
}

interface Mounted {
  readonly card: PlacedCard;
  readonly band: Band;
  readonly box: Rect;
}

/** The lanes that scroll together, with all that stands on them. */
export const Surface = memo(function Surface(props: SurfaceProps) {
  const { geometry, area, people, cursor, activeId } = props;
  const { turned, along } = geometry;
  const isPinned = area === geometry.pinned;
  const cards = useMemo(() => cardsOf(geometry, area), [geometry, area]);
  const ref = useRef<HTMLDivElement>(null);
  // What stays in view in one direction is near in it, wherever the rest was scrolled to.
  const count = useCallback(
    (part: Part) => cards.reduce((sum, { box }) => sum + (isIn(box, part, isPinned, turned) ? 1 : 0), 0),
    [cards, isPinned, turned],
  );
  const part = useMountedPart(ref, shownKey(geometry), count);
  const mounted = cards.filter(
    ({ box, card }) => isIn(box, part, isPinned, turned) || activeId === `card-${card.sessionId}`,
  );
  const isCursorHere = cursor.column >= area.first && cursor.column < area.first + area.lanes.length;
  return (
    <div
      ref={ref}
      role="presentation"
      data-area={isPinned ? 'pinned' : 'free'}
      className={styles.surface}
      style={{
        width: turned ? along : area.size,
        height: turned ? area.size : along,
        backgroundImage: lines(geometry, area),
      }}
    >
      <Slots geometry={geometry} area={area} />
      {isPinned ? <Echoes geometry={geometry} area={area} /> : null}
      <Tint geometry={geometry} area={area} />
      {/* Cards tell their own row: the board has no element for a row of its own. */}
      <div role={mounted.length > 0 || isCursorHere ? 'row' : 'presentation'} className={styles.cards}>
        {mounted.map(({ card, band, box }) => (
          <SessionCard
            key={card.sessionId}
            sessionId={card.sessionId}
            start={card.start}
            end={card.end}
            people={people.get(card.sessionId) ?? ''}
            left={box.left}
            top={box.top}
            width={box.width}
            height={box.height}
            perMinute={geometry.perMinute}
            turned={turned}
            row={(turned ? card.column : startOf(band, card.start)) + 2}
            column={(turned ? startOf(band, card.start) : card.column) + 2}
            isOffSlot={band.layout.slotStarts.length > 0 && !band.layout.slotStarts.includes(card.start)}
            isCurrent={activeId === `card-${card.sessionId}`}
          />
        ))}
        <CursorCell geometry={geometry} area={area} cursor={cursor} activeId={activeId} label={props.cursorLabel} />
      </div>
      <DropMarks geometry={geometry} area={area} />
    </div>
  );
});

/** Other days, or another way to show them: nothing that was mounted is of use. */
const shownKey = ({ bands, turned, perMinute }: Geometry): string =>
  [turned, perMinute, ...bands.map(({ layout }) => layout.day.id)].join(' ');

function isIn(box: Rect, { left, right, top, bottom }: Part, isPinned: boolean, turned: boolean): boolean {
  const inWidth = box.left < right && box.left + box.width > left;
  const inHeight = box.top < bottom && box.top + box.height > top;
  return (inWidth || (isPinned && !turned)) && (inHeight || (isPinned && turned));
}

function cardsOf(geometry: SurfaceProps['geometry'], area: Area): readonly Mounted[] {
  return geometry.bands.flatMap((band) =>
    band.layout.cards.flatMap((card) => {
      const box = cardRect(geometry, band, card);
      return box && box.area === area ? [{ card, band, box }] : [];
    }),
  );
}

const startOf = (band: Band, start: number): number => band.firstStart + Math.max(0, band.layout.starts.indexOf(start));
