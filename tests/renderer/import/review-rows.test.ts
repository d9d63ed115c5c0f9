import { expect, test } from 'vitest';
import { bulkOf, idsOfRow } from '../../../renderer/import/plan/bulk.ts';
import { outcomesOf } from '../../../renderer/import/plan/outcome.ts';
import {
  countByOutcome,
  fieldsOf,
  filteredRows,
  NO_ROW_FILTER,
  reviewRows,
  sortedRows,
} from '../../../renderer/import/plan/review-rows.ts';
import { rowKey } from '../../../renderer/import/plan/row-keys.ts';
import { field, person, plan } from './plan.ts';

const ADA = person(
  'Ada Łopez',
  'update',
  field('Ada Łopez', 'affiliation', 'conflict', { base: 'A', mine: 'B', theirs: 'C' }),
  field('Ada Łopez', 'biography', 'update', { mine: 'old', theirs: 'knots' }),
);
const BO = person('Bo', 'unchanged', field('Bo', 'affiliation', 'kept', { base: 'A', mine: 'B', theirs: 'A' }));
const CY = person('Cy', 'create', field('Cy', 'affiliation', 'set', { theirs: 'Loft' }));
const DI = person('Di', 'missing');
const ED = person('Ed', 'unchanged');
const PLAN = plan(ED, CY, BO, ADA, DI);
const rows = reviewRows(PLAN, PLAN.decisions, 'person');
const labels = (list: typeof rows) => list.map(({ row }) => row.label);
const pressed = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });

test('rows that ask for a decision come first, those that say what they said before last', () => {
  expect(labels(sortedRows(rows))).toEqual(['Ada Łopez', 'Di', 'Bo', 'Cy', 'Ed']);
  expect(rows.map(({ outcomes }) => outcomes)).toEqual([
    ['unchanged'],
    ['create'],
    ['kept'],
    ['conflict', 'update'],
    ['missing'],
  ]);
  expect(reviewRows(PLAN, {}, 'session')).toEqual([]);
});

test('a row is found by all its words, whatever their marks, by an outcome and by a field', () => {
  const found = (filter: object) => labels(filteredRows(rows, { ...NO_ROW_FILTER, ...filter }));
  expect(found({ text: 'KNOTS ada' })).toEqual(['Ada Łopez']);
  expect(found({ text: 'knots bo' })).toEqual([]);
  expect(found({ outcome: 'update' })).toEqual(['Ada Łopez']);
  expect(found({ field: 'affiliation' })).toEqual(['Cy', 'Bo', 'Ada Łopez']);
  expect(found({})).toEqual(['Ed', 'Cy', 'Bo', 'Ada Łopez', 'Di']);
});

test('a decided conflict stays where the list is narrowed to conflicts', () => {
  const decided = reviewRows(PLAN, { 'person/affiliation/Ada Łopez': 'theirs' }, 'person').map((row) => ({
    ...row,
    initial: outcomesOf(row.row, {}, {}),
  }));
  const ada = decided.find(({ row }) => row === ADA);
  expect(ada?.outcomes).toEqual(['update']);
  expect(labels(filteredRows(decided, { ...NO_ROW_FILTER, outcome: 'conflict' }))).toEqual(['Ada Łopez']);
});

test('rows are counted by what they are, fields by how many rows speak of them', () => {
  expect([...countByOutcome(rows)]).toEqual([
    ['unchanged', 1],
    ['create', 1],
    ['kept', 1],
    ['conflict', 1],
    ['update', 1],
    ['missing', 1],
  ]);
  expect(fieldsOf(rows)).toEqual([
    ['affiliation', 3],
    ['biography', 1],
  ]);
});

test('one choice is for all conflicts, never for edits that are kept, unless the list is narrowed to them', () => {
  const of = (filter: object) => bulkOf(rows, { ...NO_ROW_FILTER, ...filter }, {}, {});
  expect(of({})).toEqual({ ids: ['person/affiliation/Ada Łopez'], words: '1 conflict' });
  expect(of({ outcome: 'kept' })).toEqual({ ids: ['person/affiliation/Bo'], words: '1 kept edit' });
  expect(of({ outcome: 'update' })?.ids).toEqual(['person/biography/Ada Łopez']);
  expect(of({ outcome: 'create' })).toBe(null);
  expect(of({ field: 'biography' })).toBe(null);
});

test('a choice for a row is for its fields but its place; what is new has none', () => {
  const session = person('S', 'update', field('S', 'place', 'conflict'), field('S', 'title', 'locked'));
  const [placed, created] = reviewRows(plan(session, CY), {}, 'person');
  expect(placed && idsOfRow(placed)).toEqual([]);
  expect(created && idsOfRow(created)).toEqual([]);
});

test('keys move over the list, find the next conflict around its end, and choose for a row', () => {
  expect(rowKey(pressed('ArrowDown'), rows, 4, 10)).toEqual({ kind: 'go', to: 4 });
  expect(rowKey(pressed('PageUp'), rows, 4, 3)).toEqual({ kind: 'go', to: 1 });
  expect(rowKey(pressed('n'), rows, 4, 3)).toEqual({ kind: 'go', to: 3 });
  expect(rowKey({ ...pressed('N'), shiftKey: true }, rows, 1, 3)).toEqual({ kind: 'go', to: 3 });
  expect(rowKey(pressed('k'), rows, 0, 3)).toEqual({ kind: 'pick', pick: 'mine' });
  expect(rowKey(pressed('Backspace'), rows, 0, 3)).toEqual({ kind: 'pick', pick: null });
  expect(rowKey({ ...pressed('t'), ctrlKey: true }, rows, 0, 3)).toBe(null);
  expect(rowKey(pressed('End'), [], 0, 3)).toBe(null);
});
