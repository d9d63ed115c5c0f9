import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { made, mixedProgram, SPEC } from '../programs.ts';

const state = buildProgram(SPEC);

/** Where the first run with these words stands: column and row of its panel, and whether it stands on its head. */
const panelOf = (bytes: Uint8Array, words: string): Promise<string> =>
  withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(1);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.includes(words)) continue;
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      const column = Math.floor((x + (size < 0 ? -1 : 1)) / (width / 4)) + 1;
      return `${column} ${y > height / 2 ? 'above' : 'below'}${size < 0 ? ', turned' : ''}`;
    }
    return 'nowhere';
  });

/** So many talks on one day, each with speakers. */
const many = (count: number) =>
  buildProgram({
    program: { locale: 'en-GB' },
    days: { mon: '2026-06-01 08:00-23:00' },
    rooms: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Room ${i + 1}`, 10])),
    sessions: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `Talk ${i + 1} on a subject that takes some words`,
        {
          at: `mon ${String(8 + (Math.floor(i / 20) % 14)).padStart(2, '0')}:00`,
          room: `Room ${(i % 20) + 1}`,
          speakers: [`Speaker Number ${i}`],
        },
      ]),
    ),
  });

describe('the pocket sheet', async () => {
  const { bytes, warnings } = await made('pocket-pdf', {}, state, 'v2');
  const pages = await pdfText(bytes);

  test('is one sheet that lies, and says what it is, as of when, and which page of how many', async () => {
    const size = await withPdf(bytes, async (pdf) => [pdf.numPages, ...(await pdf.getPage(1)).view.map(Math.round)]);
    expect(size).toEqual([1, 0, 0, 842, 595]);
    for (const text of ['Nordlicht 2026', 'Release v2 · as of 12 May 2026 at 18:40 · page 1 of 1', 'cut here'])
      expect(pages[0]).toContain(text);
  });

  test('has its panels where folding puts them in order, the upper ones on their heads', async () => {
    const places = await Promise.all(['Release v2', 'Monday', 'Tuesday', 'Rooms'].map((text) => panelOf(bytes, text)));
    expect(places).toEqual(['4 below', '4 above, turned', '3 above, turned', '3 below']);
  });

  test('tells times, titles, rooms, speakers, breaks, and the talks of a block', () => {
    for (const text of ['10:30', 'Schedulers that admit defeat', 'Aula', 'Ada Okafor', 'Coffee', 'Paper two', 'Lunch'])
      expect(pages[0]).toContain(text);
    expect(warnings).toEqual([expect.stringMatching(/^1 accepted session/)]);
  });

  test('holds nothing that only the committee may see, and is the same bytes again', async () => {
    expect(pages.join(' ')).not.toMatch(/CANARY|987.?654|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(Buffer.from((await made('pocket-pdf', {}, state, 'v2')).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the pocket sheet can be had', () => {
  test('with less detail, without breaks and marks, of a day', async () => {
    const options = { detail: 'titles', breaks: false, foldMarks: false, day: '2026-06-01' };
    const text = (await pdfText((await made('pocket-pdf', options, state)).bytes)).join(' ');
    for (const gone of ['Ada Okafor', 'Coffee', 'Lunch', 'cut here', 'Tuesday']) expect(text).not.toContain(gone);
    expect(text).toContain('Schedulers that admit defeat');
  });

  test('on Letter', async () => {
    const { bytes } = await made('pocket-pdf', { paper: 'letter' }, state);
    expect(await withPdf(bytes, async (pdf) => (await pdf.getPage(1)).view.map(Math.round))).toEqual([0, 0, 792, 612]);
  });
});

describe('a program too large for the pocket', () => {
  test('loses the people first, and the sheet says so', async () => {
    const { bytes, warnings } = await made('pocket-pdf', {}, many(170));
    const pages = await pdfText(bytes);
    expect([pages.length, pages[0]?.includes('Speaker Number'), pages[0]?.includes('Room 3')]).toEqual([
      1,
      false,
      true,
    ]);
    expect(warnings).toContainEqual(expect.stringMatching(/leaves out the people: they do not fit/));
  });

  test('goes on on another sheet, with every session and nothing over anything', async () => {
    const { bytes, warnings } = await made('pocket-pdf', {}, many(280));
    const pages = await pdfText(bytes);
    expect(pages).toHaveLength(2);
    for (let i = 1; i <= 280; i++) expect(pages.join(' ')).toContain(`Talk ${i} on`);
    expect(warnings).toContainEqual(expect.stringMatching(/it takes 2 sheets/));
    expect(await overlapsOf(bytes)).toEqual([]);
  });
});

test('nothing overlaps or leaves the sheet, whatever the scripts', async () => {
  expect(await overlapsOf((await made('pocket-pdf', {}, mixedProgram())).bytes)).toEqual([]);
  expect(await overlapsOf((await made('pocket-pdf', {}, state)).bytes)).toEqual([]);
});
