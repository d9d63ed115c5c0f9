import { findConflicts } from '../../shared/conflicts/engine.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { wholeGrid } from '../../shared/placing/grid.ts';
import { groupOf, groupReasonsAt, rateGroup } from '../../shared/placing/group.ts';
import { outcomeOf, outcomes } from '../../shared/placing/outcome.ts';
import { pushDown } from '../../shared/placing/push-down.ts';
import { goodSwaps } from '../../shared/placing/swaps.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';
import { copyState, PLAN, sessionIdOf } from '../shared/builder.ts';

/** Work for a stopwatch, by the name of its figure. */
export type Work = readonly [metric: string, work: () => void];

/** What the board asks beyond the rating of one session, about a program of 1000 sessions that are all placed. */
export function placingWork(state: ProgramState): Work[] {
  const index = buildIndex(state, PLAN);
  const settings = settingsOf(state);
  const before = findConflicts(index, settings);
  const grid = wholeGrid(index);
  const { rooms } = grid;
  const chosen = Array.from({ length: 20 }, (_, i) => sessionIdOf(`session${500 + i}`));
  const lead = sessionIdOf('session500');
  const group = groupOf(index, PLAN, lead, chosen, rooms);
  const [day] = grid.days;
  const [roomId] = rooms;
  if (!day || !roomId) throw new Error('The program has days and rooms');
  const cell = { dayId: day.dayId, roomId, start: 600 };
  // On the first day, in the first rooms, at the time of day that it has now.
  const midnight = day.from - (state.day.get(day.dayId)?.opening ?? 0);
  const leadStart = index.entries.get(lead)?.place?.start ?? 0;
  let turn = 0;
  const next = (): SessionId => {
    turn = (turn + 37) % 1000;
    return sessionIdOf(`session${turn}`);
  };
  const asked = outcomes(index, settings, before);
  const hard = onlyFew(state, lead);
  const hardIndex = buildIndex(hard, PLAN);
  const hardBefore = findConflicts(hardIndex, settings);
  return [
    ['groupOf20Ms', () => groupOf(index, PLAN, lead, chosen, rooms)],
    ['rateGroup20Ms', () => rateGroup(index, settings, group, grid, rooms)],
    [
      'groupReasons20Ms',
      () => groupReasonsAt(index, settings, group, { ...cell, start: midnight + leadStart }, undefined, rooms),
    ],
    ['outcomeFirstMs', () => outcomeOf(index, settings, before, [{ sessionId: next(), ...cell }])],
    ['outcomeNextMs', () => asked.of([{ sessionId: next(), ...cell }])],
    ['goodSwapsMs', () => goodSwaps(index, settings, before, next())],
    ['goodSwapsHardMs', () => goodSwaps(hardIndex, settings, hardBefore, lead)],
    ['pushDownMs', () => pushDown(index, PLAN, { sessionId: next(), durationMinutes: 45 }, cell)],
  ];
}

/** The same program where a session fits everywhere, and hardly another one into its room: many swaps to be tried. */
function onlyFew(state: ProgramState, sessionId: SessionId): ProgramState {
  const few = copyState(state);
  const roomId = state.placement.get(`${PLAN} ${sessionId}`)?.roomId ?? '';
  (few.room as Map<string, unknown>).set(roomId, { ...few.room.get(roomId), capacity: 1 });
  (few.session as Map<string, unknown>).set(sessionId, { ...few.session.get(sessionId), expectedAudience: 0 });
  return few;
}
