import { describe, expect, it } from 'vitest';
import { layoutDay, roomsInOrder } from '../../../renderer/board/day-layout.ts';
import { tintBoxes } from '../../../renderer/board/tint-boxes.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { wholeGrid } from '../../../shared/placing/grid.ts';
import { rateBoard } from '../../../shared/placing/rate.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, type ProgramSpec, sessionIdOf } from '../../shared/builder.ts';

function boxes(spec: ProgramSpec) {
  const state = buildProgram({ days: { mon: '2026-06-01 09:00-12:00' }, rooms: { Aula: 100, Birke: 40 }, ...spec });
  const index = buildIndex(state, PLAN);
  const layout = layoutDay(index, dayIdOf('mon'), roomsInOrder(index));
  if (!layout) throw new Error('the day is there');
  const held = sessionIdOf('Held');
  const candidate = { sessionId: held, planId: PLAN, durationMinutes: 45 };
  const rating = rateBoard(index, settingsOf(state), candidate, wholeGrid(index));
  return tintBoxes(rating, layout, 45, new Set([held])).map(
    ({ column, start, end, tint, away }) => `${column} ${start}-${end} ${tint}${away ? ' away' : ''}`,
  );
}

describe('what a day shows while a session is held', () => {
  it('is a box for each slot and room where nobody stands', () => {
    expect(
      boxes({
        people: ['Ada'],
        sessions: {
          Held: { length: 45, speakers: ['Ada'] },
          Other: { at: 'mon 10:00', room: 'Aula', length: 45, speakers: ['Ada'] },
        },
        slots: [
          { day: 'mon', time: '9:00-9:45', kind: 'sessions' },
          { day: 'mon', time: '10:00-10:45', kind: 'sessions' },
        ],
      }),
    ).toEqual(['0 540-585 free', '1 540-585 free', '1 600-645 breaks']);
  });

  it('is stretches of equal cells on a day without slots, hatched where somebody is away', () => {
    expect(
      boxes({
        people: ['Ada'],
        rooms: { Aula: 100 },
        sessions: { Held: { length: 45, speakers: ['Ada'] } },
        away: [{ person: 'Ada', date: '2026-06-01', time: '10:00-10:30' }],
      }).filter((box) => box.includes('away')),
    ).toEqual(['0 560-630 breaks away']);
  });
});
