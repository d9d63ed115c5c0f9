import { type BoardRating, BREAKS, COSTS, type RatedDay } from '../../shared/placing/rate.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { DayLayout } from './day-layout.ts';

/** A stretch of one column, in minutes of the program day, with what its first minute was rated. */
export interface TintBox {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tint: 'free' | 'costs' | 'breaks';
  readonly away: boolean;
}

/**
 * What a day shows of a rating: on a day with slots a box for each slot and room where no other session stands, as
 * long as the held session; on another day its stretches of equal cells.
 */
export function tintBoxes(
  rating: BoardRating,
  layout: DayLayout,
  minutes: number,
  held: ReadonlySet<string>,
): TintBox[] {
  const rated = rating.days.find(({ day }) => day.dayId === layout.day.id);
  if (!rated) return [];
  return layout.slotStarts.length > 0
    ? slotBoxes(rated, rating, layout, minutes, held)
    : stretches(rated, rating, layout);
}

function slotBoxes(
  rated: RatedDay,
  { grid }: BoardRating,
  layout: DayLayout,
  minutes: number,
  held: ReadonlySet<string>,
): TintBox[] {
  const midnight = absoluteMinute(layout.day.date, 0);
  const taken = takenBy(layout, held);
  return grid.rooms.flatMap((room, row) => {
    const column = layout.columnOf.get(room);
    if (column === undefined) return [];
    const others = taken[column] ?? [];
    return layout.slotStarts.flatMap((start, i) => {
      const step = Math.floor((midnight + start - rated.day.from) / grid.step);
      if (step < 0 || step >= rated.steps || others.some((card) => card.start <= start && start < card.end)) return [];
      const at = row * rated.steps + step;
      const end = Math.min(start + Math.max(minutes, 10), layout.slotStarts[i + 1] ?? start + Math.max(minutes, 10));
      return [{ column, start, end, tint: tintOf(rated.cells[at]), away: rated.away[at] === 1 }];
    });
  });
}

/** The cards of each column, but for those that are held. */
function takenBy(layout: DayLayout, held: ReadonlySet<string>): DayLayout['cards'][number][][] {
  const taken: DayLayout['cards'][number][][] = layout.rooms.map(() => []);
  for (const card of layout.cards)
    if (!held.has(card.sessionId))
      for (let column = card.column; column < card.column + card.span; column += 1) taken[column]?.push(card);
  return taken;
}

function stretches(rated: RatedDay, { grid }: BoardRating, layout: DayLayout): TintBox[] {
  const shift = rated.day.from - absoluteMinute(layout.day.date, 0);
  const { cells, away, steps } = rated;
  return grid.rooms.flatMap((room, row) => {
    const column = layout.columnOf.get(room);
    const boxes: TintBox[] = [];
    if (column === undefined) return boxes;
    const base = row * steps;
    for (let from = 0; from < steps; ) {
      let to = from + 1;
      while (to < steps && cells[base + from] === cells[base + to] && away[base + from] === away[base + to]) to += 1;
      const [start, end] = [shift + from * grid.step, shift + to * grid.step];
      boxes.push({ column, start, end, tint: tintOf(cells[base + from]), away: away[base + from] === 1 });
      from = to;
    }
    return boxes;
  });
}

const tintOf = (cell: number | undefined): TintBox['tint'] =>
  cell === BREAKS ? 'breaks' : cell === COSTS ? 'costs' : 'free';
