import fc from 'fast-check';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { clock, dateOfDayNumber, dayNumber, wallTime } from '../../../shared/time/wall.ts';

/** A schedule to be written in one dialect or another, and read back. Starts are minutes of the day, over 1440 at night. */
export interface MadeSchedule {
  readonly rooms: readonly { readonly name: string; readonly guid: string }[];
  readonly people: readonly { readonly guid: string; readonly name: string; readonly biography: string }[];
  readonly days: readonly { readonly date: string; readonly events: readonly MadeEvent[] }[];
}
export interface MadeEvent {
  readonly guid: string;
  readonly title: string;
  readonly abstract: string;
  readonly start: number;
  readonly duration: number;
  readonly room: number;
  readonly speakers: readonly number[];
}

const FIRST = dayNumber('2031-01-05');
// Any text that a title may hold: letters of all scripts, signs that XML and JSON escape; tidied as the import does.
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !/&[#\w]|[<>]/.test(text));
// A guid of its own for each record: a kind's digit, and a number.
const guidOf = (kind: 'a' | 'b' | 'c', number: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Schedules of up to three days, three rooms and five people; every event, room and person has its guid. */
export const madeSchedule: fc.Arbitrary<MadeSchedule> = fc
  .record({
    rooms: fc.uniqueArray(words, { minLength: 1, maxLength: 3, selector: (name) => name.toLowerCase() }),
    people: fc.array(fc.record({ name: words, biography: fc.oneof(fc.constant(''), words) }), { maxLength: 5 }),
    days: fc.array(
      fc.array(
        fc.record({
          title: words,
          abstract: fc.oneof(fc.constant(''), words),
          start: fc.integer({ min: 540, max: 1780 }),
          duration: fc.integer({ min: 1, max: 1440 }),
          room: fc.nat(2),
          speakers: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
        }),
        { maxLength: 6 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ rooms, people, days }) => ({
    rooms: rooms.map((name, at) => ({ name, guid: guidOf('a', at) })),
    people: people.map((person, at) => ({ ...person, guid: guidOf('b', at) })),
    days: days.map((events, at) => ({
      date: dateOfDayNumber(FIRST + at),
      events: events.map((event, number) => ({
        ...event,
        guid: guidOf('c', at * 100 + number),
        room: event.room % rooms.length,
        speakers: [...new Set(event.speakers.filter((number) => number < people.length))],
      })),
    })),
  }));

/** The events of a room of a day. */
export const eventsIn = (made: MadeSchedule, day: number, room: number): readonly MadeEvent[] =>
  made.days[day]?.events.filter((event) => event.room === room) ?? [];

/** Date with offset, clock time and h:mm of an event; the zone is one whose offset does not change in January. */
export const timesOf = (date: string, { start, duration }: MadeEvent) => ({
  date: `${wallTime(date, start)}:00+01:00`,
  start: clock(start),
  duration: `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`,
});

/** When a day begins and ends: from 9 in the morning to 6 at night. */
export const hoursOf = (date: string) => ({
  start: `${wallTime(date, 540)}:00+01:00`,
  end: `${wallTime(date, 1800)}:00+01:00`,
});

/** What the import must find in it. */
export function expectedOf({ rooms, people, days }: MadeSchedule) {
  const speaking = new Set(days.flatMap(({ events }) => events.flatMap(({ speakers }) => speakers)));
  return {
    rooms: rooms.map(({ guid: key, name }) => [key, name]).sort(),
    people: people.flatMap(({ guid: key, name }, at) => (speaking.has(at) ? [[key, name]] : [])).sort(),
    sessions: days
      .flatMap(({ date, events }) =>
        events.map((event) =>
          JSON.stringify([
            event.guid,
            event.title,
            event.abstract,
            event.duration,
            date,
            event.start,
            rooms[event.room]?.guid,
            event.speakers.map((number) => people[number]?.guid),
          ]),
        ),
      )
      .sort(),
  };
}

/** The same of what was read. */
export function foundIn({ rooms, people, sessions }: ImportedProgram) {
  return {
    rooms: rooms.map(({ key, fields }) => [key, fields.name]).sort(),
    people: people.map(({ key, fields }) => [key, fields.name]).sort(),
    sessions: sessions
      .map(({ key, fields, place, people: members }) =>
        JSON.stringify([
          key,
          fields.title,
          fields.abstract ?? '',
          fields.durationMinutes,
          place?.date,
          place?.start,
          place?.roomKey,
          members?.map(({ personKey }) => personKey),
        ]),
      )
      .sort(),
  };
}
