import { expect, it } from 'vitest';
import { interruptible } from '../../../electron/cli/interruptible.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/contract/problem.ts';

it('Ctrl-C stops the work through the core, under its own name; afterwards Ctrl-C is as ever', async () => {
  const asked: unknown[] = [];
  const listening = () => process.listenerCount('SIGINT');
  const before = listening();
  const query = async (name: string, args: unknown) => {
    asked.push([name, args]);
    return ok(true);
  };
  const name = await interruptible({ query } as unknown as ProgramApi, async (job) => {
    expect(listening()).toBe(before + 1);
    process.emit('SIGINT');
    return job;
  });
  expect([asked, listening()]).toEqual([[['import.cancel', { job: name }]], before]);
});
