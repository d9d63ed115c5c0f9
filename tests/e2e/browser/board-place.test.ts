import { afterAll, expect, test } from 'vitest';
import { boxOf, card, dragTo, expectPlace, level, placeOf, rowsOf, sessionId, waiting, why } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const lengthOf = async (hosted: Awaited<ReturnType<typeof hostNew>>, title: string) =>
  (await rowsOf(hosted)).rows.session.find((row) => row.title === title)?.durationMinutes;

test('several sessions move together by the mouse and keep their shape, in one step', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await card(page, 'Slow maps').click({ modifiers: ['Control'] });
  await card(page, 'Quiet logs').click({ modifiers: ['Control'] });
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(2);
  await dragTo(page, card(page, 'Slow maps'), await level(page, 'Aula', 'Quiet logs'));
  expect(await page.getByTestId('drop-mark-other').count()).toBe(1);
  await expect.poll(() => why(page).textContent()).toContain('Aula, Mon 29 March, 11:00');
  await page.mouse.up();
  await expectPlace(hosted, 'Slow maps', 'Aula 2027-03-29 11:00');
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 12:00');
  await page.keyboard.press('Control+z');
  await expectPlace(hosted, 'Quiet logs', 'Birke 2027-03-29 11:00');
  expect(await placeOf(hosted, 'Slow maps')).toBe('Birke 2027-03-29 10:00');
  expect(troubles).toEqual([]);
});

test('several sessions move together by keys', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await card(page, 'Slow maps').click();
  await page.getByRole('button', { name: 'Close session' }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Space');
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(2);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('grid', { name: 'Board, Tue 30 March' }).waitFor();
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Slow maps', 'Birke 2027-03-30 10:00');
  await expectPlace(hosted, 'Quiet logs', 'Birke 2027-03-30 11:00');
});

test('what is selected and cannot move along is told when the others are taken up', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await card(page, 'Slow maps').click({ modifiers: ['Control'] });
  await card(page, 'Quiet logs').click({ modifiers: ['Control'] });
  await waiting(page, 'Late idea').click({ modifiers: ['Control'] });
  await dragTo(page, card(page, 'Slow maps'), await level(page, 'Aula', 'Quiet logs'));
  await page.getByRole('status').filter({ hasText: '1 selected session stays behind' }).waitFor();
  await page.mouse.up();
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 12:00');
  expect(await placeOf(hosted, 'Late idea')).toBe('nowhere');
});

test('a shape that would leave the rooms is told so, and stays where it is', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await card(page, 'Harbour lights').click({ modifiers: ['Control'] });
  await card(page, 'Slow maps').click({ modifiers: ['Control'] });
  await dragTo(page, card(page, 'Harbour lights'), await level(page, 'Erle', 'Quiet logs'));
  await expect.poll(() => why(page).textContent()).toMatch(/leave|beyond|outside|room/i);
  await page.mouse.up();
  await why(page).waitFor({ state: 'detached' });
  expect(await placeOf(hosted, 'Harbour lights')).toBe('Aula 2027-03-29 10:00');
});

test('the end of a card is dragged to make it longer, with live times, and Escape puts it back', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const box = await boxOf(card(page, 'Slow maps'));
  const end = { x: box.x + 50, y: box.y + box.height - 3 };
  const told = page.getByRole('region', { name: 'What this length means' });
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y + 60, { steps: 4 });
  await expect.poll(() => told.textContent()).toContain('10:00–11:20');
  await expect.poll(() => told.textContent()).toContain('are both in Birke');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await lengthOf(hosted, 'Slow maps')).toBe(45);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y + 18, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => lengthOf(hosted, 'Slow maps')).toBe(55);
});

test('a session is made longer and shorter by keys', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await card(page, 'Slow maps').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('+');
  await expect.poll(() => lengthOf(hosted, 'Slow maps')).toBe(50);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(() => lengthOf(hosted, 'Slow maps')).toBe(40);
});

test('a talk goes into a block where it is dropped among the others, and its conflicts are told before', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const block = await boxOf(card(page, 'Short ones'));
  await dragTo(page, waiting(page, 'Harbour fog'), { x: block.x + 50, y: block.y + 4 });
  await expect.poll(() => why(page).textContent()).toContain('It becomes talk 1 of 2 there');
  await expect.poll(() => why(page).textContent()).toContain('Ada Moor is in');
  await page.mouse.up();
  await expectPlace(hosted, 'Harbour fog', 'in Short ones 0');
  await expectPlace(hosted, 'First short', 'in Short ones 1');
});

test('the block is dragged and its talks go along', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const block = await boxOf(card(page, 'Short ones'));
  const aula = await level(page, 'Aula', 'Quiet logs');
  await page.mouse.move(block.x + 40, block.y + 8);
  await page.mouse.down();
  await page.mouse.move(aula.x, aula.y + 8, { steps: 6 });
  await page.mouse.up();
  await expectPlace(hosted, 'Short ones', 'Aula 2027-03-29 11:00');
  expect(await placeOf(hosted, 'First short')).toBe('in Short ones 0');
});

test('a pinned session is not moved: the board says why before the drop', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const ids = [await sessionId(hosted, 'Slow maps')];
  await hosted.program.api.execute(
    'session.pin',
    { sessionIds: ids, pin: 'both' },
    { commandId: crypto.randomUUID(), baseRevision: 0 },
  );
  await card(page, /Slow maps.*pinned/).waitFor();
  await dragTo(page, card(page, 'Slow maps'), await level(page, 'Aula', 'Quiet logs'));
  await expect.poll(() => why(page).textContent()).toContain('pinned');
  await page.mouse.up();
  await why(page).waitFor({ state: 'detached' });
  expect(await placeOf(hosted, 'Slow maps')).toBe('Birke 2027-03-29 10:00');
});

test('Alt places by five minutes, beside the slots', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const { x, y } = await level(page, 'Aula', 'Quiet logs');
  await dragTo(page, waiting(page, 'Late idea'), { x, y: y + 10 });
  await page.keyboard.down('Alt');
  await page.mouse.move(x, y + 20.5);
  await expect.poll(() => why(page).textContent()).toContain('11:05');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expectPlace(hosted, 'Late idea', 'Aula 2027-03-29 11:05');
});

test('a frame drawn over empty cells selects the cards that it touches, and Escape selects nothing', async () => {
  const { page } = await show(await hostNew(fillBoard));
  const maps = await boxOf(card(page, 'Slow maps'));
  const logs = await boxOf(card(page, 'Quiet logs'));
  await page.mouse.move(maps.x - 2, maps.y - 20);
  await page.mouse.down();
  await page.mouse.move(logs.x + 30, logs.y + 20, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator('[role=gridcell][aria-selected=true]').locator('b').allTextContents()).toEqual([
    'Slow maps',
    'Quiet logs',
  ]);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Escape');
  expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(0);
});

test('a right click on a waiting session opens what one can do with it', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await waiting(page, 'Late idea').click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: /^Best places/ }).waitFor();
  await menu.getByRole('menuitem', { name: /^Move/ }).click();
  await expect.poll(() => why(page).textContent()).toContain('Click a cell to place it');
  await page.keyboard.press('Escape');
});

test('what takes no time goes on the shelf of a day by keys alone, and off it again', async () => {
  const hosted = await hostNew(fillBoard);
  const fields = { title: 'Poster of tides', durationMinutes: 0, status: 'accepted' } as const;
  await hosted.program.api.execute('session.add', { fields }, { commandId: crypto.randomUUID(), baseRevision: 0 });
  const { page, troubles } = await show(hosted);
  await waiting(page, 'Poster of tides').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('s');
  await page.getByRole('status').filter({ hasText: 'on the shelf of the day' }).waitFor();
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Poster of tides', '2027-03-29');
  const chip = page.getByRole('button', { name: /^Poster of tides/ });
  await waiting(page, 'Poster of tides').waitFor({ state: 'detached' });
  await chip.focus();
  await page.keyboard.press('Delete');
  await expectPlace(hosted, 'Poster of tides', 'nowhere');
  await waiting(page, 'Poster of tides').waitFor();
  expect(troubles).toEqual([]);
});
