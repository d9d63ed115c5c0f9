import { z } from 'zod';
import { chosenDays, daysOption } from '../days-option.ts';
import { chosenPeople, peopleOption } from '../options/people-option.ts';
import { chosenRooms, roomsOption } from '../options/rooms-option.ts';
import { chosenTracks, tracksOption } from '../options/tracks-option.ts';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { calendarOf } from './calendar.ts';

const options = z.strictObject({
  days: daysOption,
  rooms: roomsOption,
  tracks: tracksOption,
  people: peopleOption,
  abstracts: z.boolean().default(true).describe('Whether descriptions have the abstracts.'),
  times: z
    .enum(['zone', 'utc'])
    .default('zone')
    .describe('Times in the zone of the program, which the file describes, or in UTC for programs that know no zones.'),
});

/** The schedule for calendars (RFC 5545): one event a session with the same UID in every export. */
export const ical: Product<z.infer<typeof options>> = {
  id: 'ical',
  label: 'Calendar (iCalendar)',
  about: 'The schedule for calendars and phones, with the same identity in every version.',
  extension: 'ics',
  mediaType: 'text/calendar',
  usesReleases: true,
  options,
  async make(input, { days, rooms, tracks, people, ...rest }) {
    const { state } = input;
    const { text, unplaced } = calendarOf(input, {
      days: chosenDays(state, days),
      rooms: chosenRooms(state, rooms),
      tracks: chosenTracks(state, tracks),
      people: chosenPeople(state, people),
      ...rest,
    });
    return { bytes: new TextEncoder().encode(text), warnings: unplacedWarning(unplaced) };
  },
};
