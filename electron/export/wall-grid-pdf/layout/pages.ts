import type { AgendaDay } from '../../../../shared/agenda/agenda.ts';
import { type DayGrid, dayGrids } from '../../../../shared/agenda/day-grid.ts';
import { type Best, best, holds, type Ways } from './best.ts';
import type { GridContent } from './grid-layout.ts';
import { splitTime } from './split-time.ts';

/** A page of a day: its rooms, and how they are laid out. */
export interface DayPage {
  readonly grid: DayGrid;
  readonly best: Best;
}

/** Makes a grid ready to be laid out; `pages` is how many the day is parted into. */
export type ContentOf = (grid: DayGrid, pages: number) => GridContent;

/** Pages of one day have sizes of text that differ no more than this. */
const ALIKE = 1.3;
/** Rooms on a page of a day that is too long for any. */
const FEW = 8;
/** The share of its need with which every text has a line, and no more. */
const A_LINE = 0.02;
const SIZES = [1, 0.9, 0.8, 0.7];
/**
 * What is tried, the best first: a size as a share of the good one, how much of its need a long text gets, and whether
 * words stay whole.
 */
const TRIALS: readonly (readonly [size: number, share: number, whole: boolean])[] = [
  ...SIZES.map((size) => [size, 1, true] as const),
  ...SIZES.map((size) => [size, 1, false] as const),
  ...[0.8, 0.6, 0.45, 0.3, 0.2].map((share) => [0, share, false] as const),
];

/**
 * Parts a day's rooms into pages: at most `perPage` rooms each, else (null) into the fewest pages on which text is of a
 * good size for the paper, or as large as may be. A day that fits on no page at the smallest size is parted by time too.
 */
export function dayPages(day: AgendaDay, perPage: number | null, contentOf: ContentOf, ways: Ways): DayPage[] {
  const byRooms = perPage === null ? fewest(day, contentOf, ways) : dayGrids(day, perPage);
  const fits = (grid: DayGrid) => holds(contentOf(grid, byRooms.length), ways, ways.scale.floor, A_LINE);
  const grids = byRooms.flatMap((grid) => splitTime(grid, fits));
  const first = grids.map((grid) => {
    const content = contentOf(grid, grids.length);
    return { grid, content, best: best(content, ways) };
  });
  const most = Math.min(...first.map(({ best }) => best.size)) * ALIKE;
  return first.map(({ grid, content, best: found }) => ({
    grid,
    best: found.size <= most ? found : best(content, ways, most),
  }));
}

function fewest(day: AgendaDay, contentOf: ContentOf, ways: Ways): readonly DayGrid[] {
  const { good, floor } = ways.scale;
  const all = dayGrids(day, Number.MAX_SAFE_INTEGER);
  const total = all.reduce((sum, { widths }) => sum + widths.reduce((a, b) => a + b, 0), 0);
  const parts: { readonly grids: readonly DayGrid[]; readonly contents: readonly GridContent[] }[] = [];
  for (let pages = 1; pages <= total; pages++) {
    const grids = pages === 1 ? all : dayGrids(day, Math.ceil(total / pages));
    if (grids.length > (parts.at(-1)?.grids.length ?? 0))
      parts.push({ grids, contents: grids.map((grid) => contentOf(grid, grids.length)) });
  }
  for (const [step, share, whole] of TRIALS) {
    const size = Math.max(floor, good * step);
    const found = parts.find(({ contents }) => contents.every((content) => holds(content, ways, size, share, whole)));
    if (found && (share < 1 || found.grids.length * 2 <= total || total < 4)) return found.grids;
  }
  return parts.find(({ grids }) => grids.every(({ rooms }) => rooms.length <= FEW))?.grids ?? all;
}
