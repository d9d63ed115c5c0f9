import { sessionName } from '../../shared/model/names.ts';
import { findSession } from './find.ts';
import { execute, look } from './session.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `unplace FILE SESSION`: takes a session off the schedule; one that has no place stays as it is. */
export function run(call: Call): Promise<ExitCode> {
  return withProgram(call, 'write', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const session = findSession(seen.value.state, call.positionals[1] ?? '');
    if (!session.ok) return tellRefused(call.io, session.problem);
    const { id } = session.value;
    const done = await execute(api, 'session.unplace', { sessionIds: [id] }, seen.value.snapshot.revision);
    if (!done.ok) return tellRefused(call.io, done.problem);
    const { revision } = done.value;
    tell(
      call,
      { revision, session: id },
      () => `“${sessionName(session.value).text}” has no place (revision ${revision}).`,
    );
    return 0;
  });
}
