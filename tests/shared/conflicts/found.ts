import { valuesOf } from '../../../shared/conflicts/parameters.ts';
import type { Finding } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';

type Parameters = Readonly<Record<string, number | boolean>>;

function find(id: string, state: ProgramState, parameters: Parameters): readonly Finding[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}`);
  return rule.find(buildIndex(state, PLAN), valuesOf(rule.parameters, parameters));
}

/** What one rule says of a program, in its own words. */
export function told(rule: string, spec: ProgramSpec, parameters: Parameters = {}): string[] {
  const state = buildProgram(spec);
  return find(rule, state, parameters).map((finding) => explain(finding, state).sentence);
}

/** How many things a rule finds in a program. */
export const countFound = (rule: string, spec: ProgramSpec, parameters: Parameters = {}): number =>
  find(rule, buildProgram(spec), parameters).length;

/** How many minutes a rule finds between two sessions, both with these facts; null where it finds nothing. */
export function minutesFound(rule: string, spec: ProgramSpec, parameters: Parameters = {}): number | null {
  const [first, ...more] = find(rule, buildProgram(spec), parameters);
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
