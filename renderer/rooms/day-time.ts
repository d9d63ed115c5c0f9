import { LAST_MINUTE } from '../../shared/model/venue-tables.ts';
import { clock, DAY_MINUTES, parseClock } from '../../shared/time/wall.ts';

/** A minute of a program day as people read it: 540 is "09:00", 1440 "24:00", 1560 "02:00 next day". */
export function dayTime(minute: number): string {
  if (minute < DAY_MINUTES) return clock(minute);
  // Midnights that close a day are written as its 24th and 48th hour.
  return minute % DAY_MINUTES === 0 ? `${minute / 60}:00` : `${clock(minute)} next day`;
}

/**
 * Reads a time of a program day into its minute: "9:00", "0900", "9", "26:00" and "02:00 next day" (or "02:00 +1"), up
 * to 48 hours after the day's midnight. Answers null where it is no time.
 */
export function parseDayTime(text: string): number | null {
  const match = /^(.*?)\s*(?:\+\s*1|next day|\(next day\))?$/i.exec(text.trim());
  const time = match?.[1] ?? '';
  const isNext = time.length < text.trim().length;
  const hours = /^(\d{1,2})(?::?(\d{2}))?$/.exec(time);
  if (!hours) return null;
  const base = parseClock(time);
  const minute = base ?? Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  if (Number(hours[2] ?? 0) > 59 || (isNext && minute > DAY_MINUTES)) return null;
  const whole = minute + (isNext ? DAY_MINUTES : 0);
  return whole <= LAST_MINUTE ? whole : null;
}

/** What to tell where `parseDayTime` answers null. */
export const TIME_HELP = 'Give a time such as 9:00, or 26:00 for 02:00 of the next day.';
