import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../shared/agenda/lanes.ts';

const runs = process.env.LECTERN_LONG ? 5000 : 200;

/** Lanes as "lane/lanes", in the order of the stretches. */
const lanes = (...stretches: [number, number][]): string[] => {
  const made = stretches.map(([start, end]) => ({ start, end }));
  const found = lanesOf(made);
  return made.map((stretch) => `${found.get(stretch)?.lane}/${found.get(stretch)?.lanes}`);
};

describe('stretches that overlap stand side by side', () => {
  test('touching ones do not overlap', () => expect(lanes([0, 10], [10, 20])).toEqual(['0/1', '0/1']));
  test('overlapping ones share the width', () => expect(lanes([0, 10], [5, 20])).toEqual(['0/2', '1/2']));
  test('a nested one stands beside what holds it', () => expect(lanes([0, 30], [10, 20])).toEqual(['0/2', '1/2']));
  test('a lane that is free again is used again', () =>
    expect(lanes([0, 30], [0, 10], [10, 20])).toEqual(['0/2', '1/2', '1/2']));
  test('those that hang together by others have the same width', () =>
    expect(lanes([0, 10], [5, 15], [12, 20])).toEqual(['0/2', '1/2', '0/2']));
  test('two of no length at one minute stand beside each other', () =>
    expect(lanes([5, 5], [5, 5])).toEqual(['0/2', '1/2']));
});

test('no two stretches of one lane ever overlap, and each lane lies within its number', () => {
  const stretch = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
      const found = [...lanesOf(stretches)];
      for (const [a, { lane, lanes: of }] of found) {
        expect(lane).toBeLessThan(of);
        for (const [b, other] of found)
          if (a !== b && lane === other.lane) expect(a.start < b.end && b.start < a.end).toBe(false);
      }
    }),
    { seed: 7, numRuns: runs },
  );
});
