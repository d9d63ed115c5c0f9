import type { ImportedSession } from '../../../shared/contract/import.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { wallTimeFact } from '../../../shared/time/zone.ts';
import { type ProgramDay, placeInDays } from './days.ts';
import type { Report } from './report.ts';
import { nameOf, type RawEvent } from './schedule.ts';
import { type Moment, readClock, readLength, readMoment, wallMinute } from './times.ts';

/** Where an event stands in the source. */
export interface Surroundings {
  readonly day: ProgramDay | null;
  readonly days: readonly ProgramDay[];
  readonly roomKey: string | null;
  readonly zone: string | null;
}

const LONGEST = 1440;

/** The event's program day, minute and room; what can't be read is told and left open. */
export function placeOf(event: RawEvent, around: Surroundings, report: Report): NonNullable<ImportedSession['place']> {
  const { day, days, roomKey } = around;
  const at = startOf(event, around, report);
  if (at === null) return { date: day?.date ?? null, start: null, roomKey };
  const place = placeInDays(at, day, days);
  if (place.moved) {
    const message = `${nameOf(event)} stands under the day ${day?.date ?? ''}, but its own date is ${place.date}; it is placed there.`;
    report.say('day.disagrees', 'warning', event.lines, message, event.texts.get('date') ?? '');
  }
  return { date: place.date, start: place.start, roomKey };
}

/** The start as absolute wall minute: the date where it has a time, else the day's date with the clock time. */
function startOf(event: RawEvent, { day, zone }: Surroundings, report: Report): number | null {
  const { texts, lines } = event;
  const said = texts.get('date');
  const moment = said === undefined ? null : readMoment(said);
  if (said !== undefined && moment === null)
    report.say('time.unreadable', 'warning', lines, `The date of ${nameOf(event)}, “${said}”, is no date.`, said);
  const started = texts.get('start');
  const clock = started === undefined ? null : clockOf(started, zone);
  if (started !== undefined && clock === null)
    report.say(
      'time.unreadable',
      'warning',
      lines,
      `The start of ${nameOf(event)}, “${started}”, is no time.`,
      started,
    );
  if (moment === null || moment.minute === null) {
    const date = moment?.date ?? day?.date;
    if (date === undefined || clock === null) {
      report.say('time.missing', 'warning', lines, `${nameOf(event)} has no time that can be read; it is left open.`);
      return null;
    }
    // A clock time before the day begins is that day's night, where no date says otherwise.
    const isNight = moment === null && day !== null && day.from !== null && clock < day.from;
    return absoluteMinute(date, isNight ? clock + 1440 : clock);
  }
  return agreed(event, moment, clock, zone, report);
}

function agreed(event: RawEvent, moment: Moment, clock: number | null, zone: string | null, report: Report): number {
  const at = wallMinute(moment, zone);
  const minute = at % 1440;
  if (clock !== null && clock % 1440 !== minute) {
    // Without a zone the start is the clock on the wall; the date may be an instant in UTC.
    const useStart = zone === null;
    const which = useStart ? 'no time zone is known, so the start counts' : 'the date counts';
    const message = `${nameOf(event)} starts at ${event.texts.get('start')}, but its date says ${event.texts.get('date')}; ${which}.`;
    report.say('time.disagrees', 'warning', event.lines, message, event.texts.get('date') ?? '');
    if (useStart) return at - minute + (clock % 1440);
  }
  if (zone !== null && moment.instant !== null) {
    const fact = wallTimeFact(moment.date, moment.minute ?? 0, zone);
    if (fact.kind === 'repeated') {
      const message = `${nameOf(event)} starts in the hour that the clocks repeat; check which of the two is meant.`;
      report.say('time.repeated', 'warning', event.lines, message, event.texts.get('date') ?? '');
    }
  }
  return at;
}

// Some write the whole date into start.
function clockOf(text: string, zone: string | null): number | null {
  const clock = readClock(text);
  if (clock !== null) return clock;
  const moment = readMoment(text);
  return moment === null || moment.minute === null ? null : wallMinute(moment, zone) % 1440;
}

/** The length in minutes: its duration, else from its start to its end; null where neither can be read. */
export function lengthOf(event: RawEvent, zone: string | null, report: Report): number | null {
  const { texts, lines } = event;
  const said = texts.get('duration');
  const read = said === undefined ? null : readLength(said);
  if (said !== undefined && read === null)
    report.say(
      'duration.unreadable',
      'warning',
      lines,
      `The length of ${nameOf(event)}, “${said}”, is no length.`,
      said,
    );
  if (read?.rounded) {
    const message = `The length of ${nameOf(event)}, ${said}, is rounded to ${read.minutes} minutes.`;
    report.say('duration.rounded', 'info', lines, message, said);
  }
  const minutes = read?.minutes ?? fromEnd(texts.get('date'), texts.get('end'), zone);
  if (minutes === null) {
    if (said === undefined) report.say('duration.missing', 'warning', lines, `${nameOf(event)} has no length.`);
    return null;
  }
  if (minutes <= LONGEST) return minutes;
  const message = `${nameOf(event)} is ${Math.floor(minutes / 60)} hours long; 24 hours is the most that a session can be.`;
  report.say('duration.too-long', 'warning', lines, message, said ?? texts.get('end') ?? '');
  return LONGEST;
}

function fromEnd(date: string | undefined, end: string | undefined, zone: string | null): number | null {
  const from = date === undefined ? null : readMoment(date);
  const to = end === undefined ? null : readMoment(end);
  if (!from || !to || from.minute === null || to.minute === null) return null;
  const minutes = wallMinute(to, zone) - wallMinute(from, zone);
  return minutes < 0 ? null : minutes;
}
