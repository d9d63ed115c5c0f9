import type { Candidate, Conflict, Level } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import { conflictsAt, type LevelledVerdict, verdictsFor } from '../conflicts/verdicts.ts';
import type { DayId, RoomId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { type BoardGrid, type Cell, type GridDay, stepsOf } from './grid.ts';

/** How a cell is tinted. */
export const FREE = 0;
export const COSTS = 1;
export const BREAKS = 2;

/** The rated cells of one day: `cells[room * steps + step]` is FREE, COSTS (note, warning) or BREAKS (error, block). */
export interface RatedDay {
  readonly day: GridDay;
  readonly steps: number;
  readonly cells: Uint8Array;
  /** 1 where the room, or somebody of the held session, is away: hatched on the board. Same order. */
  readonly away: Uint8Array;
}

/** What a held session would do everywhere: the tint of every cell of a grid, and the verdicts behind it. */
export interface BoardRating {
  readonly grid: BoardGrid;
  readonly days: readonly RatedDay[];
  readonly verdicts: readonly LevelledVerdict[];
}

export { type LevelledVerdict, verdictsFor };

/** The rules whose verdicts are hatched. */
export const AWAY_RULES: ReadonlySet<string> = new Set(['person-unavailable', 'room-unavailable']);

/**
 * Rates every cell of a grid for a held session. Verdicts are painted as stretches of cells, so the work grows with
 * the sessions and not with the cells. Who rates many grids gives the candidate's verdicts.
 */
export function rateBoard(
  index: ScheduleIndex,
  settings: RuleSettings,
  candidate: Candidate,
  grid: BoardGrid,
  verdicts = verdictsFor(index, settings, candidate),
): BoardRating {
  const columns = new Map<RoomId, number>(grid.rooms.map((room, column) => [room, column]));
  const painters = grid.days.map((day) => dayPainter(day, grid));
  const byDay = new Map<DayId, DayPainter>(painters.map((painter) => [painter.rated.day.dayId, painter]));
  // The grave ones last, so that painting over needs no look at what is there.
  for (const tint of [COSTS, BREAKS])
    for (const { level, verdict } of verdicts) {
      if (tintOf(level) !== tint) continue;
      const column = verdict.roomId === null ? -1 : columns.get(verdict.roomId);
      if (column === undefined) continue;
      const isAway = AWAY_RULES.has(verdict.rule);
      const day = verdict.dayId === null ? null : byDay.get(verdict.dayId);
      if (day) day.paint(column, verdict.from, verdict.to, tint, isAway);
      if (day !== null) continue;
      for (const painter of painters) painter.paint(column, verdict.from, verdict.to, tint, isAway);
    }
  return { grid, days: painters.map((painter) => painter.finish()), verdicts };
}

/** How a cell is tinted where a conflict of a level would be. */
export const tintOf = (level: Level): number => (level === 'error' || level === 'block' ? BREAKS : COSTS);

/** Paints the cells of a day; a column of -1 is all rooms, minutes are absolute and half open. */
export interface DayPainter {
  readonly rated: RatedDay;
  paint(column: number, from: number, to: number, tint: number, isAway: boolean): void;
  finish(): RatedDay;
}

/** A painter of one day; what counts for all rooms (column -1) is gathered in a row of its own and laid over at the end. */
export function dayPainter(day: GridDay, { rooms, step }: BoardGrid): DayPainter {
  const steps = stepsOf(day, step);
  const cells = new Uint8Array(rooms.length * steps);
  const away = new Uint8Array(rooms.length * steps);
  const allCells = new Uint8Array(steps);
  const allAway = new Uint8Array(steps);
  const rated = { day, steps, cells, away };
  return {
    rated,
    paint(column, from, to, tint, isAway) {
      if (to <= day.from || from >= day.to) return;
      const first = Math.max(0, Math.ceil((from - day.from) / step));
      const last = Math.min(steps, Math.ceil((to - day.from) / step));
      if (first >= last) return;
      const base = column < 0 ? 0 : column * steps;
      (column < 0 ? allCells : cells).fill(tint, base + first, base + last);
      if (isAway) (column < 0 ? allAway : away).fill(1, base + first, base + last);
    },
    finish() {
      for (let s = 0; s < steps; s++) {
        const tint = allCells[s] ?? FREE;
        const hatch = allAway[s] ?? 0;
        if (tint === FREE && hatch === 0) continue;
        for (let at = s; at < cells.length; at += steps) {
          if (tint > (cells[at] ?? FREE)) cells[at] = tint;
          if (hatch === 1) away[at] = 1;
        }
      }
      return rated;
    },
  };
}

/**
 * What a drop at a cell would break or cost, gravest first, with the very facts that `findConflicts` would tell after
 * the drop. `rating` spares the search where the board is rated already.
 */
export function reasonsAt(
  index: ScheduleIndex,
  settings: RuleSettings,
  candidate: Candidate,
  cell: Cell,
  rating?: Pick<BoardRating, 'verdicts'>,
): Conflict[] {
  return conflictsAt(index, settings, candidate, cell, rating?.verdicts ?? verdictsFor(index, settings, candidate));
}
