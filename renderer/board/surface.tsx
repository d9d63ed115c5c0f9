import { memo, useMemo } from 'react';
import type { BoardGridProps } from './board-grid.tsx';
import { CursorCell } from './cursor-cell.tsx';
import type { PlacedCard } from './day-layout.ts';
import { DropMarks } from './drop-marks.tsx';
import { Echoes } from './echoes.tsx';
import { type Area, type Band, cardRect, type Rect } from './geometry.ts';
import { lines } from './lines.ts';
import { SessionCard } from './session-card.tsx';
import { Slots } from './slots.tsx';
import styles from './surface.module.css';
import { Tint } from './tint.tsx';
import type { Viewport } from './use-viewport.ts';

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
  const mounted = cards.filter(({ box, card }) => isNear(box, props) || activeId === `card-${card.sessionId}`);
  const isCursorHere = cursor.column >= area.first && cursor.column < area.first + area.lanes.length;
  return (
    <div
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

  function isNear(box: Rect, { viewport: { left, right, top, bottom } }: { readonly viewport: Viewport }): boolean {
    // What stays in view in one direction is near in it, wherever the rest was scrolled to.
    const across = isPinned || (turned ? box.top < bottom && box.top + box.height > top : seen(box));
    const inTime = turned ? seen(box) : box.top < bottom && box.top + box.height > top;
    return across && inTime;
    function seen({ left: at, width }: Rect): boolean {
      return at < right && at + width > left;
    }
  }
});

function cardsOf(geometry: SurfaceProps['geometry'], area: Area): readonly Mounted[] {
  return geometry.bands.flatMap((band) =>
    band.layout.cards.flatMap((card) => {
      const box = cardRect(geometry, band, card);
      return box && box.area === area ? [{ card, band, box }] : [];
    }),
  );
}

const startOf = (band: Band, start: number): number => band.firstStart + Math.max(0, band.layout.starts.indexOf(start));
