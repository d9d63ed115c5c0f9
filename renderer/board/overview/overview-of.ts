import type { Conflict } from '../../../shared/conflicts/rule.ts';
import type { Day, DayId, RoomId } from '../../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { addMinutes, BAR, type DayRange, usedBars } from './bars.ts';
import { type Gap, gapsOf } from './gaps-of.ts';
import { type ConflictMark, marksOf } from './marks-of.ts';

/** One day at a glance, in bars of 15 minutes. */
export interface DayOverview extends DayRange {
  /** Share of the rooms in use, 0 to 1, of each bar; a plenary uses all. */
  readonly used: readonly number[];
  /** Share of the rooms that stand free in a slot for sessions. */
  readonly free: readonly number[];
  /** Breaks and closed stretches over all rooms. */
  readonly breaks: readonly { readonly start: number; readonly end: number }[];
  readonly marks: readonly ConflictMark[];
  readonly gaps: readonly Gap[];
  /** Sessions with a place that take time: talks are counted, and not the blocks that hold them. */
  readonly sessions: number;
  readonly roomsUsed: number;
  /** Rooms of the program that are not made of others: the measure of the bars. */
  readonly rooms: number;
  /** Places in slots for sessions (a slot in a room is one): those that are free, and all. */
  readonly places: { readonly free: number; readonly all: number };
  readonly conflicts: number;
}

interface Counts {
  sessions: number;
  readonly rooms: Set<RoomId>;
  first: number;
  last: number;
}

/** The whole program at a glance: how full its rooms are, where its gaps and its (open, gravest first) conflicts lie. */
export function overviewOf(
  index: ScheduleIndex,
  days: readonly Day[],
  conflicts: readonly Conflict[],
): readonly DayOverview[] {
  const counts = countsOf(index);
  const ranges = new Map(days.map((day) => [day.id, rangeOf(day, counts.get(day.id))]));
  const rooms = plainRooms(index);
  const used = usedBars(index, ranges, rooms.length);
  const marks = marksOf(index, ranges, conflicts);
  return [...ranges.values()].map((range): DayOverview => {
    const { day, from, to } = range;
    const { gaps, places } = gapsOf(index, day, rooms);
    const free = new Array<number>((to - from) / BAR).fill(0);
    for (const gap of gaps) addMinutes(free, gap.start - from, gap.end - from, gap.free / (BAR * rooms.length));
    const { list = [], count = 0 } = marks.get(day.id) ?? {};
    return {
      ...range,
      used: used.get(day.id) ?? [],
      free,
      breaks: breaksOf(index, range),
      marks: list,
      gaps,
      sessions: counts.get(day.id)?.sessions ?? 0,
      roomsUsed: counts.get(day.id)?.rooms.size ?? 0,
      rooms: rooms.length,
      places,
      conflicts: count,
    };
  });
}

/** Rooms that are not made of others: a session in a combined one is in each of its parts. */
const plainRooms = ({ venue }: ScheduleIndex): RoomId[] =>
  [...venue.parts].filter(([id, parts]) => parts.length === 1 && parts[0] === id).map(([id]) => id);

function countsOf({ entries, talksOf }: ScheduleIndex): Map<DayId, Counts> {
  const counts = new Map<DayId, Counts>();
  for (const { id, active, service, session, place, roomId } of entries.values()) {
    if (!active || place === null || place.day === null || place.start === null || place.end === null) continue;
    if (roomId === null || session.durationMinutes === 0) continue;
    let count = counts.get(place.day.id);
    if (!count) {
      count = { sessions: 0, rooms: new Set(), first: place.start, last: place.end };
      counts.set(place.day.id, count);
    }
    if (!service && !talksOf.has(id)) count.sessions += 1;
    count.rooms.add(roomId);
    count.first = Math.min(count.first, place.start);
    count.last = Math.max(count.last, place.end);
  }
  return counts;
}

/** The opening hours of a day and what lies beside them, in whole bars. */
function rangeOf(day: Day, counts: Counts | undefined): DayRange {
  const from = Math.floor(Math.min(day.opening, counts?.first ?? day.opening) / BAR) * BAR;
  const to = Math.ceil(Math.max(day.closing, counts?.last ?? day.closing) / BAR) * BAR;
  return { day, from, to: Math.max(to, from + BAR) };
}

const breaksOf = ({ venue }: ScheduleIndex, { day, from, to }: DayRange): { start: number; end: number }[] =>
  venue.breaks
    .filter(({ slot, parts }) => slot.dayId === day.id && parts === null)
    .map(({ slot }) => ({ start: Math.max(slot.start, from), end: Math.min(slot.end, to) }))
    .filter(({ start, end }) => start < end);
