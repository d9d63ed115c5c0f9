import type { DayId, PersonId, SessionId } from '../model/tables.ts';
import { binds, byTime, type Entry, type ScheduleIndex, type Timed } from '../schedule/schedule-index.ts';
import type { Held, Part } from './held.ts';
import { ownLane } from './own-lane.ts';
import { movedTo } from './pairs.ts';

/** A session of a person: when, on which program day, and the block it is a talk of. */
export interface Stand {
  readonly id: SessionId;
  readonly from: number;
  readonly to: number;
  readonly dayId: DayId | null;
  readonly blockId: SessionId | null;
}

export const standOf = ({ id, from, to, place, blockId }: Timed): Stand => ({
  id,
  from,
  to,
  dayId: place?.day?.id ?? null,
  blockId,
});

/** Whether a session is one of its people's at all. */
export const countsForPeople = ({ active, service }: Entry): boolean => active && !service;

/** A person's sessions while something is held: those on the board, and the held ones that are hers. */
export interface HeldLane {
  readonly held: Held;
  readonly others: readonly Timed[];
  readonly parts: readonly Part[];
}

/** What a person has while something is held. Talks that a block of hers stands for do not count. */
export const heldLane = (index: ScheduleIndex, held: Held, person: PersonId): HeldLane => ({
  held,
  others: ownLane(index, person).filter(({ id }) => !held.family.has(id)),
  parts: held.parts.filter(
    ({ entry, coveredBy }) => countsForPeople(entry) && entry.people.includes(person) && !binds(coveredBy, person),
  ),
});

/** Her sessions after a drop, in order of time; a held talk has left its block unless that is held too. */
export function standsAt({ held, others, parts }: HeldLane, start: number, dayId: DayId | null): Stand[] {
  const moved = parts.map(({ entry, offset, minutes }) => movedTo(entry, start + offset, start + offset + minutes));
  return [...others, ...moved].sort(byTime).map((entry) => {
    const stand = standOf(entry);
    if (!held.family.has(entry.id)) return stand;
    return {
      ...stand,
      dayId,
      blockId: stand.blockId !== null && held.family.has(stand.blockId) ? stand.blockId : null,
    };
  });
}

/**
 * The starts of a drop, in order and from minus to plus infinity, between two of which nothing changes: neither the
 * order of starts and ends of her sessions, nor which of them overlap or are within `reach` minutes of each other.
 */
export function edgesOf({ others, parts }: HeldLane, reach: number): number[] {
  const breaks = others.flatMap(({ from, to }) =>
    parts.flatMap(({ offset, minutes }) => [
      ...[from, from + 1, to, to + reach].map((edge) => edge - offset),
      ...[to, to + 1, from + 1, from - reach + 1].map((edge) => edge - offset - minutes),
    ]),
  );
  return [Number.NEGATIVE_INFINITY, ...new Set(breaks.sort((a, b) => a - b)), Number.POSITIVE_INFINITY];
}

/** A start that stands for all in [from, to), either of which may be infinite. */
export const sampleOf = (from: number, to: number): number => (Number.isFinite(from) ? from : Math.min(0, to - 1));
