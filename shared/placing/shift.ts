import type { DayId, PlanId, RoomId, SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { fitsDay } from './days.ts';
import { type NewPlace, placementOf, type Refusal } from './new-place.ts';
import { holdsTime } from './pins.ts';

/** What to shift: the sessions of some rooms that start at or after a minute of a day, by minutes (negative: earlier). */
export interface Shift {
  readonly dayId: DayId;
  readonly from: number;
  readonly by: number;
  readonly roomIds: readonly RoomId[];
}

/** Where they go, by time, and who stays because of a pin. */
export interface Shifted {
  readonly places: readonly NewPlace[];
  readonly stay: readonly SessionId[];
}

/**
 * Shifts everything later (or earlier) from a minute on, in the rooms that are named; talks go with their block, and
 * what is pinned in time stays. Refused where a session would leave minutes 0 to 2880 of its day.
 */
export function shiftLater(index: ScheduleIndex, planId: PlanId, shift: Shift): Shifted | Refusal {
  const rooms = new Set(shift.roomIds);
  const places: (NewPlace & { readonly start: number })[] = [];
  const stay: SessionId[] = [];
  for (const { id: sessionId, place, blockId, roomId, session } of index.entries.values()) {
    if (blockId !== null || roomId === null || !rooms.has(roomId) || place?.day?.id !== shift.dayId) continue;
    if (place.start === null || place.start < shift.from || shift.by === 0) continue;
    const start = place.start + shift.by;
    if (holdsTime(placementOf(index.state, planId, sessionId))) stay.push(sessionId);
    else if (!fitsDay(start, session.durationMinutes)) return { kind: 'outside', sessionId };
    else places.push({ sessionId, dayId: shift.dayId, start, roomId });
  }
  places.sort((a, b) => a.start - b.start || (a.sessionId < b.sessionId ? -1 : 1));
  return { places, stay: stay.sort() };
}
