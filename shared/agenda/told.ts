import type { ProgramState } from '../model/state.ts';
import type { PersonId, Row } from '../model/tables.ts';
import { type ReleasedSession, releasedProgram } from './released-program.ts';

export type Told = Row<'told'>;
export type ToldSession = Told['sessions'][number];

/** What each person of a program is to know of their own sessions, by time; people without one are left out. */
export function sessionsToTell(state: ProgramState): ReadonlyMap<PersonId, readonly ToldSession[]> {
  const known = new Map<PersonId, ToldSession[]>();
  for (const session of [...releasedProgram(state).values()].sort(byTime)) {
    for (const personId of new Set(session.people.map(({ id }) => id))) {
      const own = known.get(personId) ?? [];
      own.push(asTold(session, personId));
      known.set(personId, own);
    }
  }
  return known;
}

function asTold({ id, name, place, people }: ReleasedSession, personId: PersonId): ToldSession {
  const others = new Map(people.filter((one) => one.id !== personId).map((one) => [one.id, one.name]));
  return {
    id,
    title: name,
    roles: people.filter((one) => one.id === personId).map(({ role }) => role),
    place,
    others: [...others].map(([otherId, other]) => ({ id: otherId, name: other })),
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

const byTime = (a: ReleasedSession, b: ReleasedSession): number =>
  (a.place?.from ?? LAST) - (b.place?.from ?? LAST) || a.number - b.number;
