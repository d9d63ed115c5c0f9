import { expect, it } from 'vitest';
import { peopleTwice } from '../../../shared/matching/people-twice.ts';
import { notSameKey, notSameRow } from '../../../shared/model/not-same.ts';
import { buildProgram, copyState, type ProgramSpec, personIdOf } from '../builder.ts';

const found = (spec: ProgramSpec) => {
  const state = buildProgram(spec);
  const name = (id: string) => [...state.person.values()].find((person) => person.id === id)?.name ?? '';
  return peopleTwice(state).map(({ first, second }) => `${name(first)} = ${name(second)}`);
};

it('like names are found, and the likeliest stand first', () => {
  expect(
    found({
      people: {
        'Ann Lee': { affiliation: 'Acme' },
        'Robert Miller': {},
        'Bob Miller': {},
        'Lee, Ann': { affiliation: 'ACME' },
        'Tom Quill': {},
      },
    }),
  ).toEqual(['Ann Lee = Lee, Ann', 'Robert Miller = Bob Miller']);
});

it('one address is shown whatever the names, but not that of an office', () => {
  const people = (count: number) =>
    Object.fromEntries(
      ['Ann Lee', 'Tom Quill', 'Cy Marsh', 'Dora Whitlock', 'Rami Haddad', 'Ute Bauer']
        .slice(0, count)
        .map((name) => [name, { email: 'office@example.org' }]),
    );
  expect(found({ people: people(2) })).toEqual(['Ann Lee = Tom Quill']);
  expect(found({ people: people(6) }).filter((pair) => pair.includes('Ute Bauer'))).toEqual([]);
});

it('what speaks for and against a pair is told', () => {
  const state = buildProgram({
    people: {
      'Ann Lee': { email: 'ann@acme.example', affiliation: 'Acme' },
      'A. Lee': { email: 'lee@hooli.example', affiliation: 'Hooli' },
    },
    sessions: { talk: { speakers: ['Ann Lee', 'A. Lee'] } },
  });
  expect(peopleTwice(state)[0]?.evidence).toEqual({
    names: 'initials',
    sameEmail: false,
    sameOrcid: false,
    sameAffiliation: false,
    sharedSessions: [...state.session.keys()],
    otherEmail: true,
    otherAffiliation: true,
  });
});

it('two who were said to be different are not shown again', () => {
  const state = copyState(buildProgram({ people: { 'Ann Lee': {}, 'Anne Lee': {} } }));
  expect(peopleTwice(state).length).toBe(1);
  const [a, b] = [personIdOf('Ann Lee'), personIdOf('Anne Lee')];
  const said = { ...state, notSame: new Map([[notSameKey(a, b), notSameRow(a, b)]]) };
  expect(peopleTwice(said)).toEqual([]);
});

it('two with different ORCID iDs are two', () => {
  const orcid = (id: string) => ({ url: `https://orcid.org/${id}` });
  expect(
    found({ people: { 'Ann Lee': orcid('0000-0002-1825-0097'), 'Anne Lee': orcid('0000-0001-5109-3700') } }),
  ).toEqual([]);
  expect(
    found({ people: { 'Ann Lee': orcid('0000-0002-1825-0097'), 'Priya Iyer': orcid('0000-0002-1825-0097') } }),
  ).toEqual(['Ann Lee = Priya Iyer']);
});

it('a name that is a whole text holds nothing up', () => {
  const text = (word: string) => `${word} (`.repeat(4000);
  const people = Object.fromEntries(['lorem', 'ipsum', 'dolor'].map((word) => [text(word), {}]));
  expect(found({ people })).toEqual([]);
});
