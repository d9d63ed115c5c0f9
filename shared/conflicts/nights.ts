import { clashingStarts, type Interval } from '../schedule/intervals.ts';

/** A night, and the starts of a session that shares a minute with it and with no night before. */
export interface Night extends Interval {
  readonly starts: Interval;
}

/**
 * The nights about a program day whose midnight is given, each from `from` to `to` by the clock (over midnight if `to`
 * is not later; all minutes are absolute but those two). Starts are for a session so many minutes long; one that
 * meets two nights is told for the first.
 */
export function nightly(midnight: number, from: number, to: number, length: number): Night[] {
  if (from === to) return [];
  const end = to > from ? to : to + 1440;
  let told = Number.NEGATIVE_INFINITY;
  // A program day reaches 48 hours from its midnight, and a session another 24.
  return [-1440, 0, 1440, 2880].map((day) => {
    const night = { from: midnight + day + from, to: midnight + day + end };
    const starts = clashingStarts(length, night.from, night.to);
    const own = { from: Math.max(starts.from, told), to: starts.to };
    told = starts.to;
    return { ...night, starts: own };
  });
}
