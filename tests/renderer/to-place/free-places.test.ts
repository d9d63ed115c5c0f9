import { expect, test } from 'vitest';
import { type Asked, freePlaces, isFreeAt } from '../../../renderer/to-place/free-places.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { wholeGrid } from '../../../shared/placing/grid.ts';
import { reasonsAt } from '../../../shared/placing/rate.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { buildProgram, dayIdOf, PLAN, roomIdOf, sessionIdOf } from '../../shared/builder.ts';

const state = buildProgram({
  days: { mon: '2026-06-01 09:00-12:00', tue: '2026-06-02 09:07-11:00' },
  rooms: { Aula: 100, Birke: 100 },
  sessions: {
    'Ada placed': { at: 'mon 10:00', room: 'Aula', length: 30, speakers: ['Ada'] },
    'Ada waits': { length: 30, speakers: ['Ada'] },
    'Bob waits': { length: 45, speakers: ['Bob'] },
  },
  slots: [{ day: 'mon', time: '11:00-12:00', kind: 'break' }],
});
const index = buildIndex(state, PLAN);
const asked: Asked = { index, settings: settingsOf(state), grid: wholeGrid(index) };

test.each(['Ada waits', 'Bob waits'])(
  '%s is free where nothing speaks against it, at every minute of every room',
  (title) => {
    const id = sessionIdOf(title);
    const durationMinutes = index.entries.get(id)?.session.durationMinutes ?? 0;
    const places = freePlaces(asked, id);
    let free = 0;
    for (const [day, date, from, to] of [
      ['mon', '2026-06-01', 540, 720],
      ['tue', '2026-06-02', 547, 660],
    ] as const)
      for (const room of ['Aula', 'Birke'])
        for (let start = from; start < to; start += 1) {
          const cell = { dayId: dayIdOf(day), roomId: roomIdOf(room), start };
          const at = { ...cell, start: absoluteMinute(date, start) };
          const reasons = reasonsAt(index, asked.settings, { sessionId: id, planId: PLAN, durationMinutes }, at);
          expect(isFreeAt(asked, id, places, cell), `${day} ${room} ${start}`).toBe(reasons.length === 0);
          if (reasons.length === 0 && (start - from) % 5 === 0) free += 1;
        }
    expect(places.count).toBe(free);
    expect(free).toBeGreaterThan(0);
  },
);

test('a cell of a day or room that is gone is not free', () => {
  const id = sessionIdOf('Bob waits');
  const places = freePlaces(asked, id);
  const there = { dayId: dayIdOf('mon'), roomId: roomIdOf('Birke'), start: 540 };
  expect(isFreeAt(asked, id, places, there)).toBe(true);
  expect(isFreeAt(asked, id, places, { ...there, roomId: roomIdOf('gone') })).toBe(false);
  expect(isFreeAt(asked, id, places, { ...there, dayId: dayIdOf('gone') })).toBe(false);
});
