import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText } from '../pdf-text.ts';
import { made, mixedProgram, SPEC } from '../programs.ts';

describe('a program at a glance', async () => {
  const { bytes } = await made('glance-pdf', {}, buildProgram(SPEC), 'v2');
  const pages = await pdfText(bytes);

  test('has one page for each day, with rooms, times, sessions and people', () => {
    expect(pages.map((page) => /At a glance · \w+/.exec(page)?.[0])).toEqual([
      'At a glance · Monday',
      'At a glance · Tuesday',
    ]);
    for (const text of ['Aula', 'Linden', 'Coffee', '10:30', 'Schedulers that admit defeat', 'Bo Lind'])
      expect(pages[0]).toContain(text);
  });

  test('says on each page of what it is, which release, as of when, and how many there are', () => {
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Nordlicht 2026 · Release v2 · as of 12 May 2026 at 18:40');
      expect(page).toContain(`page ${i + 1} of 2`);
    }
  });

  test.each(['a4', 'letter', 'a3', 'a5'])('has no text over other text or over the edge on %s', async (paper) => {
    expect(await overlapsOf((await made('glance-pdf', { paper })).bytes)).toEqual([]);
    expect(await overlapsOf((await made('glance-pdf', { paper }, mixedProgram())).bytes)).toEqual([]);
  });
});

test('forty rooms stand on one page: speakers go first, then titles are short and stand whole by number', async () => {
  const rooms = Array.from({ length: 40 }, (_, i) => `Room ${i + 1}`);
  const sessions = rooms.flatMap((room, i) =>
    Array.from({ length: 8 }, (_, j) => {
      const title = `What nobody told us about number ${i}.${j}, and what we learned from finding out by ourselves`;
      return [title, { at: `mon ${9 + j}:00`, room, length: 50, speakers: ['Ada Okafor'] }] as const;
    }),
  );
  const state = buildProgram({
    rooms: Object.fromEntries(rooms.map((room) => [room, 1])),
    sessions: Object.fromEntries(sessions),
  });
  const { bytes, warnings } = await made('glance-pdf', { paper: 'a4' }, state);
  const [grid, ...list] = await pdfText(bytes);
  for (const room of ['Room 1', 'Room 40']) expect(grid?.replaceAll(/-? /g, '')).toContain(room.replace(' ', ''));
  expect(list.join(' ')).toContain('In full, by number');
  for (const [title] of sessions) expect(list.join(' ')).toContain(title);
  expect(warnings).toEqual([expect.stringMatching(/no room for the whole text of “.*319 more/)]);
  expect(await overlapsOf(bytes)).toEqual([]);
});
