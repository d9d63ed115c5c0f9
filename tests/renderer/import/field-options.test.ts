import { expect, test } from 'vitest';
import { chosenOption, optionsOf } from '../../../renderer/import/plan/options.ts';
import { standingOf } from '../../../renderer/import/plan/standing.ts';
import { inWords, valueWords } from '../../../renderer/import/plan/value-words.ts';
import { field, person } from './plan.ts';

const LONG = 'a text of more than eighty letters, which nobody wants to read twice over in one and the same row';

test('in a conflict each side is shown against what the file said last', () => {
  const affiliation = field('a', 'affiliation', 'conflict', { base: 'A', mine: 'B', theirs: 'C' });
  const row = person('a', 'update', affiliation);
  expect(optionsOf(row, affiliation)).toEqual([
    { id: 'mine', label: 'Keep your edit', before: 'A', after: 'B' },
    { id: 'theirs', label: 'Take the file’s', before: 'A', after: 'C' },
    { id: 'written', label: 'Write it yourself', before: undefined, after: null },
  ]);
  expect(chosenOption(row, affiliation, {}, {})).toBe(null);
});

test('where only the file changed, its text is shown against what stands here, and a long one is not shown twice', () => {
  const biography = field('a', 'biography', 'update', { base: LONG, mine: LONG, theirs: `${LONG}!` });
  const row = person('a', 'update', biography);
  expect(optionsOf(row, biography).slice(0, 2)).toEqual([
    { id: 'mine', label: 'Keep it as it is here', before: undefined, after: LONG },
    { id: 'theirs', label: 'Take the file’s', before: LONG, after: `${LONG}!` },
  ]);
  expect(chosenOption(row, biography, {}, {})).toBe('theirs');
});

test('both changes together can be chosen where they touch different words', () => {
  const biography = field('a', 'biography', 'merged', {
    base: 'x',
    mine: 'm',
    theirs: 't',
    result: 'mt',
    mergeable: true,
  });
  const row = person('a', 'update', biography);
  expect(optionsOf(row, biography)[2]).toEqual({
    id: 'merged',
    label: 'Both changes together',
    before: 'm',
    after: 'mt',
  });
  expect(chosenOption(row, biography, {}, {})).toBe('merged');
});

test('there is no choice about something new, and none about what is locked; a list is not written by hand', () => {
  const name = field('a', 'name', 'set', { theirs: 'Ada' });
  expect(optionsOf(person('a', 'create', name), name)).toEqual([]);
  const locked = field('a', 'name', 'locked', { mine: 'Ada', theirs: 'Bo' });
  expect(optionsOf(person('a', 'unchanged', locked), locked)).toEqual([]);
  const tags = field('a', 'tags', 'conflict', { mine: ['x'], theirs: ['y'] });
  expect(optionsOf(person('a', 'update', tags), tags).map(({ id }) => id)).toEqual(['mine', 'theirs']);
});

test.each([
  ['theirs', 'update', 'theirs'],
  ['mine', 'kept', 'mine'],
  [{ value: 'by hand' }, 'written', 'written'],
] as const)('a choice that the plan does not know yet is shown at once: %o', (decision, standing, option) => {
  const one = field('a', 'affiliation', 'conflict', { base: 'A', mine: 'B', theirs: 'C' });
  const row = person('a', 'update', one);
  const decisions = { [one.decision]: decision };
  expect(standingOf(row, one, decisions, {})).toBe(standing);
  expect(chosenOption(row, one, decisions, {})).toBe(option);
  // Taken back before the plan knew it, it is the question that it was.
  expect(standingOf(row, one, {}, {})).toBe('conflict');
});

test('a choice for the whole row, the column or all holds where the field has none of its own', () => {
  const one = field('a', 'affiliation', 'conflict', { base: 'A', mine: 'B', theirs: 'C' });
  const row = person('a', 'update', one);
  for (const id of ['person/*/a', 'person/affiliation/*', '*'])
    expect(standingOf(row, one, { [id]: 'theirs' }, {})).toBe('update');
  expect(standingOf(row, one, { '*': 'theirs', [one.decision]: 'mine' }, {})).toBe('kept');
});

test('values are told as people read them', () => {
  expect(inWords('durationMinutes', 90)).toBe('1 h 30');
  expect(inWords('opening', 570)).toBe('09:30');
  expect(inWords('plenary', true)).toBe('yes');
  expect(inWords('tags', ['a', 'b'])).toBe('a, b');
  expect(inWords('notes', '')).toBe(null);
  const words = { base: null, mine: 'Aula', theirs: 'Studio', result: null };
  expect(valueWords({ ...field('a', 'place', 'conflict', { mine: 'id' }), words })).toBe(words);
});
