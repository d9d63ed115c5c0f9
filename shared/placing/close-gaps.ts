import type { DayId, PlanId, RoomId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import type { NewPlace } from './new-place.ts';
import { breaksOf, firstFree, placeAt, shareRoom, slotStarts, type Unit, unitAt, unitsOf } from './units.ts';

/** The stretch to close up: a room on a day from a minute of it, with `changeover` minutes between two sessions. */
export interface Gaps {
  readonly dayId: DayId;
  readonly roomId: RoomId;
  readonly from: number;
  readonly changeover?: number;
}

/**
 * Moves the sessions of a room and day that start at or after `from` up to the end of the one before, the first one
 * to `from`; empty where nothing moves. Where the day has slots for sessions in the room, each goes to the earliest
 * start of a slot that is free. Nobody goes into a break or over one, nor past a session that stays: one that is
 * pinned in time, of another room with which this one shares a part, or that runs over `from`.
 */
export function closeGaps(index: ScheduleIndex, planId: PlanId, gaps: Gaps): NewPlace[] {
  const { dayId, roomId, from, changeover = 0 } = gaps;
  const parts = index.venue.parts.get(roomId) ?? [];
  const begin = absoluteMinute(index.state.day.get(dayId)?.date ?? '', from);
  const units = unitsOf(index, planId).filter((unit) => shareRoom(unit, { parts }));
  const moves = (unit: Unit): boolean =>
    !unit.pinned && unit.roomId === roomId && unit.dayId === dayId && unit.start >= begin;
  const breaks = breaksOf(index, parts);
  const starts = slotStarts(index, dayId, parts);
  // What ends by then is the one before: the first goes right to `from`.
  const staying = units.filter((unit) => !moves(unit) && unit.to > begin);
  const walls = [...breaks, ...staying.map((unit) => ({ from: unit.from - changeover, to: unit.to + changeover }))];
  const places: NewPlace[] = [];
  let free = begin;
  for (const unit of units) {
    let end = unit.to;
    if (moves(unit)) {
      const sameSide = breaks.filter((wall) => wall.to <= unit.from).map((wall) => wall.to);
      const start = firstFree(unit, Math.max(free, ...sameSide), walls, starts);
      if (start !== null && start < unit.start) {
        places.push(placeAt(unit, start));
        end = unitAt(unit, start).to;
      }
    }
    if (end > begin) free = Math.max(free, end + changeover);
  }
  return places;
}
