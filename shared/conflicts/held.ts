import type { DayId, RoomId, SessionId } from '../model/tables.ts';
import { coveringBlock, type Entry, type ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Candidate } from './rule.ts';

/** A session at a place, real or imagined: what a rule looks at. */
export interface Spot {
  readonly entry: Entry;
  readonly from: number | null;
  readonly to: number | null;
  readonly dayId: DayId | null;
  readonly roomId: RoomId | null;
  /** The block whose time holds this talk (see `coveringBlock`). */
  readonly coveredBy: Entry | null;
}

/** Where a session is now. */
export const spotOf = (index: ScheduleIndex, entry: Entry): Spot => ({
  entry,
  from: entry.from,
  to: entry.to,
  dayId: entry.place?.day?.id ?? null,
  roomId: entry.roomId,
  coveredBy: coveringBlock(index, entry),
});

const known = new WeakMap<ScheduleIndex, { readonly version: number; readonly spots: readonly Spot[] }>();

/** Where all sessions are now: made once for all rules, until the index changes. */
export function spotsOf(index: ScheduleIndex): readonly Spot[] {
  const own = known.get(index);
  if (own?.version === index.version) return own.spots;
  const spots = Array.from(index.entries.values(), (entry) => spotOf(index, entry));
  known.set(index, { version: index.version, spots });
  return spots;
}

/** One session of what is held: the session itself, or a talk of the block that is held. */
export interface Part {
  readonly entry: Entry;
  /** Minutes from the start of the drop to its own start, and its length. */
  readonly offset: number;
  readonly minutes: number;
  readonly coveredBy: Entry | null;
}

/** A held session with what goes along: a block takes its talks with it. */
export interface Held {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  /** The ids of the parts: they are in the hand, and not on the board. */
  readonly family: ReadonlySet<SessionId>;
  /** The block that the held talk stands in now. */
  readonly block: Entry | null;
}

/** What a candidate is made of; null if its session is not in the program. */
export function heldBy(index: ScheduleIndex, candidate: Candidate): Held | null {
  const entry = index.entries.get(candidate.sessionId);
  if (!entry) return null;
  const length = candidate.durationMinutes;
  const parts: Part[] = [{ entry, offset: 0, minutes: length, coveredBy: null }];
  for (const id of index.talksOf.get(candidate.sessionId) ?? []) {
    const talk = index.entries.get(id);
    if (!talk) continue;
    const { durationMinutes: minutes } = talk.session;
    const offset = talk.place?.offset ?? 0;
    parts.push({ entry: talk, offset, minutes, coveredBy: entry.active && offset + minutes <= length ? entry : null });
  }
  const block = entry.blockId === null ? null : (index.entries.get(entry.blockId) ?? null);
  return { entry, parts, family: new Set(parts.map((part) => part.entry.id)), block };
}

/** A part of what is held, dropped at an absolute start. */
export const spotAt = (part: Part, start: number, dayId: DayId | null, roomId: RoomId | null): Spot => ({
  entry: part.entry,
  from: start + part.offset,
  to: start + part.offset + part.minutes,
  dayId,
  roomId,
  coveredBy: part.coveredBy,
});
