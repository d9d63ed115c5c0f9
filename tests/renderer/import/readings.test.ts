import { expect, test } from 'vitest';
import { asksOf, columnUse, namingRow, withColumn, withReading } from '../../../renderer/import/mapping/readings.ts';
import { rolesFor } from '../../../renderer/import/mapping/role-picker.tsx';
import type { DescribedColumn, DescribedTable, TableDescription } from '../../../shared/contract/import-tables.ts';

const column = (name: string, use: DescribedColumn['use'], also: Partial<DescribedColumn> = {}): DescribedColumn => ({
  name,
  letter: 'A',
  samples: ['x'],
  filled: 1,
  use,
  guessed: use,
  confidence: 1,
  why: '',
  isNew: false,
  ...also,
});
const TABLE: DescribedTable = {
  name: 'talks.csv',
  fileName: 'talks.csv',
  isSheet: false,
  use: 'sessions',
  rows: 2,
  headerRow: 1,
  head: [
    ['What', 'Who'],
    ['Knots', 'Ada'],
  ],
  columns: [column('What', 'title'), column('Who', 'custom')],
  split: null,
  dates: { order: 'day-first', from: 'none', cells: [] },
};
const described = (table: Partial<DescribedTable>, isRemembered = false): TableDescription => ({
  format: 'csv',
  label: 'Table',
  takesMapping: true,
  tables: [{ ...TABLE, ...table }],
  otherSheets: [],
  roles: [],
  options: {},
  isRemembered,
});
const asks = (table: Partial<DescribedTable>, isRemembered = false) =>
  asksOf(described(table, isRemembered)).map(({ words }) => words);

test('nothing is asked of a table that is sure', () => {
  expect(asks({})).toEqual([]);
});

test('what is unsure is asked: dates of two meanings, columns guessed by little, no header', () => {
  expect(asks({ dates: { ...TABLE.dates, order: null } })).toEqual(['Dates can be read in two ways.']);
  expect(asks({ columns: [column('Who', 'speakers', { confidence: 0.4 })] })).toEqual(['Not sure about “Who”.']);
  expect(asks({ columns: [column('Who', 'ignore', { confidence: 0.4 })] })).toEqual([]);
  expect(asks({ use: 'nothing' })).toEqual([
    'No row was found that names columns: choose it, or say what a column is.',
  ]);
});

test('of a source that is known only its new columns are asked', () => {
  const columns = [column('Who', 'speakers', { confidence: 0.4 }), column('Shirt', 'custom', { isNew: true })];
  expect(asks({ columns }, true)).toEqual(['Not there last time: “Shirt”.']);
});

test('a column that is chosen leaves the others as they are read; later choices stand beside it', () => {
  const chosen = withColumn({}, TABLE, 'Who', 'speakers');
  expect(chosen.tables?.['talks.csv']).toEqual({ headerRow: 1, mapping: { What: 'title', Who: 'speakers' } });
  const both = withReading(chosen, 'talks.csv', { split: 'comma' });
  expect(both.tables?.['talks.csv']).toEqual({
    headerRow: 1,
    mapping: { What: 'title', Who: 'speakers' },
    split: 'comma',
  });
  expect([columnUse(both, TABLE, 'Who'), columnUse({}, TABLE, 'Who')]).toEqual(['speakers', 'custom']);
});

test('the row that names the columns is found by its cells, where the core was not sure of it', () => {
  expect(namingRow({ ...TABLE, head: [['A title'], [], ['What', '', 'Who'], ['Knots']] })).toBe(3);
  expect(namingRow({ ...TABLE, head: [['Knots']] })).toBe(null);
});

test('roles are found by their words: those that are called so first', () => {
  const roles = [
    { id: 'subtitle', label: 'Subtitle', meaning: 'A second line' },
    { id: 'url', label: 'Web page', meaning: 'Where the title leads to' },
    { id: 'title', label: 'Title', meaning: 'What the session is called' },
  ];
  expect(rolesFor(roles, 'title').map(({ id }) => id)).toEqual(['title', 'subtitle', 'url']);
  expect(rolesFor(roles, '').length).toBe(3);
});
