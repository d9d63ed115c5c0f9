import { expect, test } from 'vitest';
import { inputOf } from '../../../electron/export/input-of.ts';
import { products } from '../../../electron/export/products.ts';
import type { JobHost, Jobs } from '../../../electron/jobs/job.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import { must, problemOf, run, testProgram } from './program-for-test.ts';

type Given = Jobs['export.make']['input'];
const READS = products.find(({ usesReleases }) => usesReleases)?.id;

/** A program of which v1 and v2 were published, and what its jobs are given. */
async function published() {
  const given: Given[] = [];
  const jobs: JobHost = {
    run: async (_, input) => {
      given.push(input as Given);
      return { ok: false, problem: { code: 'failed-job', message: 'only looked at' } };
    },
  };
  const { api } = await testProgram({ jobs });
  const { id } = await run(api, 'session.add', { fields: { title: 'Ants' } });
  await run(api, 'release.publish', { name: 'v1' });
  await run(api, 'session.update', { ids: [id], patch: { title: 'Bees' } });
  await run(api, 'release.publish', { name: 'v2' });
  const ask = (args: Partial<QueryArgs<'export.make'>>) => api.query('export.make', { product: 'csv', ...args });
  const seen = async (args: Partial<QueryArgs<'export.make'>>) => {
    await ask(args);
    const input = given.at(-1);
    if (!input) throw new Error('no job was run');
    return inputOf(input);
  };
  return { ask, seen };
}
const titles = (input: Pick<ReturnType<typeof inputOf>, 'state'> | null | undefined) =>
  [...(input?.state.session.values() ?? [])].map(({ title }) => title);

test('a product is given no time but that of the program, unless that of the printing is asked for', async () => {
  const { seen } = await published();
  expect((await seen({})).printedAt).toBeNull();
  expect((await seen({ printedAt: '2027-05-03T14:05:00+02:00' })).printedAt).toBe('2027-05-03T12:05:00.000Z');
});

test('a product is given the release to compare with, in any case of its name', async () => {
  const { ask, seen } = await published();
  expect((await seen({})).since).toBeNull();
  const { since } = await seen({ product: 'agenda-pdf', release: 'v2', since: 'V1' });
  expect([since?.name, titles(since)]).toEqual(['v1', ['Ants']]);
  expect(problemOf(await ask({ since: 'v9' }))).toMatchObject({
    code: 'not-found',
    message: 'There is no release “v9” to compare with. There is: v2, v1.',
  });
});

test('a product that reads releases is given those up to the exported one, oldest first; no other is', async () => {
  const { seen } = await published();
  expect((await seen({ product: 'json' })).releases).toEqual([]);
  if (READS === undefined) return;
  const all = (await seen({ product: READS })).releases ?? [];
  expect(all.map((release) => [release.name, ...titles(release)])).toEqual([
    ['v1', 'Ants'],
    ['v2', 'Bees'],
  ]);
  expect(all.every(({ publishedAt }) => publishedAt.endsWith('Z'))).toBe(true);
  expect((await seen({ product: READS, release: 'v1' })).releases?.map(({ name }) => name)).toEqual(['v1']);
});

test('a time of printing that is no instant is refused', async () => {
  const { ask } = await published();
  expect(problemOf(await ask({ printedAt: 'yesterday' })).code).toBe('invalid');
});

test('every product is told with its options and what it is for', async () => {
  const { api } = await testProgram();
  const told = must(await api.query('export.products', {}));
  expect(told.map(({ id }) => id)).toEqual(products.map(({ id }) => id));
  expect(told.filter(({ about }) => about === '').map(({ id }) => id)).toEqual([]);
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});
