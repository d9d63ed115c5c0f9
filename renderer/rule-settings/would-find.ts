import { findConflicts } from '../../shared/conflicts/engine.ts';
import type { Conflict, Rule } from '../../shared/conflicts/rule.ts';
import type { RuleSettings, Setting } from '../../shared/conflicts/settings.ts';
import type { ScheduleIndex } from '../../shared/schedule/schedule-index.ts';

/** Whether a rule is off everywhere. */
export const isOff = (settings: readonly Setting[]): boolean => settings.every(({ level }) => level === 'off');

/** What a rule that is off everywhere would find, were it on everywhere with the parameters that it has. */
export function wouldFind(index: ScheduleIndex, settings: RuleSettings, rule: Rule): Conflict[] {
  const own = settings.rules.get(rule.id) ?? [];
  const on = own.filter(({ scope }) => scope === null).map((setting): Setting => ({ ...setting, level: 'note' }));
  return findConflicts(index, { ...settings, rules: new Map([[rule.id, on]]) }, [rule]);
}
