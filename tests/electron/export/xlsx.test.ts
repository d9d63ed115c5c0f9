import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../electron/export/xlsx/sheet.ts';
import { readSources } from '../../../electron/import/read-source.ts';
import { buildProgram } from '../../shared/builder.ts';
import { made, SPEC } from './programs.ts';

/** The parts of a workbook by path; each is well-formed XML. */
async function parts(options: Record<string, unknown> = {}, state = buildProgram(SPEC)) {
  const { bytes } = await made('xlsx', options, state);
  const texts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  for (const [, xml] of texts) new SaxesParser({ xmlns: true }).write(xml).close();
  return Object.fromEntries(texts);
}

/** The cells of a sheet: type, style and value by place. */
const cellsOf = (xml = '') =>
  Object.fromEntries(
    [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d)"(?: t="(\w+)")?>(?:<v>|<is><t[^>]*>)([^<]*)</g)].map(
      ([, at = '', style, type = 'n', value = '']) => [at, `${type}${style} ${value}`],
    ),
  );

const read = async (product: string, fileName: string) => {
  const { bytes } = await made(product, { table: 'sessions', mode: 'machines' });
  const found = await readSources([{ fileName, bytes }], undefined, {});
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};

describe('the workbook', () => {
  test('has a sheet for the sessions, the people and the rooms, each with a head that stays', async () => {
    const found = await parts();
    expect(found['xl/workbook.xml']?.match(/(?<=<sheet name=")\w+/g)).toEqual(['sessions', 'people', 'rooms']);
    for (const number of [1, 2, 3])
      expect(found[`xl/worksheets/sheet${number}.xml`]).toMatch(/<pane ySplit="1" .*state="frozen"\/>.*<cols><col /);
  });

  test('has dates and numbers as such, and texts as texts', async () => {
    const cells = cellsOf((await parts())['xl/worksheets/sheet1.xml']);
    // 1 June 2026 is day 46174 of Excel's calendar; 09:00 is 0.375 of it.
    expect([cells.B2, cells.C2, cells.N2, cells.O2, cells.P2, cells.R2]).toEqual([
      ...[expect.stringMatching(/^n4 \d+$/), 'inlineStr0 Opening', 'n4 60'],
      ...['n2 46174', 'n3 46174.375', 'inlineStr0 Aula'],
    ]);
    const plain = cellsOf((await parts({ mode: 'machines' }))['xl/worksheets/sheet1.xml']);
    expect([plain.O2, plain.P2]).toEqual(['inlineStr0 2026-06-01', 'inlineStr0 2026-06-01T09:00']);
  });

  test('holds no formula, whatever a text begins with, and nothing that XML cannot hold', async () => {
    const title = '=1+1 <b>&"x" _x0041_ \u0007';
    const state = buildProgram({ rooms: { A: 1 }, sessions: { a: { at: 'mon 09:00', room: 'A', title } } });
    const found = await parts({}, state);
    expect(
      Object.values(found)
        .join('')
        .match(/<f[ >]/),
    ).toBeNull();
    expect(cellsOf(found['xl/worksheets/sheet1.xml']).C2).toBe(
      'inlineStr0 =1+1 &lt;b&gt;&amp;&quot;x&quot; _x005F_x0041_',
    );
  });

  test('is read by our own import as the table of text is', async () => {
    const [workbook, text] = [await read('xlsx', 'a.xlsx'), await read('csv', 'a.csv')];
    expect(workbook.sessions.map(({ fields, place }) => [fields, place])).toEqual(
      text.sessions.map(({ fields, place }) => [fields, place]),
    );
    expect(text.sessions.length).toBe(9);
    expect(workbook.people.map(({ fields }) => fields)).toEqual(text.people.map(({ fields }) => fields));
  });

  test('names its columns as spreadsheets do', () =>
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']));
});

describe('the tables of text', () => {
  test.each([
    ['people', /^guid,number,name,affiliation,jobTitle,pronouns,biography,url,sessions\r\n\S+,1,Ada Okafor,/],
    ['rooms', /^guid,name,capacity,building,floor,features,parts\r\n\S+,Aula,420,,,,\r\n/],
  ])('tell of %s', async (table, beginning) => {
    expect((await made('csv', { table, mode: 'machines' })).text).toMatch(beginning);
  });
});
