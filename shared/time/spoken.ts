import { clock, DAY_MINUTES, dateOfDayNumber } from './wall.ts';

const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The date of an absolute wall minute, as one says it: "Mon 1 June". */
export function spokenDate(absolute: number): string {
  const number = Math.floor(absolute / DAY_MINUTES);
  const [, month = 1, day = 1] = dateOfDayNumber(number).split('-').map(Number);
  // 1970-01-01 was a Thursday.
  return `${WEEKDAYS[((number % 7) + 7) % 7]} ${day} ${MONTHS[month - 1]}`;
}

/**
 * A stretch of absolute wall minutes by the clock: "10:00–10:30", with dates where it is longer than a day. One that
 * lasts to the end of its day ends at 24:00.
 */
export const spokenStretch = (from: number, to: number): string =>
  to - from <= DAY_MINUTES
    ? `${clock(from)}–${to > from && to % DAY_MINUTES === 0 ? '24:00' : clock(to)}`
    : `${spokenDate(from)} ${clock(from)} – ${spokenDate(to)} ${clock(to)}`;

/** A number of minutes: "1 minute", "45 minutes", "2 hours", "1 hour 30 minutes". */
export function spokenMinutes(minutes: number): string {
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return count(rest, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}
