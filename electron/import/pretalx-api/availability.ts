import type { ImportedPerson } from '../../../shared/contract/import.ts';
import { absoluteMinute, DAY_MINUTES, dayNumber } from '../../../shared/time/wall.ts';
import { readMoment, wallMinute } from '../frab/times.ts';
import type { JsonRecord } from '../json/json-record.ts';

/**
 * pretalx knows when somebody can come; a program keeps when they can't. The hours of each date that no availability
 * covers; null where the source has none, which says nothing.
 */
export function awayOf(
  availabilities: readonly JsonRecord[],
  dates: readonly string[],
  zone: string | null,
): NonNullable<ImportedPerson['away']> | null {
  const spans = availabilities.flatMap((one) => {
    const start = readMoment(one.text('start'));
    const end = readMoment(one.text('end'));
    return start && end ? [{ from: wallMinute(start, zone), to: wallMinute(end, zone) }] : [];
  });
  if (spans.length === 0 || dates.length === 0) return null;
  spans.sort((a, b) => a.from - b.from);
  return dates.flatMap((date) => {
    const midnight = absoluteMinute(date, 0);
    const gaps: { readonly date: string; readonly start: number; readonly end: number }[] = [];
    let free = 0;
    for (const { from, to } of spans) {
      const start = Math.min(from - midnight, DAY_MINUTES);
      if (start > free) gaps.push({ date, start: free, end: start });
      free = Math.max(free, to - midnight);
    }
    if (free < DAY_MINUTES) gaps.push({ date, start: free, end: DAY_MINUTES });
    return gaps;
  });
}

/** The dates between two, at most a month of them. */
export function datesBetween(from: string, to: string): readonly string[] {
  const [first, last] = [readMoment(from)?.date, readMoment(to)?.date];
  if (first === undefined || last === undefined) return [];
  const count = dayNumber(last) - dayNumber(first) + 1;
  if (count < 1 || count > 31) return [];
  return Array.from({ length: count }, (_, at) =>
    new Date((dayNumber(first) + at) * 86_400_000).toISOString().slice(0, 10),
  );
}
