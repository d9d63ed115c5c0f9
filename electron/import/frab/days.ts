import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { LAST_MINUTE } from '../../../shared/model/venue-tables.ts';
import { DAY_MINUTES, dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import type { Lines } from '../issue.ts';
import type { Report } from './report.ts';
import type { RawDay } from './schedule.ts';
import { readMoment, wallMinute } from './times.ts';

type DayRecord = ImportedProgram['days'][number];

/** A program day of the source: its date, and what its start and end cover, in minutes of that date. */
export interface ProgramDay {
  readonly date: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly lines: Lines;
}

// A day that runs around the clock says when the date changes, not when the doors are open.
const AROUND_THE_CLOCK = 23 * 60;
/** Where a day does not say when it begins: before this minute it is still the night of the day before. */
const MORNING = 540;

/** What a day element says of itself, in wall time of `zone`; null where it has no date that can be read. */
export function programDay(day: RawDay, zone: string | null, report: Report): ProgramDay | null {
  const { texts, lines } = day;
  const moment = (field: string) => {
    const text = texts.get(field);
    const read = text === undefined ? null : readMoment(text);
    if (text !== undefined && read === null)
      report.say('time.unreadable', 'warning', lines, `The ${field} of a day, “${text}”, is no date.`, text);
    return read;
  };
  const start = moment('start');
  const end = moment('end');
  const startsAt = start ? wallMinute(start, zone) : null;
  const date = moment('date')?.date ?? (startsAt === null ? null : dateOfDayNumber(Math.floor(startsAt / DAY_MINUTES)));
  if (date === null) {
    const message = 'A day has no date that can be read; its events are placed by their own dates.';
    report.say('day.unusable', 'warning', lines, message, [...texts.values()].join(' '));
    return null;
  }
  const midnight = dayNumber(date) * DAY_MINUTES;
  const from = start === null || start.minute === null || startsAt === null ? null : startsAt - midnight;
  const to = end === null || end.minute === null ? null : wallMinute(end, zone) - midnight;
  const fits = from !== null && to !== null && from >= 0 && from < to && to <= LAST_MINUTE;
  if (fits) return { date, from, to, lines };
  if (from !== null || to !== null) {
    const said = `${texts.get('start') ?? '?'} to ${texts.get('end') ?? '?'}`;
    const message = `The day ${date} runs from ${said}, which is no span of that day; its hours are taken from its events.`;
    report.say('day.hours', 'warning', lines, message, said);
  }
  return { date, from: null, to: null, lines };
}

/** The day and minute of an absolute wall minute of an event that stands under `own`. */
export function placeInDays(
  at: number,
  own: ProgramDay | null,
  days: readonly ProgramDay[],
): { readonly date: string; readonly start: number; readonly moved: boolean } {
  const minuteOf = (date: string) => at - dayNumber(date) * DAY_MINUTES;
  const covers = (day: ProgramDay): boolean => {
    const minute = minuteOf(day.date);
    if (day.from !== null && day.to !== null) return minute >= day.from && minute < day.to;
    return minute >= 0 && minute < DAY_MINUTES + nextMorning(day, days);
  };
  const calendar = dateOfDayNumber(Math.floor(at / DAY_MINUTES));
  if (own && (covers(own) || calendar === own.date)) return { date: own.date, start: minuteOf(own.date), moved: false };
  const other = days.find((day) => day !== own && covers(day) && day.from !== null);
  const date = other?.date ?? calendar;
  return { date, start: minuteOf(date), moved: own !== null };
}

/** When the day after begins: until then it is this day's night. */
function nextMorning(day: ProgramDay, days: readonly ProgramDay[]): number {
  const after = dateOfDayNumber(dayNumber(day.date) + 1);
  return days.find(({ date }) => date === after)?.from ?? MORNING;
}

/** A record for each day. Its hours are kept where they are opening hours, and all its events lie within. */
export function dayRecords(
  days: readonly ProgramDay[],
  spans: ReadonlyMap<string, { readonly first: number; readonly last: number }>,
  report: Report,
): DayRecord[] {
  const records = new Map<string, DayRecord>();
  for (const { date, from, to, lines } of days) {
    if (records.has(date)) {
      const message = `The day ${date} stands twice; both are one day, whose hours are taken from its events.`;
      report.say('day.duplicate', 'warning', lines, message);
      records.set(date, { key: date, lines: [lines[0], lines[1]], fields: { date } });
      continue;
    }
    const span = spans.get(date);
    const opens = from !== null && to !== null && to - from < AROUND_THE_CLOCK;
    const within = opens && (span === undefined || (span.first >= from && span.last <= to));
    if (opens && !within) {
      const message = `The day ${date} has events outside its own hours; its hours are taken from its events.`;
      report.say('day.hours', 'info', lines, message);
    }
    const hours = within ? { opening: from, closing: to } : {};
    records.set(date, { key: date, lines: [lines[0], lines[1]], fields: { date, ...hours } });
  }
  return [...records.values()];
}
