import { expect, test } from 'vitest';
import type { TableColumn } from '../../../../renderer/tables/column.ts';
import { filterRows, NO_FILTERS } from '../../../../renderer/tables/model/filter-rows.ts';
import { groupRows } from '../../../../renderer/tables/model/group-rows.ts';
import { Ranks } from '../../../../renderer/tables/model/ranks.ts';
import { sortRows } from '../../../../renderer/tables/model/sort-rows.ts';
import { NO_VALUE, TableData, TableMemory } from '../../../../renderer/tables/model/table-data.ts';

interface Talk {
  readonly id: string;
  readonly track: string | null;
  readonly day: string;
  readonly minutes: number | null;
  readonly tags: readonly string[];
}

const talk = (id: string, track: string | null, day: string, minutes: number | null, ...tags: string[]): Talk => ({
  id,
  track,
  day,
  minutes,
  tags,
});
const columns: readonly TableColumn<Talk>[] = [
  { id: 'id', header: 'No.', width: 40, value: ({ id }) => id },
  { id: 'track', header: 'Track', width: 40, value: ({ track }) => track },
  { id: 'day', header: 'Day', width: 40, value: ({ day }) => day },
  {
    id: 'minutes',
    header: 'Minutes',
    width: 40,
    value: ({ minutes }) => minutes,
    sum: ({ minutes }) => minutes ?? 0,
  },
  { id: 'tags', header: 'Tags', width: 40, value: ({ tags }) => tags.join(', '), values: ({ tags }) => tags },
];
const talks = [
  talk('a', 'Éclair', 'Mon', 45, 'new', 'fun'),
  talk('b', null, 'Mon', 30),
  talk('c', 'eclair', 'Tue', null, 'new'),
  talk('d', 'Zoo', 'Mon', 9, 'fun'),
];
const data = new TableData(talks, columns, new TableMemory());
const every = filterRows(data, NO_FILTERS).rows;
const ids = (rows: Int32Array) => [...rows].map((at) => talks[at]?.id).join('');

test('sorts by several columns, numbers as numbers, and what is absent stays last either way', () => {
  expect(ids(sortRows(data, every, [{ id: 'minutes', desc: false }]))).toBe('dbac');
  expect(ids(sortRows(data, every, [{ id: 'minutes', desc: true }]))).toBe('abdc');
  // “Éclair” and “eclair” are the same word, so that the second column decides.
  const byTrack = { id: 'track', desc: false };
  expect(ids(sortRows(data, every, [byTrack, { id: 'day', desc: true }]))).toBe('cadb');
  expect(ids(sortRows(data, every, [{ id: 'gone', desc: true }]))).toBe('abcd');
});

test('values that come later are ranked among those that are known', () => {
  const ranks = new Ranks();
  expect([...ranks.of(['m', 'c', null, 'M'])]).toEqual([1, 0, -1, 1]);
  expect([...ranks.of(['z', 'a', 'm', 'd', '', 'c'])]).toEqual([4, 0, 3, 2, -1, 1]);
});

test('filters of several columns add up; the counts of one are under all filters but its own', () => {
  const filters = { ...NO_FILTERS, facets: { day: ['Mon'], tags: ['new', NO_VALUE] } };
  const filtered = filterRows(data, filters);
  expect(ids(filtered.rows)).toBe('ab');
  expect(Object.fromEntries(filtered.counts('day'))).toEqual({ Mon: 2, Tue: 1 });
  expect(Object.fromEntries(filtered.counts('tags'))).toEqual({ new: 1, fun: 2, [NO_VALUE]: 1 });
  expect(Object.fromEntries(filtered.counts('track'))).toEqual({ Éclair: 1, [NO_VALUE]: 1 });
});

test('words may stand in different columns, ranges leave out what has no number, a column that is gone is passed over', () => {
  expect(ids(filterRows(data, { ...NO_FILTERS, text: ' ECLAIR mon' }).rows)).toBe('a');
  expect(ids(filterRows(data, { ...NO_FILTERS, ranges: { minutes: { from: 10, to: null } } }).rows)).toBe('ab');
  expect(ids(filterRows(data, { ...NO_FILTERS, facets: { gone: ['x'] } }).rows)).toBe('abcd');
});

test('groups stand in the order of their column with sums, and a closed one keeps its rows to itself', () => {
  const sorted = sortRows(data, every, [{ id: 'minutes', desc: false }]);
  const told = (closed: readonly string[]) =>
    groupRows(data, sorted, ['day', 'track'], new Set(closed)).map((item) =>
      item.kind === 'row' ? item.row.id : `${item.depth} ${item.value}: ${item.count}, ${item.sums.minutes}`,
    );
  expect(told(['Tue\n'])).toEqual([
    '0 Mon: 3, 84',
    '1 Éclair: 1, 45',
    'a',
    '1 Zoo: 1, 9',
    'd',
    `1 ${NO_VALUE}: 1, 30`,
    'b',
    '0 Tue: 1, 0',
  ]);
});
