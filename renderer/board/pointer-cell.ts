import { type Area, type Band, type Geometry, NAMES, pointAt, TIMES } from './geometry.ts';

/** A cell of the board under a point of the window. */
export interface PointedCell {
  readonly band: Band;
  readonly column: number;
  /** Minute of the program day, not rounded. */
  readonly minute: number;
}

/** The cell under a point of the window, by arithmetic; null where the heads or other things are. */
export function cellUnder(grid: HTMLElement, geometry: Geometry, x: number, y: number): PointedCell | null {
  const view = grid.getBoundingClientRect();
  const { pinned, free, turned } = geometry;
  const head = { left: turned ? NAMES : TIMES, top: geometry.head + 1 };
  const isInside =
    x >= view.left + head.left && x < view.left + grid.clientWidth && y >= view.top + head.top && y < view.bottom;
  if (!isInside) return null;
  const fixed = turned ? y - view.top - head.top < pinned.size : x - view.left - head.left < pinned.size;
  return pointed(grid, geometry, fixed && pinned.lanes.length > 0 ? pinned : free, x, y);
}

function pointed(grid: HTMLElement, geometry: Geometry, area: Area, x: number, y: number): PointedCell | null {
  const name = area === geometry.pinned ? 'pinned' : 'free';
  const box = grid.querySelector(`[data-area="${name}"]`)?.getBoundingClientRect();
  return box ? pointAt(geometry, area, x - box.left, y - box.top) : null;
}
