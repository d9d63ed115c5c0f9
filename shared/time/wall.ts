/** Minutes of a calendar day. */
export const DAY_MINUTES = 1440;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

// A program has few dates, and each is asked for thousands of times.
const known = new Map<string, number>();
const MANY = 1000;

/** Days from 1970-01-01 to `date` (YYYY-MM-DD), by the civil calendar. */
export function dayNumber(date: string): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (known.size >= MANY) known.clear();
  const number = countDays(date);
  known.set(date, number);
  return number;
}

function countDays(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The date (YYYY-MM-DD) that many days after 1970-01-01. */
export function dateOfDayNumber(number: number): string {
  const at = new Date(number * 86_400_000);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
}

/** Absolute wall minute: day number x 1440 + minute. Overlap is computed on these, so days may overlap at night. */
export const absoluteMinute = (date: string, minute: number): number => dayNumber(date) * DAY_MINUTES + minute;

/** Clock time of a minute of a program day, 24 hours: 545 is "09:05", 1560 is "02:00". */
export function clock(minute: number): string {
  const m = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${pad(Math.floor(m / 60))}:${pad(m % 60)}`;
}

/** The wall time of a minute of a program day as "2017-10-02T09:00"; past midnight it is the next date. */
export function wallTime(date: string, minute: number): string {
  const days = Math.floor(minute / DAY_MINUTES);
  return `${days === 0 ? date : dateOfDayNumber(dayNumber(date) + days)}T${clock(minute)}`;
}

/** Reads "2017-10-02T09:00" (seconds allowed if zero) into date and minute; null if it is no wall time. */
export function parseWallTime(text: string): { readonly date: string; readonly minute: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::00(?:\.0+)?)?$/.exec(text.trim());
  if (!match) return null;
  const [, date = '', hour = '', minute = ''] = match;
  if (dateOfDayNumber(dayNumber(date)) !== date || Number(hour) > 23 || Number(minute) > 59) return null;
  return { date, minute: Number(hour) * 60 + Number(minute) };
}

/** Reads a clock time ("9:05", "09:05") into a minute, or null. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[1]) > 23 || Number(match[2]) > 59 ? null : minute;
}

/** A length in words: 45 is "45 min", 90 is "1 h 30". */
export function length(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${pad(minutes % 60)}`;
}
