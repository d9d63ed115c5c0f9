import { clock, DAY_MINUTES, dayNumber } from '../time/wall.ts';

/** How a program says dates and times: by its locale, 12 or 24 hours as that locale has it. */
export interface Spoken {
  /** The locale that was really used (a BCP 47 tag). */
  readonly locale: string;
  /** "Tuesday, 30 March 2027" */
  date(date: string): string;
  /** "Tuesday" */
  weekday(date: string): string;
  /** "30 March 2027" */
  dayOfYear(date: string): string;
  /** "Tue" */
  shortWeekday(date: string): string;
  /** "9:00 AM", "09:00"; 1560 is "2:00 AM". */
  time(minute: number): string;
  /** "9:00 – 9:40 AM", "09:00–09:40" */
  range(start: number, end: number): string;
  /** An instant in the program's zone: "12 March 2027 at 18:40". */
  instant(iso: string): string;
}

/** The locale if this machine knows it as a tag, else English. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** More than any minute of a program day. */
const RANGE_KEY = 10_000;

/** How to say dates and times in `locale`; `timeZone` is for instants alone, since wall times have none. */
export function spokenIn(locale: string, timeZone: string): Spoken {
  const known = knownLocale(locale);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(known, { timeZone: 'UTC', ...options });
  const [full, weekday, short, dayOfYear] = [
    format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    format({ weekday: 'long' }),
    format({ weekday: 'short' }),
    format({ day: 'numeric', month: 'long', year: 'numeric' }),
  ];
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const twelve = time.resolvedOptions().hour12 === true;
  const instant = format({ dateStyle: 'long', timeStyle: 'short', timeZone });
  // A wall date or time is shown as if it were UTC, so that no zone can shift it.
  const onDate = (date: string) => new Date(dayNumber(date) * DAY_MINUTES * 60_000);
  const atMinute = (minute: number) => new Date((minute % DAY_MINUTES) * 60_000);
  const timeText = (minute: number) => (twelve ? time.format(atMinute(minute)) : clock(minute));
  const rangeText = (start: number, end: number): string => {
    if (start === end) return timeText(start);
    const sameHalf = twelve && Math.floor(start / 720) === Math.floor(end / 720);
    return sameHalf
      ? time.formatRange(atMinute(start), atMinute(end))
      : `${timeText(start)}${twelve ? ' – ' : '–'}${timeText(end)}`;
  };
  // Many sessions share few ranges, and a platform takes a tenth of a millisecond to say one.
  const ranges = new Map<number, string>();
  return {
    locale: known,
    date: (date) => full.format(onDate(date)),
    weekday: (date) => weekday.format(onDate(date)),
    dayOfYear: (date) => dayOfYear.format(onDate(date)),
    shortWeekday: (date) => short.format(onDate(date)),
    time: timeText,
    range(start, end) {
      const key = start * RANGE_KEY + end;
      const said = ranges.get(key) ?? rangeText(start, end);
      ranges.set(key, said);
      return said;
    },
    instant: (iso) => instant.format(new Date(iso)),
  };
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The way a language's script runs. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const [language = ''] = locale.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
};
