import { expect, test } from 'vitest';
import { movedOne, movedTo } from '../../../../renderer/board/rooms-menu/room-order.ts';
import type { RoomId } from '../../../../shared/model/tables.ts';

const ids = (letters: string): RoomId[] => [...letters] as RoomId[];
const told = (order: readonly RoomId[] | null): string | null => order?.join('') ?? null;

test('a room goes one place on, and not past the ends', () => {
  expect(told(movedOne(ids('abcd'), ids('abcd'), 'b' as RoomId, 1))).toBe('acbd');
  expect(told(movedOne(ids('abcd'), ids('abcd'), 'b' as RoomId, -1))).toBe('bacd');
  expect(told(movedOne(ids('abcd'), ids('abcd'), 'a' as RoomId, -1))).toBe(null);
  expect(told(movedOne(ids('abcd'), ids('abcd'), 'd' as RoomId, 1))).toBe(null);
});

test('a room passes those that are not listed: the next listed one is what it passes for the eye', () => {
  expect(told(movedOne(ids('abcde'), ids('ae'), 'a' as RoomId, 1))).toBe('bcdea');
  expect(told(movedOne(ids('abcde'), ids('ae'), 'e' as RoomId, -1))).toBe('eabcd');
});

test('a room that is not listed stays', () => {
  expect(movedOne(ids('abc'), ids('ac'), 'b' as RoomId, 1)).toBe(null);
});

test('several rooms move together and keep their own order', () => {
  expect(told(movedTo(ids('abcde'), ids('db'), 'e' as RoomId, 'after'))).toBe('acebd');
  expect(told(movedTo(ids('abcde'), ids('ed'), 'b' as RoomId, 'before'))).toBe('adebc');
});

test('rooms that are dropped on one of themselves stay', () => {
  expect(told(movedTo(ids('abc'), ids('ab'), 'b' as RoomId, 'after'))).toBe('abc');
});
