import { resolve } from 'node:path';
import type { Verification } from '../../shared/contract/queries.ts';
import { attachOrOpen } from '../core/attach-or-open.ts';
import { openOptions } from './session.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell, tellRefused } from './with-program.ts';

/** `verify FILE`: checks all that can be checked; 1 if something is wrong. A file too broken to open is told the same way. */
export async function run(call: Call): Promise<ExitCode> {
  const path = resolve(call.positionals[0] ?? '');
  const session = await attachOrOpen(path, { ...openOptions(), readOnly: true });
  if (!session.ok) {
    if (session.problem.code === 'damaged' && call.json) {
      tell(
        call,
        { ok: false, revision: null, stateHash: null, problems: [session.problem.message], counts: {} },
        () => '',
      );
    }
    return tellRefused(call.io, session.problem);
  }
  try {
    const found = await session.value.api.query('program.verify', {});
    if (!found.ok) return tellRefused(call.io, found.problem);
    tell(call, found.value, () => words(found.value));
    for (const problem of found.value.problems) call.io.say(problem);
    return found.value.ok ? 0 : 1;
  } finally {
    await session.value.close();
  }
}

function words({ ok, revision, stateHash, counts }: Verification): string {
  const rows = Object.entries(counts).filter(([, count]) => count > 0);
  const held = rows.map(([table, count]) => `${table} ${count}`).join(', ');
  return `${ok ? 'Sound' : 'NOT SOUND'}: revision ${revision}, state ${stateHash}\n${held}`;
}
