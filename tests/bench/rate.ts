import { findConflicts, updateConflicts } from '../../shared/conflicts/engine.ts';
import type { Candidate } from '../../shared/conflicts/rule.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import { applyDiff, type Diff, reverseDiff } from '../../shared/model/state.ts';
import { bestPlaces } from '../../shared/placing/best-places.ts';
import { wholeGrid } from '../../shared/placing/grid.ts';
import { rateBoard } from '../../shared/placing/rate.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../shared/schedule/update-index.ts';
import { PLAN, placementKey, sessionIdOf } from '../shared/builder.ts';
import { type Figure, median as medianOf } from './figure.ts';
import { largeProgram } from './large-program.ts';
import { placingWork } from './placing-work.ts';

/** The conflict engine and the board's rating: medians of 20 runs after 5 to warm up, in milliseconds. */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (metric: string, value: number, unit = 'ms'): void => {
    figures.push({ bench: 'rate', metric, value: Math.round(value * 1000) / 1000, unit });
  };
  const small = largeProgram({ sessions: 1000, rooms: 50, days: 4, people: 900 });
  const large = largeProgram({ sessions: 5000, rooms: 100, days: 4, people: 5000 });
  const candidate: Candidate = { sessionId: sessionIdOf('session500'), planId: PLAN, durationMinutes: 30 };

  const index1000 = buildIndex(small, PLAN);
  const grid = wholeGrid(index1000);
  add(
    'cells',
    grid.days.reduce((sum, day) => sum + ((day.to - day.from) / grid.step) * grid.rooms.length, 0),
    'cells',
  );
  const settings = settingsOf(small);
  const cold = performance.now();
  rateBoard(index1000, settings, candidate, grid);
  add('rateCellsColdMs', performance.now() - cold);
  add(
    'rateCells1000Ms',
    median(() => rateBoard(index1000, settings, candidate, grid)),
  );

  for (const [metric, work] of placingWork(small)) add(metric, median(work));

  const index5000 = buildIndex(large, PLAN);
  const largeGrid = wholeGrid(index5000);
  const fifty = { ...largeGrid, rooms: largeGrid.rooms.slice(0, 50) };
  add(
    'rateCells5000Ms',
    median(() => rateBoard(index5000, settings, candidate, fifty)),
  );
  add(
    'bestPlaces5000Ms',
    median(() => bestPlaces(index5000, settings, candidate, { count: 10 })),
  );
  add(
    'indexBuild5000Ms',
    median(() => buildIndex(large, PLAN)),
  );
  const conflicts = findConflicts(index5000, settings);
  add('conflicts5000', conflicts.length, 'conflicts');
  add(
    'findAll5000Ms',
    median(() => findConflicts(index5000, settings)),
  );

  const move: Diff = {
    placement: {
      added: [],
      removed: [],
      updated: [{ key: placementKey('session500'), columns: { start: [startOf(large, 'session500'), 600] } }],
    },
  };
  let forward = true;
  add(
    'afterMove5000Ms',
    median(() => {
      const diff = forward ? move : reverseDiff(move);
      forward = !forward;
      applyDiff(large, diff);
      updateConflicts(conflicts, index5000, settings, updateIndex(index5000, large, diff));
    }),
  );
  return figures;
}

const startOf = (state: ReturnType<typeof largeProgram>, name: string): number | null =>
  state.placement.get(placementKey(name))?.start ?? null;

function median(work: () => void): number {
  for (let i = 0; i < 5; i++) work();
  const times = Array.from({ length: 20 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return medianOf(times);
}
