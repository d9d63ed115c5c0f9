import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { boxOf, card, dragTo, expectPlace, level, type Point, placeOf, waiting, why } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const LOW = { viewport: { width: 1280, height: 560 } };

const selectedTitles = (page: Page): Promise<string[]> =>
  page.locator('[role=gridcell][aria-selected=true] > b').allTextContents();

const scrolled = (page: Page): Promise<number> => page.getByRole('grid').evaluate((grid) => grid.scrollTop);

async function wheel(page: Page, by: number): Promise<void> {
  const before = await scrolled(page);
  await page.mouse.wheel(0, by);
  await expect.poll(() => scrolled(page)).toBe(before + by);
}

test('the wheel turned in a drag brings another cell under the pointer, and the drop goes there', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, LOW);
  const to = await level(page, 'Aula', 'Quiet logs');
  await dragTo(page, card(page, 'Slow maps'), { x: to.x, y: to.y - 105 });
  expect(await why(page).textContent()).toContain('Aula, Mon 29 March, 10:00');
  await wheel(page, 105);
  await expect.poll(() => why(page).textContent()).toContain('Aula, Mon 29 March, 11:00');
  await page.mouse.up();
  await expectPlace(hosted, 'Slow maps', 'Aula 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('the wheel turned while an end is dragged makes the session as long as it reaches then', async () => {
  const { page } = await show(await hostNew(fillBoard), LOW);
  const box = await boxOf(card(page, 'Slow maps'));
  const length = page.getByRole('region', { name: 'What this length means' });
  await page.mouse.move(box.x + 40, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height + 23, { steps: 3 });
  await expect.poll(() => length.textContent()).toContain('10:00–11:00');
  await wheel(page, 105);
  await expect.poll(() => length.textContent()).toContain('10:00–12:00');
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('a frame keeps what was scrolled away under it, and Escape ends it', async () => {
  const { page } = await show(await hostNew(fillBoard), LOW);
  const maps = await boxOf(card(page, 'Slow maps'));
  await page.mouse.move(maps.x - 2, maps.y - 20);
  await page.mouse.down();
  await page.mouse.move(maps.x + 30, maps.y + 20, { steps: 4 });
  await expect.poll(() => selectedTitles(page)).toEqual(['Slow maps']);
  await wheel(page, 105);
  await expect.poll(() => selectedTitles(page)).toEqual(['Slow maps', 'Quiet logs']);
  await page.keyboard.press('Escape');
  await page.mouse.move(maps.x + 60, maps.y + 30, { steps: 4 });
  expect(await page.locator('[class*=frame][style*="display: block"]').count()).toBe(0);
  await page.mouse.up();
});

test('a frame takes a block as one, and nothing beside the board', async () => {
  const { page } = await show(await hostNew(fillBoard));
  const block = await boxOf(card(page, 'Short ones'));
  await page.mouse.move(block.x - 2, block.y - 20);
  await page.mouse.down();
  await page.mouse.move(block.x + block.width + 200, block.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(await selectedTitles(page)).toEqual(['Short ones']);
  await page.getByRole('toolbar', { name: 'Actions' }).getByText('Short ones').waitFor();
});

test('a right click in a drag opens no menu, and one with a talk in the hand drops nothing', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await page.evaluate(() => {
    const told: boolean[] = [];
    Object.assign(window, { told });
    addEventListener('contextmenu', (event) => told.push(event.defaultPrevented));
  });
  const to = await level(page, 'Aula', 'Quiet logs');
  await dragTo(page, card(page, 'Quiet logs'), to);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  expect(await page.getByRole('menu').count()).toBe(0);
  await page.mouse.up();
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 11:00');
  await waiting(page, 'Late idea').click();
  await why(page).waitFor();
  await page.mouse.click(to.x, to.y + 130, { button: 'right' });
  expect(await why(page).count()).toBe(1);
  expect(await placeOf(hosted, 'Late idea')).toBe('nowhere');
  expect(await page.evaluate(() => (window as unknown as { told: boolean[] }).told)).toEqual([true, true]);
  expect(troubles).toEqual([]);
});

test('a second finger neither moves nor drops what the first one drags', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, { hasTouch: true });
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  const box = await boxOf(card(page, 'Quiet logs'));
  const to = await level(page, 'Aula', 'Quiet logs');
  const first = { x: to.x, y: to.y + 14 };
  const second = { x: to.x + 300, y: to.y + 90 };
  await touch('touchStart', { x: box.x + 40, y: box.y + 12 });
  await why(page).waitFor();
  await touch('touchMove', { x: box.x + 20, y: box.y + 12 });
  await touch('touchMove', first);
  await expect.poll(() => why(page).textContent()).toContain('Aula, Mon 29 March, 11:00');
  await touch('touchStart', first, second);
  await touch('touchMove', first, { x: second.x, y: second.y + 20 });
  await touch('touchMove', first);
  expect(await why(page).textContent()).toContain('Aula, Mon 29 March, 11:00');
  expect(await placeOf(hosted, 'Quiet logs')).toBe('Birke 2027-03-29 11:00');
  await touch('touchEnd');
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('a talk is dragged right after a frame was drawn over words, and while words are marked', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const lunch = await boxOf(page.getByText('Lunch', { exact: true }).first());
  await page.mouse.move(lunch.x + 3, lunch.y + lunch.height - 2);
  await page.mouse.down();
  await page.mouse.move(lunch.x + 200, lunch.y + 1, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await dragTo(page, card(page, 'Quiet logs'), await level(page, 'Aula', 'Quiet logs'));
  await page.mouse.up();
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});
