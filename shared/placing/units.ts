import type { DayId, PlanId, RoomId, SessionId } from '../model/tables.ts';
import { type Interval, overlaps } from '../schedule/intervals.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { type DayCell, type NewPlace, placementOf } from './new-place.ts';
import { holdsTime } from './pins.ts';

/**
 * A session of its own with the talks that go along with it, placed: what moves as one. `from` and `to` are the
 * absolute minutes in which any of them that is not withdrawn is in the room; half open.
 */
export interface Unit extends Interval {
  readonly sessionId: SessionId;
  readonly dayId: DayId;
  readonly roomId: RoomId;
  /** The plain rooms that it takes (a combined room counts as its parts). */
  readonly parts: readonly RoomId[];
  /** Its start, in absolute minutes; later than `from` never, earlier where the block itself is withdrawn. */
  readonly start: number;
  /** Midnight of its day, in absolute minutes. */
  readonly midnight: number;
  readonly pinned: boolean;
}

const known = new WeakMap<ScheduleIndex, { readonly version: number; readonly units: readonly Unit[] }>();

/** Every unit of a plan that takes a room for a time, by time; gathered once, until the index changes. */
export function unitsOf(index: ScheduleIndex, planId: PlanId): readonly Unit[] {
  const before = known.get(index);
  if (before?.version === index.version) return before.units;
  const units: Unit[] = [];
  for (const entry of index.entries.values()) {
    const { place, roomId, blockId } = entry;
    if (blockId !== null || roomId === null || !place?.day || place.start === null) continue;
    const inside = spanOf(index, entry, entry.session.durationMinutes);
    if (!inside) continue;
    const midnight = absoluteMinute(place.day.date, 0);
    const start = midnight + place.start;
    units.push({
      sessionId: entry.id,
      dayId: place.day.id,
      roomId,
      parts: index.venue.parts.get(roomId) ?? [],
      start,
      midnight,
      from: start + inside.from,
      to: start + inside.to,
      // Few are asked.
      get pinned() {
        return holdsTime(placementOf(index.state, planId, entry.id));
      },
    });
  }
  units.sort((a, b) => a.from - b.from || a.to - b.to || (a.sessionId < b.sessionId ? -1 : 1));
  known.set(index, { version: index.version, units });
  return units;
}

/** A session that is in no block, with its talks, as it would stand in a cell; null where all are withdrawn. */
export function unitAtCell(
  index: ScheduleIndex,
  entry: Entry,
  length: number,
  { dayId, start, roomId }: DayCell,
): Unit | null {
  const inside = spanOf(index, entry, length);
  const date = index.state.day.get(dayId)?.date;
  if (!inside || date === undefined) return null;
  const midnight = absoluteMinute(date, 0);
  const at = midnight + start;
  const parts = index.venue.parts.get(roomId) ?? [];
  return {
    sessionId: entry.id,
    dayId,
    roomId,
    parts,
    start: at,
    midnight,
    from: at + inside.from,
    to: at + inside.to,
    pinned: false,
  };
}

/** From when to when after its start a session, so long itself, or one of its talks is in the room. */
function spanOf(index: ScheduleIndex, entry: Entry, length: number): Interval | null {
  let span = entry.active ? { from: 0, to: length } : null;
  for (const id of index.talksOf.get(entry.id) ?? []) {
    const talk = index.entries.get(id);
    if (!talk?.active) continue;
    const from = talk.place?.offset ?? 0;
    const to = from + talk.session.durationMinutes;
    span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
  }
  return span;
}

/** Whether two take a plain room that both need. */
export const shareRoom = (a: Pick<Unit, 'parts'>, b: Pick<Unit, 'parts'>): boolean =>
  a.parts.some((part) => b.parts.includes(part));

/** The breaks and closed slots of a room, in absolute minutes. */
export const breaksOf = ({ venue }: ScheduleIndex, parts: readonly RoomId[]): readonly Interval[] =>
  venue.breaks.filter((slot) => slot.parts === null || parts.some((part) => slot.parts?.has(part)));

/** When the slots for sessions and plenaries of a day begin that a room has, in absolute minutes; empty: it has none. */
export function slotStarts({ state, venue }: ScheduleIndex, dayId: DayId, parts: readonly RoomId[]): number[] {
  const midnight = absoluteMinute(state.day.get(dayId)?.date ?? '', 0);
  const own = new Set<string>();
  for (const { slotId, roomId } of state.slotRoom.values())
    if (venue.parts.get(roomId)?.some((part) => parts.includes(part))) own.add(slotId);
  const starts = new Set<number>();
  for (const { id, dayId: day, kind, start, allRooms } of state.slot.values())
    if (day === dayId && (kind === 'sessions' || kind === 'plenary') && (allRooms || own.has(id)))
      starts.add(midnight + start);
  return [...starts].sort((a, b) => a - b);
}

/**
 * The earliest start for a unit, all in absolute minutes, at which it takes nothing before `after` and shares no
 * minute with a wall; one of `starts` where any are given. null: none of them is free.
 */
export function firstFree(
  unit: Unit,
  after: number,
  walls: readonly Interval[],
  starts: readonly number[],
): number | null {
  const [lead, length] = [unit.from - unit.start, unit.to - unit.from];
  const wallAt = (start: number) =>
    walls.find((wall) => overlaps(start + lead, start + lead + length, wall.from, wall.to));
  if (starts.length > 0) return starts.find((start) => start + lead >= after && !wallAt(start)) ?? null;
  let start = after - lead;
  for (let wall = wallAt(start); wall; wall = wallAt(start)) start = wall.to - lead;
  return start;
}

/** The place of a unit at another start (absolute minutes), in its own room and day. */
export const placeAt = ({ sessionId, dayId, roomId, midnight }: Unit, start: number): NewPlace => ({
  sessionId,
  dayId,
  start: start - midnight,
  roomId,
});

/** A unit as it would stand at another start. */
export const unitAt = (unit: Unit, start: number): Unit => ({
  ...unit,
  start,
  from: unit.from + start - unit.start,
  to: unit.to + start - unit.start,
});
