import { describe, expect, test } from 'vitest';
import {
  allWaiting,
  type Filters,
  filterWaiting,
  isOnShelf,
  knownFilters,
  NO_FILTERS,
  shownFilters,
  usualKind,
} from '../../../renderer/to-place/waiting.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, idFor, PLAN, personIdOf, sessionIdOf } from '../../shared/builder.ts';

const state = buildProgram({
  days: { mon: '2026-06-01 09:00-18:00' },
  rooms: { Aula: 100 },
  people: ['Léa Wójcik', 'Bob Ray'],
  tracks: ['Música', 'Data'],
  kinds: { talk: {}, lunch: { service: true }, workshop: {} },
  sessions: {
    'Placed talk': { at: 'mon 09:00', room: 'Aula', kind: 'talk' },
    'A block': { at: 'mon 10:00', room: 'Aula', block: true, length: 60 },
    'In the block': { in: 'A block' },
    'Slow maps': { track: 'Data', kind: 'talk', length: 20, speakers: ['Léa Wójcik'] },
    'Ärger im Netz': { track: 'Música', kind: 'workshop', length: 90, speakers: ['Bob Ray', 'Léa Wójcik'] },
    'Only a day': { at: 'mon', kind: 'talk', status: 'reserve' },
    'Only a room': { room: 'Aula', status: 'proposed', length: 20 },
    'Day and time': { at: 'mon 11:00', length: 20, speakers: ['Bob Ray'] },
    'Gone home': { status: 'withdrawn' },
    'Poster on Monday': { at: 'mon', length: 0 },
    'Poster in the hall': { at: 'mon 09:00', room: 'Aula', length: 0 },
    'Poster without a day': { length: 0 },
  },
});
const index = buildIndex(state, PLAN);
const people = new Map([
  [sessionIdOf('Slow maps'), 'Léa Wójcik'],
  [sessionIdOf('Ärger im Netz'), 'Bob Ray, Léa Wójcik'],
  [sessionIdOf('Day and time'), 'Bob Ray'],
]);
const all = allWaiting(index, people);
const titles = (items: readonly { entry: { session: { title: string | null } } }[]) =>
  items.map(({ entry }) => entry.session.title);
const never = (): boolean => {
  throw new Error('nobody asks for free places');
};
const shown = (filters: Partial<Filters>) => titles(filterWaiting(all, { ...NO_FILTERS, ...filters }, never));

test('what has no place or half of one waits, by number; blocks’ talks, the withdrawn and the shelf do not', () => {
  expect(titles(all)).toEqual([
    'Slow maps',
    'Ärger im Netz',
    'Only a day',
    'Only a room',
    'Day and time',
    'Poster without a day',
  ]);
});

test.each([
  ['Poster on Monday', true],
  ['Poster in the hall', true],
  ['Poster without a day', false],
  ['Only a day', false],
  ['Placed talk', false],
  ['In the block', false],
])('%s stands on the shelf of its day: %s', (title, expected) => {
  const entry = index.entries.get(sessionIdOf(title));
  expect(entry && isOnShelf(entry)).toBe(expected);
});

describe('the filters', () => {
  test.each<[string, Partial<Filters>, readonly string[]]>([
    ['a title', { text: 'maps' }, ['Slow maps']],
    ['a title without its accents and case', { text: 'ARGER' }, ['Ärger im Netz']],
    ['a speaker without accents', { text: 'wojcik' }, ['Slow maps', 'Ärger im Netz']],
    ['a track without accents', { text: 'musica' }, ['Ärger im Netz']],
    ['words of title and speaker in any order', { text: 'léa  slow' }, ['Slow maps']],
    ['words that no one session has', { text: 'maps bob' }, []],
    ['spaces alone', { text: '  ' }, titles(all) as string[]],
    ['a track', { track: idFor('track', 'Data') }, ['Slow maps']],
    ['no track', { track: 'none' }, ['Only a day', 'Only a room', 'Day and time', 'Poster without a day']],
    ['a kind', { kind: idFor('kind', 'talk') }, ['Slow maps', 'Only a day']],
    ['no kind', { kind: 'none' }, ['Only a room', 'Day and time', 'Poster without a day']],
    ['a length', { length: 20 }, ['Slow maps', 'Only a room', 'Day and time']],
    ['the length of nothing', { length: 0 }, ['Poster without a day']],
    ['a speaker', { speaker: personIdOf('Bob Ray') }, ['Ärger im Netz', 'Day and time']],
    ['tentative ones', { status: 'tentative' }, ['Only a day', 'Only a room']],
    ['accepted ones', { status: 'settled' }, ['Slow maps', 'Ärger im Netz', 'Day and time', 'Poster without a day']],
    ['half placed ones', { halfPlaced: true }, ['Only a day', 'Only a room', 'Day and time']],
    ['several at once', { length: 20, halfPlaced: true, status: 'settled' }, ['Day and time']],
  ])('%s', (_, filters, expected) => {
    expect(shown(filters)).toEqual(expected);
  });

  test('what is conflict-free now is asked last, of those that fit all else', () => {
    const asked: unknown[] = [];
    const filters = { ...NO_FILTERS, length: 20, conflictFree: true };
    const found = filterWaiting(all, filters, (id) => {
      asked.push(id);
      return id === sessionIdOf('Only a room');
    });
    expect(titles(found)).toEqual(['Only a room']);
    expect(asked).toEqual(['Slow maps', 'Only a room', 'Day and time'].map(sessionIdOf));
  });

  test('those that are set are told by name', () => {
    expect(shownFilters(NO_FILTERS)).toEqual([]);
    expect(shownFilters({ ...NO_FILTERS, text: ' ', length: 0, conflictFree: true })).toEqual([
      'length',
      'conflictFree',
    ]);
  });

  test('those that name what is gone from the program are left out', () => {
    const gone = { ...NO_FILTERS, text: 'x', track: idFor('track', 'gone'), kind: 'none', speaker: personIdOf('gone') };
    expect(knownFilters(gone, state)).toEqual({ ...NO_FILTERS, text: 'x', kind: 'none' });
    const there = { ...NO_FILTERS, track: idFor('track', 'Data'), speaker: personIdOf('Bob Ray') };
    expect(knownFilters(there, state)).toEqual(there);
  });
});

test('the usual kind is the one that most sessions have, services and the withdrawn not counted', () => {
  const program = buildProgram({
    kinds: { talk: {}, lunch: { service: true } },
    sessions: {
      a: { kind: 'talk' },
      b: { kind: 'talk' },
      c: {},
      d: { status: 'withdrawn' },
      e: { status: 'withdrawn' },
      l1: { kind: 'lunch' },
      l2: { kind: 'lunch' },
      l3: { kind: 'lunch' },
    },
  });
  expect(usualKind(buildIndex(program, PLAN))).toBe(idFor('kind', 'talk'));
});
