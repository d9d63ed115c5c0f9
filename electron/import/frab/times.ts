import { absoluteMinute, DAY_MINUTES, dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import { wallAt } from '../../../shared/time/zone.ts';

/** A date, or a date and clock time, as written; `instant` (UTC milliseconds) where it carries an offset. */
export interface Moment {
  readonly date: string;
  readonly minute: number | null;
  readonly instant: number | null;
}

const MOMENT =
  /^((?:19|2\d)\d{2}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}(?::?\d{2})?|[+-]\d{2})?)?$/i;

/** Reads 2031-05-01, 2031-05-01T09:30:00+02:00, ...; null if it is no such moment. */
export function readMoment(text: string): Moment | null {
  const match = MOMENT.exec(text.trim());
  if (!match) return null;
  const [, date = '', hour, minute, second = '0', zone] = match;
  if (dateOfDayNumber(dayNumber(date)) !== date) return null;
  if (hour === undefined || minute === undefined) return { date, minute: null, instant: null };
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const at = Number(hour) * 60 + Number(minute);
  if (at > DAY_MINUTES) return null;
  const wall = at === DAY_MINUTES ? { date: dateOfDayNumber(dayNumber(date) + 1), minute: 0 } : { date, minute: at };
  const offset = zone === undefined ? null : offsetMinutes(zone);
  return { ...wall, instant: offset === null ? null : (absoluteMinute(wall.date, wall.minute) - offset) * 60_000 };
}

function offsetMinutes(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** The absolute wall minute of a moment in `zone`; as written where the zone or the moment's offset is not known. */
export function wallMinute({ date, minute, instant }: Moment, zone: string | null): number {
  if (instant === null || zone === null) return absoluteMinute(date, minute ?? 0);
  const wall = wallAt(instant, zone);
  return absoluteMinute(wall.date, wall.minute);
}

/** Reads a clock time (9:30, 09:30, 09:30:00, 24:00) into a minute; null if it is none. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : null;
  return minute === null || Number(match?.[2]) > 59 || minute > DAY_MINUTES ? null : minute;
}

/** Reads a length in minutes: 0:45, 1:30:00, 1:02:30:00 (days first), 45, PT1H30M, P1DT2H. Seconds are rounded. */
export function readLength(text: string): { readonly minutes: number; readonly rounded: boolean } | null {
  const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  if (clock && (clock[1] === undefined || clock[4] !== undefined)) {
    return whole(Number(clock[1] ?? 0), Number(clock[2]), Number(clock[3]), Number(clock[4] ?? 0));
  }
  const parts = /^(\d{1,4}):(\d{2}):(\d{2})$/.exec(text.trim());
  if (parts) return whole(0, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (/^\d{1,5}$/.test(text.trim())) return whole(0, 0, Number(text), 0);
  const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,5})(?:\.\d+)?S)?)?$/i.exec(text.trim());
  if (!iso || !/\d/.test(text)) return null;
  return whole(Number(iso[1] ?? 0), Number(iso[2] ?? 0), Number(iso[3] ?? 0), Number(iso[4] ?? 0));
}

function whole(days: number, hours: number, minutes: number, seconds: number) {
  return { minutes: days * DAY_MINUTES + hours * 60 + minutes + Math.round(seconds / 60), rounded: seconds % 60 !== 0 };
}
