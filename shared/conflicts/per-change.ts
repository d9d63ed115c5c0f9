import type { PersonId, SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { IndexChange } from '../schedule/update-index.ts';
import { type Spot, spotOf } from './held.ts';
import { type Busy, busyAmong } from './own-lane.ts';

/** Remembers for one change what all rules ask of it: each is asked by dozens of rules, and again by each trial. */
function perChange<V>(find: (index: ScheduleIndex, change: IndexChange) => V) {
  const known = new WeakMap<
    IndexChange,
    { readonly index: ScheduleIndex; readonly version: number; readonly value: V }
  >();
  return (index: ScheduleIndex, change: IndexChange): V => {
    const before = known.get(change);
    if (before && before.index === index && before.version === index.version) return before.value;
    const value = find(index, change);
    known.set(change, { index, version: index.version, value });
    return value;
  };
}

/** The sessions in the rooms of a change. */
const inItsRooms = perChange((index, change): ReadonlySet<SessionId> => {
  const ids = new Set<SessionId>();
  for (const room of change.rooms) for (const id of index.inRoom.get(room) ?? []) ids.add(id);
  return ids;
});

/** The sessions that changed, or are in a room that did. */
export const sessionsAround = perChange(
  (index, change): ReadonlySet<SessionId> => new Set([...change.sessions, ...inItsRooms(index, change)]),
);

const spots = (index: ScheduleIndex, ids: ReadonlySet<SessionId>): readonly Spot[] =>
  [...ids].flatMap((id) => {
    const entry = index.entries.get(id);
    return entry ? [spotOf(index, entry)] : [];
  });

/** Where the sessions are that a rule looks at after a change, by what its findings name beside them. */
export const concernedSpots = {
  sessions: perChange((index, change) => spots(index, change.sessions)),
  rooms: perChange((index, change) => spots(index, sessionsAround(index, change))),
  people: perChange((index, change) => {
    const ids = new Set<SessionId>(change.sessions);
    for (const person of change.people) for (const { id } of index.personLanes.get(person) ?? []) ids.add(id);
    return spots(index, ids);
  }),
};

const peopleOf = (index: ScheduleIndex, change: IndexChange, sessions: ReadonlySet<SessionId>): Set<PersonId> => {
  const people = new Set(change.people);
  for (const session of sessions) for (const person of index.entries.get(session)?.people ?? []) people.add(person);
  return people;
};

/** Who has two sessions or more, of the people of a change. */
export const busyIn = perChange((index, change): readonly Busy[] =>
  busyAmong(index, peopleOf(index, change, change.sessions)),
);

/** The same, also of those with a session in its rooms. */
export const busyAround = perChange((index, change): readonly Busy[] =>
  busyAmong(index, peopleOf(index, change, sessionsAround(index, change))),
);
