import { expect, test } from 'vitest';
import { compareValues, foldText } from '../../../renderer/tables/features.ts';

test('texts are ordered as people do, numbers in them as numbers', () => {
  expect(['Room 10', 'room 2', 'Éclair', 'Zoo', 'apple'].sort(compareValues)).toEqual([
    'apple',
    'Éclair',
    'room 2',
    'Room 10',
    'Zoo',
  ]);
  expect([10, 9, 100].sort(compareValues)).toEqual([9, 10, 100]);
});

test.each([
  ['Wójcik', 'wojcik'],
  ['Łukasz', 'lukasz'],
  ['SIOBHÁN', 'siobhan'],
])('%s is found as %s', (name, typed) => {
  expect(foldText(name)).toBe(typed);
});
