import { expect, test } from 'vitest';
import { commaList, moved, parseCapacity } from '../../../renderer/rooms/room-rows.ts';
import type { RoomId } from '../../../shared/model/tables.ts';

const ids = ['a', 'b', 'c', 'd'] as RoomId[];
const order = (chosen: string[], by: -1 | 1) => moved(ids, chosen, by).join('');

test('a room goes one place up or down', () => {
  expect(order(['c'], -1)).toBe('acbd');
  expect(order(['b'], 1)).toBe('acbd');
});

test('several rooms go together and keep their order', () => {
  expect(order(['b', 'c'], -1)).toBe('bcad');
  expect(order(['b', 'c'], 1)).toBe('adbc');
});

test('rooms at the end stay there, and those behind them do not overtake', () => {
  expect(order(['a', 'b'], -1)).toBe('abcd');
  expect(order(['a', 'c'], -1)).toBe('acbd');
  expect(order(['d'], 1)).toBe('abcd');
});

test('a list with commas loses blanks and what is said twice', () => {
  expect(commaList(' projector, piano,, projector ')).toEqual(['projector', 'piano']);
});

test('seats are a whole number or nothing', () => {
  expect(['', ' 80 ', '0', '12.5', '-1', 'many', '1000001'].map(parseCapacity)).toEqual([
    null,
    80,
    0,
    'wrong',
    'wrong',
    'wrong',
    'wrong',
  ]);
});
