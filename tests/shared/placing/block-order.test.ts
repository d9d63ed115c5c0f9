import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { longestShared, takeOrder } from '../../../shared/placing/block-order.ts';
import { RUNS } from '../random-program.ts';

it.each([
  ['abc', 'abc', 'abc'],
  ['abc', 'cab', 'ab'],
  ['abc', 'cba', 'c'],
  ['abcd', 'xbyd', 'bd'],
  ['abc', 'xyz', ''],
  ['', 'abc', ''],
])('of %s and %s the run that both hold in order is %s', (here, there, expected) => {
  expect([...longestShared([...here], [...there])].sort().join('')).toBe(expected);
});

it.each([
  ['abc', 'xabc', 'x', 'xabc'],
  ['abc', 'abxc', 'x', 'abxc'],
  ['abc', 'cab', 'c', 'cab'],
  ['abc', 'ac', 'b', 'ac'],
  ['abq', 'xab', 'x', 'xabq'],
  ['abc', 'cba', '', 'abc'],
])('%s, where of %s the members %s move, becomes %s', (here, there, moving, expected) => {
  expect(takeOrder([...here], [...there], new Set(moving)).join('')).toBe(expected);
});

const someOf = fc.shuffledSubarray([...'abcdefg']);

/** The length of the longest run that both hold in order, by trying every part of the first list. */
function longestByTrying(here: readonly string[], there: readonly string[]): number {
  let best = 0;
  for (let pick = 0; pick < 2 ** here.length; pick++) {
    const part = here.filter((_, i) => (pick >> i) & 1);
    const places = part.map((member) => there.indexOf(member));
    const isRun = places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? 0)));
    if (isRun) best = Math.max(best, part.length);
  }
  return best;
}

test('the run is in order in both lists, and there is no longer one', () => {
  fc.assert(
    fc.property(someOf, someOf, (here, there) => {
      const run = longestShared(here, there);
      expect(here.filter((member) => run.has(member))).toEqual(there.filter((member) => run.has(member)));
      expect(run.size).toBe(longestByTrying(here, there));
    }),
    { numRuns: RUNS, seed: 33 },
  );
});

test('whoever moves is in order from then on, the others keep theirs, and if all that differ move the lists are alike', () => {
  fc.assert(
    fc.property(someOf, someOf, fc.subarray([...'abcdefg']), (here, there, chosen) => {
      const moving = new Set(chosen);
      const after = takeOrder(here, there, moving);
      const run = longestShared(after, there);
      expect(there.filter((member) => moving.has(member) && !run.has(member))).toEqual([]);
      expect(after.filter((member) => !moving.has(member))).toEqual(here.filter((member) => !moving.has(member)));
      const inOrder = longestShared(here, there);
      const differ = [...here, ...there].filter((member) => !inOrder.has(member));
      expect(takeOrder(here, there, new Set(differ))).toEqual(there);
    }),
    { numRuns: RUNS, seed: 34 },
  );
});
