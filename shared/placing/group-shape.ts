import type { Candidate } from '../conflicts/rule.ts';
import type { ProgramState } from '../model/state.ts';
import type { DayId, PlanId, RoomId, SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { daysByDate, fitsDay } from './days.ts';
import { type DayCell, isRefusal, type NewPlace, type Refusal } from './new-place.ts';
import { brokenPin } from './pins.ts';

/** A session that moves along, by its distance to the one in the hand. */
export interface Follower {
  readonly sessionId: SessionId;
  readonly durationMinutes: number;
  /** Days later than the lead, in the order of the days. */
  readonly days: number;
  /** Minutes of the program day later than the lead. */
  readonly minutes: number;
  /** Columns further than the lead, in a given order of rooms. */
  readonly rooms: number;
}

/** Sessions that move together and keep their shape: the one in the hand, and those that follow it. */
export interface Group {
  readonly lead: Candidate;
  readonly followers: readonly Follower[];
}

/**
 * The group of a held session and the others that are chosen. Only sessions of their own (no talks of a block, which
 * go with it) follow, which have a day, a start and one of `rooms`, the columns in their order; others are left out.
 * A lead without all of these has no followers.
 */
export function groupOf(
  index: ScheduleIndex,
  planId: PlanId,
  leadId: SessionId,
  ids: Iterable<SessionId>,
  rooms: readonly RoomId[],
): Group {
  const entry = index.entries.get(leadId);
  const lead = { sessionId: leadId, planId, durationMinutes: entry?.session.durationMinutes ?? 0 };
  const spotOf = spotFinder(index, rooms);
  const here = spotOf(entry);
  if (!here) return { lead, followers: [] };
  const followers: Follower[] = [];
  for (const sessionId of new Set(ids)) {
    const other = sessionId === leadId ? undefined : index.entries.get(sessionId);
    const there = spotOf(other);
    if (!other || !there) continue;
    followers.push({
      sessionId,
      durationMinutes: other.session.durationMinutes,
      days: there.day - here.day,
      minutes: there.start - here.start,
      rooms: there.room - here.room,
    });
  }
  return { lead, followers };
}

function spotFinder({ state }: ScheduleIndex, rooms: readonly RoomId[]) {
  const days = new Map<DayId, number>(daysByDate(state).map((day, i) => [day.id, i]));
  const columns = new Map<RoomId, number>(rooms.map((room, i) => [room, i]));
  return (entry: Entry | undefined) => {
    if (!entry?.place?.day || entry.blockId !== null || entry.place.start === null || entry.roomId === null)
      return null;
    const day = days.get(entry.place.day.id);
    const room = columns.get(entry.roomId);
    return day === undefined || room === undefined ? null : { day, room, start: entry.place.start };
  };
}

/** The members of a group, the lead first, as followers. */
export const membersOf = ({ lead, followers }: Group): readonly Follower[] => [
  { sessionId: lead.sessionId, durationMinutes: lead.durationMinutes, days: 0, minutes: 0, rooms: 0 },
  ...followers,
];

/**
 * The places of a group, the lead's first, when its lead is dropped at a cell (`start` is a minute of the program
 * day; its room is one of `rooms`, the order in which the group was made). null where `whyNoPlaces` has a reason.
 */
export function placesOfGroup(
  index: ScheduleIndex,
  group: Group,
  cell: DayCell,
  rooms: readonly RoomId[],
): NewPlace[] | null {
  const answer = placesOrRefusal(index, group, cell, rooms);
  return isRefusal(answer) ? null : answer;
}

/** Why a group can't be dropped at a cell: a session that is pinned, or would leave the rooms, the days or the minutes. */
export function whyNoPlaces(
  index: ScheduleIndex,
  group: Group,
  cell: DayCell,
  rooms: readonly RoomId[],
): Refusal | null {
  const answer = placesOrRefusal(index, group, cell, rooms);
  return isRefusal(answer) ? answer : null;
}

function placesOrRefusal(
  { state }: ScheduleIndex,
  group: Group,
  cell: DayCell,
  rooms: readonly RoomId[],
): NewPlace[] | Refusal {
  const places = shiftedPlaces(state, group, cell, rooms);
  return isRefusal(places) ? places : (brokenPin(state, group.lead.planId, places) ?? places);
}

/** The places of a group, pins left aside. */
export function shiftedPlaces(
  state: ProgramState,
  group: Group,
  cell: DayCell,
  rooms: readonly RoomId[],
): NewPlace[] | Refusal {
  const days = daysByDate(state);
  const day = days.findIndex(({ id }) => id === cell.dayId);
  const column = rooms.indexOf(cell.roomId);
  const alone = group.followers.length === 0;
  const places: NewPlace[] = [];
  for (const { sessionId, ...shift } of membersOf(group)) {
    const dayId = day < 0 ? undefined : days[day + shift.days]?.id;
    // One session may go to a room that is not among the columns; a shape of several needs their order.
    const roomId = alone ? cell.roomId : column < 0 ? undefined : rooms[column + shift.rooms];
    const start = cell.start + shift.minutes;
    if (!dayId || !roomId || !fitsDay(start, alone ? 0 : shift.durationMinutes)) return { kind: 'outside', sessionId };
    places.push({ sessionId, dayId, start, roomId });
  }
  return places;
}
