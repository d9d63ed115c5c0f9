import type { ProgramState } from '../model/state.ts';
import type { Row } from '../model/tables.ts';
import type { Level } from './rule.ts';
import { RULES } from './rules.ts';

/** What the committee set: a level for each rule, and the conflicts it accepts with the facts that it saw. */
export interface RuleSettings {
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  /** Conflict key to hash of its facts. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** The settings of a program: each rule's default, unless the committee set it everywhere. */
export function settingsOf(state: ProgramState): RuleSettings {
  const levels = new Map<string, Level | 'off'>(RULES.map((rule) => [rule.id, rule.defaultLevel]));
  for (const { rule, level, scope } of inIdOrder(state)) if (scope === null) levels.set(rule, level);
  const accepted = new Map([...state.acceptance.values()].map((row) => [row.conflict, row.factsHash]));
  return { levels, accepted };
}

/** A rule's level in a program; a rule that is not known is off. */
export const levelOf = (rule: string, state: ProgramState): Level | 'off' =>
  settingsOf(state).levels.get(rule) ?? 'off';

// Where a file holds two settings of one rule, every machine takes the same one.
const inIdOrder = (state: ProgramState): Row<'ruleSetting'>[] =>
  [...state.ruleSetting.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
