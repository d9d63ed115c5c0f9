import { expect, test } from 'vitest';
import { fromTsv, toHtml, toTsv } from '../../../../renderer/tables/cells/clipboard-text.ts';
import { copyCells, fillDown, putCells } from '../../../../renderer/tables/cells/edit-cells.ts';
import type { TableColumn } from '../../../../renderer/tables/column.ts';

interface Talk {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

const columns: readonly TableColumn<Talk>[] = [
  { id: 'id', header: 'No.', width: 40, value: ({ id }) => id },
  {
    id: 'title',
    header: 'Title',
    width: 40,
    value: ({ title }) => title,
    cell: { text: ({ title }) => title, put: (row, title) => ({ row: { ...row, title } }) },
  },
  {
    id: 'minutes',
    header: 'Minutes',
    width: 40,
    value: ({ minutes }) => minutes,
    cell: {
      text: ({ minutes }) => String(minutes),
      put: (row, text) => (/^\d+$/.test(text) ? { row: { ...row, minutes: Number(text) } } : { wrong: 'No number.' }),
    },
  },
];
const talk = (id: string, title: string, minutes: number): Talk => ({ id, title, minutes });
const rows = [talk('1', 'A', 10), talk('2', 'B', 20), talk('3', 'C', 30)];
const sheet = { rows, columns, nameOf: ({ id }: Talk) => `Talk ${id}` };
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

test('what is copied comes back as it was, with tabs, line breaks and quotes in cells', () => {
  const cells = [
    ['plain', 'two\nlines', 'a\ttab'],
    ['"quoted" at the start', 'in the "middle"', ''],
  ];
  expect(toTsv(cells)).toBe('plain\t"two\nlines"\t"a\ttab"\n"""quoted"" at the start"\tin the "middle"\t');
  expect(fromTsv(toTsv(cells))).toEqual(cells);
  expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(fromTsv('"never closed\tb')).toEqual([['"never closed', 'b']]);
  expect(fromTsv('5" disk\tb\n\nlast')).toEqual([['5" disk', 'b'], [''], ['last']]);
  expect(toHtml([['a<b', 'x\ny']])).toBe('<table><tr><td>a&lt;b</td><td>x<br>y</td></tr></table>');
});

test('a pasted rectangle changes the rows from its corner on; cells that stay the same change nothing', () => {
  const edited = putCells(sheet, range(1, 1), [
    ['New', '25'],
    ['C', '30'],
  ]);
  expect(edited).toEqual({ changes: [{ before: rows[1], after: talk('2', 'New', 25) }], bad: [] });
});

test('a single text fills the rectangle, and a line repeats down', () => {
  const all = putCells(sheet, range(0, 1, 2, 1), [['Same']]);
  expect(all.changes.map(({ after }) => after.title)).toEqual(['Same', 'Same', 'Same']);
  const down = fillDown(sheet, range(0, 1, 2, 2));
  expect(down.changes.map(({ after }) => after)).toEqual([talk('2', 'A', 10), talk('3', 'A', 10)]);
  expect(copyCells(sheet, range(0, 0, 1, 1))).toEqual([
    ['1', 'A'],
    ['2', 'B'],
  ]);
});

test('what cannot be taken is told with its place, and the rest of its row stands', () => {
  const edited = putCells(sheet, range(1, 0), [
    ['9', 'New', 'soon', 'more'],
    ['3', 'Last', '31'],
    ['4', 'Below', '1'],
  ]);
  expect(edited.changes.map(({ after }) => after)).toEqual([talk('2', 'New', 20), talk('3', 'Last', 31)]);
  expect(edited.bad).toEqual([
    { at: '1:1', row: 'Talk 2', column: 'No.', text: '9', reason: 'This column cannot be pasted into.' },
    { at: '1:3', row: 'Talk 2', column: 'Minutes', text: 'soon', reason: 'No number.' },
    { at: '1:4', row: 'Talk 2', column: 'none', text: 'more', reason: 'The table has no such column.' },
    { at: '3:1', row: 'Line 3', column: 'all', text: '4 | Below | 1', reason: 'The table ends above it.' },
  ]);
});

test('a row that is wrong as a whole is told with all its texts, and stays', () => {
  const check = ({ minutes }: Talk) => (minutes > 60 ? 'Too long.' : null);
  const edited = putCells({ ...sheet, check }, range(0, 1), [['Long', '90']]);
  expect(edited).toEqual({
    changes: [],
    bad: [{ at: '1:1', row: 'Talk 1', column: 'Title, Minutes', text: 'Long | 90', reason: 'Too long.' }],
  });
});
