import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import { must, snapshotOf, testFolder, testOptions } from './program-for-test.ts';

const kills = process.env.LECTERN_LONG ? 200 : 20;

/** Runs the writer until it has told `lines` acknowledged commands, kills it with no warning, and answers those. */
async function writeAndKill(path: string, mode: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-target.ts'), path, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') told.push(line.split(' ')[1] ?? '');
    if (told.length === lines) child.kill('SIGKILL');
  }
  return told;
}

it(`a process that is killed ${kills} times while it writes loses no acknowledged command`, async () => {
  const path = join(testFolder(), 'killed.lectern');
  const acknowledged: string[] = [];
  for (let i = 0; i < kills; i++) {
    acknowledged.push(...(await writeAndKill(path, i === 0 ? 'new' : 'old', 1 + ((i * 13) % 60))));
  }
  const program = must(await openProgram(path, testOptions));
  const { rows } = await snapshotOf(program.api);
  const there = new Set<string>(rows.room.map(({ id }) => id));
  const { ok, problems } = must(await program.api.query('program.verify', {}));
  await program.close();
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect({ ok, problems }).toEqual({ ok: true, problems: [] });
}, 600_000);
