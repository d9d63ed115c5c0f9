import type { Envelope } from '../../shared/contract/api.ts';
import { type CommandArgs, isCommandName } from '../../shared/contract/commands.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import type { Journal } from './database/journal.ts';
import type { Program } from './program.ts';

/**
 * Runs every command of a journal again, in order and under its own envelope, in another (empty) program. Commands are
 * deterministic, so the state hash comes out the same (decision 8). Answers how many commands were run.
 */
export function replay(journal: Journal, into: Program): Result<number> {
  let count = 0;
  for (const header of journal.headers()) {
    const body = journal.body(header.revision);
    if (!body)
      return refuse('damaged', `The arguments of revision ${header.revision} were erased; it cannot be run again.`);
    if (!isCommandName(header.command))
      return refuse('newer-version', `This version does not know “${header.command}”.`);
    const envelope: Envelope = {
      commandId: header.commandId,
      actor: header.actor,
      at: header.at,
      baseRevision: header.revision - 1,
    };
    const done = into.run(header.command, body.args as CommandArgs<typeof header.command>, envelope);
    if (!done.ok) return done;
    count += 1;
  }
  return ok(count);
}
