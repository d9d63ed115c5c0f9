import { findConflicts } from '../../shared/conflicts/engine.ts';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { CommandName } from '../../shared/contract/commands.ts';
import { type Problem, refuse } from '../../shared/contract/problem.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { PlanId } from '../../shared/model/tables.ts';
import { buildIndex } from '../../shared/schedule/schedule-index.ts';

const DROPS: ReadonlySet<CommandName> = new Set<CommandName>([
  'session.place',
  'session.arrange',
  'session.swap',
  'session.changeMany',
  'block.setTalks',
  'block.addTalk',
  'plan.take',
]);

/** Looks again after a command, and refuses what a rule set to "block" forbids. */
export type DropGate = (after: ProgramState) => { readonly ok: false; readonly problem: Problem } | null;

/**
 * The gate for a command that places sessions, or null where no rule is set to "block" anywhere. Only conflicts that the drop
 * makes are held against it: those that were there before do not forbid to tidy up.
 */
export function dropGate(name: CommandName, args: unknown, before: ProgramState): DropGate | null {
  if (!DROPS.has(name)) return null;
  const settings = settingsOf(before).rules;
  const rules = RULES.filter(({ id }) => settings.get(id)?.some(({ level }) => level === 'block'));
  const planId = planOf(args) ?? before.program.get('program')?.currentPlanId;
  if (rules.length === 0 || planId === undefined) return null;
  const find = (state: ProgramState): readonly Conflict[] =>
    findConflicts(buildIndex(state, planId), settingsOf(state), rules).filter(
      ({ accepted, level }) => !accepted && level === 'block',
    );
  const known = new Set(find(before).map(({ key }) => key));
  return (after) => {
    const made = find(after).filter(({ key }) => !known.has(key));
    const [first] = made;
    if (!first) return null;
    return refuse('blocked', `${explain(first, after, { planId }).sentence} The committee does not allow this.`, {
      conflicts: made.map(({ key }) => key),
    });
  };
}

/** The plan that a command writes to, where it names one. */
function planOf(args: unknown): PlanId | undefined {
  if (typeof args !== 'object' || args === null) return undefined;
  if ('toId' in args) return args.toId as PlanId;
  return 'planId' in args ? (args.planId as PlanId | undefined) : undefined;
}
