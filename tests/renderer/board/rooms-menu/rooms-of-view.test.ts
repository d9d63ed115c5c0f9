import { expect, test } from 'vitest';
import { type RoomsView, roomsOfView, roomsUsedOn } from '../../../../renderer/board/rooms-menu/rooms-of-view.ts';
import { rowsFromState, stateFromRows } from '../../../../shared/model/state.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, roomIdOf } from '../../../shared/builder.ts';

const all: RoomsView = { hidden: [], pinned: [], building: null, feature: null };

const rows = rowsFromState(
  buildProgram({
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
    rooms: {
      Aula: { building: 'Main' },
      Birke: { building: 'Main' },
      Erle: { building: 'Annex' },
      Foyer: null,
    },
    sessions: {
      talk: { at: 'mon 10:00', room: 'Birke' },
      poster: { at: 'mon', room: 'Foyer', length: 0 },
      gone: { at: 'mon 10:00', room: 'Aula', status: 'withdrawn' },
      later: { at: 'tue 10:00', room: 'Erle' },
    },
  }),
);
const roomFeature = (
  [
    ['Aula', 'stage'],
    ['Erle', 'stage'],
    ['Birke', 'piano'],
  ] as const
).map(([room, feature]) => ({ roomId: roomIdOf(room), feature }));
const index = buildIndex(stateFromRows({ ...rows, roomFeature }), PLAN);

function shown(view: Partial<RoomsView>) {
  const { pinned, others, hiddenCount } = roomsOfView(index, { ...all, ...view });
  return { pinned: pinned.map(({ name }) => name), others: others.map(({ name }) => name), hiddenCount };
}

test('all rooms are shown in the program’s order, whatever the order of their rows', () => {
  expect(shown({})).toEqual({ pinned: [], others: ['Aula', 'Birke', 'Erle', 'Foyer'], hiddenCount: 0 });
  const reversed = { ...rows, room: [...rows.room].reverse() };
  const { others } = roomsOfView(buildIndex(stateFromRows(reversed), PLAN), all);
  expect(others.map(({ name }) => name)).toEqual(['Aula', 'Birke', 'Erle', 'Foyer']);
});

test('a hidden room is left out and counted, also one that would stay in view', () => {
  const hidden = [roomIdOf('Birke'), roomIdOf('Foyer')];
  expect(shown({ hidden, pinned: [roomIdOf('Foyer'), roomIdOf('Erle')] })).toEqual({
    pinned: ['Erle'],
    others: ['Aula'],
    hiddenCount: 2,
  });
});

test('pinned rooms keep the program’s order, not that in which they were pinned', () => {
  const pinned = [roomIdOf('Foyer'), roomIdOf('Birke')];
  expect(shown({ pinned })).toEqual({ pinned: ['Birke', 'Foyer'], others: ['Aula', 'Erle'], hiddenCount: 0 });
});

test('the filters hold together', () => {
  expect(shown({ building: 'Main' }).others).toEqual(['Aula', 'Birke']);
  expect(shown({ feature: 'stage' }).others).toEqual(['Aula', 'Erle']);
  expect(shown({ building: 'Main', feature: 'stage' })).toEqual({ pinned: [], others: ['Aula'], hiddenCount: 3 });
  expect(shown({ building: 'Annex', feature: 'piano' })).toEqual({ pinned: [], others: [], hiddenCount: 4 });
});

test('a pinned room stays in view whatever is filtered', () => {
  const pinned = [roomIdOf('Birke')];
  expect(shown({ building: 'Annex', pinned })).toEqual({ pinned: ['Birke'], others: ['Erle'], hiddenCount: 2 });
});

test('what is left from another program does not count: rooms, buildings and features that are not there', () => {
  const view = { hidden: [roomIdOf('Elsewhere')], building: 'Elsewhere', feature: 'organ' };
  expect(shown(view)).toEqual({ pinned: [], others: ['Aula', 'Birke', 'Erle', 'Foyer'], hiddenCount: 0 });
});

test('the rooms of a day are those with a session on it, with or without a time; withdrawn ones do not count', () => {
  expect([...roomsUsedOn(index, dayIdOf('mon'))]).toEqual([roomIdOf('Birke'), roomIdOf('Foyer')]);
  expect([...roomsUsedOn(index, dayIdOf('tue'))]).toEqual([roomIdOf('Erle')]);
});
