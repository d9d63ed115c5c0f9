import { Temporal } from 'temporal-polyfill';
import { absoluteMinute, DAY_MINUTES, dateOfDayNumber, dayNumber, wallTime } from './wall.ts';

/**
 * What a zone makes of a wall time: it is there once, skipped (spring; with the wall times as far before and after
 * the gap, "2026-03-29T01:30"), or repeated (autumn; with the offsets of the first and the second time).
 */
export type WallTimeFact =
  | { readonly kind: 'once'; readonly offset: string }
  | { readonly kind: 'skipped'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'repeated'; readonly offsets: readonly [string, string] };

/** Whether `zone` is an IANA zone name that this machine knows. */
export function isTimeZone(zone: string): boolean {
  // Temporal also takes offsets and whole timestamps for a zone; a program needs a zone's name.
  if (!/^[A-Za-z][\w.+-]*(?:\/[\w.+-]+)*$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Tells whether a minute of a program day exists once, not at all, or twice in `zone`. */
export function wallTimeFact(date: string, minute: number, zone: string): WallTimeFact {
  const plain = Temporal.PlainDateTime.from(wallTime(date, minute));
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'once', offset: earlier.offset };
  if (earlier.toPlainDateTime().equals(plain)) return { kind: 'repeated', offsets: [earlier.offset, later.offset] };
  const atMinute = (at: Temporal.ZonedDateTime): string => at.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { kind: 'skipped', earlier: atMinute(earlier), later: atMinute(later) };
}

/**
 * The instant (UTC milliseconds) of a minute of a program day. `fold` 1 takes the second of a repeated hour.
 * A skipped time gives the instant after the gap; callers that must not move it ask `wallTimeFact` first.
 */
export function instantOf(date: string, minute: number, zone: string, fold: number | null = null): number {
  const disambiguation = fold === 1 ? 'later' : 'compatible';
  return Temporal.PlainDateTime.from(wallTime(date, minute)).toZonedDateTime(zone, { disambiguation })
    .epochMilliseconds;
}

/** A minute of a program day as ISO 8601 with the zone's offset: "2017-10-02T09:00:00-04:00". */
export function isoWithOffset(date: string, minute: number, zone: string, fold: number | null = null): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instantOf(date, minute, zone, fold)).toZonedDateTimeISO(zone);
  return `${at.toPlainDateTime().toString({ smallestUnit: 'second' })}${at.offset}`;
}

/** Wall time that a zone skips or repeats, as absolute wall minutes, half open. */
export interface ZoneShift {
  readonly kind: 'skipped' | 'repeated';
  readonly from: number;
  readonly to: number;
}

/** The wall time that `zone` skips or repeats on program days of these dates, up to 48 hours each, in order of time; none if it is not known. */
export function zoneShifts(dates: readonly string[], zone: string): ZoneShift[] {
  if (!isTimeZone(zone)) return [];
  // From noon to noon: some zones change their clocks at midnight, and their days begin at one.
  const numbers = new Set(dates.flatMap((date) => [-1, 0, 1].map((after) => dayNumber(date) + after)));
  const shifts: ZoneShift[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const noon = Temporal.PlainDateTime.from(wallTime(dateOfDayNumber(number), DAY_MINUTES / 2)).toZonedDateTime(zone);
    const next = noon.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > noon.add({ days: 1 }).epochMilliseconds) continue;
    const before = next.subtract({ nanoseconds: 1 });
    const change = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    const after = next.toPlainDateTime();
    const at = absoluteMinute(after.toPlainDate().toString(), after.hour * 60 + after.minute);
    if (change > 0) shifts.push({ kind: 'skipped', from: at - change, to: at });
    if (change < 0) shifts.push({ kind: 'repeated', from: at, to: at - change });
  }
  return shifts;
}

/** How many minutes the clocks of `there` are ahead of those of `here` at noon of a date; null if a zone is not known. */
export function minutesAhead(date: string, here: string, there: string): number | null {
  if (!isTimeZone(here) || !isTimeZone(there)) return null;
  const noon = Temporal.PlainDateTime.from(wallTime(date, DAY_MINUTES / 2)).toZonedDateTime(here);
  return (noon.withTimeZone(there).offsetNanoseconds - noon.offsetNanoseconds) / 60e9;
}

/** The wall time of an instant (UTC milliseconds) in `zone`: its date and minute; seconds are cut off. */
export function wallAt(instant: number, zone: string): { readonly date: string; readonly minute: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: at.toPlainDate().toString(), minute: at.hour * 60 + at.minute };
}
