import type { Day } from '../model/tables.ts';
import { LAST_MINUTE } from '../model/venue-tables.ts';
import { DAY_MINUTES, dateOfDayNumber, dayNumber } from '../time/wall.ts';
import type { ImportedProgram } from './imported-program.ts';

type DayRecord = ImportedProgram['days'][number];

/** When a day opens and closes of which a source says nothing. */
const OPENING = 540;
const CLOSING = 1080;

/** A place in a program day: the day's record by key, and the minute of that day (above 1440 after midnight). */
export interface DayPlace {
  readonly dayKey: string;
  readonly start: number | null;
}

/**
 * Finds the program day of a date and clock time. A time before a day's opening belongs to the day before where that
 * one is open until then.
 */
export function placeInDay(
  date: string,
  start: number | null,
  days: ReadonlyMap<string, { readonly opening: number; readonly closing: number }>,
): DayPlace {
  const own = days.get(date);
  if (start === null || (own && start >= own.opening)) return { dayKey: date, start };
  const before = dateOfDayNumber(dayNumber(date) - 1);
  const closing = days.get(before)?.closing ?? 0;
  return closing > start + DAY_MINUTES ? { dayKey: before, start: start + DAY_MINUTES } : { dayKey: date, start };
}

/** The hours of the days known so far, by date: the program's, then the source's own where it says them. */
export function hoursByDate(days: Iterable<Day>, imported: ImportedProgram) {
  const hours = new Map<string, { readonly opening: number; readonly closing: number }>();
  for (const { fields } of imported.days) {
    const { date, opening, closing } = fields;
    if (opening !== undefined && closing !== undefined) hours.set(date, { opening, closing });
  }
  for (const { date, opening, closing } of days) hours.set(date, { opening, closing });
  return hours;
}

/** A day record for every date that sessions are placed on, besides those that the source lists itself. */
export function daysOfImport(imported: ImportedProgram, hours: ReturnType<typeof hoursByDate>): readonly DayRecord[] {
  const records = new Map(imported.days.map((day) => [day.fields.date, day]));
  for (const { place, lines } of imported.sessions) {
    if (!place?.date) continue;
    const { dayKey } = placeInDay(place.date, place.start, hours);
    if (!records.has(dayKey)) records.set(dayKey, { key: dayKey, lines, fields: { date: dayKey } });
  }
  return [...records.values()].sort((a, b) => (a.fields.date < b.fields.date ? -1 : 1));
}

/** Opening and closing that cover what a new day holds, rounded to the hour; 9 to 18 where nothing is placed. */
export function openingHours(date: string, imported: ImportedProgram, hours: ReturnType<typeof hoursByDate>) {
  let opening = LAST_MINUTE;
  let closing = 0;
  for (const { place, fields } of imported.sessions) {
    if (!place?.date || place.start === null) continue;
    const at = placeInDay(place.date, place.start, hours);
    if (at.dayKey !== date || at.start === null) continue;
    const length = typeof fields.durationMinutes === 'number' ? fields.durationMinutes : 0;
    opening = Math.min(opening, Math.floor(at.start / 60) * 60);
    closing = Math.max(closing, Math.ceil((at.start + length) / 60) * 60);
  }
  if (opening >= LAST_MINUTE) return { opening: OPENING, closing: CLOSING };
  return { opening, closing: Math.min(LAST_MINUTE, Math.max(closing, opening + 60)) };
}
