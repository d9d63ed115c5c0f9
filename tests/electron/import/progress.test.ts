import { expect, it } from 'vitest';
import type { JobHost, Jobs } from '../../../electron/jobs/job.ts';
import type { ProgramEvent } from '../../../shared/contract/api.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { attempt, must, problemOf, run, snapshotOf, testProgram } from '../core/program-for-test.ts';

const LINES = [1, 1];
const many = importedProgramSchema.parse({
  format: 'many',
  program: {},
  days: [],
  rooms: [],
  tracks: [],
  kinds: [],
  people: [],
  sessions: Array.from({ length: 4000 }, (_, at) => ({ key: `s${at}`, lines: LINES, fields: { title: `Talk ${at}` } })),
  issues: [],
});

/** A reader that waits for `released`, or until it is stopped. */
function slowReader() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let started = () => {};
  const reading = new Promise<void>((resolve) => {
    started = resolve;
  });
  const jobs: JobHost = {
    run: async (job, _input, options = {}) => {
      started();
      const stopped = new Promise<boolean>((resolve) => {
        options.signal?.addEventListener('abort', () => resolve(true));
      });
      if (await Promise.race([stopped, released.then(() => false)])) return refuse('cancelled', 'It was stopped.');
      return ok(many) as Result<Jobs[typeof job]['output']>;
    },
  };
  return { jobs, release: () => release(), reading };
}

async function slowPreview() {
  const { jobs, release, reading } = slowReader();
  const program = await testProgram({ jobs });
  const events: ProgramEvent[] = [];
  program.api.subscribe((event) => events.push(event));
  const uploadId = must(await program.api.upload('many.json', Buffer.from('{}')));
  const preview = program.api.query('import.preview', { uploadId, job: 'mine' });
  await reading;
  return { api: program.api, preview, release, events };
}

it('a preview that is stopped while the file is read answers so, and nothing is left of it', async () => {
  const { api, preview } = await slowPreview();
  expect(must(await api.query('import.cancel', { job: 'other' }))).toBe(false);
  expect(must(await api.query('import.cancel', { job: 'mine' }))).toBe(true);
  expect(problemOf(await preview).code).toBe('cancelled');
  expect(must(await api.query('import.cancel', { job: 'mine' }))).toBe(false);
});

it('planning tells how far it is, answers commands in between, and takes what they change into account', async () => {
  const { api, preview, release, events } = await slowPreview();
  let changedAt: number | null = null;
  api.subscribe((event) => {
    if (event.kind !== 'progress' || event.done === 0 || changedAt !== null) return;
    changedAt = event.done;
    void attempt(api, 'session.add', { fields: { title: 'Talk 3999' } });
  });
  release();
  const { created, updated, pending } = must(await preview);
  expect(changedAt).not.toBe(null);
  // The talk of this name that came meanwhile is met: planned as it was before, the file would make it anew.
  expect([created.sessions, updated.sessions, pending]).toEqual([3999, 0, []]);
  const told = events.flatMap((event) => (event.kind === 'progress' ? [[event.job, event.total]] : []));
  expect(told[0]).toEqual(['mine', 0]);
  expect(new Set(told.slice(1).map(String))).toEqual(new Set(['mine,4000']));
});

it('planning that is stopped writes nothing and asks nothing more of the core', async () => {
  const { api, preview, release } = await slowPreview();
  api.subscribe((event) => {
    if (event.kind === 'progress' && event.done > 0) void api.query('import.cancel', { job: 'mine' });
  });
  release();
  expect(problemOf(await preview).code).toBe('cancelled');
  const { revision } = await snapshotOf(api);
  await run(api, 'session.add', { fields: { title: 'After' } });
  expect((await snapshotOf(api)).revision).toBe(revision + 1);
});
