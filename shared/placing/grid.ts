import type { DayId, RoomId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';

/** A day of a board, as absolute wall minutes, half open. */
export interface GridDay {
  readonly dayId: DayId;
  readonly from: number;
  readonly to: number;
}

/** The cells of a board: days x rooms x every `step` minutes from the start of the day. */
export interface BoardGrid {
  readonly days: readonly GridDay[];
  readonly rooms: readonly RoomId[];
  /** Minutes of a cell. */
  readonly step: number;
}

/** Where a session may be dropped: a day, a room (null: none yet) and an absolute start. */
export interface Cell {
  readonly dayId: DayId;
  readonly roomId: RoomId | null;
  readonly start: number;
}

/** The grid of all days (those without opening hours from midnight to midnight) and all rooms, by their positions. */
export function wholeGrid({ state }: ScheduleIndex, step = 5): BoardGrid {
  const days = [...state.day.values()].map((day) => {
    const [opening, closing] = day.opening < day.closing ? [day.opening, day.closing] : [0, 1440];
    return { dayId: day.id, from: absoluteMinute(day.date, opening), to: absoluteMinute(day.date, closing) };
  });
  const rooms = [...state.room.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return { days: days.sort((a, b) => a.from - b.from), rooms: rooms.map((room) => room.id), step };
}

/** How many steps a day of the grid has. */
export const stepsOf = (day: GridDay, step: number): number => Math.ceil((day.to - day.from) / step);
