import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Day, DayId } from '../../../shared/model/tables.ts';
import type { Geometry } from '../geometry.ts';
import { shownMinutes } from '../reveal.ts';
import { Overview } from './overview.tsx';
import type { Shown } from './stops.ts';

interface BoardOverviewProps {
  readonly days: readonly Day[];
  readonly geometry: Geometry;
  /** The board, whose scrolling moves the frame. */
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly onShow: (dayId: DayId, minute: number) => void;
}

/** The overview above the board. It alone follows the scrolling, once a frame; the board does not render for it. */
export function BoardOverview({ days, geometry, gridRef, onShow }: BoardOverviewProps) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const measure = useCallback(() => {
    const grid = gridRef.current;
    if (grid) setShown((before) => same(before, shownMinutes(grid, geometry)));
  }, [gridRef, geometry]);
  useEffect(() => {
    const grid = gridRef.current;
    // In the next frame the board is laid out anyway: to ask now would lay it out twice.
    let frame = requestAnimationFrame(measure);
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    grid?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      grid?.removeEventListener('scroll', onScroll);
    };
  }, [gridRef, measure]);
  return <Overview days={days} shown={shown} onShow={onShow} />;
}

/** The old parts where nothing moved, so that nothing renders. */
function same(before: readonly Shown[], after: readonly Shown[]): readonly Shown[] {
  const isSame =
    before.length === after.length &&
    after.every(({ dayId, from, to }, i) => {
      const old = before[i];
      return old?.dayId === dayId && old.from === from && old.to === to;
    });
  return isSame ? before : after;
}
