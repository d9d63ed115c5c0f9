import type { Day, DayId } from '../../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';

/** Minutes of a bar. */
export const BAR = 15;

/** The minutes of a program day that the overview shows: whole bars. */
export interface DayRange {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

/** Adds the minutes [from, to), counted from the first bar, to the bars: `weight` for each minute. */
export function addMinutes(bars: number[], from: number, to: number, weight: number): void {
  const last = Math.min(bars.length - 1, Math.ceil(to / BAR) - 1);
  for (let bar = Math.max(0, Math.floor(from / BAR)); bar <= last; bar++) {
    const minutes = Math.min(to, (bar + 1) * BAR) - Math.max(from, bar * BAR);
    bars[bar] = (bars[bar] ?? 0) + minutes * weight;
  }
}

/**
 * The share of plain rooms in use, for each bar of each day. Two sessions at once in a room count once; while a plenary
 * lasts, all rooms are in use.
 */
export function usedBars(
  { roomLanes }: ScheduleIndex,
  ranges: ReadonlyMap<DayId, DayRange>,
  rooms: number,
): Map<DayId, number[]> {
  const empty = (): Map<DayId, number[]> =>
    new Map([...ranges].map(([id, { from, to }]) => [id, new Array<number>((to - from) / BAR).fill(0)]));
  const used = empty();
  const plenary = empty();
  for (const lane of roomLanes.values()) {
    let until = Number.NEGATIVE_INFINITY;
    for (const { place, from, to, session } of lane) {
      const range = place?.day ? ranges.get(place.day.id) : undefined;
      if (!range || place?.start == null) continue;
      const start = place.start - range.from;
      const fresh = Math.max(0, until - from);
      if (from + fresh < to)
        addMinutes(used.get(range.day.id) ?? [], start + fresh, start + to - from, 1 / (BAR * rooms));
      if (session.plenary) addMinutes(plenary.get(range.day.id) ?? [], start, start + to - from, 1 / BAR);
      until = Math.max(until, to);
    }
  }
  for (const [id, bars] of used)
    bars.forEach((share, bar) => {
      bars[bar] = Math.min(1, Math.max(share, plenary.get(id)?.[bar] ?? 0));
    });
  return used;
}
