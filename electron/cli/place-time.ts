import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { Day, DayId } from '../../shared/model/tables.ts';
import { LAST_MINUTE } from '../../shared/model/venue-tables.ts';
import { DAY_MINUTES, dayNumber, parseClock, parseWallTime, wallTime } from '../../shared/time/wall.ts';
import { wallTimeFact } from '../../shared/time/zone.ts';
import { findDay, knownDays } from './find.ts';
import { WrongUse } from './verb.ts';

/** A time as it was asked for. A start without a date needs a day. */
export interface AskedTime {
  readonly day: string | null;
  readonly start: { readonly date: string | null; readonly minute: number } | null;
  readonly fold: 0 | 1 | null;
}

/** Reads --day, --start and --fold; throws WrongUse where they are no such thing. */
export function readWhen(day: string | null, start: string | null, fold: string | null): AskedTime {
  if (fold !== null && fold !== '0' && fold !== '1') throw new WrongUse(`--fold wants 0 or 1, not “${fold}”.`);
  if (day !== null && !/^(\d{4}-\d{2}-\d{2}|[0-9a-f-]{36})$/i.test(day)) {
    throw new WrongUse(`--day wants a date such as 2017-10-02, not “${day}”.`);
  }
  return {
    day,
    start: start === null ? null : readStart(start, day !== null),
    fold: fold === null ? null : fold === '0' ? 0 : 1,
  };
}

function readStart(text: string, hasDay: boolean): AskedTime['start'] {
  const wall = parseWallTime(text);
  if (wall) return wall;
  const minute = parseClock(text);
  if (minute === null) throw new WrongUse(`--start wants a time such as 2017-10-02T09:00, not “${text}”.`);
  if (!hasDay) throw new WrongUse(`--start ${text} needs a date: write 2017-10-02T${text}, or give --day.`);
  return { date: null, minute };
}

/** Day and minute of the program that a time means. */
export interface When {
  readonly dayId: DayId | null;
  readonly start: number | null;
  readonly fold?: 0 | 1;
}

/**
 * Finds the program day and its minute. A wall time belongs to the day (of its date, else of the date before) that is
 * open then, else to the day of its date. A time that the zone skips is refused; a repeated one needs --fold.
 */
export function whenOf(state: ProgramState, { day: dayText, start, fold }: AskedTime): Result<When> {
  const named = dayText === null ? null : findDay(state, dayText);
  if (named && !named.ok) return named;
  if (start === null) return ok({ dayId: named?.value.id ?? null, start: null });
  const found = named ? onDay(named.value, start) : onSomeDay(state, start);
  return found.ok ? inZone(state, found.value.day, found.value.minute, fold) : found;
}

interface DayMinute {
  readonly day: Day;
  readonly minute: number;
}

function onDay(day: Day, { date, minute }: NonNullable<AskedTime['start']>): Result<DayMinute> {
  const total = minuteOf(day, date ?? day.date, minute);
  if (total < 0 || total >= LAST_MINUTE) {
    return refuse('invalid', `${date} is not within program day ${day.date}, which ends 48 hours after its midnight.`);
  }
  return ok({ day, minute: total });
}

function onSomeDay(state: ProgramState, { date, minute }: NonNullable<AskedTime['start']>): Result<DayMinute> {
  const days = [...state.day.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
  const near = days.filter((day) => date !== null && isNear(day, date));
  const isOpen = (day: Day) => {
    const total = minuteOf(day, date ?? '', minute);
    return total >= day.opening && total < day.closing;
  };
  const ofDate = near.filter((day) => day.date === date);
  const [best, other] = ofDate.filter(isOpen).length > 0 ? ofDate.filter(isOpen) : near.filter(isOpen);
  const candidates = best ? [best, other] : ofDate;
  const [day, second] = candidates;
  if (!day) return refuse('not-found', `The program has no day ${date}. ${knownDays(days)}`);
  if (second) {
    return refuse('ambiguous', `${date} is in two program days, ${day.id} and ${second.id}; name one with --day.`, {
      ids: [day.id, second.id],
    });
  }
  return ok({ day, minute: minuteOf(day, date ?? day.date, minute) });
}

const minuteOf = (day: Day, date: string, minute: number): number =>
  (dayNumber(date) - dayNumber(day.date)) * DAY_MINUTES + minute;

const isNear = (day: Day, date: string): boolean => {
  const days = dayNumber(date) - dayNumber(day.date);
  return days === 0 || days === 1;
};

function inZone(state: ProgramState, day: Day, minute: number, fold: 0 | 1 | null): Result<When> {
  const place = { dayId: day.id, start: minute };
  const zone = state.program.get('program')?.timeZone;
  const fact = zone === undefined ? null : wallTimeFact(day.date, minute, zone);
  const at = wallTime(day.date, minute).replace('T', ' ');
  if (fact?.kind === 'skipped') {
    return refuse('invalid', `${at} does not exist in ${zone}: the clock is put forward then. Take another time.`);
  }
  if (fact?.kind !== 'repeated') return ok(place);
  if (fold === null) {
    return refuse(
      'ambiguous',
      `${at} is there twice in ${zone}; say --fold 0 for the first or --fold 1 for the second.`,
    );
  }
  return ok({ ...place, fold });
}
