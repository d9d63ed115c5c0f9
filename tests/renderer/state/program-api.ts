import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProgram } from '../../../electron/core/open.ts';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import type { ProgramApi, Reply } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';

/** A new program in a file of its own, and a way to run commands on it that must not be refused. */
export async function createProgramApi() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  process.env.LECTERN_RUNTIME = join(folder, 'run');
  const made = await createProgram(join(folder, 'test.lectern'), {
    actor: { id: 'tester', name: 'Tess Tester' },
    kind: 'serve',
    jobs: forkHost(),
    title: 'Test',
    timeZone: 'Europe/Berlin',
  });
  if (!made.ok) throw new Error(made.problem.message);
  onTestFinished(() => made.value.close());
  const api: ProgramApi = made.value.api;
  const run = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<Reply<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value;
  };
  return { api, run };
}
