import { describe, expect, test } from 'vitest';
import { chosenPeople } from '../../../../electron/export/options/people-option.ts';
import { chosenRooms, roomsOption } from '../../../../electron/export/options/rooms-option.ts';
import { chosenTracks } from '../../../../electron/export/options/tracks-option.ts';
import { buildProgram } from '../../../shared/builder.ts';

const state = buildProgram({
  rooms: { Aula: 1, 'Hall 2, left': 2, 'Hall 2': 3, Cellar: 4 },
  tracks: ['Systems', '3'],
  people: ['Ada Ångström', 'Bo Lind', 'Cy Moreau'],
});
const names = (table: 'room' | 'track' | 'person', ids: readonly string[] | null) =>
  ids && [...state[table].values()].filter(({ id }) => ids.includes(id)).map(({ name }) => name);
const refused = (choose: () => unknown): string => {
  try {
    return `gave ${String(choose())}`;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('rooms of an export', () => {
  const rooms = (...wanted: string[]) => names('room', chosenRooms(state, wanted));

  test('are all where none is named', () => expect(chosenRooms(state, null)).toBeNull());

  test.each([
    [['Aula'], ['Aula']],
    [[' aula '], ['Aula']],
    [['Hall 2, left'], ['Hall 2, left']],
    [['Aula, Cellar'], ['Aula', 'Cellar']],
    [['Cellar; aula;'], ['Aula', 'Cellar']],
    [
      ['Aula', 'Cellar', 'AULA'],
      ['Aula', 'Cellar'],
    ],
    [[[...state.room.values()][2]?.id ?? ''], ['Hall 2']],
  ])('%j are %j', (wanted, found) => expect(rooms(...wanted)).toEqual(found));

  test('that are not there are refused with those that are', () => {
    expect(refused(() => rooms('Aula, Barn'))).toBe(
      'The program has no room “Barn”. Rooms: Aula, Hall 2, left, Hall 2, Cellar.',
    );
    expect(refused(() => chosenRooms(buildProgram({}), ['Barn']))).toBe(
      'The program has no room “Barn”. It has no rooms yet.',
    );
  });

  test('come as one text or several', () => {
    expect(roomsOption.parse('Aula')).toEqual(['Aula']);
    expect(roomsOption.parse(['Aula', 'Cellar'])).toEqual(['Aula', 'Cellar']);
    expect(roomsOption.parse(undefined)).toBeNull();
    expect([roomsOption.safeParse(3).success, roomsOption.safeParse([]).success]).toEqual([false, false]);
  });
});

test('a track is chosen by its name, though it is a number', () => {
  expect(names('track', chosenTracks(state, ['3']))).toEqual(['3']);
  expect(refused(() => chosenTracks(state, ['Ops']))).toBe('The program has no track “Ops”. Tracks: Systems, 3.');
});

describe('people of an export', () => {
  test('are chosen by name, however its letters are made, or by number', () => {
    expect(names('person', chosenPeople(state, ['Ada Ångström'.normalize('NFD'), '#2']))).toEqual([
      'Ada Ångström',
      'Bo Lind',
    ]);
  });

  test('of a large program are refused with those who are near', () => {
    const many = buildProgram({ people: Array.from({ length: 30 }, (_, i) => `Person ${i} of the ${i % 15}th`) });
    expect(refused(() => chosenPeople(many, ['7th']))).toBe(
      'The program has no person “7th”. Did you mean: Person 7 of the 7th (8), Person 22 of the 7th (23)?',
    );
    expect(refused(() => chosenPeople(many, ['Zed']))).toMatch(/People: Person 0 of the 0th \(1\), .* and 10 more\.$/);
  });
});
