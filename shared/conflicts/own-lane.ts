import type { PersonId, RoomId } from '../model/tables.ts';
import { binds, coveringBlock, type Entry, type Lane, type ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Held } from './held.ts';

/** Whether a talk lies within a block that binds a person all its time, so that the block stands for it. */
export const coveredFor = (index: ScheduleIndex, talk: Entry, person: PersonId): boolean =>
  talk.blockId !== null && binds(coveringBlock(index, talk), person);

/** A person's sessions in order of time, without the talks that a block of hers stands for. */
export const ownLane = (index: ScheduleIndex, person: PersonId): Lane =>
  withoutCovered(index, person, index.personLanes.get(person) ?? []);

const withoutCovered = (index: ScheduleIndex, person: PersonId, lane: Lane): Lane =>
  lane.some(({ blockId }) => blockId !== null) ? lane.filter((entry) => !coveredFor(index, entry, person)) : lane;

/** Somebody who has two sessions or more, and these. */
export interface Busy {
  readonly person: PersonId;
  /** All of them, and those that count: no block of hers stands for these. */
  readonly lane: Lane;
  readonly own: Lane;
}

const known = new WeakMap<ScheduleIndex, { readonly version: number; readonly busy: readonly Busy[] }>();

/** All who have two sessions or more: looked for once for all rules, until the index changes. */
export function everyoneBusy(index: ScheduleIndex): readonly Busy[] {
  const found = known.get(index);
  if (found?.version === index.version) return found.busy;
  const busy: Busy[] = [];
  for (const [person, lane] of index.personLanes)
    if (lane.length > 1) busy.push({ person, lane, own: withoutCovered(index, person, lane) });
  known.set(index, { version: index.version, busy });
  return busy;
}

/** The same of some people. */
export function busyAmong(index: ScheduleIndex, people: Iterable<PersonId>): Busy[] {
  const busy: Busy[] = [];
  for (const person of people) {
    const lane = index.personLanes.get(person) ?? [];
    if (lane.length > 1) busy.push({ person, lane, own: withoutCovered(index, person, lane) });
  }
  return busy;
}

/** The rooms for which a clash counts: null, any; but over the room of its own block a talk may go back there. */
export function roomsToLeave(index: ScheduleIndex, held: Held, other: Entry): readonly (RoomId | null)[] {
  if (held.block === null || held.block.id !== other.id) return [null];
  return [...index.venue.parts.keys()].filter((room) => room !== held.block?.roomId);
}
