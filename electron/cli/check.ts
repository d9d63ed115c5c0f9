import { conflictLines } from './conflict-lines.ts';
import { isGrave, listConflicts } from './lists.ts';
import { look } from './session.ts';
import type { Call, ExitCode } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `check FILE`: prints the conflicts that nobody accepted; 1 if one of them is at level error or block. */
export function run(call: Call): Promise<ExitCode> {
  return withProgram(call, 'read', async ({ api }) => {
    const seen = await look(api);
    if (!seen.ok) return tellRefused(call.io, seen.problem);
    const all = listConflicts(seen.value.state);
    const open = all.filter(({ accepted }) => !accepted);
    const grave = open.filter(isGrave).length;
    const conflicts = open.map(({ accepted: _, ...conflict }) => conflict);
    tell(call, { conflicts }, () => (open.length > 0 ? conflictLines(open) : 'There is no conflict.'));
    if (open.length > 0) {
      const accepted = all.length - open.length;
      const more = accepted > 0 ? `; ${accepted} more were accepted` : '';
      call.io.say(`${open.length} conflict${open.length === 1 ? '' : 's'}, ${grave} grave${more}.`);
    }
    return grave > 0 ? 1 : 0;
  });
}
