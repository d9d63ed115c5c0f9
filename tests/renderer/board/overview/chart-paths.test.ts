import { expect, test } from 'vitest';
import { chartPaths } from '../../../../renderer/board/overview/chart-paths.ts';
import { overviewOf } from '../../../../renderer/board/overview/overview-of.ts';
import { NAME, scaleOf } from '../../../../renderer/board/overview/scale.ts';
import { daysInOrder } from '../../../../renderer/state/days-in-order.ts';
import { findConflicts } from '../../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec } from '../../../shared/builder.ts';

/** The paths of a morning of an hour, a pixel a minute. */
function paths(spec: ProgramSpec) {
  const state = buildProgram({ days: { mon: '2026-06-01 09:00-10:00' }, ...spec });
  const index = buildIndex(state, PLAN);
  const overviews = overviewOf(index, daysInOrder({ state }), findConflicts(index, settingsOf(state)));
  return chartPaths(scaleOf(overviews, NAME + 60));
}

test('bars of one height are one box, from the floor up', () => {
  const { used } = paths({ rooms: { Aula: 10 }, sessions: { a: { at: 'mon 09:00', room: 'Aula', length: 30 } } });
  expect(used).toBe('M28 9H58V33H28Z');
});

test('free slots stand on what is in use', () => {
  const { used, free } = paths({
    rooms: { Aula: 10, Birke: 10 },
    sessions: { a: { at: 'mon 09:00', room: 'Aula', length: 30 } },
    slots: [{ day: 'mon', time: '09:00-09:30', kind: 'sessions' }],
  });
  expect(used).toBe('M28 21H58V33H28Z');
  expect(free).toBe('M28.5 9.5H57.5V20.5H28.5Z');
});

test('what is wrong has a filled triangle, what is to be looked at a ring', () => {
  const sessions = { a: { at: 'mon 09:00', room: 'Aula', length: 30, expectedAudience: 20 } };
  const rooms = { Aula: 10 };
  const soft = paths({ rooms, sessions });
  expect([soft.warned, soft.grave]).toEqual(['M28 33V8a3 3 0 1 1 .01 0', '']);
  const hard = paths({ rooms, sessions, levels: { 'room-too-small': 'error' } });
  expect([hard.warned, hard.grave]).toEqual(['', 'M27 33V8H24L28 0L32 8H29V33Z']);
});
