import { absoluteMinute, DAY_MINUTES, dateOfDayNumber } from '../../../shared/time/wall.ts';
import { readMoment, wallMinute } from '../frab/times.ts';
import type { Place } from './place.ts';
import type { Told } from './told.ts';

/** When something is, in wall time: a date, a minute of it, and a length in minutes; null for what is not known. */
export interface Span {
  readonly date: string | null;
  readonly start: number | null;
  readonly minutes: number | null;
}

/**
 * Reads a start and an end as a source writes them, in `zone` where they carry an offset and a zone is known, else as
 * written. What can't be read is told and left open; `name` is how the record is called.
 */
export function readSpan(from: string, to: string, zone: string | null, name: string, at: Place, told: Told): Span {
  const moment = (text: string, which: string) => {
    const read = text === '' ? null : readMoment(text);
    if (text !== '' && read === null)
      told.say('time.unreadable', 'warning', at, `The ${which} of ${name}, “${text}”, is no time.`, text);
    return read;
  };
  const start = moment(from, 'start');
  const end = moment(to, 'end');
  if (start === null) return { date: null, start: null, minutes: null };
  if (start.minute === null) return { date: start.date, start: null, minutes: null };
  const minute = wallMinute(start, zone);
  const place = { date: dateOfDayNumber(Math.floor(minute / DAY_MINUTES)), start: minute % DAY_MINUTES };
  if (end === null || end.minute === null) return { ...place, minutes: null };
  const minutes = wallMinute(end, zone) - absoluteMinute(place.date, place.start);
  if (minutes >= 0 && minutes <= DAY_MINUTES) return { ...place, minutes };
  told.say('duration.unusable', 'warning', at, `${name} runs from ${from} to ${to}; its length is left open.`, to);
  return { ...place, minutes: null };
}
