import { describe, expect, it } from 'vitest';
import { readSources } from '../../../electron/import/read-source.ts';
import { openTables } from '../../../electron/import/tables/open-tables.ts';
import type { OpenedTables } from '../../../electron/import/tables/text-table.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { odsOf, textRows, xlsxOf, xlsxParts, zipOf } from './workbook.ts';

async function opened(bytes: Uint8Array, fileName = 'talks.xlsx', options = {}): Promise<OpenedTables> {
  const result = await openTables([{ fileName, bytes }], options);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function refused(bytes: Uint8Array, fileName = 'talks.xlsx', options = {}): Promise<string> {
  const result = await openTables([{ fileName, bytes }], options);
  if (result.ok) throw new Error('it was read');
  return result.problem.message;
}

const cellsOf = ({ tables }: OpenedTables) => tables.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]);
const told = ({ issues }: OpenedTables) => issues.map(({ code, sheet, cell, message }) => [code, sheet, cell, message]);

const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const FORMATS = [
  'yyyy\\-mm\\-dd',
  'h:mm',
  '[$-409]d/m/yy h:mm AM/PM;@',
  '[h]:mm',
  '0.00',
  '"day" 0',
  'mmm yy',
  'mm:ss',
];

describe('the cells of an Excel sheet', () => {
  it('give days, clock times, lengths and numbers as text, by how they are shown', async () => {
    const rows = `<row r="1">${[
      number('47969', 1),
      number('0.375', 2),
      number('47969.395833333336', 3),
      number('1.0625', 4),
      number('45.5', 5),
      number('0.1', 6),
      number('47969', 7),
      number('47969', 0),
      number('0.1000000000000000055'),
      number('1E-7'),
      number('12345678901234567890'),
      number('47969.5', 2),
      number('0.99999', 2),
      number('60', 1),
      number('59', 1),
      number('1', 1),
    ].join('')}</row>`;
    const table = await opened(zipOf(xlsxParts([{ name: 'Talks', rows }], { formats: FORMATS })));
    expect(cellsOf(table)).toEqual([
      [
        'Talks',
        [
          [
            '2031-05-01',
            '09:00',
            '2031-05-01T09:30',
            '25:30',
            '45.5',
            '0.1',
            '2031-05-01',
            '47969',
            '0.1',
            '0.0000001',
            '12345678901234567890',
            '2031-05-01T12:00',
            '23:59:59',
            '1900-02-28',
            '1900-02-28',
            '1900-01-01',
          ],
        ],
      ],
    ]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const rows = `<row r="1">${number('0', 1)}${number('46507.5', 3)}${number('0.5', 2)}</row>`;
    const parts = xlsxParts([{ name: 'Talks', rows }], { formats: FORMATS, date1904: true });
    expect(cellsOf(await opened(zipOf(parts)))).toEqual([['Talks', [['1904-01-01', '2031-05-01T12:00', '12:00']]]]);
  });

  it('are shared texts, rich ones too, results of formulas, truth values and ISO dates; gaps stay gaps', async () => {
    const texts =
      '<si><t>Roofs &amp; gardens</t></si><si><r><t>Ro</t></r><r><t>ofs</t></r><rPh sb="0" eb="1"><t>ルーフ</t></rPh></si><si><t xml:space="preserve">a_x000D_\nb _x005F_x0041_</t></si>';
    const rows =
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row><row><c t="str"><f>A1</f><v>from a formula</v></c><c t="b"><v>1</v></c><c t="d"><v>2031-05-01T09:00:00Z</v></c><c t="s"><v>2</v></c><c r="F3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>';
    expect(cellsOf(await opened(zipOf(xlsxParts([{ name: 'Talks', rows }], { texts }))))).toEqual([
      [
        'Talks',
        [
          [],
          ['', 'Roofs & gardens', '', 'Roofs'],
          ['from a formula', 'TRUE', '2031-05-01T09:00', 'a\r\nb _x0041_', '', 'inline'],
        ],
      ],
    ]);
  });

  it('that hold no value are told by their name; so are hidden sheets and rows, and comments', async () => {
    const rows =
      '<row r="1"><c t="e"><v>#REF!</v></c><c><f>NOW()</f></c><c t="s"><v>9</v></c></row><row r="2" hidden="1"><c t="str"><v>x</v></c></row>';
    const parts = xlsxParts([
      { name: 'Talks', rows },
      { name: 'Lists', rows: textRows([['a']]), state: 'veryHidden' },
    ]);
    const table = await opened(zipOf({ ...parts, 'xl/comments1.xml': '<comments/>' }));
    expect(told(table)).toEqual([
      ['cell.error', 'Talks', 'A1', 'This cell holds the error #REF!; it is empty here.'],
      [
        'cell.formula',
        'Talks',
        'B1',
        'This cell holds a formula without its result; it is empty here. Save the file in a spreadsheet first.',
      ],
      ['cell.broken', 'Talks', 'C1', 'This cell refers to text 9, which is not in the file.'],
      ['rows.hidden', 'Talks', undefined, '1 row is hidden in “Talks”; they are read like the others.'],
      ['sheet.hidden', 'Lists', undefined, 'Sheet “Lists” is hidden and not read. Name it in the options to read it.'],
      ['comments.skipped', undefined, undefined, 'The workbook has comments beside its cells; they are not read.'],
    ]);
    expect(cellsOf(await opened(zipOf(parts), 'talks.xlsx', { sheet: 'Lists' }))).toEqual([['Lists', [['a']]]]);
    expect(await refused(zipOf(parts), 'talks.xlsx', { sheet: 'Nope' })).toBe(
      'talks.xlsx has no sheet “Nope”. It has: “Talks”.',
    );
  });

  it('beyond the limits are refused with their name', async () => {
    const at = (name: string, text = 'x') =>
      zipOf(xlsxParts([{ name: 'Talks', rows: `<row><c r="${name}" t="str"><v>${text}</v></c></row>` }]));
    expect(cellsOf(await opened(at('GR1'))).length).toBe(1);
    expect(await refused(at('A50002'))).toBe(
      'Sheet “Talks”, cell A50002: at most 50000 rows are read. Split the sheet.',
    );
    expect(await refused(at('GS1'))).toBe('Sheet “Talks”, cell GS1: at most 200 columns are read.');
    expect(await refused(at('B2', 'x'.repeat(32_768)))).toBe(
      'Sheet “Talks”, cell B2: it holds more than 32767 characters.',
    );
  });
});

describe('the cells of an ODF sheet', () => {
  const cell = (inner: string, attributes = '') => `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;

  it('give typed values as text, paragraphs as lines, and stand as often as they say', async () => {
    const tables = `<table:table table:name="Talks"><table:table-row>${[
      cell(p('1. Mai'), 'office:value-type="date" office:date-value="2031-05-01"'),
      cell(p('x'), 'office:value-type="date" office:date-value="2031-05-01T09:30:00"'),
      cell(p('x'), 'office:value-type="time" office:time-value="PT09H00M00S"'),
      cell(p('45,0'), 'office:value-type="float" office:value="45.000"'),
      cell(p('WAHR'), 'office:value-type="boolean" office:boolean-value="true"'),
      cell(`${p('a<text:span>b</text:span><text:s text:c="2"/>c')}${p('d<text:line-break/>e')}`),
      cell(`<office:annotation>${p('a note')}</office:annotation>${p('f')}`, 'table:number-columns-repeated="2"'),
    ].join(
      '',
    )}${cell('', 'table:number-columns-repeated="16000"')}</table:table-row><table:table-row table:number-rows-repeated="2">${cell(p('g'))}</table:table-row><table:table-row table:number-rows-repeated="1048000">${cell('')}</table:table-row></table:table>`;
    const table = await opened(odsOf(tables), 'talks.ods');
    expect(cellsOf(table)).toEqual([
      ['Talks', [['2031-05-01', '2031-05-01T09:30', '09:00', '45', 'TRUE', 'ab  c\nd\ne', 'f', 'f'], ['g'], ['g']]],
    ]);
    expect(told(table).map(([code]) => code)).toEqual(['comments.skipped']);
  });

  it('of a hidden sheet are read only where it is named', async () => {
    const style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const sheet = (name: string, more = '') =>
      `<table:table table:name="${name}"${more}><table:table-row>${cell(p(name))}</table:table-row></table:table>`;
    const bytes = odsOf(`${sheet('Talks')}${sheet('Lists', ' table:style-name="ta2"')}`, style);
    expect(cellsOf(await opened(bytes, 'talks.ods'))).toEqual([['Talks', [['Talks']]]]);
    expect(cellsOf(await opened(bytes, 'talks.ods', { sheet: ['Lists'] }))).toEqual([['Lists', [['Lists']]]]);
  });

  it('that repeat beyond the limits are refused', async () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell(p('x'))}</table:table-row>`;
    expect(await refused(odsOf(`<table:table table:name="T">${rows}</table:table>`), 'talks.ods')).toBe(
      'Sheet “T”, cell A50002: at most 50000 rows are read. Split the sheet.',
    );
  });
});

it('the same table is read alike from CSV, XLSX and ODS', async () => {
  const rows = [
    ['Title', 'Speakers', 'Start', 'Room'],
    ['Café & <bar>', 'Zoë Gäbler (Größe)', '2031-05-01 09:30', 'Aula'],
  ];
  const ods = rows.map((cells) => cells.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
  const odsRows = ods
    .map(
      (cells) =>
        `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('');
  const read = async (fileName: string, bytes: Uint8Array) => {
    const result = await readSources([{ fileName, bytes }]);
    if (!result.ok) throw new Error(result.problem.message);
    const { issues: _, ...records } = result.value;
    return records;
  };
  const text = await read('t.csv', new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n')));
  expect(text.sessions[0]?.fields.title).toBe('Café & <bar>');
  expect(await read('t.xlsx', xlsxOf({ Talks: rows }))).toEqual(text);
  expect(await read('t.ods', odsOf(`<table:table table:name="Talks">${odsRows}</table:table>`))).toEqual(text);
});

it('another kind of document is refused with what it is', async () => {
  const xml = '<a/>';
  expect(await refused(zipOf({ 'word/document.xml': xml }), 'a.docx')).toMatch(
    /^a\.docx is a Word document\. Save its/,
  );
  expect(await refused(zipOf({ 'xl/workbook.bin': 'x' }), 'a.xlsb')).toMatch(/binary Excel workbook/);
  expect(
    await refused(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': xml }), 'a.odt'),
  ).toMatch(/opendocument\.text/);
  expect(await refused(zipOf({ 'talks.csv': 'title' }), 'a.zip')).toMatch(/Unpack it, and import the files/);
  const text = await readSources([{ fileName: 'a.xlsx', bytes: xlsxOf({ T: [['Title'], ['x']] }) }], 'slides-page');
  expect(text.ok || text.problem.message).toBe(
    'a.xlsx is a workbook; “Speaker slides page (text)” is no format of tables.',
  );
});

const instances = ['GECCO19', 'GECCO20', 'N2OR', 'OR60F'].map(
  (name) => [name, sharedData(`cosplib/instances/${name}.xlsx`)] as const,
);
it.skipIf(instances[0]?.[1] === null)('real workbooks are cut into their sheets (needs ../shared/data)', async () => {
  const counts: [string, number, number][] = [];
  for (const [name, bytes] of instances) {
    const { tables, issues } = await opened(bytes ?? new Uint8Array(), `${name}.xlsx`);
    expect(issues).toEqual([]);
    counts.push([name, tables.length, tables.find((table) => table.name === 'submissions')?.rows.length ?? 0]);
  }
  expect(counts).toEqual([
    ['GECCO19', 9, 203],
    ['GECCO20', 9, 159],
    ['N2OR', 9, 36],
    ['OR60F', 9, 280],
  ]);
});
