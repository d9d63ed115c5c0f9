import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { made, mixedProgram } from '../programs.ts';

const PRODUCTS = ['door-signs-pdf', 'chair-sheets-pdf', 'speaker-cards-pdf', 'badges-pdf'];
const PUBLIC = ['door-signs-pdf', 'time-cards-pdf', 'speaker-cards-pdf', 'badges-pdf'];

/** The sizes of the pages of a PDF in whole points, each once. */
const sizesOf = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, async (pdf) => {
    const sizes = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const [, , width = 0, height = 0] = (await pdf.getPage(number)).view;
      sizes.add(`${Math.round(width)} ${Math.round(height)}`);
    }
    return [...sizes];
  });

const LONG = 'Donaudampfschifffahrtsgesellschaft '.repeat(9);
const hostile = buildProgram({
  program: { title: '#panic("boom") $x$ <b>' },
  rooms: { Aula: { name: '#read("/data.json") *room*', building: '<script>' }, [LONG]: { name: LONG, capacity: 1 } },
  people: {
    Ada: { name: '@ref <label> _Ada_', affiliation: LONG, pronunciation: LONG, biography: `${LONG}\n# x\n- *y*` },
    [`https://example.org/${'x'.repeat(90)}`]: { pronouns: '\u202ethey\u0007' },
  },
  sessions: {
    one: { at: 'mon 09:00', room: 'Aula', title: '#panic("boom") `c` = h / t: ~', speakers: ['Ada'], subtitle: LONG },
    two: { at: 'mon 10:00', room: LONG, title: LONG.repeat(6), speakers: [`https://example.org/${'x'.repeat(90)}`] },
  },
});

describe.each(PRODUCTS)('%s', (product) => {
  test('says on every page of which event and version it is, and which page', async () => {
    const pages = await pdfText((await made(product, {}, undefined, 'v2')).bytes);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Nordlicht 2026 · Release v2 · as of 12 May 2026 at 18:40');
      expect(page).toContain(`page ${i + 1} of ${pages.length}`);
    }
  });

  test('sets user text as text, none over other text or over the edge', async () => {
    const { bytes } = await made(product, {}, hostile);
    expect(await overlapsOf(bytes)).toEqual([]);
    expect((await pdfText(bytes)).join(' ').replace(/[\s\u200b]/g, '')).toContain('@ref<label>_Ada_');
  });

  test('sets eight scripts without overlaps', async () =>
    expect(await overlapsOf((await made(product, {}, mixedProgram())).bytes)).toEqual([]));

  test('is the same bytes again', async () => expect((await made(product)).bytes).toEqual((await made(product)).bytes));
});

describe('no public sign or card holds what only the committee may see', () => {
  test.each(PUBLIC)('%s', async (product) =>
    expect((await pdfText((await made(product)).bytes)).join(' ')).not.toMatch(/CANARY|987.?654/),
  );
});

describe('door signs', () => {
  test.each([
    ['a5', 'portrait', '420 595'],
    ['a4', 'landscape', '842 595'],
    ['a2', 'portrait', '1191 1684'],
    ['letter', 'portrait', '612 792'],
    ['tabloid', 'landscape', '1224 792'],
  ])('on %s, %s', async (paper, orientation, size) => {
    const { bytes } = await made('door-signs-pdf', { paper, orientation });
    expect(await sizesOf(bytes)).toEqual([size]);
    expect(await overlapsOf(bytes)).toEqual([]);
  });

  test('take no more pages than were reckoned with', async () => {
    const sessions = Object.fromEntries(
      Array.from({ length: 45 }, (_, i) => [
        `Zeitplanungsverfahren and ${'other words '.repeat(i % 9)}(${i})`,
        {
          at: `mon ${9 + Math.floor(i / 5)}:${['00', '10', '20', '30', '40'][i % 5]}`,
          room: `R${i % 3}`,
          speakers: ['Ada Okafor', 'Maximiliane Featherstonehaugh-Winterbottom', 'Bo'].slice(0, 1 + (i % 3)),
        },
      ]),
    );
    const state = buildProgram({ rooms: { R0: 1, R1: 1, R2: 1 }, sessions });
    const { bytes, warnings } = await made('door-signs-pdf', { paper: 'a5' }, state);
    const pages = await pdfText(bytes);
    const reckoned = warnings.map((note) => Number(/(\d+) in all/.exec(note)?.[1] ?? 0));
    expect(reckoned).toHaveLength(3);
    expect(pages).toHaveLength(reckoned.reduce((sum, count) => sum + count, 0));
    for (let i = 0; i < 45; i++) expect(pages.join(' ')).toContain(`(${i})`);
  });
});

describe('chair sheets', async () => {
  const { bytes, fileName } = await made('chair-sheets-pdf');
  const pages = await pdfText(bytes);

  test('are marked as internal on every page and in their name', () => {
    expect(fileName).toBe('nl26-chair-sheets-internal-draft.pdf');
    for (const page of pages) expect(page).toContain('Internal – for session chairs');
  });

  test('tell how to say a name, notes and the expected audience, but no address, reason or note on a person', () => {
    const all = pages.join(' ');
    for (const told of ['CANARY-pronunciation', 'CANARY-session-notes', '987654 expected', 'CANARY/Zone'])
      expect(all).toContain(told);
    expect(all).not.toMatch(/CANARY-(?:email|reason|person|room)/);
  });
});

describe('time cards', () => {
  test.each([
    ['a5', '595 420'],
    ['letter', '792 612'],
  ])('are one a page, lying, on %s', async (paper, size) => {
    const { bytes } = await made('time-cards-pdf', { paper, thanks: true });
    expect(await sizesOf(bytes)).toEqual([size]);
    expect(await overlapsOf(bytes)).toEqual([]);
    const pages = await pdfText(bytes);
    expect(pages.map((page) => /10|5|2|1|STOP|Thank you/.exec(page)?.[0])).toEqual([
      ...['10', '5', '2', '1', 'STOP', 'Thank you'],
    ]);
    for (const page of pages) expect(page).toMatch(/Nordlicht 2026 · Draft · as of .*page \d of 6/);
  });
});
