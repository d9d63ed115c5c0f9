import { Temporal } from 'temporal-polyfill';

/** A change of a zone's clocks: when, by the clock before it ("2027-03-28T02:00:00"), and minutes ahead of UTC before and after. */
export interface ClockChange {
  readonly at: string;
  readonly before: number;
  readonly after: number;
}

/**
 * What the clocks of `zone` show around some instants (UTC milliseconds): from the first of January before the year of the
 * first to the end of the year after that of the last. The first entry is what holds at the beginning.
 */
export function clockChanges(zone: string, instants: readonly number[]): ClockChange[] {
  const from = yearStart(zone, Math.min(...instants), -1);
  const until = yearStart(zone, Math.max(...instants), 2);
  const changes = [changeAt(from, from.offsetNanoseconds)];
  for (let at = from.getTimeZoneTransition('next'); at; at = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(at, until) >= 0) break;
    const before = at.subtract({ seconds: 1 }).offsetNanoseconds;
    if (before !== at.offsetNanoseconds) changes.push(changeAt(at, before));
  }
  return changes;
}

const yearStart = (zone: string, instant: number, years: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .with({ month: 1, day: 1 })
    .startOfDay()
    .add({ years });

function changeAt(at: Temporal.ZonedDateTime, before: number): ClockChange {
  const local = at.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: before });
  return { at: local.toString({ smallestUnit: 'second' }), before: before / 60e9, after: at.offsetNanoseconds / 60e9 };
}
