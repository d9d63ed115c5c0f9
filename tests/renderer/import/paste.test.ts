import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incomingFromPaste, tableText } from '../../../renderer/import/choose/clipboard-table.ts';
import { htmlTable } from '../../../renderer/import/choose/html-table.ts';
import { mayBelongTogether, pastedName } from '../../../renderer/import/choose/incoming.ts';

const clipboard = (data: Readonly<Record<string, string>>, files: readonly File[] = []) => ({
  files,
  getData: (type: string) => data[type] ?? '',
});
const names = (data: Readonly<Record<string, string>>, files: readonly File[] = []) =>
  incomingFromPaste(clipboard(data, files)).map(({ name }) => name);

test('a table of a spreadsheet keeps its lines, marks and merged columns', () => {
  const html = `<html><!--StartFragment--><table border=0><colgroup><col width=80></colgroup>
    <tr><th>title</th><th>notes</th><th>speakers</th></tr>
    <tr><td class="x">Caf&eacute; &amp; knots</td><td>First<br>and
      "second"</td><td>Ada&nbsp;Rope</td></tr>
    <tr><td colspan=2><b>Tides</b></td><td>Bo</td></tr></table><table><tr><td>other</td></tr></table>`;
  expect(htmlTable(html)).toEqual([
    ['title', 'notes', 'speakers'],
    ['Café & knots', 'First\nand "second"', 'Ada Rope'],
    ['Tides', '', 'Bo'],
  ]);
  expect(tableText(html)).toBe(
    'title\tnotes\tspeakers\nCafé & knots\t"First\nand ""second"""\tAda Rope\nTides\t\tBo\n',
  );
});

test.each(['', '<p>no table</p>', '<table></table>', '<table><tr><td>one column</td></tr></table>'])(
  '%s is no table',
  (html) => {
    expect(tableText(html)).toBe(null);
  },
);

test('any HTML is read without an end that never comes', () => {
  const part = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '</td',
    '<',
    '>',
    'a',
    '&#x1F600;',
    '<td colspan="1e9">',
    '</table>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const rows = htmlTable(`<table>${parts.join('')}`);
      expect(rows?.every((row) => row.length <= 6100)).toBe(true);
    }),
    { seed: 5, numRuns: process.env.LECTERN_LONG ? 5000 : 300 },
  );
});

test('what is pasted is named by what it is; a table comes before the picture that a spreadsheet adds', () => {
  const picture = new File(['x'], 'image.png');
  expect(
    names({ 'text/html': '<table><tr><td>a</td><td>b</td></tr></table>', 'text/plain': 'a\tb' }, [picture]),
  ).toEqual(['pasted.tsv']);
  expect(names({ 'text/plain': 'a\tb\n1\t2' })).toEqual(['pasted.tsv']);
  expect(names({}, [new File(['x'], 'talks.csv')])).toEqual(['talks.csv']);
  expect(names({ 'text/plain': '  ' })).toEqual([]);
});

test.each([
  ['{"talks": []}', 'pasted.json'],
  ['BEGIN:VCALENDAR\r\n', 'pasted.ics'],
  ['<?xml version="1.0"?>', 'pasted.xml'],
  ['title,speakers\nA,B', 'pasted.txt'],
])('%s is %s', (text, name) => {
  expect(pastedName(text)).toBe(name);
});

test('tables may be one import, and several JSON files; other mixtures are read apart', () => {
  expect(mayBelongTogether(['talks.csv', 'people.XLSX'])).toBe(true);
  expect(mayBelongTogether(['talks.json', 'people.json'])).toBe(true);
  expect(mayBelongTogether(['talks.csv', 'schedule.xml'])).toBe(false);
});
