import { absoluteMinute, DAY_MINUTES, dateOfDayNumber } from '../../../shared/time/wall.ts';
import { instantOf, isTimeZone, wallAt } from '../../../shared/time/zone.ts';
import { readClock, readMoment } from '../frab/times.ts';
import { type JsonObject, objectOf, textOf } from '../records/values.ts';
import type { Entry } from './entries.ts';

/** An entry's moment {date, time, tz} as absolute wall minute of `zone`; null where it is none. */
export function minuteOf(value: unknown, zone: string | null): number | null {
  const { date, time, tz } = objectOf(value);
  const day = readMoment(textOf(date));
  const clock = readClock(textOf(time).replace(/\.\d+$/, ''));
  if (day === null || day.minute !== null || clock === null) return null;
  const own = textOf(tz);
  if (zone === null || own === zone || !isTimeZone(own)) return absoluteMinute(day.date, clock);
  const wall = wallAt(instantOf(day.date, clock % DAY_MINUTES, own), zone);
  return absoluteMinute(wall.date, wall.minute) + (clock === DAY_MINUTES ? DAY_MINUTES : 0);
}

/** An absolute wall minute as date and minute of it. */
export const placeAt = (minute: number): { readonly date: string; readonly start: number } => ({
  date: dateOfDayNumber(Math.floor(minute / DAY_MINUTES)),
  start: ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES,
});

/** The zone that most entries are written in; undefined where none names one. */
export function usualZone(entries: readonly Entry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { value } of entries) {
    const zone = zoneIn(value);
    if (zone !== '') counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const zoneIn = ({ startDate }: JsonObject): string => textOf(objectOf(startDate).tz);
