import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { boxOf, card, expectPlace, level, type Point, placeOf, waiting, why } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const TOUCH = { hasTouch: true, viewport: { width: 1280, height: 800 } };

/** A finger on the page, by the browser's own touch events. */
async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
  return {
    down: (at: Point) => touch('touchStart', at),
    up: () => touch('touchEnd'),
    cancel: () => touch('touchCancel'),
    async move(from: Point, to: Point) {
      for (let i = 1; i <= 5; i += 1)
        await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 5, y: from.y + ((to.y - from.y) * i) / 5 });
    },
  };
}

test('a finger that rests on a card takes it up, drags it, and drops it', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, TOUCH);
  const hand = await finger(page);
  const box = await boxOf(card(page, 'Quiet logs'));
  const from = { x: box.x + 40, y: box.y + 12 };
  const to = await level(page, 'Aula', 'Quiet logs');
  await hand.down(from);
  await why(page).waitFor();
  await hand.move(from, { x: to.x, y: to.y + 14 });
  await expect.poll(() => why(page).textContent()).toContain('Aula, Mon 29 March, 11:00');
  await hand.up();
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('a finger that moves at once scrolls the board and moves no card', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted, { ...TOUCH, viewport: { width: 1280, height: 500 } });
  const hand = await finger(page);
  const box = await boxOf(card(page, 'Slow maps'));
  const from = { x: box.x + 40, y: box.y + 30 };
  await hand.down(from);
  await hand.move(from, { x: from.x, y: from.y - 120 });
  await hand.up();
  await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBeGreaterThan(40);
  expect(await placeOf(hosted, 'Slow maps')).toBe('Birke 2027-03-29 10:00');
  expect(await why(page).count()).toBe(0);
});

test('a touch that the system takes away puts the card back', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, TOUCH);
  const hand = await finger(page);
  const box = await boxOf(card(page, 'Quiet logs'));
  await hand.down({ x: box.x + 40, y: box.y + 12 });
  await why(page).waitFor();
  await hand.cancel();
  await why(page).waitFor({ state: 'detached' });
  expect(await placeOf(hosted, 'Quiet logs')).toBe('Birke 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('a session is placed by two taps, from the list and from its panel', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted, TOUCH);
  await waiting(page, 'Late idea').tap();
  await why(page).waitFor();
  const aula = await level(page, 'Aula', 'Quiet logs');
  await page.touchscreen.tap(aula.x, aula.y + 20);
  await expectPlace(hosted, 'Late idea', 'Aula 2027-03-29 11:00');
  await card(page, 'Late idea').tap();
  await page.getByRole('button', { name: 'Move…' }).first().tap();
  const erle = await level(page, 'Erle', 'Quiet logs');
  await page.touchscreen.tap(erle.x, erle.y + 220);
  await expectPlace(hosted, 'Late idea', 'Erle 2027-03-29 13:00');
});
