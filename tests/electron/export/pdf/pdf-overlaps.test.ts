import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProgram, type SessionSpec } from '../../../shared/builder.ts';
import { LONG } from '../../../shared/random-program.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText } from '../pdf-text.ts';
import { made } from '../programs.ts';

const WORDS = [
  'a',
  'latency',
  'Zeitplanungsverfahren',
  'of',
  'schedulers',
  'Datenbankzugriffsoptimierungsstrategie',
  '–',
];
const rooms = {
  'A room with a name that goes on for long': 120,
  B: 1,
  C: 1,
  Nebenraumbezeichnungsschild: 1,
  E: 1,
  F: 1,
};
const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 18 }).map((words) => words.join(' '));

const session: fc.Arbitrary<SessionSpec> = fc
  .record({
    title,
    start: fc.integer({ min: 16, max: 40 }),
    room: fc.constantFrom(...Object.keys(rooms)),
    length: fc.constantFrom(0, 5, 10, 30, 45, 90, 240),
    speakers: fc.subarray(['Ada Okafor', 'Bo Lind', 'Maximiliane Featherstonehaugh-Winterbottom', 'Cy Moreau', 'Di']),
    plenary: fc.boolean(),
  })
  .map(({ start, ...facts }) => ({
    ...facts,
    plenary: facts.plenary && start % 5 === 0,
    at: `mon ${Math.floor(start / 2)}:${start % 2 === 0 ? '00' : '30'}`,
    track: facts.room,
  }));

const program = fc.array(session, { minLength: 1, maxLength: 45 }).map((sessions) =>
  buildProgram({
    rooms,
    sessions: Object.fromEntries(sessions.map((one, i) => [`s${i}`, one])),
    slots: [{ day: 'mon', time: '12:30-13:00', label: 'Lunch in the foyer' }],
  }),
);

describe('no text on paper stands over other text or leaves the page', () => {
  test(
    'for full days with overlaps, short sessions and long words',
    async () => {
      await fc.assert(
        fc.asyncProperty(program, async (state) => {
          const { bytes } = await made('agenda-pdf', {}, state);
          expect(await overlapsOf(bytes)).toEqual([]);
        }),
        { seed: 3, numRuns: process.env.LECTERN_LONG ? 200 : 6 },
      );
    },
    LONG,
  );

  test('for one word without an end', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(8);
    const state = buildProgram({
      rooms: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${word}${i}`, 1])),
      sessions: Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [
          `s${i}`,
          { title: word, at: 'mon 09:00', room: `${word}${i}`, speakers: [word] },
        ]),
      ),
    });
    const { bytes } = await made('agenda-pdf', {}, state);
    expect(await overlapsOf(bytes)).toEqual([]);
    expect((await pdfText(bytes)).join('').replace(/[\s\u00ad\u200b-]/g, '')).toContain(word);
  });
});
