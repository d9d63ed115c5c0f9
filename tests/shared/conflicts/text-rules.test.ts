import { describe, expect, test } from 'vitest';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { notSameKey, notSameRow } from '../../../shared/model/not-same.ts';
import { applyDiff, type Diff } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../../shared/schedule/update-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';
import { countFound, told } from './found.ts';

describe('over-long-title', () => {
  const RULE = 'over-long-title';
  test('characters are counted as they are read', () => {
    expect(told(RULE, { sessions: { a: { title: 'x'.repeat(101) } } })).toEqual([
      `The title of “${'x'.repeat(60)}…” has 101 characters, where 100 are the most.`,
    ]);
    expect(countFound(RULE, { sessions: { a: { title: 'x'.repeat(100) } } })).toBe(0);
    expect(countFound(RULE, { sessions: { a: { title: '👩‍👩‍👧‍👦'.repeat(60) } } })).toBe(0);
    expect(countFound(RULE, { sessions: { a: { title: 'x'.repeat(101), status: 'proposed' } } })).toBe(0);
  });
});

describe('looks-cut-off', () => {
  const RULE = 'looks-cut-off';
  test.each([
    ['How we learned to…', true],
    ['How we learned to ...', true],
    ['Tracing (and other ways', true],
    ['Tracing, debugging,', true],
    ['The art of', true],
    ['x'.repeat(255), true],
    ['Tracing (and other ways)', false],
    ['Why? Why not!', false],
    ['What is it made of?', false],
    ['Half-off', false],
    ['Smile :)', false],
    ['C++', false],
  ])('the title %s: %s', (title, isCut) => {
    expect(countFound(RULE, { sessions: { a: { title } } })).toBe(isCut ? 1 : 0);
  });
  test('names and affiliations too', () => {
    const people = {
      Ada: { affiliation: 'University of' },
      Bob: { name: 'Bob (they' },
      Cy: { affiliation: 'IT University' },
    };
    expect(told(RULE, { people })).toEqual([
      'The affiliation of Ada looks cut off: “…University of”.',
      'The name “Bob (they” looks cut off.',
    ]);
  });
});

describe('same-person-twice', () => {
  const RULE = 'same-person-twice';
  const two = (a: object, b: object): ProgramSpec => ({ people: { a, b } });
  test.each<[string, object, object, boolean]>([
    ['one name', { name: 'Ada Lake' }, { name: 'Ada Lake' }, true],
    ['in another order', { name: 'Ada Lake' }, { name: 'Lake, Ada' }, true],
    ['with marks and a title', { name: 'Zoë Müller' }, { name: 'Dr. Zoe Mueller' }, true],
    ['one address', { name: 'Ada', email: 'ada@example.org' }, { name: 'A. Lake', email: 'Ada@example.org ' }, true],
    [
      'nearly one name, one affiliation',
      { name: 'Jon Smith', affiliation: 'ACME' },
      { name: 'John Smith', affiliation: 'Acme' },
      true,
    ],
    [
      'nearly one name, two affiliations',
      { name: 'Jon Smith', affiliation: 'ACME' },
      { name: 'John Smith', affiliation: 'Other' },
      false,
    ],
    ['nearly one name, no affiliation', { name: 'Jon Smith' }, { name: 'John Smith' }, false],
    [
      'one family name, one affiliation',
      { name: 'Ann Smith', affiliation: 'ACME' },
      { name: 'Theodore Smith', affiliation: 'ACME' },
      false,
    ],
    ['names of another script', { name: 'Лев Толстой' }, { name: 'лев толстой' }, true],
    ['names of nothing but signs', { name: '???' }, { name: '!!!' }, false],
  ])('%s', (_name, a, b, isOne) => {
    expect(countFound(RULE, two(a, b))).toBe(isOne ? 1 : 0);
  });
  test('two whom somebody said to be different are two', () => {
    const spec = two({ name: 'Ada Lake' }, { name: 'Ada Lake' });
    const state = buildProgram(spec);
    const [a, b] = [...state.person.keys()].map((id) => state.person.get(id)?.id);
    if (!a || !b) throw new Error('The program has two people');
    (state.notSame as Map<string, unknown>).set(notSameKey(a, b), notSameRow(a, b));
    const rule = RULES.find(({ id }) => id === RULE);
    const index = buildIndex(state, PLAN);
    expect(rule?.find(index, {})).toEqual([]);
    // Taken back, they are told again.
    const diff: Diff = { notSame: { added: [], updated: [], removed: [notSameRow(a, b)] } };
    applyDiff(state, diff);
    expect(rule?.affected(index, updateIndex(index, state, diff), {})).toHaveLength(1);
  });
  test('it tells why', () => {
    expect(
      told(RULE, two({ name: 'Jon Smith', affiliation: 'ACME' }, { name: 'John Smith', affiliation: 'ACME' }))[0],
    ).toMatch(/^Joh?n Smith and Joh?n Smith, of one affiliation, are perhaps one person\.$/);
    expect(told(RULE, two({ name: 'Ada Lake' }, { name: 'Ada Lake' }))).toEqual(['Ada Lake is there twice.']);
  });
});

describe('same-talk-twice', () => {
  const RULE = 'same-talk-twice';
  const talk = (title: string, more: SessionSpec = {}): SessionSpec => ({ title, speakers: ['Ada'], ...more });
  test.each<[string, SessionSpec, SessionSpec, number]>([
    ['one title, one speaker', talk('Tracing 101'), talk('tracing 101!'), 1],
    [
      'one title, one abstract',
      { title: 'Tracing', abstract: 'We tell.' },
      { title: 'Tracing', abstract: 'We tell. ' },
      1,
    ],
    ['one title alone', { title: 'Opening' }, { title: 'Opening' }, 0],
    ['nearly one title', talk('Tracing 101'), talk('Tracing 102'), 0],
    ['one withdrawn', talk('Tracing'), talk('Tracing', { status: 'withdrawn' }), 0],
    ['no titles', talk(''), talk(''), 0],
  ])('%s', (_name, a, b, found) => {
    expect(countFound(RULE, { sessions: { a, b } })).toBe(found);
  });
  test('a repeat is meant', () => {
    const sessions = { a: talk('Tracing'), b: talk('Tracing') };
    expect(told(RULE, { sessions })).toEqual([
      '“Tracing” is there twice, with a person or the abstract in common, and not all are marked as repeats.',
    ]);
    expect(countFound(RULE, { sessions, relations: [['repeat', 'b', 'a']] })).toBe(0);
  });
  test('a talk that is given many times is told once', () => {
    const sessions = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, talk('Tracing')]));
    expect(told(RULE, { sessions })).toEqual([
      '“Tracing” is there 20 times, with a person or the abstract in common, and not all are marked as repeats.',
    ]);
  });
  test('repeats of a repeat are meant, and one that is not marked tells of all', () => {
    const sessions = { a: talk('Tracing'), b: talk('Tracing'), c: talk('Tracing') };
    const chain: ProgramSpec['relations'] = [
      ['repeat', 'a', 'b'],
      ['repeat', 'c', 'b'],
    ];
    expect(countFound(RULE, { sessions, relations: chain })).toBe(0);
    expect(told(RULE, { sessions, relations: chain.slice(1) })[0]).toContain('is there 3 times');
  });
  test('two talks of one title and different people are two', () => {
    const sessions = { a: talk('Hello'), b: talk('Hello'), c: talk('Hello', { speakers: ['Bob'] }) };
    expect(told(RULE, { sessions })[0]).toContain('is there twice');
  });
});
