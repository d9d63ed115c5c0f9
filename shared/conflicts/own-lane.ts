import type { PersonId, RoomId } from '../model/tables.ts';
import { binds, coveringBlock, type Entry, type ScheduleIndex, type Timed } from '../schedule/schedule-index.ts';
import type { Held } from './held.ts';

/** Whether a talk lies within a block that binds a person all its time, so that the block stands for it. */
export const coveredFor = (index: ScheduleIndex, talk: Entry, person: PersonId): boolean =>
  talk.blockId !== null && binds(coveringBlock(index, talk), person);

/** A person's sessions in order of time, without the talks that a block of hers stands for. */
export const ownLane = (index: ScheduleIndex, person: PersonId): Timed[] =>
  (index.personLanes.get(person) ?? []).filter((entry) => !coveredFor(index, entry, person));

/** The rooms for which a clash counts: null, any; but over the room of its own block a talk may go back there. */
export function roomsToLeave(index: ScheduleIndex, held: Held, other: Entry): readonly (RoomId | null)[] {
  if (held.block === null || held.block.id !== other.id) return [null];
  return [...index.venue.parts.keys()].filter((room) => room !== held.block?.roomId);
}
