import { expect, test } from 'vitest';
import { shelfOf } from '../../../../renderer/board/shelf/shelf-of.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, type SessionSpec } from '../../../shared/builder.ts';

function shelf(sessions: Record<string, SessionSpec>) {
  const state = buildProgram({
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
    rooms: { Foyer: null, Hall: null },
    sessions,
  });
  return shelfOf(buildIndex(state, PLAN), dayIdOf('mon')).map(({ room, start, entries }) => ({
    room,
    start,
    titles: entries.map(({ session }) => session.title),
  }));
}

test('what takes no time stands on the shelf of its day, by room and time; what has neither comes last', () => {
  expect(
    shelf({
      loose: { at: 'mon', length: 0 },
      inHall: { at: 'mon', room: 'Hall', length: 0 },
      atTwelve: { at: 'mon 12:00', room: 'Foyer', length: 0 },
      atNine: { at: 'mon 09:00', room: 'Foyer', length: 0 },
      alsoAtNine: { at: 'mon 09:00', room: 'Foyer', length: 0 },
      anyTime: { at: 'mon', room: 'Foyer', length: 0 },
    }),
  ).toEqual([
    { room: 'Foyer', start: 540, titles: ['atNine', 'alsoAtNine'] },
    { room: 'Foyer', start: 720, titles: ['atTwelve'] },
    { room: 'Foyer', start: null, titles: ['anyTime'] },
    { room: 'Hall', start: null, titles: ['inHall'] },
    { room: null, start: null, titles: ['loose'] },
  ]);
});

test('the shelf holds nothing that takes time, that is on another day, without a day, in a block, or withdrawn', () => {
  expect(
    shelf({
      block: { at: 'mon 10:00', room: 'Hall', block: true, length: 60 },
      inBlock: { in: 'block', length: 0 },
      talk: { at: 'mon', length: 5 },
      tomorrow: { at: 'tue', length: 0 },
      nowhere: { length: 0 },
      onlyARoom: { room: 'Foyer', length: 0 },
      gone: { at: 'mon', length: 0, status: 'withdrawn' },
    }),
  ).toEqual([]);
});
