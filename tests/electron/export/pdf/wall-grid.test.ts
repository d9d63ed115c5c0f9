import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { made, mixedProgram, SPEC } from '../programs.ts';

const sizesOf = (bytes: Uint8Array) =>
  withPdf(bytes, async (pdf) => {
    const sizes: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const [, , width = 0, height = 0] = (await pdf.getPage(number)).view;
      sizes.push([width, height].map((side) => ((side * 25.4) / 72).toFixed(1)).join(' x '));
    }
    return sizes;
  });

describe('the wall grid', async () => {
  const { bytes, warnings } = await made('wall-grid-pdf', { paper: 'a3' }, buildProgram(SPEC), 'v2');
  const pages = await pdfText(bytes);

  test('has a page for each day, with rooms, breaks, sessions, people and talks of a block', () => {
    expect(pages).toHaveLength(2);
    for (const text of ['Monday', '1 June 2026', 'Aula', '420 seats', 'Coffee', 'Ada Okafor, Bo Lind', 'Paper one'])
      expect(pages[0]).toContain(text);
    expect(pages[1]).toMatch(/Tuesday.*Party/);
  });

  test('has no text over other text or over the edge', async () => expect(await overlapsOf(bytes)).toEqual([]));

  test('tells tracks by a mark, and what the marks mean', () => expect(pages[0]).toMatch(/OM.*OM.*Ops, mostly/));

  test('says on each page of what, of which release, as of when, and how many there are', () => {
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Nordlicht 2026 · Release v2 · as of 12 May 2026 at 18:40');
      expect(page).toContain(`page ${i + 1} of 2`);
    }
  });

  test('has an outline of days and their rooms', async () => {
    const outline = await withPdf(bytes, async (pdf) =>
      (await pdf.getOutline()).map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
    );
    expect(outline).toEqual([
      [expect.stringContaining('Monday'), [expect.stringContaining('Aula'), expect.stringContaining('Linden')]],
      [expect.stringContaining('Tuesday'), [expect.stringContaining('Aula'), expect.stringContaining('Linden')]],
    ]);
  });

  test('tells what it leaves out', () => expect(warnings).toEqual([expect.stringMatching(/^1 accepted session/)]));
});

describe('the wall grid can be had', () => {
  test.each([
    ['a0', 'landscape', '1189.0 x 841.0'],
    ['a1', 'portrait', '594.0 x 841.0'],
    ['letter', 'landscape', '279.4 x 215.9'],
    ['tabloid', 'portrait', '279.4 x 431.8'],
  ])('on %s, %s, exactly %s mm', async (paper, orientation, size) => {
    const { bytes } = await made('wall-grid-pdf', { paper, orientation, day: '2026-06-01' });
    expect(await sizesOf(bytes)).toEqual([size]);
    expect(await overlapsOf(bytes)).toEqual([]);
  });

  test('with rooms as rows', async () => {
    const { bytes } = await made('wall-grid-pdf', { layout: 'rows', paper: 'a4' });
    expect(await overlapsOf(bytes)).toEqual([]);
    expect((await pdfText(bytes))[0]).toContain('Schedulers that admit defeat');
  });

  test('of some rooms, where plenaries stay', async () => {
    const [page] = await pdfText((await made('wall-grid-pdf', { rooms: 'Linden', day: '2026-06-01' })).bytes);
    expect(page).toMatch(/Opening/);
    expect(page).not.toMatch(/Schedulers/);
  });

  test('of so many rooms a page', async () => {
    const pages = await pdfText((await made('wall-grid-pdf', { roomsPerPage: 1, day: '2026-06-01' })).bytes);
    expect(pages.map((page) => /Rooms \d–\d of 2/.exec(page)?.[0])).toEqual(['Rooms 1–1 of 2', 'Rooms 2–2 of 2']);
  });

  test('as a poster of sheets that name themselves', async () => {
    const { bytes } = await made('wall-grid-pdf', {
      sheets: '2x2',
      paper: 'a4',
      orientation: 'portrait',
      day: '2026-06-01',
    });
    const pages = await pdfText(bytes);
    expect(pages.map((page) => /Sheet [A-Z]\d/.exec(page)?.[0])).toEqual([
      'Sheet A1',
      'Sheet A2',
      'Sheet B1',
      'Sheet B2',
    ]);
    expect(new Set(await sizesOf(bytes))).toEqual(new Set(['210.0 x 297.0']));
    for (const text of ['Monday', 'Schedulers', 'Papers']) expect(pages.join(' ')).toContain(text);
  });

  test('in eight scripts, with no text over other text', async () => {
    const { bytes } = await made('wall-grid-pdf', { paper: 'a4' }, mixedProgram());
    expect(await overlapsOf(bytes)).toEqual([]);
  });

  /** Talks of five minutes in a row, in each room. */
  const fullDay = (rooms: readonly string[], count: number) => {
    const at = (i: number) => `mon ${9 + Math.floor(i / 12)}:${String((i % 12) * 5).padStart(2, '0')}`;
    const long = 'A rather long title that says at length what will be told in five short minutes';
    const sessions = Array.from({ length: count }, (_, i) =>
      rooms.map((room) => [`${long} in ${room}, number ${i + 1}.`, { at: at(i), room, length: 5 }]),
    );
    return buildProgram({
      rooms: Object.fromEntries(rooms.map((room) => [room, 1])),
      sessions: Object.fromEntries(sessions.flat()),
    });
  };

  test('of rooms too full for their page: short titles have numbers, and a list has them whole', async () => {
    const state = fullDay(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 30);
    const options = { paper: 'a4', orientation: 'landscape', roomsPerPage: 8 };
    const { bytes, warnings } = await made('wall-grid-pdf', options, state);
    const [, ...list] = await pdfText(bytes);
    const text = list.join(' ');
    expect(text).toContain('In full, by number');
    for (let i = 1; i <= 30; i++) expect(text).toContain(`in H, number ${i}.`);
    expect(warnings).toEqual([expect.stringMatching(/no room for the whole text of “A rather long.* 239 more/)]);
    expect(await overlapsOf(bytes)).toEqual([]);
  });

  test('of a day too long for its page: it goes on on the next one', async () => {
    const { bytes } = await made('wall-grid-pdf', { paper: 'a4', orientation: 'landscape' }, fullDay(['A', 'B'], 130));
    const pages = await pdfText(bytes);
    expect(pages.map((page) => /\d+:\d+(?: [AP]M)? – \d+:\d+ [AP]M/.exec(page)?.[0])).toEqual([
      '9:00 – 11:45 AM',
      '11:45 AM – 2:25 PM',
      '2:25 – 5:10 PM',
      '5:10 – 7:50 PM',
    ]);
    for (let i = 1; i <= 130; i++) expect(pages.join(' ')).toContain(`in B, number ${i}.`);
    expect(await overlapsOf(bytes)).toEqual([]);
  });

  test('of what changed since a release: marks on sessions, or only the pages that have them', async () => {
    const since = {
      name: 'v1',
      state: buildProgram({
        ...SPEC,
        sessions: { ...SPEC.sessions, Party: { at: 'tue 22:30', room: 'Aula', length: 120 } },
      }),
    };
    const marked = await pdfText((await made('wall-grid-pdf', {}, buildProgram(SPEC), 'v2', { since })).bytes);
    expect(marked).toHaveLength(2);
    expect(marked[1]).toMatch(/moved ?Party.*marked: changed since v1/);
    expect(marked[0]).not.toContain('moved');
    const only = await pdfText(
      (await made('wall-grid-pdf', { pages: 'changed' }, buildProgram(SPEC), 'v2', { since })).bytes,
    );
    expect(only.map((page) => /Monday|Tuesday/.exec(page)?.[0])).toEqual(['Tuesday']);
  });

  test('twice with the same bytes', async () => {
    const [a, b] = [await made('wall-grid-pdf'), await made('wall-grid-pdf')];
    expect(Buffer.compare(a.bytes, b.bytes)).toBe(0);
  });
});
