import { isReady, readinessOf } from '../../shared/agenda/readiness.ts';
import { CHECK_WORDS, verdict } from '../../shared/agenda/readiness-words.ts';
import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { checkLines } from './check-lines.ts';
import { checked, checkedPlan } from './checked.ts';
import { plainLine } from './table.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell } from './with-program.ts';

/** `check FILE --ready`: what a release waits for, and what is still open; 1 if it waits for something. */
export function checkReady(call: Call, state: ProgramState): ExitCode {
  const plan = checkedPlan(state);
  if (!plan) return 1;
  const readiness = readinessOf(plan.index, plan.conflicts);
  const ready = isReady(readiness);
  const errors = readiness.grave.map((conflict) => checked(state, conflict));
  const checks = readiness.checks.map(({ id, blocks, sessions }) => ({
    id,
    title: CHECK_WORDS[id].title,
    blocks,
    sessions: sessions.flatMap((sessionId) => {
      const session = state.session.get(sessionId);
      return session ? [{ id: session.id, number: session.number, name: sessionName(session).text }] : [];
    }),
  }));
  const words = (): string => {
    const lists = checks
      .filter(({ sessions }) => sessions.length > 0)
      .map(({ title, sessions }) =>
        [`${title}: ${sessions.length}`, ...sessions.map(({ number, name }) => `  ${number}  ${plainLine(name)}`)].join(
          '\n',
        ),
      );
    return [verdict(readiness), ...(errors.length > 0 ? [checkLines(errors)] : []), ...lists].join('\n\n');
  };
  tell(call, { ready, verdict: verdict(readiness), expected: readiness.expected, errors, checks }, words);
  return ready ? 0 : 1;
}
