import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { canonicalJson } from '../../../electron/core/canonical.ts';
import { createProgram, type OpenOptions, type OpenProgram, openProgram } from '../../../electron/core/open.ts';
import type { JobHost } from '../../../electron/jobs/job.ts';
import type { ProgramApi, Snapshot } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import type { Problem, Result } from '../../../shared/contract/problem.ts';
import { rowKey, stateFromRows } from '../../../shared/model/state.ts';
import { type TableName, tableNames } from '../../../shared/model/tables.ts';

/** Jobs that nobody asks for in these tests. */
export const noJobs: JobHost = {
  run: async () => ({ ok: false, problem: { code: 'failed-job', message: 'no jobs here' } }),
};

export const testOptions: OpenOptions = { actor: { id: 'tester', name: 'Tess Tester' }, kind: 'cli', jobs: noJobs };

/** A new folder that goes away with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The value of a result, or the problem as an error. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The problem of a refusal. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('this was not refused');
  return result.problem;
}

/** A new program in a folder of its own, closed with the test. */
export async function testProgram(options: Partial<OpenOptions> = {}): Promise<OpenProgram> {
  const path = join(testFolder(), 'test.lectern');
  const program = must(
    await createProgram(path, { ...testOptions, ...options, title: 'Test Days', timeZone: 'Europe/Berlin' }),
  );
  onTestFinished(() => program.close());
  return program;
}

export async function reopen(program: OpenProgram, options: Partial<OpenOptions> = {}): Promise<OpenProgram> {
  await program.close();
  const again = must(await openProgram(program.path, { ...testOptions, ...options }));
  onTestFinished(() => again.close());
  return again;
}

/** Runs a command and answers the value; fails the test where it is refused. */
export async function run<K extends CommandName>(
  api: ProgramApi,
  name: K,
  args: CommandArgs<K>,
): Promise<CommandValue<K>> {
  return must(await attempt(api, name, args)).value;
}

export const attempt = <K extends CommandName>(api: ProgramApi, name: K, args: CommandArgs<K>) =>
  api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 });

export const snapshotOf = async (api: ProgramApi): Promise<Snapshot> => must(await api.query('program.snapshot', {}));

export const stateOf = async (api: ProgramApi) => stateFromRows((await snapshotOf(api)).rows);

/** The whole program as canonical text: equal programs give equal bytes. */
export async function dump(api: ProgramApi): Promise<string> {
  const { rows } = await snapshotOf(api);
  const sorted = (table: TableName) => [...rows[table]].sort((a, b) => (rowKey(table, a) < rowKey(table, b) ? -1 : 1));
  return canonicalJson(Object.fromEntries(tableNames.map((table) => [table, sorted(table)])));
}
