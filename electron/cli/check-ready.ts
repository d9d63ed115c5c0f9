import { isReady, type Readiness, readinessOf } from '../../shared/agenda/readiness.ts';
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
  const readiness = readinessNow(state);
  if (!readiness) return 1;
  const { ready, verdict, expected, errors, checks } = readyParts(state, readiness);
  tell(call, { ready, verdict, expected, errors, checks }, () => readyLines(state, readiness));
  return ready ? 0 : 1;
}

/** What stands between the current plan and its release; null in a file without a program. */
export function readinessNow(state: ProgramState): Readiness | null {
  const plan = checkedPlan(state);
  return plan && readinessOf(plan.index, plan.conflicts);
}

/** The same for reading: the answer in one sentence, the errors, and what each session lacks. */
export function readyLines(state: ProgramState, readiness: Readiness): string {
  const { verdict, errors, checks } = readyParts(state, readiness);
  const lists = checks
    .filter(({ sessions }) => sessions.length > 0)
    .map(({ title, sessions }) =>
      [`${title}: ${sessions.length}`, ...sessions.map(({ number, name }) => `  ${number}  ${plainLine(name)}`)].join(
        '\n',
      ),
    );
  return [verdict, ...(errors.length > 0 ? [checkLines(errors)] : []), ...lists].join('\n\n');
}

function readyParts(state: ProgramState, readiness: Readiness) {
  const checks = readiness.checks.map(({ id, blocks, sessions }) => ({
    id,
    title: CHECK_WORDS[id].title,
    blocks,
    sessions: sessions.flatMap((sessionId) => {
      const session = state.session.get(sessionId);
      return session ? [{ id: session.id, number: session.number, name: sessionName(session).text }] : [];
    }),
  }));
  const errors = readiness.grave.map((conflict) => checked(state, conflict));
  return { ready: isReady(readiness), verdict: verdict(readiness), expected: readiness.expected, errors, checks };
}
