import { expect, test } from 'vitest';
import type { TableColumn } from '../../../renderer/tables/column.ts';
import { moveColumn, orderedColumns, readView, START_VIEW, shownColumns } from '../../../renderer/tables/table-view.ts';

const columns: readonly TableColumn<null>[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  header: id,
  width: 40,
  isExtra: id === 'd',
  value: () => null,
}));
const ids = (list: readonly TableColumn<null>[]) => list.map(({ id }) => id).join('');

test('columns are chosen, moved and pinned', () => {
  expect(ids(shownColumns(columns, START_VIEW))).toBe('abc');
  expect(ids(shownColumns(columns, { ...START_VIEW, shown: { a: false, d: true } }))).toBe('bcd');
  expect(ids(shownColumns(columns, { ...START_VIEW, pinned: ['c'] }))).toBe('cab');
  const moved = moveColumn(columns, START_VIEW, 'c', -2);
  expect(ids(orderedColumns(columns, moved))).toBe('cabd');
  expect(moveColumn(columns, moved, 'c', -1)).toBe(moved);
});

test('a table without any chosen column shows its first', () => {
  const shown = { a: false, b: false, c: false };
  expect(ids(shownColumns(columns, { ...START_VIEW, shown }))).toBe('a');
});

test('a view that names columns that are gone still opens, and so does one that is damaged', () => {
  const view = readView({ order: ['gone', 'c', 'a'], pinned: ['gone'], grouping: ['gone'], sorting: 'no' });
  expect(ids(shownColumns(columns, view))).toBe('cba');
  expect(view.sorting).toEqual([]);
  expect([readView(null), readView('text'), readView([])]).toEqual([START_VIEW, START_VIEW, START_VIEW]);
});
