import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { minutesFound, SHAPES, TWO_DAYS, told } from './found.ts';

const RULE = 'room-used-twice';
const rooms: ProgramSpec['rooms'] = {
  hall: 100,
  studio: 40,
  both: { capacity: 140, parts: ['hall', 'studio'] },
  cellar: 20,
};
const minutes = (sessions: Record<string, SessionSpec>): number | null =>
  minutesFound(RULE, { days: TWO_DAYS, rooms, sessions });

describe('two sessions in one room', () => {
  test.each(SHAPES)('%s', (_name, a, b, shared) => {
    expect(minutes({ a: { ...a, room: 'hall' }, b: { ...b, room: 'hall' } })).toBe(shared);
    expect(minutes({ a: { ...b, room: 'hall' }, b: { ...a, room: 'hall' } })).toBe(shared);
  });
});

const at = 'mon 10:00';
const at15 = 'mon 10:15';

describe('which rooms count', () => {
  test('two rooms are no conflict', () => {
    expect(minutes({ a: { at, room: 'hall' }, b: { at, room: 'studio' } })).toBe(null);
  });
  test('a combined room and one of its parts are', () => {
    expect(minutes({ a: { at, room: 'both' }, b: { at: at15, room: 'studio' } })).toBe(15);
  });
  test('a combined room twice is told once, though it has two parts', () => {
    expect(minutes({ a: { at, room: 'both' }, b: { at: at15, room: 'both' } })).toBe(15);
  });
  test('a combined room and a room beside it are not', () => {
    expect(minutes({ a: { at, room: 'both' }, b: { at, room: 'cellar' } })).toBe(null);
  });
  test('sessions without a room are not', () => {
    expect(minutes({ a: { at }, b: { at } })).toBe(null);
  });
});

describe('which sessions count', () => {
  test('a lunch in the room of a talk does', () => {
    const kinds = { lunch: { service: true } };
    const sessions = { a: { at, room: 'hall' }, b: { at, room: 'hall', kind: 'lunch' } };
    expect(minutesFound(RULE, { rooms, kinds, sessions })).toBe(30);
  });
  test('a withdrawn talk does not', () => {
    expect(minutes({ a: { at, room: 'hall' }, b: { at, room: 'hall', status: 'withdrawn' } })).toBe(null);
  });
  test('a talk given twice (repeat) clashes with itself as any other would', () => {
    const sessions = { a: { at, room: 'hall' }, again: { at, room: 'hall' } };
    expect(minutesFound(RULE, { rooms, sessions, relations: [['repeat', 'a', 'again']] })).toBe(30);
  });
});

describe('blocks', () => {
  const block: SessionSpec = { at, room: 'hall', length: 60, block: true };
  test('a block and its own talks never clash, nor do talks that follow one another', () => {
    expect(minutes({ block, one: { in: 'block' }, two: { in: 'block' } })).toBe(null);
  });
  test('two talks of a block that overlap by their offsets do', () => {
    expect(minutes({ block, one: { in: 'block' }, two: { in: 'block', offset: 20 } })).toBe(10);
  });
  test('a talk over a block is told once, with the block', () => {
    const sessions = { block, one: { in: 'block' }, two: { in: 'block' }, x: { at: 'mon 10:10', room: 'hall' } };
    expect(told(RULE, { rooms, sessions })).toEqual([
      '“block” (10:00–11:00) and “x” (10:10–10:40) are both in hall on Mon 1 June: 30 minutes.',
    ]);
  });
  test('a talk that runs over the end of its block clashes with what follows', () => {
    const sessions = { block, one: { in: 'block', length: 75 }, next: { at: 'mon 11:00', room: 'hall' } };
    expect(told(RULE, { rooms, sessions })).toEqual([
      '“one” (10:00–11:15) and “next” (11:00–11:30) are both in hall on Mon 1 June: 15 minutes.',
    ]);
  });
  test('the talks of a withdrawn block stand for themselves', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { ...block, status: 'withdrawn' },
      one: { in: 'block' },
      x: { at: 'mon 10:10', room: 'hall' },
    };
    expect(told(RULE, { rooms, sessions })).toEqual([
      '“one” (10:00–10:30) and “x” (10:10–10:40) are both in hall on Mon 1 June: 20 minutes.',
    ]);
  });
});

test('it names both rooms where they are not the same', () => {
  expect(told(RULE, { rooms, sessions: { a: { at, room: 'both' }, b: { at: at15, room: 'studio' } } })).toEqual([
    expect.stringMatching(
      /^“a” \(10:00–10:30\) and “b” \(10:15–10:45\) are both in (both and studio|studio and both), which share a room, on Mon 1 June: 15 minutes\.$/,
    ),
  ]);
});
