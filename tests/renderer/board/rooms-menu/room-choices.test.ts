import { expect, test } from 'vitest';
import { roomChoices, roomFacts } from '../../../../renderer/board/rooms-menu/room-choices.ts';
import { rowsFromState, stateFromRows } from '../../../../shared/model/state.ts';
import type { Room } from '../../../../shared/model/tables.ts';
import { buildProgram, roomIdOf } from '../../../shared/builder.ts';

const rooms = { Aula: { building: 'Main', capacity: 420 }, Birke: { building: 'Main', capacity: 1 }, Erle: null };
const features = [
  ['Aula', 'stage'],
  ['Aula', 'projector'],
  ['Erle', 'projector'],
] as const;
const state = stateFromRows({
  ...rowsFromState(buildProgram({ rooms })),
  roomFeature: features.map(([room, feature]) => ({ roomId: roomIdOf(room), feature })),
});

test('buildings and features are counted, those of most rooms first', () => {
  expect(roomChoices(state)).toEqual({
    buildings: [{ name: 'Main', count: 2 }],
    features: [
      { name: 'projector', count: 2 },
      { name: 'stage', count: 1 },
    ],
  });
});

test('a room’s facts are its seats, building and features, as far as it has them', () => {
  const facts = (name: string): string => roomFacts(state, state.room.get(roomIdOf(name)) as Room);
  expect(['Aula', 'Birke', 'Erle'].map(facts)).toEqual([
    '420 seats · Main · stage, projector',
    '1 seat · Main',
    'projector',
  ]);
});
