import type { Candidate, Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { DayId, RoomId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { type BoardGrid, type Cell, wholeGrid } from './grid.ts';
import { type BoardRating, BREAKS, COSTS, FREE, type RatedDay, rateBoard, reasonsAt, verdictsFor } from './rate.ts';

/** A proposed place: where, what it would cost, and what speaks for it. */
export interface GoodPlace {
  readonly cell: Cell & { readonly roomId: RoomId };
  readonly tint: typeof FREE | typeof COSTS;
  /** What a drop there would cost; empty where the cell is free. */
  readonly reasons: readonly Conflict[];
  /** Seats beyond the expected audience; null where one of the two is not known. */
  readonly spareSeats: number | null;
  /** Whether it begins with a slot, or (where the day has no slots for sessions) when another session of the day begins. */
  readonly aligned: boolean;
  /** Whether it begins where another session of the room ends, or ends where one begins, and so leaves no gap. */
  readonly adjoins: boolean;
}

/** What to search: how many places to tell, in which grid (absent: all days, all rooms, every five minutes). */
export interface Search {
  readonly count: number;
  readonly grid?: BoardGrid;
}

/** More of one room and day would be the same proposal again. */
const PER_ROOM_AND_DAY = 2;

/**
 * The best cells for a held session, none of which breaks a rule: free ones before those that cost something, then
 * those that keep to the day's rhythm, then those that leave no gap, then rooms with the fewest empty seats, then the
 * earlier ones. Only starts that a committee would choose are proposed: of slots, with or next to other sessions, or
 * at the half hour.
 */
export const bestPlaces = (
  index: ScheduleIndex,
  settings: RuleSettings,
  candidate: Candidate,
  search: Search,
): GoodPlace[] => placeFinder(index, settings, candidate).best(search);

/** Answers many searches for one held session; what they share is worked out once. */
export interface PlaceFinder {
  best(search: Search): GoodPlace[];
  rate(grid: BoardGrid): BoardRating;
}

/** A finder of places for a held session, as long as the index does not change. */
export function placeFinder(index: ScheduleIndex, settings: RuleSettings, candidate: Candidate): PlaceFinder {
  const verdicts = verdictsFor(index, settings, candidate);
  const rhythm = remembered((dayId: DayId) => rhythmOf(index, dayId, candidate));
  const neighbours = remembered((roomId: RoomId) => neighboursIn(index, roomId, candidate));
  const rate = (grid: BoardGrid): BoardRating => rateBoard(index, settings, candidate, grid, verdicts);
  return {
    rate,
    best(search) {
      const rating = rate(search.grid ?? wholeGrid(index));
      const places = rating.days.flatMap((day) =>
        placesOfDay(index, candidate, rating, day, rhythm(day.day.dayId), neighbours),
      );
      places.sort(byWorth);
      const used = new Map<string, number>();
      const best: GoodPlace[] = [];
      for (const place of places) {
        if (best.length >= search.count) break;
        const lane = `${place.cell.dayId} ${place.cell.roomId}`;
        const before = used.get(lane) ?? 0;
        if (before >= PER_ROOM_AND_DAY) continue;
        used.set(lane, before + 1);
        best.push({ ...place, reasons: reasonsAt(index, settings, candidate, place.cell, rating) });
      }
      return best;
    },
  };
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>();
  return (key) => {
    const before = found.get(key);
    if (before !== undefined) return before;
    const value = find(key);
    found.set(key, value);
    return value;
  };
}

function placesOfDay(
  index: ScheduleIndex,
  candidate: Candidate,
  { grid }: BoardRating,
  { day, steps, cells }: RatedDay,
  rhythm: ReadonlySet<number>,
  neighbours: (roomId: RoomId) => Neighbours,
): GoodPlace[] {
  const common = rhythm.size > 0 ? rhythm : halfHours(day);
  const expected = index.entries.get(candidate.sessionId)?.session.expectedAudience ?? null;
  const length = candidate.durationMinutes;
  return grid.rooms.flatMap((roomId, column) => {
    const { begins, ends } = neighbours(roomId);
    const capacity = index.venue.capacity.get(roomId) ?? null;
    const spareSeats = expected === null || capacity === null ? null : capacity - expected;
    const starts = new Set([...common, ...ends, ...[...begins].map((begin) => begin - length)]);
    const places: GoodPlace[] = [];
    for (const start of starts) {
      const step = (start - day.from) / grid.step;
      if (!Number.isInteger(step) || step < 0 || step >= steps) continue;
      const tint = cells[column * steps + step] ?? BREAKS;
      if (tint !== FREE && tint !== COSTS) continue;
      const adjoins = ends.has(start) || begins.has(start + length);
      const cell = { dayId: day.dayId, roomId, start };
      places.push({ cell, tint, reasons: [], spareSeats, aligned: rhythm.has(start), adjoins });
    }
    return places;
  });
}

/** The starts of a day's slots for sessions; of its sessions, where it has no such slots. */
function rhythmOf(index: ScheduleIndex, dayId: DayId, candidate: Candidate): ReadonlySet<number> {
  const { state } = index;
  const midnight = absoluteMinute(state.day.get(dayId)?.date ?? '', 0);
  const starts = new Set<number>();
  for (const slot of state.slot.values())
    if (slot.dayId === dayId && (slot.kind === 'sessions' || slot.kind === 'plenary'))
      starts.add(midnight + slot.start);
  if (starts.size > 0) return starts;
  for (const { id, from, blockId } of index.dayLanes.get(dayId) ?? [])
    if (blockId === null && id !== candidate.sessionId) starts.add(from);
  return starts;
}

function halfHours(day: RatedDay['day']): Set<number> {
  const starts = new Set([day.from]);
  for (let at = Math.ceil(day.from / 30) * 30; at < day.to; at += 30) starts.add(at);
  return starts;
}

/** When the other sessions of a room, or of its parts, begin and end. */
interface Neighbours {
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

function neighboursIn(index: ScheduleIndex, roomId: RoomId, candidate: Candidate): Neighbours {
  const begins = new Set<number>();
  const ends = new Set<number>();
  for (const part of index.venue.parts.get(roomId) ?? [])
    for (const { id, from, to, blockId } of index.roomLanes.get(part) ?? []) {
      if (id === candidate.sessionId || blockId !== null) continue;
      begins.add(from);
      ends.add(to);
    }
  return { begins, ends };
}

const byWorth = (a: GoodPlace, b: GoodPlace): number =>
  a.tint - b.tint ||
  Number(b.aligned) - Number(a.aligned) ||
  Number(b.adjoins) - Number(a.adjoins) ||
  emptiness(a) - emptiness(b) ||
  // What is equal stays in the order of the rooms on the board.
  a.cell.start - b.cell.start;

/** Empty seats; rooms that are too small come after all others, and those that are not known in between. */
const emptiness = ({ spareSeats }: GoodPlace): number =>
  spareSeats === null ? 10_000_000 : spareSeats < 0 ? 20_000_000 - spareSeats : spareSeats;
