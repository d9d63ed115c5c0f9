import { expect, it } from 'vitest';
import { scopeWords } from '../../../renderer/rule-settings/scope-words.ts';
import type { Scope } from '../../../shared/conflicts/scope.ts';
import { buildProgram, idFor } from '../../shared/builder.ts';

const state = buildProgram({
  days: { mon: '2026-06-01 09:00-18:00' },
  rooms: { Aula: 100, Cellar: 20 },
  kinds: { Talk: {} },
  tracks: ['Systems'],
});

it.each<[scope: Scope, words: string]>([
  [{ rooms: [idFor('room', 'Aula'), idFor('room', 'Cellar')] }, 'In Aula or Cellar'],
  [{ kinds: [idFor('kind', 'Talk')], days: [idFor('day', 'mon')] }, 'Talk, on Mon 1 June'],
  [{ tracks: [idFor('track', 'Systems')], rooms: [idFor('room', 'Aula')] }, 'Track Systems, in Aula'],
  [{ rooms: [idFor('room', 'Attic')] }, 'In a room that is gone'],
])('%j is told as “%s”', (scope, words) => {
  expect(scopeWords(state, scope)).toBe(words);
});
