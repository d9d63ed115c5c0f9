import { LAST_MINUTE } from '../../../shared/model/venue-tables.ts';

/** Reads "09:05" or, written on after midnight, "25:30" into a minute of a program day (at most 48:00), or null. */
export function parseLongClock(text: string): number | null {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute > LAST_MINUTE ? null : minute;
}
