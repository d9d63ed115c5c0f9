import type { Parameter } from '../../../shared/conflicts/parameters.ts';
import { takes } from '../../../shared/conflicts/parameters.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import type { CommandArgs } from '../../../shared/contract/commands.ts';
import { ok, type Problem, refuse } from '../../../shared/contract/problem.ts';
import type { Row } from '../../../shared/model/tables.ts';
import { canonicalJson } from '../canonical.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { missing, rowsWhere } from './lookups.ts';

type Scope = NonNullable<CommandArgs<'rule.set'>['scope']>;
type Refusal = { readonly ok: false; readonly problem: Problem };
type Given = Readonly<Record<string, number | boolean>>;

/** How the committee sets the rules. */
export const ruleHandlers: Handlers<'rule.set' | 'rule.reset'> = {
  'rule.set': (tx, { rule, scope = null, level, parameters }) => {
    const found = RULES.find(({ id }) => id === rule);
    if (!found) return refuse('not-found', `There is no rule “${rule}”.`);
    if (!level && !parameters) return refuse('invalid', 'Give a level or parameters: nothing is set without them.');
    const same = settingFor(tx, rule, scope);
    // What is set stays changeable when a room or a day of its scope is gone.
    const wrong = wrongParameter(found.parameters ?? {}, parameters ?? {}) ?? (same ? null : missingInScope(tx, scope));
    if (wrong) return wrong;
    if (same) {
      const merged = parameters && { parameters: { ...(same.parameters as Given | null), ...parameters } };
      tx.update('ruleSetting', same.id, { ...(level ? { level } : {}), ...merged });
    } else {
      const id = tx.newId('ruleSetting');
      const wider = settingFor(tx, rule, null)?.level ?? found.defaultLevel;
      const row = { scope: scope && inOrder(scope), level: level ?? wider, parameters: parameters ?? null };
      tx.insert('ruleSetting', { id, rule, ...row });
    }
    return ok(null);
  },
  'rule.reset': (tx, { rule, scope = null }) => {
    const row = settingFor(tx, rule, scope);
    if (!row) return refuse('not-found', 'Nothing is set for this rule there.');
    tx.remove('ruleSetting', row.id);
    return ok(null);
  },
};

function settingFor(tx: Tx, rule: string, scope: Scope | null): Row<'ruleSetting'> | undefined {
  const wanted = canonicalJson(scope && inOrder(scope));
  return rowsWhere(tx, 'ruleSetting', (row) => row.rule === rule && canonicalJson(row.scope) === wanted)[0];
}

/** The same scope, each id once and in order, so that one scope is never set twice. */
const inOrder = (scope: Scope): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(scope).flatMap(([dimension, ids]) => (ids ? [[dimension, [...new Set<string>(ids)].sort()]] : [])),
  );

function wrongParameter(declared: Readonly<Record<string, Parameter>>, given: Given): Refusal | null {
  for (const [name, value] of Object.entries(given)) {
    const parameter = declared[name];
    if (!parameter || parameter.of !== undefined) return refuse('invalid', `The rule has no parameter “${name}”.`);
    if (takes(parameter, value)) continue;
    const range =
      parameter.kind === 'boolean'
        ? 'yes or no'
        : `a whole number from ${parameter.min} to ${parameter.max}${parameter.kind === 'clock' ? ', as a minute of the day' : ''}`;
    return refuse('invalid', `${parameter.words}: this must be ${range}.`);
  }
  return null;
}

const missingInScope = (tx: Tx, scope: Scope | null): Refusal | null =>
  missing(tx, 'kind', scope?.kinds ?? []) ??
  missing(tx, 'track', scope?.tracks ?? []) ??
  missing(tx, 'room', scope?.rooms ?? []) ??
  missing(tx, 'day', scope?.days ?? []);
