import { expect, it } from 'vitest';
import { sentenceParts, unnamed } from '../../../renderer/conflicts-screen/sentence-parts.ts';
import { idFor, sessionIdOf } from '../../shared/builder.ts';
import { sample } from './sample.ts';

it('the names of sessions and people lead to them, and the sentence stays what it was', () => {
  const { state, items } = sample();
  const item = items[1];
  if (!item) throw new Error('the sample has a person in two places');
  const parts = sentenceParts(state, item.conflict, item.sentence);
  expect(parts.map(({ text }) => text).join('')).toBe(item.sentence);
  expect(parts.every(({ text }) => text !== '')).toBe(true);
  expect(parts.filter(({ kind }) => kind !== 'text')).toEqual([
    { kind: 'person', text: 'Zoë', id: idFor('person', 'Zoë') },
    { kind: 'session', text: '“C”', id: sessionIdOf('C') },
    { kind: 'session', text: '“D”', id: sessionIdOf('D') },
  ]);
  expect(unnamed(item.conflict, parts)).toEqual([]);
});

it('a session that the sentence does not name is told apart', () => {
  const { state, items } = sample();
  const item = items[0];
  if (!item) throw new Error('the sample has a room used twice');
  const parts = sentenceParts(state, item.conflict, 'Two sessions are in one room.');
  expect(parts).toEqual([{ kind: 'text', text: 'Two sessions are in one room.' }]);
  expect(unnamed(item.conflict, parts)).toEqual(['A', 'B'].map(sessionIdOf));
});
