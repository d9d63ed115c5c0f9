import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { type Conference, STARTS } from './conference.ts';

/**
 * Megabytes by which the page's heap grows, collected before and after, while `count` placements (an even number) are
 * made through the API and seen by the page. Each second one takes the one before back, so that the program ends as it
 * was; as many as `warmUp` go before.
 */
export async function memoryGrowth(
  page: Page,
  api: ProgramApi,
  conference: Conference,
  { count, warmUp }: { readonly count: number; readonly warmUp: number },
): Promise<number> {
  await moveAwayAndBack(page, api, conference, warmUp);
  const before = await collectedHeap(page);
  await moveAwayAndBack(page, api, conference, count);
  return (await collectedHeap(page)) - before;
}

/** So many moves the page may be behind. */
const STEP = 100;

async function moveAwayAndBack(page: Page, api: ProgramApi, { placed }: Conference, count: number): Promise<void> {
  for (let i = 0; i < count / 2; i += 1) {
    const session = placed[(i * 37) % placed.length];
    if (!session) throw new Error('The conference has sessions.');
    const { sessionId, dayId, roomId, start } = session;
    const other = STARTS[(STARTS.indexOf(start) + 1 + (i % 8)) % STARTS.length] ?? start;
    await execute(api, 'session.place', { sessionId, dayId, roomId, start: other });
    await execute(api, 'session.place', { sessionId, dayId, roomId, start });
    if ((i + 1) % (STEP / 2) === 0) await waitForPage(page, api, `Step ${(i + 1) % STEP === 0}`);
  }
  await waitForPage(page, api, 'All done');
}

/** Waits until the page has seen all that was done: events come in order, and this title of the program comes last. */
export async function waitForPage(page: Page, api: ProgramApi, title: string): Promise<void> {
  await execute(api, 'program.update', { patch: { title } });
  await page.getByText(title, { exact: true }).first().waitFor();
}

/** Megabytes of the page's heap after it was collected. */
async function collectedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // What the first collection lets go may hold other things.
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 ** 2;
}

async function execute<K extends CommandName>(api: ProgramApi, name: K, args: CommandArgs<K>): Promise<void> {
  const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`);
}
