import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId, PersonId, RoomId, Session, SessionId } from '../../../shared/model/tables.ts';
import { PLAN } from '../builder.ts';
import { slowFacts } from './slow-facts.ts';
import { slowAudiences, slowGroups, slowPairs } from './slow-groups.ts';
import { slowIsShared, slowPeople } from './slow-people.ts';
import { slowTexts } from './slow-texts.ts';
import { slowRooms, slowTimes } from './slow-times.ts';

/** What a slow rule tells of a conflict, as one comparable line: rule, ids sorted, first and last minute. */
export interface Plain {
  readonly rule: string;
  readonly ids: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
}

export interface Spot {
  readonly session: Session;
  readonly day: DayId | null;
  readonly room: RoomId | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly block: SessionId | null;
}

/** All conflicts, found minute by minute and pair by pair, with none of the engine's code. */
export function slowConflicts(state: ProgramState): Plain[] {
  const spots = [...state.session.values()].map((session) => spotOf(state, session));
  const found: Plain[] = [];
  const tell = (rule: string, ids: readonly (string | null)[], from: number | null, to: number | null): void => {
    const known = ids.filter((id) => id !== null);
    found.push({ rule, ids: [...new Set(known)].sort(), from, to });
  };
  for (const spot of spots) {
    const { session, room } = spot;
    const placed = spot.day !== null || room !== null || spot.block !== null;
    if (!active(state, session)) {
      if (placed) tell('withdrawn-but-placed', [session.id], spot.from, spot.to);
      continue;
    }
    const seats = room === null ? null : capacity(state, room);
    if (seats !== null && session.expectedAudience !== null && session.expectedAudience > seats)
      tell('room-too-small', [session.id, room], spot.from, spot.to);
    const block = coverOf(state, spots, spot);
    const minutes = minutesOf(spot);
    if (minutes === null) continue;
    for (const person of peopleOf(state, session)) {
      if (service(state, session) || bound(state, block, person)) continue;
      const hit = hits(
        minutes,
        spot,
        (m) =>
          [...state.unavailability.values()].some((row) => row.personId === person && inRow(row, m)) ||
          isElsewhere(state, person, m),
      );
      if (hit) tell('person-unavailable', [session.id, person], hit.from, hit.to);
    }
    if (room !== null && !block) {
      const mine = leaves(state, room);
      const hit = hits(minutes, spot, (m) =>
        [...state.unavailability.values()].some(
          (row) =>
            row.roomId !== null && leaves(state, row.roomId).some((leaf) => mine.includes(leaf)) && inRow(row, m),
        ),
      );
      if (hit) tell('room-unavailable', [session.id, room], hit.from, hit.to);
    }
    if (!service(state, session) && !(block && !service(state, block.session)))
      for (const slot of state.slot.values()) {
        if (slot.kind !== 'break' && slot.kind !== 'closed') continue;
        const rooms = [...state.slotRoom.values()]
          .filter((row) => row.slotId === slot.id)
          .flatMap((row) => leaves(state, row.roomId));
        const applies = slot.allRooms || (room !== null && leaves(state, room).some((leaf) => rooms.includes(leaf)));
        const base = midnight(state.day.get(slot.dayId)?.date ?? '');
        const hit = hits(minutes, spot, (m) => base + slot.start <= m && m < base + slot.end);
        if (applies && hit) tell('over-a-break', [session.id, slot.id], hit.from, hit.to);
      }
    const day = spot.day === null ? undefined : state.day.get(spot.day);
    if (day && !block && day.opening < day.closing && spot.from !== null && spot.to !== null) {
      const base = midnight(day.date);
      if (spot.from < base + day.opening || spot.to > base + day.closing)
        tell('outside-the-day', [session.id], spot.from, spot.to);
    }
  }
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) {
      if (!active(state, a.session) || !active(state, b.session)) continue;
      if (a.block === b.session.id || b.block === a.session.id) continue;
      const both = sharedMinutes(a, b);
      if (!both) continue;
      const siblings = a.block !== null && a.block === b.block;
      const [coverA, coverB] = [coverOf(state, spots, a), coverOf(state, spots, b)];
      if (a.room !== null && b.room !== null && (siblings || (!coverA && !coverB))) {
        const mine = leaves(state, a.room);
        if (leaves(state, b.room).some((leaf) => mine.includes(leaf)))
          tell('room-used-twice', [a.session.id, b.session.id, a.room, b.room], both.from, both.to);
      }
      if (service(state, a.session) || service(state, b.session)) continue;
      for (const person of peopleOf(state, a.session)) {
        if (!peopleOf(state, b.session).includes(person)) continue;
        if (slowIsShared({ state, spots }, person)) continue;
        if (!siblings && (bound(state, coverA, person) || bound(state, coverB, person))) continue;
        tell('person-in-two-places', [a.session.id, b.session.id, person], both.from, both.to);
      }
    }
  });
  const ctx: Slow = { state, spots, tell };
  for (const more of [slowPeople, slowTimes, slowRooms, slowGroups, slowPairs, slowAudiences, slowFacts, slowTexts])
    more(ctx);
  return found.sort(plainOrder);
}

/** What the slow rules work on; `tell` notes a conflict. */
export interface Slow {
  readonly state: ProgramState;
  readonly spots: readonly Spot[];
  tell(rule: string, ids: readonly (string | null)[], from: number | null, to: number | null): void;
}

export const plainOrder = (a: Plain, b: Plain): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

export const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 60_000;
export const service = (state: ProgramState, s: Session): boolean =>
  s.kindId !== null && state.kind.get(s.kindId)?.service === true;
export const active = (state: ProgramState, s: Session): boolean => service(state, s) || s.status !== 'withdrawn';
export const peopleOf = (state: ProgramState, s: Session): PersonId[] => [
  ...new Set([...state.appearance.values()].filter((row) => row.sessionId === s.id).map((row) => row.personId)),
];

export function leaves(state: ProgramState, room: RoomId): RoomId[] {
  const parts = [...state.roomPart.values()].filter((row) => row.roomId === room && state.room.has(row.partId));
  return parts.length === 0 ? [room] : parts.flatMap((row) => leaves(state, row.partId));
}

function capacity(state: ProgramState, room: RoomId): number | null {
  const own = state.room.get(room)?.capacity ?? null;
  const parts = leaves(state, room);
  if (own !== null || parts[0] === room) return own;
  const each = parts.map((part) => state.room.get(part)?.capacity ?? null);
  return each.some((seats) => seats === null) ? null : each.reduce<number>((sum, seats) => sum + (seats ?? 0), 0);
}

export function spotOf(state: ProgramState, session: Session): Spot {
  const row = state.placement.get(`${PLAN} ${session.id}`);
  const nowhere = { session, day: null, room: null, from: null, to: null, block: null };
  if (!row) return nowhere;
  if (row.blockId === null) {
    const day = row.dayId === null ? undefined : state.day.get(row.dayId);
    const room = row.roomId !== null && state.room.has(row.roomId) ? row.roomId : null;
    const from = day && row.start !== null ? midnight(day.date) + row.start : null;
    return {
      session,
      day: day?.id ?? null,
      room,
      from,
      to: from === null ? null : from + session.durationMinutes,
      block: null,
    };
  }
  const blockSession = state.session.get(row.blockId);
  const block = blockSession ? spotOf(state, blockSession) : nowhere;
  const talks = [...state.placement.values()]
    .filter((other) => other.planId === PLAN && other.blockId === row.blockId && state.session.has(other.sessionId))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.sessionId < b.sessionId ? -1 : 1));
  let at = 0;
  for (const talk of talks) {
    at = talk.offset ?? at;
    if (talk.sessionId === session.id) break;
    at += state.session.get(talk.sessionId)?.durationMinutes ?? 0;
  }
  const from = block.from === null ? null : block.from + at;
  const to = from === null ? null : from + session.durationMinutes;
  return { session, day: block.day, room: block.room, from, to, block: row.blockId };
}

/** The block whose time holds a talk whole. */
export function coverOf(state: ProgramState, spots: readonly Spot[], talk: Spot): Spot | null {
  const block = spots.find((spot) => talk.block !== null && spot.session.id === talk.block);
  if (!block || !active(state, block.session)) return null;
  if (talk.from === null || talk.to === null || block.from === null || block.to === null) return null;
  return block.from <= talk.from && talk.to <= block.to ? block : null;
}

export const bound = (state: ProgramState, block: Spot | null, person: PersonId): boolean =>
  block !== null && !service(state, block.session) && peopleOf(state, block.session).includes(person);

export const minutesOf = ({ from, to }: Spot): number[] | null =>
  from === null || to === null ? null : Array.from({ length: to - from }, (_, i) => from + i);

/** The stretch of a session for which `test` holds; one without length is hit where the minutes around it are. */
export function hits(
  minutes: number[],
  spot: Spot,
  test: (minute: number) => boolean,
): { from: number; to: number } | null {
  if (minutes.length === 0) {
    const at = spot.from ?? 0;
    return test(at - 1) && test(at) ? { from: at, to: at } : null;
  }
  const hit = minutes.filter(test);
  const [first] = hit;
  const last = hit.at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 };
}

export function sharedMinutes(a: Spot, b: Spot): { from: number; to: number } | null {
  const [mine, theirs] = [minutesOf(a), minutesOf(b)];
  if (mine === null || theirs === null) return null;
  if (mine.length > 0)
    return theirs.length > 0 ? hits(mine, a, (m) => theirs.includes(m)) : hits(theirs, b, (m) => mine.includes(m));
  return theirs.length > 0 ? hits(mine, a, (m) => theirs.includes(m)) : null;
}

const inRow = (row: { date: string; start: number; end: number }, minute: number): boolean =>
  midnight(row.date) + row.start <= minute && minute < midnight(row.date) + row.end;

/** Whether somebody has not come yet, or is gone. */
function isElsewhere(state: ProgramState, person: string, minute: number): boolean {
  const stay = state.stay.get(person);
  if (!stay) return false;
  const { arrivalDate, arrivalMinute, departureDate, departureMinute } = stay;
  return (
    (arrivalDate !== null && minute < midnight(arrivalDate) + (arrivalMinute ?? 0)) ||
    (departureDate !== null && minute >= midnight(departureDate) + (departureMinute ?? 24 * 60))
  );
}
