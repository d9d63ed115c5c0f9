import type { RefObject } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { type Area, cardRect, type Geometry, NAMES, TIMES } from './geometry.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far the board is scrolled, in pixels. */
export interface Scrolled {
  readonly left: number;
  readonly top: number;
}

/** How far the board was scrolled on since then. */
export const scrolledSince = (grid: HTMLElement | null, { left, top }: Scrolled): Scrolled => ({
  left: grid ? grid.scrollLeft - left : 0,
  top: grid ? grid.scrollTop - top : 0,
});

/**
 * Draws a frame from where a press began to a point of the window, without rendering, and tells the cards of the board
 * that it touches. Where it began scrolls with the board, so that what was scrolled away stays in the frame; what is
 * behind the heads or beside the board is not in it.
 */
export function frameCards(
  grid: HTMLElement,
  geometry: Geometry,
  frame: RefObject<HTMLElement | null>,
  from: Point & { readonly scrolled: Scrolled },
  to: Point,
): SessionId[] {
  const seen = grid.getBoundingClientRect();
  const by = scrolledSince(grid, from.scrolled);
  const views = viewsOf(grid, geometry);
  const start = views.find(({ box }) => isIn(box, from));
  draw(frame, within(seen, { x: from.x - by.left, y: from.y - by.top }), within(seen, to));
  return views.flatMap(({ area, box, origin }) => {
    // Lanes that stay in view scroll along the time alone.
    const stays = area === geometry.pinned && geometry.free.lanes.length > 0;
    const back = { x: stays && !geometry.turned ? 0 : by.left, y: stays && geometry.turned ? 0 : by.top };
    const began = start?.area === area ? from : within(box, from);
    const [a, b] = [{ x: began.x - back.x, y: began.y - back.y }, within(box, to)];
    const [left, right] = [Math.min(a.x, b.x) - origin.x, Math.max(a.x, b.x) - origin.x];
    const [top, bottom] = [Math.min(a.y, b.y) - origin.y, Math.max(a.y, b.y) - origin.y];
    return geometry.bands.flatMap((band) =>
      band.layout.cards.flatMap((card) => {
        const at = cardRect(geometry, band, card);
        if (at?.area !== area) return [];
        const touches = at.left < right && at.left + at.width > left && at.top < bottom && at.top + at.height > top;
        return touches ? [card.sessionId] : [];
      }),
    );
  });
}

export function hideFrame(frame: RefObject<HTMLElement | null>): void {
  if (frame.current) frame.current.style.display = 'none';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Each area with the part of the window where it is seen, and where in the window its first pixel is. */
function viewsOf(grid: HTMLElement, { pinned, free, turned, head }: Geometry) {
  const { left, top } = grid.getBoundingClientRect();
  const seen: Box = {
    left: left + (turned ? NAMES : TIMES),
    top: top + head + 1,
    right: left + grid.clientWidth,
    bottom: top + grid.clientHeight,
  };
  const split = turned ? Math.min(seen.bottom, seen.top + pinned.size) : Math.min(seen.right, seen.left + pinned.size);
  return [
    { area: pinned, name: 'pinned', box: turned ? { ...seen, bottom: split } : { ...seen, right: split } },
    { area: free, name: 'free', box: turned ? { ...seen, top: split } : { ...seen, left: split } },
  ].flatMap(({ area, name, box }): { area: Area; box: Box; origin: Point }[] => {
    const surface = grid.querySelector(`[data-area="${name}"]`)?.getBoundingClientRect();
    return surface && area.lanes.length > 0 ? [{ area, box, origin: { x: surface.left, y: surface.top } }] : [];
  });
}

const isIn = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  x >= left && x < right && y >= top && y < bottom;

const within = ({ left, top, right, bottom }: Box, { x, y }: Point): Point => ({
  x: Math.min(right, Math.max(left, x)),
  y: Math.min(bottom, Math.max(top, y)),
});

function draw({ current }: RefObject<HTMLElement | null>, a: Point, b: Point): void {
  if (!current) return;
  const { style } = current;
  style.display = 'block';
  style.transform = `translate(${Math.min(a.x, b.x)}px, ${Math.min(a.y, b.y)}px)`;
  style.width = `${Math.abs(a.x - b.x)}px`;
  style.height = `${Math.abs(a.y - b.y)}px`;
}
