import { execute, look } from './session.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `redo FILE`: makes again what this person took back last. */
export function run(call: Call): Promise<ExitCode> {
  return withProgram(call, 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const done = await execute(api, 'history.redo', {}, seen.value.snapshot.revision);
    if (!done.ok) return tellRefused(call.io, done.problem);
    const { labels } = done.value.value;
    tell(call, { revision: done.value.revision, redone: labels }, () =>
      labels.map((one) => `Redone: ${one}`).join('\n'),
    );
    return 0;
  });
}
