import { execute, look } from './session.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `undo FILE [--to REVISION]`: takes back this person's last change, or all after a revision. */
export function run(call: Call): Promise<ExitCode> {
  const to = call.text('to');
  if (to !== null && !/^\d{1,15}$/.test(to)) throw new WrongUse(`--to wants a revision number, not “${to}”.`);
  return withProgram(call, 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const { revision } = seen.value.snapshot;
    const done = await execute(api, 'history.undo', to === null ? {} : { to: Number(to) }, revision);
    if (!done.ok) return tellRefused(call.io, done.problem);
    const { labels } = done.value.value;
    tell(call, { revision: done.value.revision, undone: labels }, () =>
      labels.map((one) => `Undone: ${one}`).join('\n'),
    );
    return 0;
  });
}
