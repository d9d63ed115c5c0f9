import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { type Conference, type ConferenceSize, fillConference, STARTS } from '../../bench/board/conference.ts';
import { memoryGrowth, waitForPage } from '../../bench/board/moves.ts';
import { closeBrowser, type Hosted, hostNew, type Shown, show } from './browser.ts';
import { countRenders, takeRendered } from './render-counter.ts';

afterAll(closeBrowser);

const isLong = Boolean(process.env.LECTERN_LONG);
const SMALL: ConferenceSize = { sessions: 40, rooms: 8, days: 1 };
const LARGE: ConferenceSize = { sessions: 1000, rooms: 50, days: 4 };

async function hostConference(size: ConferenceSize): Promise<Hosted & { readonly conference: Conference }> {
  let conference: Conference | undefined;
  const hosted = await hostNew(async (api) => {
    conference = await fillConference(api, size);
  });
  if (!conference) throw new Error('The conference was made.');
  return { ...hosted, conference };
}

/** Opens the board and counts what it renders from then on. */
async function showCounted(hosted: Hosted): Promise<Shown> {
  const shown = await show(hosted, { viewport: { width: 1920, height: 1080 } });
  await countRenders(shown.page);
  await shown.page.reload();
  await shown.page.locator('[role=grid] [data-session]').first().waitFor();
  await waitForPage(shown.page, hosted.program.api, 'Ready');
  expect((await takeRendered(shown.page)).length).toBeGreaterThan(20);
  return shown;
}

async function place(api: ProgramApi, conference: Conference, nth: number, slot: number): Promise<void> {
  const session = at(conference, nth);
  const start = STARTS[slot] ?? null;
  const args = { sessionId: session.sessionId, dayId: session.dayId, roomId: session.roomId, start };
  const reply = await api.execute('session.place', args, { commandId: crypto.randomUUID(), baseRevision: 0 });
  if (!reply.ok) throw new Error(reply.problem.message);
}

function at({ placed }: Conference, nth: number) {
  const session = placed[nth];
  if (!session) throw new Error(`The conference has a session ${nth}.`);
  return session;
}

/** The middle of a session's card. */
async function middle(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[role=grid] [data-session="${id}"]`).boundingBox();
  if (!box) throw new Error('The card is shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a move renders its own card, and one more only where the two touch', async () => {
  const { conference, ...hosted } = await hostConference(SMALL);
  const { api } = hosted.program;
  const { page, troubles } = await showCounted(hosted);
  const [own, next] = [at(conference, 1).sessionId, at(conference, 2).sessionId];
  // The second session of the first room stands in the third slot, the one after it in the fifth.
  const moves = [
    [3, [own]],
    [4, [own, next].sort()],
    [2, [own, next].sort()],
  ] as const;
  for (const [slot, expected] of moves) {
    await place(api, conference, 1, slot);
    await waitForPage(page, api, `Slot ${slot}`);
    expect(await takeRendered(page)).toEqual(expected);
  }
  expect(troubles).toEqual([]);
});

test('a drag renders what is held and the cards that it would hit, and no other', async () => {
  const { conference, ...hosted } = await hostConference(SMALL);
  const { page, troubles } = await showCounted(hosted);
  const held = at(conference, 1).sessionId;
  const from = await middle(page, held);
  const to = await middle(page, at(conference, 21).sessionId);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y, { steps: 2 });
  await page.mouse.move(to.x, from.y, { steps: 40 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await waitForPage(page, hosted.program.api, 'Held');
  // From the first room to the fifth: in the third and fourth a session has the same slot, in the fifth the next one.
  const hit = [11, 16, 21].map((nth) => at(conference, nth).sessionId);
  expect(await takeRendered(page)).toEqual([held, ...hit].sort());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(troubles).toEqual([]);
});

test('a thousand sessions in fifty rooms make a page of less than 1,500 elements, also while one is held', async () => {
  const { conference, ...hosted } = await hostConference(LARGE);
  const { page } = await show(hosted, { viewport: { width: 1920, height: 1080 } });
  const { x, y } = await middle(page, at(conference, 7).sessionId);
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  expect(await elements()).toBeLessThan(1500);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 100, { steps: 5 });
  await page.getByTestId('drop-mark').waitFor();
  expect(await elements()).toBeLessThan(1500);
});

test('a page that sees many moves keeps none of them', async () => {
  const { conference, ...hosted } = await hostConference({ sessions: 200, rooms: 10, days: 4 });
  const { page, troubles } = await show(hosted);
  const count = isLong ? 10_000 : 300;
  const megabytes = await memoryGrowth(page, hosted.program.api, conference, { count, warmUp: 300 });
  expect(megabytes).toBeLessThan(2);
  expect(troubles).toEqual([]);
}, 300_000);
