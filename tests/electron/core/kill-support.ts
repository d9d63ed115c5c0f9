import type { OpenOptions } from '../../../electron/core/open.ts';
import type { ProgramApi, Reply } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import type { Result } from '../../../shared/contract/problem.ts';

// Without the test runner: this runs in the process that is killed.
export const testOptions: OpenOptions = {
  actor: { id: 'killed', name: 'Kim Killed' },
  kind: 'cli',
  jobs: { run: async () => ({ ok: false, problem: { code: 'failed-job', message: 'no jobs here' } }) },
};

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

export const run = async <K extends CommandName>(api: ProgramApi, name: K, args: CommandArgs<K>): Promise<Reply<K>> =>
  must(await api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 }));
