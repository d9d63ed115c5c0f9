import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';

/** What one rule says of a program, in its own words. */
export function told(rule: string, spec: ProgramSpec): string[] {
  const state = buildProgram(spec);
  return findConflicts(buildIndex(state, PLAN), settingsOf(state))
    .filter((conflict) => conflict.rule === rule)
    .map((conflict) => explain(conflict, state).sentence);
}

/** How many minutes a rule finds between two sessions, both with these facts; null where it finds nothing. */
export function minutesFound(rule: string, spec: ProgramSpec): number | null {
  const state = buildProgram(spec);
  const [first, ...more] = findConflicts(buildIndex(state, PLAN), settingsOf(state)).filter((c) => c.rule === rule);
  if (more.length > 0) throw new Error(`One conflict was expected, ${more.length + 1} were found`);
  return first ? Number(first.facts.minutes) : null;
}

/** Shapes of two sessions in time, and the minutes that they share: null, they do not overlap. */
export const SHAPES: readonly (readonly [name: string, a: SessionSpec, b: SessionSpec, minutes: number | null])[] = [
  ['overlapping', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:20', length: 30 }, 10],
  ['nearly', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:35', length: 30 }, null],
  ['by one minute', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:29', length: 30 }, 1],
  ['touching', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:30', length: 30 }, null],
  ['nested', { at: 'mon 10:00', length: 90 }, { at: 'mon 10:30', length: 15 }, 15],
  ['the same', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:00', length: 30 }, 30],
  ['shared start', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:00', length: 10 }, 10],
  ['shared end', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:15', length: 15 }, 15],
  ['over midnight', { at: 'mon 23:30', length: 60 }, { at: 'mon 24:15', length: 30 }, 15],
  ['two days at one night', { at: 'mon 25:00', length: 30 }, { at: 'tue 01:15', length: 30 }, 15],
  ['two days that touch at midnight', { at: 'mon 23:30', length: 30 }, { at: 'tue 00:00', length: 30 }, null],
  ['the same clock on two days', { at: 'mon 10:00', length: 30 }, { at: 'tue 10:00', length: 30 }, null],
  ['without length, inside', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:10', length: 0 }, 0],
  ['without length, at the start', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:00', length: 0 }, null],
  ['without length, at the end', { at: 'mon 10:00', length: 30 }, { at: 'mon 10:30', length: 0 }, null],
  ['no start', { at: 'mon', length: 30 }, { at: 'mon 10:00', length: 30 }, null],
];

export const TWO_DAYS = { mon: '2026-06-01 00:00-28:00', tue: '2026-06-02 00:00-24:00' };
