import { rm } from 'node:fs/promises';
import { type Result, refuse } from '../../shared/contract/problem.ts';
import { createProgram } from './open.ts';
import { fillSample } from './sample/fill-sample.ts';
import { readSampleData } from './sample/sample-data.ts';

/**
 * Makes a copy of the sample program at `path`, which must be free. Its history belongs to an actor of its own, so that
 * a new user's first undo does not take the sample apart.
 */
export async function createSample(path: string): Promise<Result<null>> {
  const data = readSampleData();
  const created = await createProgram(path, {
    title: data.title,
    timeZone: data.timeZone,
    actor: { id: 'sample', name: 'The sample' },
    kind: 'cli',
    jobs: { run: async () => refuse('internal', 'Making the sample runs no jobs.') },
  });
  if (!created.ok) return created;
  let filled: Result<null> | null = null;
  try {
    filled = await fillSample(created.value.api, data);
    return filled;
  } finally {
    await created.value.close();
    // What is left of a sample that could not be made would stand in the way of the next try.
    if (!filled?.ok) await rm(path, { force: true });
  }
}
