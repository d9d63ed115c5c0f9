import { describe, expect, it } from 'vitest';
import { matchSessions, type SourceSession } from '../../../shared/matching/match-sessions.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildProgram, sessionIdOf } from '../builder.ts';

const ABSTRACT =
  'Roofs carry gardens where streets have none: how a city of two million counted, paid for and watered forty of them.';

const state = buildProgram({
  sessions: {
    gardens: { title: 'Gardens on roofs', abstract: ABSTRACT, speakers: ['Ann Lee'] },
    rivers: { title: 'Rivers under streets', speakers: ['Bo Quist'] },
    opening: { title: 'Opening' },
  },
});

const match = (
  facts: Partial<SourceSession>,
  known: ReadonlyMap<string, string> = new Map(),
  of: ProgramState = state,
) =>
  matchSessions(
    of,
    [{ key: '1', title: null, abstract: null, people: [], ...facts }],
    { linked: known, decided: new Map() },
    new Set(),
  ).get('1');

describe('a session of a source is certainly one of the program', () => {
  it.each<[string, Partial<SourceSession>]>([
    ['by its public id, whatever it says', { guid: sessionIdOf('gardens').toUpperCase(), title: 'Something else' }],
    ['by its title and a speaker, however both are written', { title: 'GARDENS on Roofs!', people: ['Lee, Ann'] }],
    ['by its abstract and a speaker', { title: 'Green above', abstract: ABSTRACT, people: ['Dr. Ann Lee'] }],
  ])('%s', (_how, facts) => {
    expect(match(facts)).toEqual({ id: sessionIdOf('gardens'), question: null });
  });

  it('by its title, where neither side names anybody', () => {
    expect(match({ title: 'Opening' })?.id).toBe(sessionIdOf('opening'));
  });

  it('by the link of its source, before all likeness', () => {
    const facts = { title: 'Gardens on roofs', people: ['Ann Lee'] };
    expect(match(facts, new Map([['1', sessionIdOf('rivers')]]))?.id).toBe(sessionIdOf('rivers'));
  });
});

describe('a session of a source is asked about', () => {
  it('when its title is that of another’s talk', () => {
    const found = match({ title: 'Rivers under streets', people: ['Cy Marsh'] });
    expect([found?.id, found?.question?.why, found?.question?.candidates[0]?.id]).toEqual([
      null,
      'same-title',
      sessionIdOf('rivers'),
    ]);
  });

  it('when it is like another talk of the same person', () => {
    const found = match({ title: 'Gardens upon roofs', people: ['Ann Lee'] });
    expect([found?.id, found?.question?.why]).toEqual([null, 'similar-session']);
  });
});

it('another talk of the same person is new, and nothing is asked', () => {
  expect(match({ title: 'Bees in winter', people: ['Ann Lee'] })).toEqual({ id: null, question: null });
});
