import type { ProgramState } from '../model/state.ts';
import type { Row } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { type Values, valuesOf } from './parameters.ts';
import type { Finding, Level, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { byNarrowness, holdsFinding, type Imagined, readScope, type Scope } from './scope.ts';
import { type AccountLimits, limitsIn, SHARED_ACCOUNT } from './shared-account.ts';

/** A rule's level and parameters in a scope; null is everywhere. */
export interface Setting {
  readonly scope: Scope | null;
  readonly level: Level | 'off';
  /** Settings with equal values share one object. */
  readonly values: Values;
}

/** What the committee set: a level for each rule, and the conflicts it accepts with the facts that it saw. */
export interface RuleSettings {
  /** Each rule's level where no narrower scope says otherwise. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  /** Each rule's settings, the narrowest first, the one for everywhere last. */
  readonly rules: ReadonlyMap<string, readonly Setting[]>;
  /** Conflict key to hash of its facts. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** The settings of a program: each rule's default, unless the committee set it, everywhere or for a scope. */
export function settingsOf(state: ProgramState): RuleSettings {
  const rows = Map.groupBy(inIdOrder(state), (row) => row.rule);
  const account = RULES.filter(({ id }) => id === SHARED_ACCOUNT).flatMap((rule) =>
    ruleSettings(rule, rows.get(rule.id) ?? []),
  );
  const rules = new Map(
    RULES.map((rule) => [rule.id, ruleSettings(rule, rows.get(rule.id) ?? [], accountRead(account))]),
  );
  const levels = new Map([...rules].map(([id, settings]) => [id, settings.at(-1)?.level ?? 'off']));
  const accepted = new Map([...state.acceptance.values()].map((row) => [row.conflict, row.factsHash]));
  return { levels, rules, accepted };
}

/** A rule's level in a program, where no narrower scope says otherwise; a rule that is not known is off. */
export const levelOf = (rule: string, state: ProgramState): Level | 'off' =>
  settingsOf(state).levels.get(rule) ?? 'off';

/** The values of a rule's parameters for which it is on somewhere. */
export const variantsOf = (settings: readonly Setting[]): Set<Values> =>
  new Set(settings.filter(({ level }) => level !== 'off').map(({ values }) => values));

/** The setting that counts for a finding: of those whose scope holds it, the narrowest. */
export function settingFor(
  index: ScheduleIndex,
  settings: readonly Setting[],
  finding: Finding,
  imagined?: Imagined,
): Setting | null {
  const [only] = settings;
  if (only && settings.length === 1) return only;
  return settings.find(({ scope }) => scope === null || holdsFinding(index, scope, finding, imagined)) ?? null;
}

/**
 * What the rules on people read of the one on shared accounts. Where that is off anywhere, they take everybody for one
 * person: what it would tell no more must not be lost.
 */
export const accountRead = (settings: readonly Pick<Setting, 'level' | 'values'>[]): AccountLimits => {
  const everywhere = settings.at(-1);
  const isOff = !everywhere || settings.some(({ level }) => level === 'off');
  return isOff ? { accountSessions: 0, accountShare: 100 } : limitsIn(everywhere.values);
};

function ruleSettings(rule: Rule, rows: readonly Row<'ruleSetting'>[], account?: AccountLimits): Setting[] {
  const from = Object.values(rule.parameters).some(({ of }) => of !== undefined) ? account : undefined;
  const shared = new Map<string, Values>();
  const share = (values: Values): Values => {
    const key = JSON.stringify(values);
    const known = shared.get(key);
    if (!known) shared.set(key, values);
    return known ?? values;
  };
  const read = rows.map((row) => ({ ...row, scope: readScope(row.scope) }));
  const everywhere = read.findLast(({ scope }) => scope === null);
  const narrow = read.filter(({ scope }) => scope !== null).sort((a, b) => byNarrowness(a.scope, b.scope));
  const common = everywhere?.parameters;
  return [
    ...narrow.map(({ scope, level, parameters }) => ({
      scope,
      level,
      values: share(valuesOf(rule.parameters, from, parameters, common)),
    })),
    {
      scope: null,
      level: everywhere?.level ?? rule.defaultLevel,
      values: share(valuesOf(rule.parameters, from, common)),
    },
  ];
}

// Where a file holds two settings of one rule, every machine takes the same one.
const inIdOrder = (state: ProgramState): Row<'ruleSetting'>[] =>
  [...state.ruleSetting.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
