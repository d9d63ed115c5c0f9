import { expect, it } from 'vitest';
import { type Filter, filterItems, isNarrowing, NO_FILTER } from '../../../renderer/conflicts-screen/filter.ts';
import { idFor } from '../../shared/builder.ts';
import { sample } from './sample.ts';

it.each<[filter: Partial<Filter>, left: readonly string[]]>([
  [{}, ['room-used-twice', 'person-in-two-places', 'withdrawn-but-placed', 'room-too-small']],
  [{ level: 'warning' }, ['room-too-small']],
  [{ rule: 'withdrawn-but-placed' }, ['withdrawn-but-placed']],
  [{ track: idFor('track', 'Systems') }, ['room-used-twice', 'room-too-small']],
  [{ track: idFor('track', 'Types') }, ['room-used-twice']],
  [{ day: idFor('day', 'tue') }, ['person-in-two-places']],
  [{ text: 'zoe' }, ['person-in-two-places']],
  [{ text: '  CELLAR 15 minutes ' }, ['room-used-twice']],
  [{ text: 'too small' }, ['room-too-small']],
  [{ text: 'cellar', day: idFor('day', 'tue') }, ['person-in-two-places']],
  [{ text: 'nothing of the kind' }, []],
])('%j leaves %j', (filter, left) => {
  const found = filterItems(sample().items, { ...NO_FILTER, ...filter });
  expect(found.map(({ conflict }) => conflict.rule)).toEqual(left);
});

it('a filter of blanks leaves nothing out', () => {
  expect([isNarrowing({ ...NO_FILTER, text: '  ' }), isNarrowing({ ...NO_FILTER, level: 'note' })]).toEqual([
    false,
    true,
  ]);
});

it('what is new since the last release is what it did not have; before the first, everything is left', () => {
  const { items } = sample();
  const [first, ...others] = items;
  const asked = { ...NO_FILTER, released: 'new' };
  const release = { name: 'v1', keys: new Set(first ? [first.conflict.key] : []) };
  expect(filterItems(items, asked, null, release)).toEqual(others);
  expect(filterItems(items, asked, null, null)).toEqual(items);
  expect(filterItems(items, NO_FILTER, null, release)).toEqual(items);
});
