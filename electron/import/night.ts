import type { ImportedSession } from '../../shared/contract/import.ts';
import { DAY_MINUTES, dateOfDayNumber, dayNumber } from '../../shared/time/wall.ts';

/** Until when a night is still that of the day before, where a source only gives calendar dates (as pretalx does). */
const NIGHT_ENDS = 180;

/** Puts sessions that begin before 3:00 into the night of the day before, where that day has sessions. */
export function withNights(sessions: readonly ImportedSession[]): ImportedSession[] {
  const dates = new Set(
    sessions.flatMap(({ place }) => (place?.date && (place.start ?? 0) >= NIGHT_ENDS ? [place.date] : [])),
  );
  return sessions.map((session) => {
    const { place } = session;
    if (!place?.date || place.start === null || place.start >= NIGHT_ENDS) return session;
    const before = dateOfDayNumber(dayNumber(place.date) - 1);
    if (!dates.has(before)) return session;
    return { ...session, place: { ...place, date: before, start: place.start + DAY_MINUTES } };
  });
}
