import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { pdfText, withPdf } from '../pdf-text.ts';
import { made, SPEC } from '../programs.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}/;

describe('the printed agenda', async () => {
  const { bytes, warnings } = await made('agenda-pdf', {}, buildProgram(SPEC), 'v2');
  const pages = await pdfText(bytes);

  test('has a grid page for each day, then the sessions of each day', () => {
    expect(pages.map((page) => /Rooms and times|Sessions/.exec(page)?.[0])).toEqual([
      'Rooms and times',
      'Rooms and times',
      'Sessions',
      'Sessions',
    ]);
    expect(pages.map((page) => /Monday|Tuesday/.exec(page)?.[0])).toEqual(['Monday', 'Tuesday', 'Monday', 'Tuesday']);
  });

  test('says on every page which it is, of what, as of when, and how many there are', () => {
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Nordlicht 2026 · Release v2 · as of 12 May 2026 at 18:40');
      expect(page).toContain(`page ${i + 1} of ${pages.length}`);
    }
  });

  test('shows rooms, breaks, plenary and talks of a block on the grid', () => {
    for (const text of ['Aula', 'Linden', '420', 'Coffee', 'Opening', 'Papers', 'Paper one', 'Lunch', '10:30'])
      expect(pages[0]).toContain(text);
    expect(pages[1]).toContain('Party');
  });

  test('lists times, rooms, speakers with affiliation, chairs and abstracts', () => {
    for (const text of ['10:30', 'Aula', 'Ada Okafor', 'Northgate, Grid; & Co', 'Chair: Cy Moreau', 'Second paragraph'])
      expect(pages[2]).toContain(text);
    expect(pages[3]).toMatch(/A talk whose title nobody has told us….*title to come/);
    expect(pages[3]).toContain('23:30–01:30');
  });

  test('leaves out what is withdrawn or half placed, and says how many', () => {
    expect(pages.join(' ')).not.toMatch(/Gone|Not placed/);
    expect(warnings).toEqual([expect.stringMatching(/^1 accepted session/)]);
  });

  test('has a title, a language, dates that are not the clock’s, and an outline by days', async () => {
    const facts = await withPdf(bytes, async (pdf) => {
      const { info } = await pdf.getMetadata();
      const outline = await pdf.getOutline();
      return { info: { ...info } as Record<string, unknown>, outline: outline.map(({ title }) => title) };
    });
    expect(facts.info).toMatchObject({ Title: 'Nordlicht 2026', Language: 'en-GB' });
    expect(String(facts.info.CreationDate)).toMatch(/^D:20260512164000/);
    expect(facts.outline.filter((title) => /Monday/.test(title)).length).toBeGreaterThan(0);
    expect(facts.outline.filter((title) => /Tuesday/.test(title)).length).toBeGreaterThan(0);
  });

  test('embeds every font it uses', () => {
    const source = Buffer.from(bytes).toString('latin1');
    const descriptors = source.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0;
    expect(descriptors).toBeGreaterThan(0);
    expect(source.match(/\/FontFile[23]?\s/g)).toHaveLength(descriptors);
  });

  test('holds none of our ids as text', () => expect(pages.join(' ')).not.toMatch(UUID));
});

describe('the printed agenda can be had', () => {
  test('for one day', async () => {
    const pages = await pdfText((await made('agenda-pdf', { day: '2026-06-02' })).bytes);
    expect(pages.join(' ')).not.toContain('Monday');
    expect(pages).toHaveLength(2);
  });

  test('without abstracts, or as grid pages alone', async () => {
    const brief = await pdfText((await made('agenda-pdf', { abstracts: false })).bytes);
    expect(brief.join(' ')).not.toContain('Second paragraph');
    expect(await pdfText((await made('agenda-pdf', { parts: 'grid' })).bytes)).toHaveLength(2);
  });

  test('on Letter paper, grids landscape and lists portrait', async () => {
    const { bytes } = await made('agenda-pdf', { paper: 'letter' });
    const sizes = await withPdf(bytes, async (pdf) => {
      const found: string[] = [];
      for (let number = 1; number <= pdf.numPages; number++)
        found.push((await pdf.getPage(number)).view.map(Math.round).join(' '));
      return found;
    });
    expect(sizes).toEqual(['0 0 792 612', '0 0 792 612', '0 0 612 792', '0 0 612 792']);
  });

  test('of more rooms than a page holds, on pages that follow', async () => {
    const rooms = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`Room ${i + 1}`, 10]));
    const sessions = Object.fromEntries(Object.keys(rooms).map((room) => [`In ${room}`, { at: 'mon 09:00', room }]));
    const { bytes } = await made('agenda-pdf', { parts: 'grid' }, buildProgram({ rooms, sessions }));
    const pages = await pdfText(bytes);
    expect(pages.map((page) => /Rooms \d+–\d+ of 19/.exec(page)?.[0])).toEqual([
      'Rooms 1–7 of 19',
      'Rooms 8–13 of 19',
      'Rooms 14–19 of 19',
    ]);
    for (const name of Object.keys(sessions)) expect(pages.join(' ')).toContain(name);
  });

  test('of a day too full for one page, on a second one, with every session whole', async () => {
    const long = 'A rather long title that says at length what will be told in five short minutes';
    const sessions = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => {
        const minute = 9 * 60 + i * 5;
        const at = `mon ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
        return [`${long}, number ${i + 1}.`, { at, room: 'Aula', length: 5, speakers: ['Ada Okafor', 'Bo Lind'] }];
      }),
    );
    const state = buildProgram({ rooms: { Aula: 1, B: 1, C: 1, D: 1, E: 1, F: 1 }, sessions });
    const pages = await pdfText((await made('agenda-pdf', { parts: 'grid' }, state)).bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (let i = 1; i <= 100; i++) expect(pages.join(' ')).toContain(`number ${i}.`);
  });

  test('in the language of the program, as far as we have words', async () => {
    const state = buildProgram({ ...SPEC, program: { ...SPEC.program, locale: 'de' } });
    const [first] = await pdfText((await made('agenda-pdf', {}, state)).bytes);
    expect(first).toContain('Entwurf · Stand 12. Mai 2026 um 18:40');
  });

  test('and tells of characters that no font of ours has', async () => {
    const state = buildProgram({ rooms: { Aula: 1 }, sessions: { 'Rune ᚠ': { at: 'mon 09:00', room: 'Aula' } } });
    expect((await made('agenda-pdf', {}, state)).warnings).toEqual([expect.stringContaining('ᚠ')]);
  });
});
