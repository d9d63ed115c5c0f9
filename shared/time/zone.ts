import { Temporal } from 'temporal-polyfill';
import { wallTime } from './wall.ts';

/** What a zone makes of a wall time: it is there once, skipped (spring), or repeated (autumn). */
export type WallTimeFact =
  | { readonly kind: 'once'; readonly offset: string }
  | { readonly kind: 'skipped'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'repeated'; readonly offsets: readonly [string, string] };

/** Whether `zone` is an IANA zone name that this machine knows. */
export function isTimeZone(zone: string): boolean {
  if (/^[+-]\d/.test(zone)) return false;
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
  return { kind: 'skipped', earlier: earlier.toPlainDateTime().toString(), later: later.toPlainDateTime().toString() };
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
