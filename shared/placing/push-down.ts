import type { PlanId, RoomId } from '../model/tables.ts';
import { overlaps } from '../schedule/intervals.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { fitsDay } from './days.ts';
import { applyTo, forkIndex } from './fork.ts';
import { type DayCell, diffOf, type NewLength, type NewPlace, type Refusal } from './new-place.ts';
import { brokenPin } from './pins.ts';
import {
  breaksOf,
  firstFree,
  placeAt,
  shareRoom,
  slotStarts,
  type Unit,
  unitAt,
  unitAtCell,
  unitsOf,
} from './units.ts';

/**
 * Drops a session (of a length in minutes) on an occupied stretch and moves those of that day later that are in its
 * way, each after the one before it, in their order and only as far as needed; the rest is left alone. The dropped
 * session's place comes first. Combined rooms count their parts: what a session in a part pushes, it pushes there.
 *
 * They go to the next start of a slot, where the day has slots for sessions in their room (behind the last slot, and
 * without slots, to the minute), never into a break or a closed slot; blocks take their talks along. Those that are
 * pinned in time, and those of another day, stay, and others jump over them. Refused where the dropped session is
 * pinned elsewhere, or one would leave minutes 0 to 2880 of its day.
 */
export function pushDown(
  index: ScheduleIndex,
  planId: PlanId,
  session: NewLength,
  cell: DayCell,
): NewPlace[] | Refusal {
  const { sessionId } = session;
  const drop: NewPlace = { sessionId, dayId: cell.dayId, start: cell.start, roomId: cell.roomId };
  const { state } = index;
  if (!state.day.has(cell.dayId) || !state.room.has(cell.roomId) || !fitsDay(cell.start, session.durationMinutes))
    return { kind: 'outside', sessionId };
  const pinned = brokenPin(state, planId, [drop]);
  if (pinned) return pinned;
  const own = index.entries.get(sessionId);
  if (own && own.blockId === null && planId === index.planId) {
    const dropped = unitAtCell(index, own, session.durationMinutes, cell);
    return dropped ? pushed(index, unitsOf(index, planId), dropped, [drop]) : [drop];
  }
  // The mates of a talk that leaves its block move up, so the program is looked at as it is then.
  const after = forkIndex(index);
  applyTo(after, diffOf(after.state, planId, [drop, session]));
  const units = unitsOf(after, planId);
  const dropped = units.find((unit) => unit.sessionId === sessionId);
  // Who is withdrawn is in nobody's way.
  return dropped ? pushed(after, units, dropped, [drop]) : [drop];
}

function pushed(index: ScheduleIndex, units: readonly Unit[], dropped: Unit, places: NewPlace[]): NewPlace[] | Refusal {
  const stays = (unit: Unit): boolean => unit.dayId !== dropped.dayId || unit.pinned;
  /** The end of the last one that was moved, by plain room. */
  const ends = new Map<RoomId, number>();
  for (const unit of units) {
    if (unit.dayId !== dropped.dayId || unit.sessionId === dropped.sessionId) continue;
    const behind = Math.max(...unit.parts.map((part) => ends.get(part) ?? Number.NEGATIVE_INFINITY));
    const meets = shareRoom(unit, dropped);
    const isHit = meets && overlaps(unit.from, unit.to, dropped.from, dropped.to);
    const isInTheWay = unit.from < behind && unit.to > dropped.from;
    if ((!isHit && !isInTheWay) || unit.pinned) continue;
    const start = nextStart(index, unit, meets ? Math.max(behind, dropped.to) : behind, [
      ...breaksOf(index, unit.parts),
      ...units.filter((other) => other.sessionId !== dropped.sessionId && shareRoom(other, unit) && stays(other)),
    ]);
    const moved = unitAt(unit, start);
    if (!fitsDay(moved.from - unit.midnight, moved.to - moved.from))
      return { kind: 'outside', sessionId: unit.sessionId };
    places.push(placeAt(unit, start));
    for (const part of unit.parts) ends.set(part, moved.to);
  }
  return places;
}

function nextStart(
  index: ScheduleIndex,
  unit: Unit,
  after: number,
  walls: readonly { readonly from: number; readonly to: number }[],
): number {
  const inSlot = firstFree(unit, after, walls, slotStarts(index, unit.dayId, unit.parts));
  // Without slots to look at, the search always ends with a start.
  return inSlot ?? firstFree(unit, after, walls, []) ?? after;
}
