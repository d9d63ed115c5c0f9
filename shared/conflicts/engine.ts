import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { type Base, byWeight, concerns, factsHash, keyOf } from './finding.ts';
import { type Values, valuesOf } from './parameters.ts';
import type { Conflict, Finding, IndexChange, Level, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import type { Imagined } from './scope.ts';
import { type RuleSettings, settingFor, variantsOf } from './settings.ts';
import { weightOf } from './weight.ts';

/** All conflicts of a plan, gravest first, then by weight. Rules that are off are not looked at. */
export const findConflicts = (index: ScheduleIndex, settings: RuleSettings, rules = RULES): Conflict[] =>
  gather(index, settings, rules, (rule, values) => rule.find(index, values)).sort(byWeight);

/** What a change does to the conflicts: those that it left alone, those that it touched, and what is there of these now. */
export interface ConflictChange {
  readonly kept: readonly Conflict[];
  readonly touched: readonly Conflict[];
  /** Gravest first. */
  readonly found: readonly Conflict[];
}

/** What a change does to the conflicts before it: what names something touched is looked for again, the rest stays. */
export function conflictChange(
  before: readonly Conflict[],
  index: ScheduleIndex,
  settings: RuleSettings,
  change: IndexChange,
  rules = RULES,
): ConflictChange {
  const kept: Conflict[] = [];
  const touched: Conflict[] = [];
  for (const conflict of before) (concerns(conflict, change) ? touched : kept).push(conflict);
  const found = gather(index, settings, rules, (rule, values) => rule.affected(index, change, values));
  return { kept, touched, found: found.sort(byWeight) };
}

/** All conflicts after a change, given those before it: as `findConflicts` finds them, as long as the settings are the same. */
export function updateConflicts(
  before: readonly Conflict[],
  index: ScheduleIndex,
  settings: RuleSettings,
  change: IndexChange,
  rules = RULES,
): Conflict[] {
  const { kept, found } = conflictChange(before, index, settings, change, rules);
  return merged(kept, found);
}

/** What a rule finds with the parameters that are set everywhere, whatever its level: what it would tell if it were on. */
export const findingsOf = (index: ScheduleIndex, settings: RuleSettings, rule: Rule): readonly Finding[] => {
  const everywhere = settings.rules.get(rule.id)?.at(-1);
  return rule.find(index, everywhere?.values ?? valuesOf(rule.parameters));
};

/** Gives a finding its level, key, weight and hash, and tells whether it is accepted. */
export function toConflict(
  finding: Finding,
  level: Level,
  index: ScheduleIndex,
  settings: RuleSettings,
  imagined?: Imagined,
): Conflict {
  const key = keyOf(finding);
  const hash = factsHash(finding, baseOf(index, finding, imagined));
  const accepted = settings.accepted.get(key) === hash;
  return { ...finding, key, level, weight: weightOf(finding, index), factsHash: hash, accepted };
}

/** Times are counted from the day of the first session that has one. */
function baseOf(index: ScheduleIndex, finding: Finding, imagined?: Imagined): Base | null {
  if (finding.ofRows) return null;
  for (const id of finding.sessions) {
    const day = imagined?.family.has(id)
      ? index.state.day.get(imagined.dayId ?? '')
      : index.entries.get(id)?.place?.day;
    if (day) return { dayId: day.id, midnight: absoluteMinute(day.date, 0) };
  }
  return null;
}

function gather(
  index: ScheduleIndex,
  settings: RuleSettings,
  rules: readonly Rule[],
  look: (rule: Rule, values: Values) => readonly Finding[],
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const rule of rules) {
    const own = settings.rules.get(rule.id) ?? [];
    for (const values of variantsOf(own))
      for (const finding of look(rule, values)) {
        const setting = settingFor(index, own, finding);
        if (setting && setting.level !== 'off' && setting.values === values)
          conflicts.push(toConflict(finding, setting.level, index, settings));
      }
  }
  return conflicts;
}

function merged(a: readonly Conflict[], b: readonly Conflict[]): Conflict[] {
  const all: Conflict[] = [];
  let at = 0;
  for (const next of b) {
    for (let kept = a[at]; kept && byWeight(kept, next) <= 0; kept = a[at]) {
      all.push(kept);
      at++;
    }
    all.push(next);
  }
  return all.concat(a.slice(at));
}
