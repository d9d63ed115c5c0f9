import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { isTimeZone, wallAt } from '../../../shared/time/zone.ts';

/** When something was published, by the clock at the venue: “Sat 14 March 2026, 18:40”. */
export function publishedAt(instant: string, zone: string): string {
  const { date, minute } = wallAt(Date.parse(instant), isTimeZone(zone) ? zone : 'UTC');
  return `${spokenDate(absoluteMinute(date, 0))} ${date.slice(0, 4)}, ${clock(minute)}`;
}
