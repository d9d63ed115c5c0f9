import { alongOf, type Band, type Geometry, laneOf, NAMES, TIMES } from './geometry.ts';

/** Heads that stay in view, in pixels: above the board, and beside it. */
const headsOf = ({ turned, pinned, head }: Geometry): { top: number; left: number } =>
  turned ? { top: head + 2 + pinned.size, left: NAMES } : { top: head + 3, left: TIMES + pinned.size };

/** Scrolls the board so far that a cell is in view, and no further. */
export function reveal(grid: HTMLElement, geometry: Geometry, band: Band, column: number, start: number): void {
  const found = laneOf(geometry, column);
  if (!found) return;
  const { turned, perMinute, pinned } = geometry;
  const time = { from: alongOf(geometry, band, start), size: Math.max(24, 30 * perMinute), stays: false };
  const room = { from: found.lane.at, size: found.lane.size, stays: found.area === pinned };
  const { top, left } = headsOf(geometry);
  const [x, y] = turned ? [time, room] : [room, time];
  // The content begins behind the heads, so what is at 0 shows right after them.
  if (!x.stays) grid.scrollLeft = into(grid.scrollLeft, grid.clientWidth - left, x.from, x.size);
  if (!y.stays) grid.scrollTop = into(grid.scrollTop, grid.clientHeight - top, y.from, y.size);
}

function into(scrolled: number, room: number, from: number, size: number): number {
  if (from < scrolled) return from;
  return from + size > scrolled + room ? from + size - room : scrolled;
}

/** Scrolls a minute of a day to the start of the view. */
export function scrollToMinute(grid: HTMLElement, geometry: Geometry, band: Band, minute: number): void {
  const at = Math.max(0, alongOf(geometry, band, minute) - (geometry.bands.length > 1 ? 28 : 4));
  if (geometry.turned) grid.scrollLeft = at;
  else grid.scrollTop = at;
}

/** The minutes of each day that are in view now. */
export function shownMinutes(grid: HTMLElement, geometry: Geometry) {
  const { top, left } = headsOf(geometry);
  const [from, size] = geometry.turned
    ? [grid.scrollLeft, grid.clientWidth - left]
    : [grid.scrollTop, grid.clientHeight - top];
  return geometry.bands.flatMap(({ at, length, layout }) => {
    const first = Math.max(at, from);
    const last = Math.min(at + length, from + size);
    if (last <= first) return [];
    const minute = (pixels: number): number =>
      Math.round((layout.opening + (pixels - at) / geometry.perMinute) / 5) * 5;
    return [{ dayId: layout.day.id, from: minute(first), to: minute(last) }];
  });
}
