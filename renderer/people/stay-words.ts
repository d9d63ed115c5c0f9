import { dayTime } from '../rooms/day-time.ts';
import { shortDate } from '../sessions/session-rows.ts';

/** A date and perhaps a time of it: “Tue 2 Jun, 14:30”. */
export const momentInWords = (date: string, minute: number | null): string =>
  minute === null ? shortDate(date) : `${shortDate(date)}, ${dayTime(minute)}`;
