import { explain } from '../../../shared/conflicts/words.ts';
import type { ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { BAR } from './bars.ts';
import type { DayOverview } from './overview-of.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A day in words: "Tue 30 March: 23 sessions in 6 rooms, 5 of 30 slots free, 2 conflicts". */
export function dayWords({ day, sessions, roomsUsed, places, conflicts }: DayOverview): string {
  const where =
    sessions === 0
      ? 'no sessions'
      : `${count(sessions, 'session', 'sessions')} in ${count(roomsUsed, 'room', 'rooms')}`;
  const free = places.all === 0 ? [] : [`${places.free} of ${count(places.all, 'slot', 'slots')} free`];
  const wrong = conflicts === 0 ? 'no conflicts' : count(conflicts, 'conflict', 'conflicts');
  return `${spokenDate(absoluteMinute(day.date, 0))}: ${[where, ...free, wrong].join(', ')}`;
}

/** What a tooltip says of a minute: its time, how full the rooms are then, and what is there. */
export function minuteWords(
  overview: DayOverview,
  minute: number,
  index: ScheduleIndex,
): { readonly head: string; readonly lines: readonly string[] } {
  const { day, from, rooms, gaps, breaks, marks } = overview;
  const absolute = absoluteMinute(day.date, minute);
  const bar = Math.floor((minute - from) / BAR);
  const inUse = roomsInUse(index, absolute, rooms);
  const gap = gaps.find(({ start, end }) => start <= minute && minute < end);
  const isBreak = breaks.some(({ start, end }) => start <= minute && minute < end);
  const [gravest, ...more] = marks.find(({ start }) => Math.floor((start - from) / BAR) === bar)?.conflicts ?? [];
  const use = isBreak && inUse === 0 ? 'Break' : `${inUse} of ${count(rooms, 'room', 'rooms')} in use`;
  const lines = [gap ? `${use}, ${gap.free} free for a session` : use];
  if (gravest)
    lines.push(
      `${explain(gravest, index.state, { planId: index.planId }).sentence}${more.length > 0 ? ` And ${more.length} more.` : ''}`,
    );
  return { head: `${spokenDate(absolute)}, ${clock(minute)}`, lines };
}

/** How many plain rooms have a session at an absolute wall minute; a plenary uses all. */
function roomsInUse({ roomLanes }: ScheduleIndex, absolute: number, rooms: number): number {
  let used = 0;
  for (const lane of roomLanes.values()) {
    const there = lane.filter(({ from, to }) => from <= absolute && absolute < to);
    if (there.some(({ session }) => session.plenary)) return rooms;
    if (there.length > 0) used += 1;
  }
  return used;
}
