import { describe, expect, test } from 'vitest';
import { applyDiff, type Diff } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../../shared/schedule/update-index.ts';
import { buildProgram, dayIdOf, PLAN, personIdOf, placementKey, roomIdOf, sessionIdOf } from '../builder.ts';

const program = () =>
  buildProgram({
    rooms: { hall: 100, studio: 40, both: { parts: ['hall', 'studio'] }, cellar: 20 },
    sessions: {
      block: { at: 'mon 10:00', room: 'hall', length: 90, block: true, chair: 'Cy' },
      one: { in: 'block', speakers: ['Ada'] },
      two: { in: 'block', speakers: ['Bob'] },
      other: { at: 'mon 10:00', room: 'cellar', speakers: ['Dan'] },
      far: { at: 'mon 15:00', room: 'cellar', speakers: ['Eve'] },
    },
  });

/** Applies a diff and tells what it touched, by name. */
function touched(diff: Diff) {
  const state = program();
  const index = buildIndex(state, PLAN);
  const before = new Map(index.entries);
  applyDiff(state, diff);
  const change = updateIndex(index, state, diff);
  const names = (ids: Iterable<string>, table: ReadonlyMap<string, { readonly [K in 'name' | 'title']?: unknown }>) =>
    [...ids].map((id) => String(table.get(id)?.title ?? table.get(id)?.name)).sort();
  return {
    sessions: names(change.sessions, state.session),
    people: names(change.people, state.person),
    rooms: names(change.rooms, state.room),
    remade: names(
      [...index.entries].filter(([id, entry]) => before.get(id) !== entry).map(([id]) => id),
      state.session,
    ),
  };
}

const update = (key: string, columns: Record<string, readonly [unknown, unknown]>) => ({
  added: [],
  updated: [{ key, columns }],
  removed: [],
});

describe('what a change touches', () => {
  test('a move: the session, its people, and the rooms before and after with all that share their parts', () => {
    const move = update(placementKey('other'), { roomId: [roomIdOf('cellar'), roomIdOf('studio')] });
    expect(touched({ placement: move })).toEqual({
      sessions: ['other'],
      people: ['Dan'],
      rooms: ['both', 'cellar', 'studio'],
      remade: ['other'],
    });
  });
  test('a block that moves takes its talks along', () => {
    expect(touched({ placement: update(placementKey('block'), { start: [600, 660] }) })).toEqual({
      sessions: ['block', 'one', 'two'],
      people: ['Ada', 'Bob', 'Cy'],
      rooms: ['both', 'hall'],
      remade: ['block', 'one', 'two'],
    });
  });
  test('a talk that grows longer pushes those behind it', () => {
    expect(touched({ session: update(sessionIdOf('one'), { durationMinutes: [30, 40] }) }).sessions).toEqual([
      'block',
      'one',
      'two',
    ]);
  });
  test('an absence: the person alone', () => {
    const row = {
      id: 'u',
      personId: personIdOf('Dan'),
      roomId: null,
      date: '2026-06-01',
      start: 0,
      end: 60,
      reason: null,
    };
    expect(touched({ unavailability: { added: [row], updated: [], removed: [] } })).toEqual({
      sessions: [],
      people: ['Dan'],
      rooms: [],
      remade: [],
    });
  });
  test('a day that moves to another date: everything', () => {
    expect(touched({ day: update(dayIdOf('mon'), { date: ['2026-06-01', '2026-06-08'] }) }).sessions).toHaveLength(5);
  });
  test('a change of a title or of another plan touches no place', () => {
    expect(touched({ placement: update(`other ${sessionIdOf('other')}`, { start: [1, 2] }) }).sessions).toEqual([]);
    expect(touched({ session: update(sessionIdOf('far'), { title: ['far', 'Far'] }) }).rooms).toEqual(['cellar']);
  });
});
