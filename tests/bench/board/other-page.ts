import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { median } from '../figure.ts';
import type { Conference } from './conference.ts';

const MOVES = 20;

/**
 * Milliseconds from a placement that somebody else asks for to the frame in which a page that is holding a card shows
 * it: median of some moves of one card in view, there and back. Page and program share this machine's clock.
 */
export async function otherPage(page: Page, api: ProgramApi, { placed }: Conference): Promise<number> {
  const inView = await page
    .locator('[role=grid] [data-session]')
    .evaluateAll((cards) => cards.map((card) => (card instanceof HTMLElement ? (card.dataset.session ?? '') : '')));
  const session = placed.find(({ sessionId }) => sessionId === inView[inView.length - 1]);
  if (!session) throw new Error('No card of the conference is in view.');
  const box = await page.locator('[role=grid] [data-session]').first().boundingBox();
  if (!box) throw new Error('No card is in view.');
  await page.mouse.move(box.x + 30, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
  const times: number[] = [];
  for (let i = 0; i < MOVES; i += 1) {
    // The page watches before anything is asked for: the answer may be quicker than the next question to it.
    await page.evaluate(watchForMove, session.sessionId);
    const before = Date.now();
    const { sessionId, dayId, roomId, start } = session;
    const place = { sessionId, dayId, roomId, start: i % 2 === 0 ? start + 5 : start };
    const reply = await api.execute('session.place', place, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    times.push((await page.evaluate(() => (window as unknown as Watching).frameOfMove)) - before);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return median(times);
}

interface Watching {
  frameOfMove: Promise<number>;
}

/** In the page: keeps the time of day of the frame after the card's place changes. */
function watchForMove(sessionId: string): void {
  const card = document.querySelector(`[role=grid] [data-session="${sessionId}"]`);
  (window as unknown as Watching).frameOfMove = new Promise((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(Date.now())));
    });
    if (card) observer.observe(card, { attributes: true, attributeFilter: ['style'] });
  });
}
