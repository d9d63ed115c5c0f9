import { Temporal } from 'temporal-polyfill';
import { line } from './content-line.ts';

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) for the years around some instants (UTC milliseconds): each change of its
 * clocks as an observance of its own, so that no rule has to be guessed from them, and one for what held before.
 */
export function timeZoneLines(zone: string, instants: readonly number[]): string {
  const from = yearStart(zone, Math.min(...instants), -1);
  const until = yearStart(zone, Math.max(...instants), 2);
  const observances = [observance(from, from.offsetNanoseconds)];
  for (let at = from.getTimeZoneTransition('next'); at && before(at, until); at = at.getTimeZoneTransition('next')) {
    const earlier = at.subtract({ seconds: 1 }).offsetNanoseconds;
    if (earlier !== at.offsetNanoseconds) observances.push(observance(at, earlier));
  }
  return `BEGIN:VTIMEZONE\r\n${line('TZID', zone)}${observances.join('')}END:VTIMEZONE\r\n`;
}

const yearStart = (zone: string, instant: number, years: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .with({ month: 1, day: 1 })
    .startOfDay()
    .add({ years });

const before = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(a, b) < 0;

function observance(at: Temporal.ZonedDateTime, earlier: number): string {
  const name = at.offsetNanoseconds > earlier ? 'DAYLIGHT' : 'STANDARD';
  // It begins by the clock that held until then.
  const local = at.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: earlier });
  return [
    `BEGIN:${name}\r\n`,
    line('DTSTART', basic(local)),
    line('TZOFFSETFROM', offset(earlier)),
    line('TZOFFSETTO', offset(at.offsetNanoseconds)),
    `END:${name}\r\n`,
  ].join('');
}

/** "20270330T090000" */
const basic = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
