import { describe, expect, test } from 'vitest';
import type { SessionSpec } from '../builder.ts';
import { countFound, minutesFound, told } from './found.ts';

/** A block of 60 minutes and talks of these lengths in it. */
const block = (lengths: readonly number[], more: SessionSpec = {}): Record<string, SessionSpec> => ({
  block: { at: 'mon 10:00', length: 60, block: true, chair: 'Ada', ...more },
  ...Object.fromEntries(lengths.map((length, i) => [`talk${i}`, { in: 'block', length }])),
});

describe('block-too-full', () => {
  const RULE = 'block-too-full';
  test.each<[string, Record<string, SessionSpec>, number | null]>([
    ['too full', block([30, 40]), 10],
    ['by a minute', block([30, 31]), 1],
    ['full', block([30, 30]), null],
    ['no talks', block([]), null],
    ['without a time of its own', block([30, 40], { at: null }), 10],
    ['by a talk at an offset', { ...block([30]), late: { in: 'block', offset: 45, length: 20 } }, 5],
    ['a talk that is withdrawn takes no time', { ...block([60]), gone: { in: 'block', status: 'withdrawn' } }, null],
    ['a block that is withdrawn', block([30, 40], { status: 'withdrawn' }), null],
  ])('%s', (_name, sessions, minutes) => {
    expect(minutesFound(RULE, { sessions })).toBe(minutes);
  });
  test('it tells by how much', () => {
    expect(told(RULE, { sessions: block([30, 40]) })).toEqual([
      'The talks of “block” end 10 minutes after the block, which takes 1 hour.',
    ]);
  });
});

describe('block-with-spare-time', () => {
  const RULE = 'block-with-spare-time';
  test('more than the minutes that may be left are told', () => {
    expect(told(RULE, { sessions: block([30, 14]) })).toEqual([
      'After the last talk of “block” 16 minutes of the block are left.',
    ]);
    expect(minutesFound(RULE, { sessions: block([30, 15]) })).toBe(null);
    expect(minutesFound(RULE, { sessions: block([30, 15]) }, { minutes: 10 })).toBe(15);
    expect(minutesFound(RULE, { sessions: block([]) })).toBe(null);
  });
});

describe('block-without-chair', () => {
  const RULE = 'block-without-chair';
  const nobody: SessionSpec = { at: 'mon 10:00', length: 60, block: true };
  test('a block of talks has a chair; an empty one needs none yet', () => {
    expect(told(RULE, { sessions: { block: nobody, one: { in: 'block' }, two: { in: 'block' } } })).toEqual([
      'Nobody chairs “block”, a block of 2 talks.',
    ]);
    expect(countFound(RULE, { sessions: { block: nobody } })).toBe(0);
    expect(countFound(RULE, { sessions: block([30]) })).toBe(0);
  });
  test('a speaker is no chair', () => {
    expect(countFound(RULE, { sessions: { block: { ...nobody, speakers: ['Ada'] }, one: { in: 'block' } } })).toBe(1);
  });
});
