import type { Level } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { checkLines } from './check-lines.ts';
import { checkReady } from './check-ready.ts';
import { checked, checkedPlan } from './checked.ts';
import { look } from './session.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** The levels, gravest first. */
const LEVELS = ['block', 'error', 'warning', 'note'] as const satisfies readonly Level[];

/**
 * `check FILE`: prints the conflicts that nobody accepted, by rule; 1 if one of them is of level error or block, or of
 * the level that was asked for or above. With `--ready`: what a release waits for.
 */
export async function run(call: Call): Promise<ExitCode> {
  const asked = askedOf(call);
  return withProgram(call, 'read', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { state } = seen.value;
    return call.flag('ready') ? checkReady(call, state) : checkConflicts(call, state, asked);
  });
}

interface Asked {
  readonly rules: readonly string[];
  readonly level: Level | null;
}

function askedOf(call: Call): Asked {
  const rules = call.texts('rule');
  const unknown = rules.find((rule) => !RULES.some(({ id }) => id === rule));
  if (unknown !== undefined)
    throw new WrongUse(`There is no rule “${unknown}”. The rules: ${RULES.map(({ id }) => id).join(', ')}.`);
  const text = call.text('level');
  const level = LEVELS.find((one) => one === text) ?? null;
  if (text !== null && level === null) throw new WrongUse(`--level takes ${LEVELS.join(', ')}, but not “${text}”.`);
  if (call.flag('ready') && (rules.length > 0 || level !== null))
    throw new WrongUse('--ready looks at everything: it takes no --rule and no --level.');
  return { rules, level };
}

function checkConflicts(call: Call, state: ProgramState, { rules, level }: Asked): ExitCode {
  const isAtLeast = (one: Level, least: Level) => LEVELS.indexOf(one) <= LEVELS.indexOf(least);
  const all = (checkedPlan(state)?.conflicts ?? [])
    .filter((one) => (rules.length === 0 || rules.includes(one.rule)) && isAtLeast(one.level, level ?? 'note'))
    .map((one) => checked(state, one));
  const open = all.filter(({ accepted }) => accepted === null);
  const failing = open.filter((one) => isAtLeast(one.level, level ?? 'error')).length;
  tell(call, { conflicts: all }, () => (open.length > 0 ? checkLines(open) : 'There is no conflict.'));
  const accepted = all.length - open.length;
  if (open.length > 0 || accepted > 0) {
    const count = open.length === 1 ? '1 conflict' : `${open.length} conflicts`;
    call.io.say(`${count}${accepted > 0 ? `; ${accepted} more ${accepted === 1 ? 'was' : 'were'} accepted` : ''}.`);
  }
  return failing > 0 ? 1 : 0;
}
