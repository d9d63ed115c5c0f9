import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../electron/import/read-source.ts';
import { openZip } from '../../../electron/import/zip/open-zip.ts';
import { damaged } from './damage.ts';
import { odsOf, textRows, xlsxOf, xlsxParts, zipOf } from './workbook.ts';

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const book = xlsxParts([{ name: 'Talks', rows: textRows([['Title'], ['Roofs']]) }]);

const refusal = async (bytes: Uint8Array): Promise<readonly [string, string]> => {
  const read = await readSources([{ fileName: 'talks.xlsx', bytes }]);
  if (read.ok) throw new Error('it was read');
  return [read.problem.code, read.problem.message];
};

/** Writes another unpacked size into the directory (and the local header) of a zip, for one entry. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const made = Buffer.from(bytes);
  for (let at = 0; at < made.length - 46; at++) {
    const signature = made.readUInt32LE(at);
    const [sizeAt, nameAt] = signature === 0x02014b50 ? [24, 46] : signature === 0x04034b50 ? [22, 30] : [0, 0];
    if (nameAt === 0 || made.subarray(at + nameAt, at + nameAt + name.length).toString() !== name) continue;
    made.writeUInt32LE(size, at + sizeAt);
  }
  return made;
}

describe('a zip is held to its limits before it is unpacked', () => {
  it('an entry that says it is too large, or packs as no table does', async () => {
    const honest = zipOf(book);
    expect(await refusal(withSize(honest, SHEET, 300 * MB))).toEqual([
      'too-large',
      `talks.xlsx unpacks “${SHEET}” to 300 MB; at most 50 MB are read. It was not unpacked.`,
    ]);
    expect(await refusal(withSize(honest, SHEET, 40 * MB))).toEqual([
      'too-large',
      `talks.xlsx packs “${SHEET}” more than 200 times smaller than it is, as no table does. It was not unpacked.`,
    ]);
  });

  it('a real bomb: 49 MB of blanks', async () => {
    const bomb = zipSync({ [SHEET]: new Uint8Array(49 * MB) }, { level: 9 });
    expect(bomb.length).toBeLessThan(MB);
    expect((await refusal(bomb))[0]).toBe('too-large');
  });

  it('many entries, or many that are large together', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_one, at) => [`a${at}`, '']));
    expect(await refusal(zipOf(many))).toEqual([
      'too-large',
      'talks.xlsx holds more than 1000 entries. It was not unpacked.',
    ]);
    let large = zipOf(Object.fromEntries(Array.from({ length: 5 }, (_one, at) => [`a${at}`, 'x'])));
    for (let at = 0; at < 5; at++) large = withSize(large, `a${at}`, 49 * MB);
    expect((await refusal(large))[0]).toBe('too-large');
  });
});

describe('a zip that lies about a size is not read', () => {
  it.each([
    ['smaller than it is', 10],
    ['larger than it is', 100_000],
  ])('%s', async (_name, size) => {
    const [code, message] = await refusal(withSize(zipOf(book), SHEET, size));
    expect(['too-large', 'unreadable-source']).toContain(code);
    expect(message).toMatch(/^talks\.xlsx/);
  });
});

it('names that climb out of a folder do nothing, and the table is read', async () => {
  const tricks = { '../../outside.txt': 'x', '/etc/outside': 'x', 'C:\\CON': 'x', 'xl/../../up.xml': 'x' };
  const read = await readSources([{ fileName: 'talks.xlsx', bytes: zipOf({ ...tricks, ...book }) }]);
  expect(read.ok && read.value.sessions.map(({ fields }) => fields.title)).toEqual(['Roofs']);
  const zip = await openZip(zipOf(tricks), 'x.zip');
  expect(zip.ok && zip.value.names).toEqual(['../../outside.txt', '/etc/outside', 'C:/CON', 'xl/../../up.xml']);
});

it('a document type, broken XML and deep nesting in a workbook are refused', async () => {
  const withSheet = (xml: string) => refusal(zipOf({ ...book, [SHEET]: xml }));
  expect((await withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'))[1]).toMatch(/document type/);
  expect((await withSheet('<worksheet><sheetData>'))[1]).toMatch(/no well-formed XML/);
  expect((await withSheet('<a>'.repeat(200_000)))[1]).toMatch(/nests deeper than 100 levels/);
});

it.each([
  [
    'XLSX',
    xlsxOf({
      Talks: [
        ['Title', 'Speakers'],
        ['Roofs', 'Ann Lee (Acme)'],
      ],
      People: [['Name'], ['Bo Quist']],
    }),
  ],
  [
    'ODS',
    odsOf(
      '<table:table table:name="T"><table:table-row><table:table-cell><text:p>Title</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Roofs</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ],
])('a damaged %s file is read or refused with a message, never more', async (_name, bytes) => {
  await fc.assert(
    fc.asyncProperty(damaged(bytes), async (broken) => {
      const read = await readSources([{ fileName: 'talks.xlsx', bytes: broken }]);
      if (!read.ok) expect(read.problem.message.length).toBeGreaterThan(20);
    }),
    { seed: 20310504, numRuns: process.env.LECTERN_LONG ? 2000 : 100 },
  );
});

it('a damaged sheet in a sound zip is read or refused with a message', async () => {
  const sheet = new TextEncoder().encode(book[SHEET] ?? '');
  await fc.assert(
    fc.asyncProperty(damaged(sheet), async (broken) => {
      const parts = Object.fromEntries(
        Object.entries(book).map(([name, text]) => [name, name === SHEET ? broken : new TextEncoder().encode(text)]),
      );
      const read = await readSources([{ fileName: 'talks.xlsx', bytes: zipSync(parts, { level: 0 }) }]);
      if (!read.ok) expect(read.problem.message.length).toBeGreaterThan(20);
    }),
    { seed: 20310505, numRuns: process.env.LECTERN_LONG ? 2000 : 100 },
  );
});
