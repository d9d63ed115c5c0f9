import type { ProgramState } from '../model/state.ts';
import type { Day, PersonId, RoomId, Row, Slot } from '../model/tables.ts';
import { absoluteMinute } from '../time/wall.ts';
import { type ZoneShift, zoneShifts } from '../time/zone.ts';
import { type Interval, mergeIntervals } from './intervals.ts';

/** A slot as absolute wall minutes; `parts` are the plain rooms it is for, null for all. */
export interface BreakSlot extends Interval {
  readonly slot: Row<'slot'>;
  readonly parts: ReadonlySet<RoomId> | null;
}

/** A program day's opening hours as absolute wall minutes. */
export interface OpenDay extends Interval {
  readonly day: Day;
}

/** What the rules ask of the venue: rooms and what they are made of, opening hours, breaks, who is away when. */
export interface VenueIndex {
  /** The plain rooms that a room counts as: its parts, or itself (decision 7). */
  readonly parts: ReadonlyMap<RoomId, readonly RoomId[]>;
  /** The rooms that share a plain room with it, itself among them. */
  readonly rivals: ReadonlyMap<RoomId, readonly RoomId[]>;
  /** Seats; a combined room without a figure of its own has the sum of its parts. */
  readonly capacity: ReadonlyMap<RoomId, number>;
  /** Days that have opening hours, in order of time. */
  readonly days: readonly OpenDay[];
  /** Slots of the kinds break and closed, in order of time. */
  readonly breaks: readonly BreakSlot[];
  /** Slots for plenary sessions, and those for parallel ones, in order of time. */
  readonly plenarySlots: readonly BreakSlot[];
  readonly sessionSlots: readonly BreakSlot[];
  /** When the program's zone skips or repeats wall time on its days, in order of time. */
  readonly shifts: readonly ZoneShift[];
  /** When a room, or a part of it, is away: disjoint, in order. */
  readonly roomAway: ReadonlyMap<RoomId, readonly Interval[]>;
  /** When a person is away: disjoint, in order. */
  readonly personAway: ReadonlyMap<PersonId, readonly Interval[]>;
  /** From when until when a person is there at all; times that nobody told lie far off. */
  readonly personStay: ReadonlyMap<PersonId, Interval>;
}

/** Minutes farther away than any program: somebody who tells no arrival was there since before it. */
export const FAR = 1e10;

/** Reads the venue out of a program. */
export function venueIndex(state: ProgramState): VenueIndex {
  const parts = plainRooms(state);
  const rivals = rivalRooms(parts);
  return {
    parts,
    rivals,
    capacity: capacities(state, parts),
    days: openDays(state),
    breaks: slotsOf(state, parts, ['break', 'closed']),
    plenarySlots: slotsOf(state, parts, ['plenary']),
    sessionSlots: slotsOf(state, parts, ['sessions']),
    shifts: shiftsOf(state),
    ...absences(state, parts),
  };
}

/** The same venue with the absences of people and rooms read anew. */
export const withAbsences = (venue: VenueIndex, state: ProgramState): VenueIndex => ({
  ...venue,
  ...absences(state, venue.parts),
});

function plainRooms(state: ProgramState): Map<RoomId, RoomId[]> {
  const direct = new Map<RoomId, RoomId[]>();
  for (const { roomId, partId } of state.roomPart.values()) push(direct, roomId, partId);
  const expand = (id: RoomId, above: readonly RoomId[]): RoomId[] => {
    // A room that is said to be a part of itself counts as plain: the guard keeps a bad file from looping.
    const below = (direct.get(id) ?? []).filter((part) => !above.includes(part) && state.room.has(part));
    return below.length === 0 ? [id] : below.flatMap((part) => expand(part, [...above, part]));
  };
  return new Map([...state.room.values()].map(({ id }) => [id, [...new Set(expand(id, [id]))]]));
}

function rivalRooms(parts: ReadonlyMap<RoomId, readonly RoomId[]>): Map<RoomId, RoomId[]> {
  const users = new Map<RoomId, RoomId[]>();
  for (const [room, plain] of parts) for (const part of plain) push(users, part, room);
  const rivals = new Map<RoomId, RoomId[]>();
  for (const [room, plain] of parts) rivals.set(room, [...new Set(plain.flatMap((part) => users.get(part) ?? []))]);
  return rivals;
}

function capacities(state: ProgramState, parts: ReadonlyMap<RoomId, readonly RoomId[]>): Map<RoomId, number> {
  const capacity = new Map<RoomId, number>();
  for (const room of state.room.values()) {
    const own = (id: RoomId) => state.room.get(id)?.capacity ?? null;
    const each = room.capacity !== null ? [room.capacity] : (parts.get(room.id) ?? []).map(own);
    const known = each.filter((seats) => seats !== null);
    if (known.length === each.length)
      capacity.set(
        room.id,
        known.reduce((sum, seats) => sum + seats, 0),
      );
  }
  return capacity;
}

const openDays = (state: ProgramState): OpenDay[] =>
  [...state.day.values()]
    .filter((day) => day.opening < day.closing)
    .map((day) => ({ day, from: absoluteMinute(day.date, day.opening), to: absoluteMinute(day.date, day.closing) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);

const shiftsOf = (state: ProgramState): ZoneShift[] =>
  zoneShifts(
    [...state.day.values()].map((day) => day.date),
    state.program.get('program')?.timeZone ?? 'UTC',
  );

function slotsOf(
  state: ProgramState,
  parts: ReadonlyMap<RoomId, readonly RoomId[]>,
  kinds: readonly Slot['kind'][],
): BreakSlot[] {
  const roomsOf = new Map<string, RoomId[]>();
  for (const { slotId, roomId } of state.slotRoom.values()) push(roomsOf, slotId, roomId);
  const slots: BreakSlot[] = [];
  for (const slot of state.slot.values()) {
    const day = state.day.get(slot.dayId);
    if (!day || slot.start >= slot.end || !kinds.includes(slot.kind)) continue;
    const rooms = slot.allRooms ? null : (roomsOf.get(slot.id) ?? []).flatMap((id) => parts.get(id) ?? []);
    slots.push({
      slot,
      parts: rooms === null ? null : new Set(rooms),
      from: absoluteMinute(day.date, slot.start),
      to: absoluteMinute(day.date, slot.end),
    });
  }
  return slots.sort((a, b) => a.from - b.from || a.to - b.to);
}

function absences(
  state: ProgramState,
  parts: ReadonlyMap<RoomId, readonly RoomId[]>,
): Pick<VenueIndex, 'roomAway' | 'personAway' | 'personStay'> {
  const people = new Map<PersonId, Interval[]>();
  const plain = new Map<RoomId, Interval[]>();
  for (const row of state.unavailability.values()) {
    const stretch = { from: absoluteMinute(row.date, row.start), to: absoluteMinute(row.date, row.end) };
    if (row.personId !== null) push(people, row.personId, stretch);
    if (row.roomId !== null) for (const part of parts.get(row.roomId) ?? []) push(plain, part, stretch);
  }
  const personStay = staysOf(state);
  for (const [person, { from, to }] of personStay) {
    push(people, person, { from: -FAR, to: from });
    push(people, person, { from: to, to: FAR });
  }
  const roomAway = new Map<RoomId, Interval[]>();
  for (const [room, own] of parts) {
    const away = mergeIntervals(own.flatMap((part) => plain.get(part) ?? []));
    if (away.length > 0) roomAway.set(room, away);
  }
  return { roomAway, personAway: new Map([...people].map(([id, away]) => [id, mergeIntervals(away)])), personStay };
}

// A day without an hour counts whole: somebody who arrives that day is there from its midnight on.
const staysOf = (state: ProgramState): Map<PersonId, Interval> =>
  new Map(
    [...state.stay.values()].map((row) => [
      row.personId,
      {
        from: row.arrivalDate === null ? -FAR : absoluteMinute(row.arrivalDate, row.arrivalMinute ?? 0),
        to: row.departureDate === null ? FAR : absoluteMinute(row.departureDate, row.departureMinute ?? 1440),
      },
    ]),
  );

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
