import type { RuleSettings } from '../../shared/conflicts/settings.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { type BoardGrid, stepsOf } from '../../shared/placing/grid.ts';
import { FREE, rateBoard, reasonsAt } from '../../shared/placing/rate.ts';
import type { ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { HeldCell } from '../state/held.ts';

/** Where a session could go without a conflict: one bit for each cell of the grid, and how many there are. */
export interface FreePlaces {
  readonly bits: Uint8Array;
  readonly count: number;
}

/** What is asked: the schedule as it is now, and the cells. */
export interface Asked {
  readonly index: ScheduleIndex;
  readonly settings: RuleSettings;
  readonly grid: BoardGrid;
}

/** Rates every cell for a session and keeps which are free: an eighth of a byte a cell, so that 500 fit into memory. */
export function freePlaces({ index, settings, grid }: Asked, sessionId: SessionId): FreePlaces {
  const { days } = rateBoard(index, settings, candidateOf(index, sessionId), grid);
  const cells = days.reduce((sum, day) => sum + day.cells.length, 0);
  const bits = new Uint8Array(Math.ceil(cells / 8));
  let at = 0;
  let count = 0;
  for (const day of days)
    for (const cell of day.cells) {
      if (cell === FREE) {
        bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
        count += 1;
      }
      at += 1;
    }
  return { bits, count };
}

/** Whether a session could go to a cell without a conflict. A start between the grid's steps is looked at by itself. */
export function isFreeAt(asked: Asked, sessionId: SessionId, places: FreePlaces, cell: HeldCell): boolean {
  const { index, settings, grid } = asked;
  const at = cellNumber(asked, cell);
  if (at !== null) return ((places.bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  const day = index.state.day.get(cell.dayId);
  if (!day || !grid.rooms.includes(cell.roomId)) return false;
  const start = absoluteMinute(day.date, cell.start);
  return reasonsAt(index, settings, candidateOf(index, sessionId), { ...cell, start }).length === 0;
}

/** The number of a cell in the order of `rateBoard`; null where it is none of the grid's. */
function cellNumber({ index, grid }: Asked, { dayId, roomId, start }: HeldCell): number | null {
  const date = index.state.day.get(dayId)?.date;
  const room = grid.rooms.indexOf(roomId);
  let before = 0;
  for (const day of grid.days) {
    const steps = stepsOf(day, grid.step);
    if (day.dayId === dayId && date !== undefined && room >= 0) {
      const step = (absoluteMinute(date, start) - day.from) / grid.step;
      return Number.isInteger(step) && step >= 0 && step < steps ? before + room * steps + step : null;
    }
    before += grid.rooms.length * steps;
  }
  return null;
}

const candidateOf = (index: ScheduleIndex, sessionId: SessionId) => ({
  sessionId,
  planId: index.planId,
  durationMinutes: index.entries.get(sessionId)?.session.durationMinutes ?? 0,
});
