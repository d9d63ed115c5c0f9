import { type Values, valuesOf } from '../../../shared/conflicts/parameters.ts';
import type { Level, Rule } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { copyState, idFor } from '../builder.ts';

/** Parameters so tight that small random programs break every rule. */
export const TIGHT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'too-little-time-to-change-room': { sameFloor: 5, otherFloor: 15, otherBuilding: 30 },
  'shared-account': { accountSessions: 2, accountShare: 70 },
  'changeover-time': { minutes: 10 },
  'back-to-back': { pause: 20 },
  'three-in-a-row': { sessions: 2, pause: 30 },
  'too-many-a-day': { most: 1 },
  'spread-over-days': { most: 1 },
  'chair-speaks-elsewhere': { pause: 60 },
  'block-with-spare-time': { minutes: 10 },
  'audience-overlap': { people: 3 },
  'should-be-together': { minutes: 15 },
  'no-choice-of-language': { sessions: 2 },
  'no-choice-of-level': { sessions: 2 },
  'over-long-title': { characters: 20 },
};

export const tightValues = (rule: Rule): Values => valuesOf(rule.parameters, TIGHT[rule.id], TIGHT['shared-account']);

/** The same program with every rule on that nothing was set for, with tight parameters. */
export function allOn(state: ProgramState): ProgramState {
  const on = copyState(state);
  const rows = on.ruleSetting as Map<string, unknown>;
  const known = new Set([...state.ruleSetting.values()].filter(({ scope }) => scope === null).map(({ rule }) => rule));
  for (const { id: rule, defaultLevel } of RULES) {
    if (known.has(rule)) continue;
    const id = idFor('ruleSetting', `all ${rule}`);
    const level = defaultLevel === 'off' ? 'note' : defaultLevel;
    rows.set(id, { id, rule, scope: null, level, parameters: TIGHT[rule] ?? null });
  }
  return on;
}

/** The same program with one rule at a level everywhere, whatever was set for it. */
export function withLevel(state: ProgramState, rule: string, level: Level | 'off'): ProgramState {
  const set = copyState(state);
  const rows = set.ruleSetting as Map<string, unknown>;
  for (const row of state.ruleSetting.values()) if (row.rule === rule) rows.delete(row.id);
  const id = idFor('ruleSetting', `only ${rule}`);
  rows.set(id, { id, rule, scope: null, level, parameters: TIGHT[rule] ?? null });
  return set;
}
