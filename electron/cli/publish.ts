import { isReady } from '../../shared/agenda/readiness.ts';
import { verdict } from '../../shared/agenda/readiness-words.ts';
import { readinessNow, readyLines } from './check-ready.ts';
import { execute, look } from './session.ts';
import { plainLine } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/**
 * `publish FILE --name NAME [--notes TEXT]`: keeps the program as a release. How ready it is goes to stderr; only a
 * conflict of a rule that is set to block holds it up.
 */
export function run(call: Call): Promise<ExitCode> {
  const name = call.text('name')?.trim() ?? '';
  if (name === '') throw new WrongUse('--name is missing: what the release is called, such as v1.');
  const notes = call.text('notes');
  return withProgram(call, 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { state, snapshot } = seen.value;
    const readiness = readinessNow(state);
    if (readiness) call.io.say(readyLines(state, readiness));
    const done = await execute(
      api,
      'release.publish',
      { name, ...(notes === null ? {} : { notes }) },
      snapshot.revision,
    );
    if (!done.ok) return tellRefused(call.io, done.problem);
    const { revision, value } = done.value;
    const ready = readiness !== null && isReady(readiness);
    const printed = { revision, release: value, ready, verdict: readiness ? verdict(readiness) : null };
    tell(call, printed, () => `Published ${plainLine(value.name)} (revision ${revision}).`);
    return 0;
  });
}
