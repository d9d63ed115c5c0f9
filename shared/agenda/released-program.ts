import { sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { SessionId } from '../model/tables.ts';
import { type EffectivePlacement, effectivePlacements, isPlaced } from '../schedule/effective.ts';
import { cleanLine } from './clean-text.ts';
import { isPublicSession } from './public-session.ts';
import type { ChangedPerson, ChangedPlace, ChangedSession } from './release-change.ts';

/** A session of a program as its readers see it. */
export interface ReleasedSession extends ChangedSession {
  /** Null: it is announced, but stands nowhere yet. */
  readonly place: ChangedPlace | null;
  /** The block that it is a talk of, and its minutes after the block's start. */
  readonly blockId: SessionId | null;
  readonly offset: number;
  readonly people: readonly ChangedPerson[];
}

/**
 * What the readers of a program's current plan are told of each session: proposals and withdrawn ones are not in it,
 * the talks of a withdrawn block stand nowhere.
 */
export function releasedProgram(state: ProgramState): ReadonlyMap<SessionId, ReleasedSession> {
  const planId = state.program.get('program')?.currentPlanId;
  const placements = planId === undefined ? null : effectivePlacements(state, planId);
  const people = peopleOfSessions(state);
  const released = new Map<SessionId, ReleasedSession>();
  for (const session of state.session.values()) {
    const placement = placements?.get(session.id);
    if (!isPublicSession(session, placement)) continue;
    released.set(session.id, {
      id: session.id,
      number: session.number,
      name: cleanLine(sessionName(session).text),
      place: placeOf(state, placement),
      blockId: placement?.blockId ?? null,
      offset: placement?.offset ?? 0,
      people: people.get(session.id) ?? [],
    });
  }
  return released;
}

function placeOf(state: ProgramState, placement: EffectivePlacement | undefined): ChangedPlace | null {
  if (!placement || !isPlaced(placement)) return null;
  const { day, from, to, fold, roomId, blockId } = placement;
  const room = roomId === null ? undefined : state.room.get(roomId);
  if (!day || from === null || to === null || !room) return null;
  if (blockId !== null && state.session.get(blockId)?.status === 'withdrawn') return null;
  return { date: day.date, from, to, fold, roomId: room.id, room: cleanLine(room.name) };
}

function peopleOfSessions(state: ProgramState): Map<SessionId, ChangedPerson[]> {
  const people = new Map<SessionId, ChangedPerson[]>();
  for (const { sessionId, personId, role } of [...state.appearance.values()].sort((a, b) => a.position - b.position)) {
    const person = state.person.get(personId);
    if (!person) continue;
    const named = { id: personId, name: cleanLine(person.name), role };
    const list = people.get(sessionId);
    if (list) list.push(named);
    else people.set(sessionId, [named]);
  }
  return people;
}
