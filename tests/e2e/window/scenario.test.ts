import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';
import type { Result } from '../../../shared/contract/problem.ts';
import { scenario } from '../../contract/scenario.ts';
import { launch, runtime } from './launch.ts';

type Bridge = Record<string, (...args: unknown[]) => Promise<Result<never>>>;

/** The contract as a page of the window has it: each call goes through the bridge, the preload and main. */
async function overCalls(page: Page): Promise<ProgramApi> {
  const listeners = new Set<(event: ProgramEvent) => void>();
  await page.exposeFunction('tellTest', (event: ProgramEvent) => {
    for (const listener of listeners) listener(event);
  });
  await page.evaluate(() => {
    window.lectern?.subscribe((event) => Reflect.get(window, 'tellTest')(event));
  });
  const call = (name: string, ...args: readonly unknown[]): Promise<Result<never>> =>
    page.evaluate(
      ([wanted, given]) => {
        const answer = (window.lectern as unknown as Bridge)[wanted]?.(...given);
        if (!answer) throw new Error(`the bridge has no ${wanted}`);
        return answer;
      },
      [name, args] as const,
    );
  return {
    execute: (name, args, envelope) => call('execute', name, args, envelope),
    query: (name, args) => call('query', name, args),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    upload: (name, bytes) =>
      page.evaluate(
        async ([fileName, numbers]) =>
          (await window.lectern?.upload(fileName, Uint8Array.from(numbers))) as Result<string>,
        [name, [...bytes]] as const,
      ),
    async download(id) {
      const answer = await page.evaluate(async (wanted) => {
        const got = await window.lectern?.download(wanted);
        return got?.ok ? { ok: true as const, value: [...got.value] } : got;
      }, id);
      if (!answer) throw new Error('the bridge is not there');
      return answer.ok ? { ok: true, value: Uint8Array.from(answer.value) } : answer;
    },
  };
}

it(`the same afternoon works over the window’s calls, on ${runtime}`, async () => {
  const { page } = await launch();
  await scenario(await overCalls(page));
});

it(`a file goes from the page to a job in a process of its own, on ${runtime}`, async () => {
  const { page } = await launch();
  const api = await overCalls(page);
  const bytes = new TextEncoder().encode('Title,Speakers\n“Zero” to one,Ada Ångström\n');
  const uploaded = await api.upload('talks.csv', bytes);
  const preview = uploaded.ok ? await api.query('import.preview', { uploadId: uploaded.value }) : uploaded;
  expect(preview.ok && preview.value.counts).toEqual({ sessions: 1, people: 1, rooms: 0 });
});
