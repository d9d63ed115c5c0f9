import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { findConflicts } from './engine.ts';
import { byWeight } from './finding.ts';
import { keysOf } from './name-keys.ts';
import type { Conflict, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import type { RuleSettings } from './settings.ts';

/** Rules on texts and names; they take longest, and hang on no place. */
export const TEXT_RULES: readonly Rule[] = RULES.filter(({ group }) => group === 'text');

/** All others. */
export const SCHEDULE_RULES: readonly Rule[] = RULES.filter(({ group }) => group !== 'text');

/** So many names are folded between two looks at the clock. */
const AT_ONCE = 50;

/**
 * What the rules on texts find, in steps of a few milliseconds for whoever has other work to do in between. The index
 * must not change meanwhile; a search that is begun again is short, as folded names are remembered.
 */
export function* searchTexts(index: ScheduleIndex, settings: RuleSettings): Generator<void, Conflict[], undefined> {
  let folded = 0;
  for (const person of index.state.person.values()) {
    keysOf(person);
    folded += 1;
    if (folded % AT_ONCE === 0) yield;
  }
  const found: Conflict[] = [];
  for (const rule of TEXT_RULES) {
    yield;
    found.push(...findConflicts(index, settings, [rule]));
  }
  return found.sort(byWeight);
}

/** Conflicts with those of the rules on texts taken from others, whatever was known of these. */
export const withTextsOf = (conflicts: readonly Conflict[], others: readonly Conflict[]): Conflict[] =>
  [...conflicts.filter(({ rule }) => !IS_TEXT.has(rule)), ...others.filter(({ rule }) => IS_TEXT.has(rule))].sort(
    byWeight,
  );

const IS_TEXT: ReadonlySet<string> = new Set(TEXT_RULES.map(({ id }) => id));
