import type { DayGrid } from '../../../../shared/agenda/day-grid.ts';

/** The part of a grid from one minute to another; what reaches over an end is cut there. */
function between(grid: DayGrid, from: number, to: number): DayGrid {
  return {
    ...grid,
    marks: grid.marks.filter((mark) => mark >= from && mark <= to),
    cells: grid.cells
      .filter(({ start, end }) => start < to && end > from)
      .map((cell) => ({ ...cell, start: Math.max(cell.start, from), end: Math.min(cell.end, to) })),
  };
}

/**
 * Parts a grid at times until every part fits, each time at the mark nearest to the middle that cuts the fewest
 * sessions. A part of one stretch stays as it is.
 */
export function splitTime(grid: DayGrid, fits: (part: DayGrid) => boolean): DayGrid[] {
  const { marks, cells } = grid;
  const [first = 0, last = 0] = [marks[0], marks.at(-1)];
  if (marks.length <= 2 || fits(grid)) return [grid];
  const cost = (at: number, i: number): number =>
    cells.filter(({ start, end }) => start < at && end > at).length * 10 + Math.abs(i + 1 - marks.length / 2);
  const inner = marks.slice(1, -1).map((at, i) => ({ at, cost: cost(at, i) }));
  const { at } = inner.reduce((a, b) => (b.cost < a.cost ? b : a));
  return [...splitTime(between(grid, first, at), fits), ...splitTime(between(grid, at, last), fits)];
}
