import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { byWeight, concerns, factsHash, keyOf } from './finding.ts';
import type { Conflict, Finding, IndexChange, Level, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import type { RuleSettings } from './settings.ts';

/** All conflicts of a plan, gravest first, then by time. Rules that are off are not looked at. */
export const findConflicts = (index: ScheduleIndex, settings: RuleSettings, rules = RULES): Conflict[] =>
  gather(settings, rules, (rule) => rule.find(index)).sort(byWeight);

/**
 * The conflicts after a change, given those before it: what names something touched is looked for again, the rest
 * stays. Equal to `findConflicts` as long as the settings are the same.
 */
export function updateConflicts(
  before: readonly Conflict[],
  index: ScheduleIndex,
  settings: RuleSettings,
  change: IndexChange,
  rules = RULES,
): Conflict[] {
  const kept = before.filter((conflict) => !concerns(conflict, change));
  return [...kept, ...gather(settings, rules, (rule) => rule.affected(index, change))].sort(byWeight);
}

/** Gives a finding its level, key and hash, and tells whether it is accepted. */
export function toConflict(finding: Finding, level: Level, settings: RuleSettings): Conflict {
  const key = keyOf(finding);
  const hash = factsHash(finding);
  return { ...finding, key, level, factsHash: hash, accepted: settings.accepted.get(key) === hash };
}

function gather(settings: RuleSettings, rules: readonly Rule[], look: (rule: Rule) => readonly Finding[]): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const rule of rules) {
    const level = settings.levels.get(rule.id) ?? 'off';
    if (level !== 'off') for (const finding of look(rule)) conflicts.push(toConflict(finding, level, settings));
  }
  return conflicts;
}
