import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';

const DAY = 86_400;
const two = (count: number): string => String(count).padStart(2, '0');

/** Seconds of a day, or of a length beyond one, as 'HH:MM' or with its seconds where it has some. */
export function clockText(seconds: number): string {
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}

/** What a number format shows: a date, a clock time, both, or a length of hours. */
export type Shown = 'date' | 'time' | 'both' | 'length' | 'number';

/**
 * The day and time that a spreadsheet keeps as a number of days. With `epoch1904` day 0 is 1904-01-01; else day 1 is
 * 1900-01-01, and a 1900-02-29 that never was is day 60 (ECMA-376 part 1, 18.17.4). Rounded to the second. A number
 * below 1 has no date: it is a clock time. A clock time that hides a date is given with it. null: it is no day.
 */
export function serialText(serial: number, shown: Shown, epoch1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const seconds = Math.round(serial * DAY);
  if (shown === 'length') return clockText(seconds);
  const day = Math.floor(seconds / DAY);
  const clock = clockText(seconds % DAY);
  if (day === 0 && (!epoch1904 || shown === 'time')) return clock;
  const first = dayNumber(epoch1904 ? '1904-01-01' : '1899-12-30');
  const date = dateOfDayNumber(first + day + (!epoch1904 && day < 60 ? 1 : 0));
  return seconds % DAY === 0 && shown !== 'time' ? date : `${date}T${clock}`;
}

/** A date or moment as ISO text gives it, without the seconds, fractions and midnight that it does not need. */
export function isoText(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (!match) return text;
  const [, date = '', clock, seconds = '00'] = match;
  if (clock === undefined || (clock === '00:00' && seconds === '00')) return date;
  return `${date}T${clock}${seconds === '00' ? '' : `:${seconds}`}`;
}

/** A number as a spreadsheet shows it: no exponent, no rest of binary arithmetic, whole numbers without a point. */
export function numberText(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const plain = String(Number(value.toPrecision(15)));
  return plain.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : plain;
}
