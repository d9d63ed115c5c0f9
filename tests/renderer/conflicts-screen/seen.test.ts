import { expect, it } from 'vitest';
import { filterItems, NO_FILTER } from '../../../renderer/conflicts-screen/filter.ts';
import { isNewSince, readSeen, writeSeen } from '../../../renderer/conflicts-screen/seen.ts';
import { sample } from './sample.ts';

it('what is kept is read again, and nothing that was there is new', () => {
  const { conflicts } = sample();
  const seen = readSeen(writeSeen('2026-05-01T09:00:00.000Z', conflicts));
  expect(seen?.at).toBe('2026-05-01T09:00:00.000Z');
  expect(conflicts.filter((conflict) => isNewSince(seen, conflict))).toEqual([]);
});

it('what was not there is new, and so is what has other facts', () => {
  const { conflicts, items } = sample();
  const [first, second] = conflicts;
  if (!first || !second) throw new Error('the sample has conflicts');
  const changed = { ...second, factsHash: 'another' };
  const seen = readSeen(writeSeen('2026-05-01T09:00:00.000Z', [changed, ...conflicts.slice(2)]));
  const left = filterItems(items, { ...NO_FILTER, news: 'new' }, seen);
  expect(left.map(({ conflict }) => conflict.key)).toEqual([first.key, second.key]);
});

it.each([null, '', 'no JSON', '{}', '{"at":"yesterday","marks":[]}', '{"at":"2026-05-01T09:00:00.000Z"}'])(
  'where %j is kept, nothing was seen and nothing is new',
  (text) => {
    const seen = readSeen(text);
    expect([seen, isNewSince(seen, { key: 'a-rule x', factsHash: 'f' })]).toEqual([null, false]);
  },
);
