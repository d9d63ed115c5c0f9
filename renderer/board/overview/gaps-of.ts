import type { Day, RoomId } from '../../../shared/model/tables.ts';
import { type Interval, overlaps } from '../../../shared/schedule/intervals.ts';
import type { Lane, ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';

/** The free places of slots for sessions that begin at one time. */
export interface Gap {
  /** Minutes of the program day. */
  readonly start: number;
  readonly end: number;
  /** How many rooms stand free. */
  readonly free: number;
}

/**
 * The free places of a day: a slot for sessions in a plain room, with nothing in it. A room that is away then, and a
 * room beside a plenary, is no place.
 */
export function gapsOf(
  index: ScheduleIndex,
  day: Day,
  rooms: readonly RoomId[],
): { readonly gaps: readonly Gap[]; readonly places: { readonly free: number; readonly all: number } } {
  const { state, venue, roomLanes } = index;
  const slots = [...state.slot.values()].filter(({ dayId, kind }) => dayId === day.id && kind === 'sessions');
  const gaps: Gap[] = [];
  let all = 0;
  const plenaries = slots.length === 0 ? [] : plenariesOf(index);
  for (const { id, start, end, allRooms } of slots.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [from, to] = [absoluteMinute(day.date, start), absoluteMinute(day.date, end)];
    const beside = plenaries.some((plenary) => overlaps(from, to, plenary.from, plenary.to));
    let free = 0;
    for (const room of rooms) {
      if (!allRooms && !state.slotRoom.has(`${id} ${room}`)) continue;
      const isUsed = holds(roomLanes.get(room) ?? [], from, to);
      if (!isUsed && (beside || holds(venue.roomAway.get(room) ?? [], from, to))) continue;
      all += 1;
      if (!isUsed) free += 1;
    }
    if (free > 0) gaps.push({ start, end, free });
  }
  return { gaps, places: { free: gaps.reduce((sum, gap) => sum + gap.free, 0), all } };
}

const plenariesOf = ({ entries }: ScheduleIndex): Interval[] =>
  [...entries.values()].flatMap(({ active, session, from, to }) =>
    active && session.plenary && from !== null && to !== null ? { from, to } : [],
  );

/** Whether something of a lane (by start) overlaps [from, to). */
function holds(lane: Lane | readonly Interval[], from: number, to: number): boolean {
  for (const other of lane) {
    if (other.from >= to) return false;
    if (overlaps(other.from, other.to, from, to)) return true;
  }
  return false;
}
