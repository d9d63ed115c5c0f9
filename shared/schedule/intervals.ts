/** A half-open stretch of absolute wall minutes. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Whether two half-open intervals share a minute; touching ones do not. A zero-length one shares with what holds it. */
export const overlaps = (aFrom: number, aTo: number, bFrom: number, bTo: number): boolean =>
  aFrom < bTo && bFrom < aTo && (aFrom < aTo || aFrom > bFrom) && (bFrom < bTo || bFrom > aFrom);

/** How many minutes two half-open intervals share. */
export const sharedMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** The starts (whole minutes, half open) at which something `length` minutes long overlaps [from, to). */
export const clashingStarts = (length: number, from: number, to: number): Interval => ({ from: from - length + 1, to });

/** The same minutes as disjoint intervals in order; those that touch become one, empty ones vanish. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: { from: number; to: number }[] = [];
  const sorted = intervals.filter((i) => i.from < i.to).sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What of `intervals` (disjoint, in order) overlaps [from, to). */
export const hitBy = (intervals: readonly Interval[], from: number, to: number): Interval[] =>
  intervals.filter((i) => overlaps(from, to, i.from, i.to));
