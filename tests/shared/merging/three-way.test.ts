import { describe, expect, it } from 'vitest';
import { mergeField, mergeLists } from '../../../shared/merging/three-way.ts';

describe('one field: base, mine, theirs', () => {
  it.each([
    ['a', 'a', 'a', 'same', 'a'],
    ['a', 'a', 'b', 'update', 'b'],
    ['a', 'b', 'a', 'kept', 'b'],
    ['a', 'b', 'b', 'same', 'b'],
    ['a', 'b', 'c', 'conflict', 'b'],
    ['a', null, 'a', 'kept', null],
    ['a', null, 'b', 'conflict', null],
    [undefined, null, 'b', 'set', 'b'],
    [undefined, '  ', 'b', 'set', 'b'],
    [undefined, 'a', 'b', 'conflict', 'a'],
    [undefined, 'b', 'b', 'same', 'b'],
    ['x  y', 'x y', 'x\ny', 'same', 'x y'],
    ['e\u0301', 'é', 'f', 'update', 'f'],
  ])('%s, %s, %s: %s, then %s', (base, mine, theirs, outcome, value) => {
    expect(mergeField(base, mine, theirs)).toEqual({ outcome, value });
  });

  it('a person may pick theirs in a conflict, or mine for good', () => {
    expect(mergeField('a', 'b', 'c', 'theirs')).toEqual({ outcome: 'update', value: 'c' });
    expect(mergeField('a', 'a', 'c', 'mine')).toEqual({ outcome: 'kept', value: 'a' });
    expect(mergeField('a', 'b', 'a', 'theirs')).toEqual({ outcome: 'update', value: 'a' });
    expect(mergeField('a', 'b', 'c', { value: 'd' })).toEqual({ outcome: 'written', value: 'd' });
    expect(mergeField('a', 'b', 'c', 'mine')).toEqual({ outcome: 'kept', value: 'b' });
  });

  it('the order of an object’s keys is no difference', () => {
    expect(mergeField({ a: 1, b: 2 }, { b: 2, a: 1 }, { b: 2, a: 1 }).outcome).toBe('same');
  });
});

describe('a list of people', () => {
  it.each([
    ['the source adds one', ['a'], ['a'], ['a', 'b'], 'update', ['a', 'b']],
    ['one was added here', ['a'], ['a', 'x'], ['a'], 'kept', ['a', 'x']],
    ['both added one', ['a'], ['a', 'x'], ['a', 'b'], 'merged', ['a', 'x', 'b']],
    ['one was removed here, the source adds another', ['a', 'b'], ['a'], ['a', 'b', 'c'], 'merged', ['a', 'c']],
    ['the source drops one, another was added here', ['a', 'b'], ['a', 'b', 'x'], ['a'], 'merged', ['a', 'x']],
    ['the order changed here', ['a', 'b'], ['b', 'a'], ['a', 'b'], 'kept', ['b', 'a']],
    ['the order changed there', ['a', 'b'], ['a', 'b'], ['b', 'a'], 'update', ['b', 'a']],
    ['nothing is known and nothing is here', undefined, [], ['a'], 'set', ['a']],
    ['nothing is known and others are here', undefined, ['x'], ['a'], 'conflict', ['x']],
  ])('%s', (_name, base, mine, theirs, outcome, value) => {
    expect(mergeField(base, mine, theirs, null, mergeLists)).toMatchObject({ outcome, value });
  });
});
