import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { damaged } from './damage.ts';
import { read } from './read.ts';
import { eventsIn, expectedOf, foundIn, hoursOf, type MadeSchedule, madeSchedule, timesOf } from './schedule-maker.ts';

const runs = process.env.LECTERN_LONG ? 2000 : 150;

function asJson(made: MadeSchedule): string {
  const { rooms, people, days } = made;
  return JSON.stringify({
    schedule: {
      conference: {
        title: 'Made',
        time_zone_name: 'Europe/Berlin',
        rooms,
        days: days.map(({ date }, day) => ({
          date,
          day_start: hoursOf(date).start,
          day_end: hoursOf(date).end,
          rooms: Object.fromEntries(
            rooms.map(({ name }, room) => [
              name,
              eventsIn(made, day, room).map((event) => ({
                ...event,
                ...timesOf(date, event),
                room: name,
                speakers: undefined,
                persons: event.speakers.map((number) => people[number]),
              })),
            ]),
          ),
        })),
      },
    },
  });
}

it('every event, person and room of a schedule.json is there, with its facts', () => {
  fc.assert(
    fc.property(madeSchedule, (made) => {
      expect(foundIn(read(asJson(made), 'made.json'))).toEqual(expectedOf(made));
    }),
    { seed: 20310504, numRuns: runs },
  );
});

it('a damaged schedule.json is read or refused with a message, never more', () => {
  const texts = fc.sample(madeSchedule, { seed: 4, numRuns: 30 }).map(asJson);
  const original = new TextEncoder().encode(texts.sort((a, b) => b.length - a.length)[0]);
  fc.assert(
    fc.property(damaged(original), fc.constantFrom(undefined, 'schedule-json'), (bytes, wanted) => {
      const result = readSource(bytes, 'file', wanted);
      if (result.ok) expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
      else expect(result.problem.message.length).toBeGreaterThan(20);
    }),
    { seed: 20310504, numRuns: runs },
  );
});
