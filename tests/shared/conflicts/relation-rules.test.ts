import { describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/model/tables.ts';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { countFound, minutesFound, SHAPES, TWO_DAYS, told } from './found.ts';

const tied = (kind: Row<'relation'>['kind'], a: SessionSpec, b: SessionSpec): ProgramSpec => ({
  days: TWO_DAYS,
  rooms: { hall: 100, studio: 40 },
  sessions: { a, b },
  relations: [[kind, 'a', 'b']],
});

describe('in-the-wrong-order', () => {
  const RULE = 'in-the-wrong-order';
  test.each<[string, string, string, number | null]>([
    ['in order', 'mon 10:00', 'mon 11:00', null],
    ['touching', 'mon 10:00', 'mon 10:30', null],
    ['overlapping', 'mon 10:00', 'mon 10:20', 10],
    ['at once', 'mon 10:00', 'mon 10:00', 30],
    ['in the other order', 'mon 11:00', 'mon 10:00', 90],
    ['on another day', 'tue 10:00', 'mon 10:00', 1470],
    ['over midnight', 'mon 24:00', 'tue 00:15', 15],
    ['no time', 'mon', 'mon 10:00', null],
  ])('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, tied('before', { at: a }, { at: b }))).toBe(minutes);
  });
  test('a contradiction is told both ways', () => {
    const spec = tied('before', { at: 'mon 10:00' }, { at: 'mon 10:20' });
    const relations = [...(spec.relations ?? []), ['before', 'b', 'a'] as const];
    expect(told(RULE, { ...spec, relations })).toEqual([
      '“a” (Mon 1 June, 10:00–10:30) must come before “b” (Mon 1 June, 10:20–10:50), but does not.',
      '“b” (Mon 1 June, 10:20–10:50) must come before “a” (Mon 1 June, 10:00–10:30), but does not.',
    ]);
  });
});

describe('should-be-apart', () => {
  const RULE = 'should-be-apart';
  test.each(SHAPES)('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, tied('apart', a, b))).toBe(minutes);
    expect(minutesFound(RULE, tied('apart', b, a))).toBe(minutes);
  });
  test('without the relation nothing is told, nor for one that is withdrawn', () => {
    const at = { at: 'mon 10:00' };
    expect(countFound(RULE, tied('together', at, at))).toBe(0);
    expect(countFound(RULE, tied('apart', at, { ...at, status: 'withdrawn' }))).toBe(0);
  });
  test('the same relation twice is told once', () => {
    const spec = tied('apart', { at: 'mon 10:00' }, { at: 'mon 10:20' });
    expect(told(RULE, { ...spec, relations: [...(spec.relations ?? []), ['apart', 'b', 'a']] })).toEqual([
      '“a” (10:00–10:30) and “b” (10:20–10:50) must be apart, but are at the same time on Mon 1 June: 10 minutes.',
    ]);
  });
});

describe('should-be-together', () => {
  const RULE = 'should-be-together';
  test.each<[string, string, string, number | null]>([
    ['half an hour between', 'mon 10:00', 'mon 11:00', null],
    ['a minute more', 'mon 10:00', 'mon 11:01', 1],
    ['the other way round', 'mon 11:01', 'mon 10:00', 1],
    ['at once', 'mon 10:00', 'mon 10:10', null],
    ['on two days', 'mon 10:00', 'tue 10:00', 1380],
    ['over midnight', 'mon 23:30', 'tue 00:10', null],
  ])('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, tied('together', { at: a }, { at: b }))).toBe(minutes);
  });
  test('it tells how far they are', () => {
    expect(told(RULE, tied('together', { at: 'mon 10:00' }, { at: 'tue 10:00' }))).toEqual([
      '“a” (Mon 1 June, 10:00–10:30) and “b” (Tue 2 June, 10:00–10:30) belong together, but lie 23 hours 30 minutes from each other.',
    ]);
  });
});

describe('should-share-a-room', () => {
  const RULE = 'should-share-a-room';
  test('two rooms are told, one is not, and none is not yet', () => {
    expect(told(RULE, tied('same-room', { room: 'hall' }, { room: 'studio' }))).toEqual([
      '“a” and “b” must be in the same room, but are in hall and in studio.',
    ]);
    expect(countFound(RULE, tied('same-room', { room: 'hall' }, { room: 'hall' }))).toBe(0);
    expect(countFound(RULE, tied('same-room', { room: 'hall' }, {}))).toBe(0);
  });
});
