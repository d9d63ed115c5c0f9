import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import type { Jobs } from '../../../electron/jobs/job.ts';

const worker = (name: string): string => join(import.meta.dirname, 'workers', `${name}.ts`);

const source = (text: string, fileName = 'talks.csv'): Jobs['import.read']['input'] => ({
  bytes: new TextEncoder().encode(text),
  fileName,
  options: {},
});

it('a file is read in a process of its own, and its records come back', async () => {
  const read = await forkHost().run('import.read', source('title,speakers\nTracing 101,Ada Ångström\n'));
  expect(read.ok && read.value.sessions.map(({ fields }) => fields.title)).toEqual(['Tracing 101']);
});

it('a file that cannot be read is the reader’s own problem, in its words', async () => {
  const read = await forkHost().run('import.read', source('{"a":', 'talks.json'));
  expect(read).toMatchObject({ ok: false, problem: { message: expect.stringContaining('line 1') } });
});

it('an unknown product is refused as a value', async () => {
  const input = {
    product: 'cake',
    options: {},
    rows: {} as never,
    revision: 1,
    release: null,
    asOf: '2026-01-01T00:00:00Z',
  };
  const made = await forkHost().run('export.make', input);
  expect(made.ok).toBe(false);
});

it('a process that crashes is a problem, and nothing else', async () => {
  expect(await forkHost({ worker: worker('crash') }).run('import.read', source('x'))).toEqual({
    ok: false,
    problem: {
      code: 'failed-job',
      message: 'Reading the file broke off (its process ended with 7). Nothing was changed.',
    },
  });
});

it('a job that takes too long is stopped', async () => {
  const host = forkHost({ worker: worker('hang'), ms: 200 });
  expect(await host.run('import.read', source('x'))).toMatchObject({
    ok: false,
    problem: { code: 'failed-job', message: expect.stringContaining('longer than 0.2 s') },
  });
});

it('a job that takes too much memory is stopped, and says so', async () => {
  const host = forkHost({ worker: worker('swell'), heapMb: 64, ms: 60_000 });
  expect(await host.run('import.read', source('x'))).toMatchObject({
    ok: false,
    problem: { code: 'failed-job', message: expect.stringContaining('more than 64 MB') },
  });
});

it('a job tells how far it is, and can be cancelled at once', async () => {
  const stop = new AbortController();
  const told: number[][] = [];
  const run = forkHost({ worker: worker('hang') }).run('import.read', source('x'), {
    signal: stop.signal,
    onProgress: (done, total) => {
      told.push([done, total]);
      stop.abort();
    },
  });
  expect(await run).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(told).toEqual([[1, 2]]);
});

it('a job that was cancelled before it began never starts', async () => {
  const host = forkHost({ worker: worker('crash') });
  const run = await host.run('import.read', source('x'), { signal: AbortSignal.abort() });
  expect(run).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
});

it('a program for jobs that is not there is a problem', async () => {
  expect(await forkHost({ worker: worker('absent') }).run('import.read', source('x'))).toMatchObject({
    ok: false,
    problem: { code: 'failed-job' },
  });
});
