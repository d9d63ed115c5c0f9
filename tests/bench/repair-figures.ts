import { findConflicts } from '../../shared/conflicts/engine.ts';
import { isPressing } from '../../shared/conflicts/finding.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import { repairsOf } from '../../shared/placing/repairs.ts';
import { fixAll } from '../../shared/placing/repairs-all.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';
import { PLAN } from '../shared/builder.ts';
import { conflictProgram } from './conflict-program.ts';
import { median, percentile } from './figure.ts';

const WARM_UP = 5;

/** What it takes to find repairs among 1,000 placed sessions, conflict by conflict and for all of them. */
export function repairFigures(): (readonly [metric: string, value: number, unit?: string])[] {
  const program = conflictProgram({ sessions: 1000, rooms: 20, days: 5, people: 1000 });
  const [index, settings] = [buildIndex(program, PLAN), settingsOf(program)];
  const before = findConflicts(index, settings);
  const pressing = before.filter(isPressing);
  const times: number[] = [];
  for (const conflict of [...pressing.slice(0, WARM_UP), ...pressing]) {
    const from = performance.now();
    repairsOf(index, settings, before, conflict);
    times.push(performance.now() - from);
  }
  const own = times.slice(WARM_UP);
  const from = performance.now();
  const set = fixAll(index, settings, pressing);
  return [
    ['repairs1000Ms', median(own)],
    ['repairs1000P95Ms', percentile(own, 0.95)],
    ['fixAll1000Ms', performance.now() - from],
    ['fixAllOf', pressing.length, 'conflicts'],
    ['fixAllLeft', set.left.length, 'conflicts'],
  ];
}
