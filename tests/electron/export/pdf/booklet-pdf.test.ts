import { describe, expect, test } from 'vitest';
import { makeExport } from '../../../../electron/export/make-export.ts';
import { buildProgram, type ProgramSpec } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { AS_OF, made, mixedProgram, SPEC } from '../programs.ts';

const WITH_LIVES: ProgramSpec = {
  ...SPEC,
  program: { ...SPEC.program, tagline: 'Two days by the water' },
  rooms: { Aula: { capacity: 420, building: 'Mill', floor: '2' }, Linden: 180 },
  people: {
    'Ada Okafor': { affiliation: 'Northgate', sortName: 'Okafor, Ada', biography: 'Ada repairs clocks that are late.' },
    'Bo Lind': { sortName: 'Lind, Bo' },
    'Cy Moreau': { sortName: 'Moreau, Cy' },
  },
};
const state = buildProgram(WITH_LIVES);

const pageOf = (pages: readonly string[], text: string | RegExp): number =>
  pages.findIndex((page) => (typeof text === 'string' ? page.includes(text) : text.test(page))) + 1;

describe('the booklet', async () => {
  const { bytes, warnings } = await made('booklet-pdf', {}, state, 'v2');
  const pages = await pdfText(bytes);

  test('has a cover, facts, contents, overview, the days, biographies and an index, in this order', () => {
    const starts = [
      'Two days by the water',
      'At the venue',
      'Contents',
      /Overview$|Overview .*Session.*Room.*Page/,
      /Monday.*1 June 2026.*Second paragraph/,
      /Tuesday.*2 June 2026.*title to come/,
      'Ada repairs clocks',
      /Index of people.*Lind, Bo/,
    ];
    expect(starts.map((text) => pageOf(pages, text))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(pages).toHaveLength(8);
  });

  test('is of A5 pages, each of which says what it is, of when, and which of how many', async () => {
    expect(await sizesOf(bytes)).toEqual(pages.map(() => '420 595'));
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Nordlicht 2026 · Release v2 · as of 12 May 2026 at 18:40');
      expect(page).toContain(`page ${i + 1} of ${pages.length}`);
    }
  });

  test('tells the numbers of the pages on which sessions and people are, as links that lead there', async () => {
    expect(pages[3]).toMatch(/Schedulers that admit defeat · Ada Okafor, Bo Lind Aula 5/);
    expect(pages[7]).toContain('Okafor, Ada 5');
    expect(pages[6]).toMatch(/Schedulers that admit defeat 5/);
    const linked = await withPdf(bytes, async (pdf) => {
      const annotations = await (await pdf.getPage(8)).getAnnotations();
      const places = annotations.map(({ dest }) => (typeof dest === 'string' ? pdf.getDestination(dest) : dest));
      const found = await Promise.all(places);
      return Promise.all(found.map(async (place) => (await pdf.getPageIndex(place?.[0])) + 1));
    });
    expect(linked).toEqual([5, 5, 5]);
  });

  test('tells rooms with building, floor and seats, tracks with their marks, and the zone', () => {
    expect(pages[1]).toMatch(/Aula Mill, floor 2 420 seats/);
    expect(pages[1]).toMatch(/OM Ops, mostly/);
    expect(pages[1]).toMatch(/Old Mill, Kiel/);
  });

  test('has the talks of a block in it, and the chair', () => {
    expect(pages[4]).toMatch(/Papers.*Chair: Cy Moreau.*Paper one.*Bo Lind.*Paper two/);
  });

  test('says in the running head which day and times a page has', () => {
    expect(pages[4]).toContain('Monday, 1 June 2026 · 09:00 – 14:00');
  });

  test('has an outline of its parts and days', async () => {
    const titles = await withPdf(bytes, async (pdf) => (await pdf.getOutline()).map(({ title }) => title));
    expect(titles.map((title) => title.split(' ')[0])).toEqual([
      ...['Nordlicht', 'At', 'Contents', 'Overview', 'Monday1', 'Tuesday2', 'Biographies', 'Index'],
    ]);
  });

  test('has headings, tables and links as such, none of them inside a paragraph', async () => {
    const roles = await withPdf(bytes, async (pdf) => {
      const found: string[] = [];
      for (let number = 1; number <= pdf.numPages; number++)
        collect(await (await pdf.getPage(number)).getStructTree(), '', found);
      return found;
    });
    expect(roles.filter((role) => /^P>H/.test(role))).toEqual([]);
    const counted = Map.groupBy(roles, (role) => role.replace(/^.*>/, ''));
    expect([...counted.keys()]).toEqual(expect.arrayContaining(['H1', 'H2', 'Link', 'P', 'TH', 'Table']));
    expect(counted.get('H3')).toHaveLength(5);
    expect(counted.get('H4')).toHaveLength(2);
  });

  test('tells what it leaves out, and is the same bytes again', async () => {
    expect(warnings).toEqual([expect.stringMatching(/^1 accepted session/)]);
    expect(Buffer.from((await made('booklet-pdf', {}, state, 'v2')).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the booklet can be had', () => {
  test('of chosen parts', async () => {
    const off = { cover: false, facts: false, contents: false, overview: false, biographies: false };
    const pages = await pdfText((await made('booklet-pdf', off, state)).bytes);
    expect(pages).toHaveLength(3);
    expect(pages[2]).toContain('Okafor, Ada 1');
  });

  test('without abstracts, of a day, a track or a room', async () => {
    const text = async (options: Record<string, unknown>) =>
      (await pdfText((await made('booklet-pdf', options, state)).bytes)).join(' ');
    expect(await text({ abstracts: false })).not.toContain('Second paragraph');
    expect(await text({ day: '2026-06-02' })).not.toContain('Monday');
    const track = await text({ tracks: 'Ops, mostly' });
    expect([track.includes('admit defeat'), track.includes('Opening')]).toEqual([true, false]);
    const room = await text({ rooms: 'Linden' });
    expect([room.includes('Paper one'), room.includes('admit defeat')]).toEqual([true, false]);
  });

  test.each([
    ['half-letter', '396 612'],
    ['a4', '595 842'],
    ['letter', '612 792'],
  ])('on %s', async (paper, size) => {
    expect([...new Set(await sizesOf((await made('booklet-pdf', { paper }, state)).bytes))]).toEqual([size]);
  });

  test.each([
    ['a5', '842 595'],
    ['half-letter', '792 612'],
  ])('imposed for folding, on sheets twice as large as %s', async (paper, size) => {
    const { bytes, warnings } = await made('booklet-pdf', { paper, imposed: true }, state);
    expect(await sizesOf(bytes)).toEqual([size, size, size, size]);
    const sides = await pdfText(bytes);
    const numbers = sides.map((side) => [...side.matchAll(/page (\d+) of 8/g)].map(([, number]) => Number(number)));
    expect(numbers).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(warnings).toContainEqual(expect.stringMatching(/^For paper only: 2 sheets, .* No page is blank\.$/));
    const again = await made('booklet-pdf', { paper, imposed: true }, state);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('with marks of what changed since a release', async () => {
    const since = buildProgram({
      ...WITH_LIVES,
      sessions: {
        ...SPEC.sessions,
        Party: { at: 'tue 21:00', room: 'Aula', length: 120 },
        Dropped: { at: 'mon 17:00', room: 'Aula' },
      },
    });
    const input = { state, revision: 1, release: null, asOf: AS_OF, since: { name: 'v1', state: since } };
    const result = await makeExport('booklet-pdf', {}, input);
    const pages = await pdfText(result.ok ? result.value.bytes : new Uint8Array());
    expect(pages[1]).toMatch(/Changed since v1: cancelled Dropped/);
    expect(pages[5]).toMatch(/Party ?moved/);
  });

  test('of an empty program', async () => {
    const pages = await pdfText((await made('booklet-pdf', {}, buildProgram({}))).bytes);
    expect(pages.join(' ')).toContain('No sessions are placed yet.');
  });
});

test('the booklet holds nothing that only the committee may see, and none of our ids', async () => {
  const pages = await pdfText((await made('booklet-pdf', {}, buildProgram(SPEC))).bytes);
  expect(pages.join(' ')).not.toMatch(/CANARY|987.?654|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test.each(['a5', 'a4'])('nothing overlaps or leaves the page on %s, whatever the scripts', async (paper) => {
  const mixed = await overlapsOf((await made('booklet-pdf', { paper }, mixedProgram())).bytes);
  // A sign that no face has is a box, whatever its width.
  expect(mixed.filter((found) => !found.includes('\0'))).toEqual([]);
  expect(await overlapsOf((await made('booklet-pdf', { paper }, state)).bytes)).toEqual([]);
});

/** The roles of a structure tree, each after that of its parent: "Document>H1". */
function collect(node: unknown, parent: string, found: string[]): void {
  if (typeof node !== 'object' || node === null || !('role' in node)) return;
  const { role } = node;
  found.push(`${parent}>${String(role)}`);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collect(child, String(role), found);
}

const sizesOf = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, async (pdf) => {
    const pages = Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1));
    return Promise.all(pages.map(async (page) => (await page).view.slice(2).map(Math.round).join(' ')));
  });

describe.each(['booklet-pdf', 'pocket-pdf'])('%s of text that wants to be more than text', async (product) => {
  const evil = '#panic("boom") $x$ @ref <label> *a* #read("/data.json") <script>alert(1)</script>';
  const overlong = `${'Endless words without an end to them '.repeat(50)}${'x'.repeat(120)}`;
  const hostile = buildProgram({
    program: { title: evil, venue: evil, locale: 'en-GB' },
    rooms: { [evil]: 1, [overlong.slice(0, 290)]: { building: evil, floor: evil } },
    people: { [evil]: { affiliation: evil, biography: `${evil}\n\n# ${evil}`, sortName: `${evil}, ${evil}` } },
    tracks: [evil],
    sessions: {
      evil: { at: 'mon 09:00', room: evil, title: evil, abstract: evil, track: evil, speakers: [evil], language: evil },
      long: { at: 'mon 10:00', room: overlong.slice(0, 290), title: overlong, subtitle: overlong, speakers: [evil] },
      turned: { at: 'mon 11:00', room: evil, title: 'over\u202eright\u2066 \u0000 שלום' },
    },
  });
  const { bytes, warnings } = await made(product, {}, hostile);

  test('prints it as it stands, whole, and over nothing else', async () => {
    const text = (await pdfText(bytes)).join(' ').replace(/\s+/g, '');
    expect(text).toContain('#panic("boom")$x$@ref<label>*a*#read("/data.json")<script>alert(1)</script>');
    expect(text).not.toMatch(/[\u202e\u2066]/);
    expect(await overlapsOf(bytes)).toEqual([]);
    const shortened = expect.stringMatching(/^The title of “Endless words.*” is shortened\.$/);
    expect(warnings).toEqual(product === 'pocket-pdf' ? [shortened] : []);
  });
});
