import { findConflicts } from '../../shared/conflicts/engine.ts';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { Appearance, PlanId, SessionId } from '../../shared/model/tables.ts';
import { type EffectivePlacement, effectivePlacements } from '../../shared/schedule/effective.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';
import { wallTime } from '../../shared/time/wall.ts';

// The lists that `list` prints, computed from the program's rows. Their shapes are told in docs/cli.md.

export interface ListedSession {
  readonly id: string;
  readonly number: number;
  readonly title: string | null;
  readonly kind: string | null;
  readonly status: string;
  readonly track: string | null;
  readonly durationMinutes: number;
  readonly people: readonly { readonly name: string; readonly affiliation: string | null; readonly role: string }[];
  readonly day: string | null;
  readonly start: string | null;
  readonly room: string | null;
}

/** The plan that all lists are about; null in a file without a program. */
export const currentPlan = (state: ProgramState): PlanId | null => state.program.get('program')?.currentPlanId ?? null;

/** All sessions: those with a time in its order, then the rest by number. */
export function listSessions(state: ProgramState): ListedSession[] {
  const plan = currentPlan(state);
  const places = plan === null ? new Map<SessionId, EffectivePlacement>() : effectivePlacements(state, plan);
  const people = appearancesBySession(state);
  const sessions = [...state.session.values()].sort((a, b) => {
    const [one, other] = [places.get(a.id)?.from ?? Infinity, places.get(b.id)?.from ?? Infinity];
    return one === other ? a.number - b.number : one - other;
  });
  return sessions.map((session) => {
    const place = places.get(session.id);
    return {
      id: session.id,
      number: session.number,
      title: session.title,
      kind: session.kindId === null ? null : (state.kind.get(session.kindId)?.name ?? null),
      status: session.status,
      track: session.trackId === null ? null : (state.track.get(session.trackId)?.name ?? null),
      durationMinutes: session.durationMinutes,
      people: (people.get(session.id) ?? []).flatMap(({ personId, role }) => {
        const person = state.person.get(personId);
        return person ? [{ name: person.name, affiliation: person.affiliation, role }] : [];
      }),
      day: place?.day?.date ?? null,
      start: place?.day && place.start !== null ? wallTime(place.day.date, place.start) : null,
      room: place?.roomId == null ? null : (state.room.get(place.roomId)?.name ?? null),
    };
  });
}

function appearancesBySession(state: ProgramState): Map<SessionId, Appearance[]> {
  const rows = [...state.appearance.values()].sort((a, b) => a.position - b.position);
  return Map.groupBy(rows, ({ sessionId }) => sessionId);
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string | null;
  readonly email: string | null;
  /** Ids of the sessions this person appears in. */
  readonly sessions: readonly string[];
}

/** All people by number, with the sessions that they appear in. */
export function listPeople(state: ProgramState): ListedPerson[] {
  const rows = Map.groupBy(state.appearance.values(), ({ personId }) => personId);
  return [...state.person.values()]
    .sort((a, b) => a.number - b.number)
    .map(({ id, name, affiliation, email }) => ({
      id,
      name,
      affiliation,
      email,
      sessions: [...new Set((rows.get(id) ?? []).map(({ sessionId }) => sessionId))],
    }));
}

export interface ListedRoom {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly building: string | null;
  readonly floor: string | null;
  readonly features: readonly string[];
  /** Names of the rooms that a combined room is made of. */
  readonly parts: readonly string[];
}

/** All rooms, in their order on the board. */
export function listRooms(state: ProgramState): ListedRoom[] {
  const features = Map.groupBy(state.roomFeature.values(), ({ roomId }) => roomId);
  const parts = Map.groupBy(state.roomPart.values(), ({ roomId }) => roomId);
  return [...state.room.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ id, name, capacity, building, floor }) => ({
      id,
      name,
      capacity,
      building,
      floor,
      features: (features.get(id) ?? []).map(({ feature }) => feature).sort(),
      parts: (parts.get(id) ?? []).flatMap(({ partId }) => state.room.get(partId)?.name ?? []),
    }));
}

export interface ListedSlot {
  readonly id: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly kind: string;
  readonly label: string | null;
  /** Names of its rooms; null: all rooms. */
  readonly rooms: readonly string[] | null;
}

/** All time slots, by day and time. */
export function listSlots(state: ProgramState): ListedSlot[] {
  const rooms = Map.groupBy(state.slotRoom.values(), ({ slotId }) => slotId);
  return [...state.slot.values()]
    .flatMap((slot) => {
      const day = state.day.get(slot.dayId);
      if (!day) return [];
      const names = (rooms.get(slot.id) ?? []).flatMap(({ roomId }) => state.room.get(roomId)?.name ?? []);
      const [start, end] = [wallTime(day.date, slot.start), wallTime(day.date, slot.end)];
      const { id, kind, label } = slot;
      return [{ id, day: day.date, start, end, kind, label, rooms: slot.allRooms ? null : names }];
    })
    .sort((a, b) => compare(a.day, b.day) || compare(a.start, b.start) || compare(a.end, b.end));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface ListedConflict {
  readonly rule: string;
  readonly level: Conflict['level'];
  /** Ids. */
  readonly sessions: readonly string[];
  readonly people: readonly string[];
  readonly message: string;
  readonly accepted: boolean;
}

/** All conflicts of the current plan, gravest first; also those that the committee accepted, marked. */
export function listConflicts(state: ProgramState): ListedConflict[] {
  const plan = currentPlan(state);
  if (plan === null) return [];
  return findConflicts(buildIndex(state, plan), settingsOf(state)).map((conflict) => listedConflict(conflict, state));
}

/** A conflict as it is listed. */
export const listedConflict = (conflict: Conflict, state: ProgramState): ListedConflict => ({
  rule: conflict.rule,
  level: conflict.level,
  sessions: conflict.sessions,
  people: conflict.people,
  message: explain(conflict, state).sentence,
  accepted: conflict.accepted,
});
