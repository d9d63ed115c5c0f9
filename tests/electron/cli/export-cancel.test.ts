import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import type { JobHost } from '../../../electron/jobs/job.ts';
import { refuse } from '../../../shared/contract/problem.ts';
import { entry, filesIn, newDesk, openingAt, programFile, smallConference } from './lectern.ts';

it.each(['SIGINT', 'SIGTERM'] as const)('%s stops an export in its owner, and the older file stays', async (signal) => {
  const desk = newDesk();
  process.env.LECTERN_RUNTIME = desk.env.LECTERN_RUNTIME;
  const path = await programFile(desk, 'a.lectern', smallConference);
  writeFileSync(desk.path('out.pdf'), 'old');
  let begun: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const jobs: JobHost = {
    run: (_name, _input, { signal: stop, onProgress } = {}) =>
      new Promise((resolve) => {
        stop?.addEventListener('abort', () => resolve(refuse('cancelled', 'Making the export was stopped.')));
        onProgress?.(1, 3);
        begun();
      }),
  };
  const owner = await openProgram(path, { ...openingAt(desk), jobs });
  if (!owner.ok) throw new Error(owner.problem.message);
  onTestFinished(() => owner.value.close());
  const told: unknown[] = [];
  owner.value.api.subscribe((event) => told.push(event));

  const child = spawn(process.execPath, [entry, 'export', 'a.lectern', 'agenda-pdf', '-o', 'out.pdf'], {
    cwd: desk.folder,
    env: desk.env,
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString('utf8');
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await running;
  child.kill(signal);
  expect([await ended, said]).toEqual([1, 'lectern: Making the export was stopped.\n']);
  expect([readFileSync(desk.path('out.pdf'), 'utf8'), filesIn(desk.folder).includes('out.pdf')]).toEqual(['old', true]);
  const job = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(told).toEqual([
    { kind: 'progress', job, done: 0, total: 0 },
    { kind: 'progress', job, done: 1, total: 3 },
  ]);
});
