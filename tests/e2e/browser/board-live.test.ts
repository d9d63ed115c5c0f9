import { afterAll, expect, test } from 'vitest';
import { boxOf, card, dragTo, expectPlace, level, placeOf, rowsOf, sessionId, waiting, why } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const envelope = () => ({ commandId: crypto.randomUUID(), baseRevision: 0 });

/** Places a session from elsewhere: as another window would. */
async function placeElsewhere(hosted: Hosted, title: string, room: string, start: number) {
  const { rows } = await rowsOf(hosted);
  const dayId = rows.day.find(({ date }) => date === '2027-03-29')?.id ?? null;
  const roomId = rows.room.find(({ name }) => name === room)?.id ?? null;
  await hosted.program.api.execute(
    'session.place',
    { sessionId: await sessionId(hosted, title), dayId, start, roomId },
    envelope(),
  );
}

test('a move elsewhere is seen while a talk is held, and the board is rated anew under it', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await dragTo(page, waiting(page, 'Harbour fog'), await level(page, 'Birke', 'Quiet logs'));
  await expect.poll(() => why(page).textContent()).toContain('are both in Birke');
  await placeElsewhere(hosted, 'Quiet logs', 'Aula', 11 * 60);
  await expect.poll(() => why(page).textContent()).toContain('Nothing speaks against it');
  await placeElsewhere(hosted, 'Harbour lights', 'Aula', 11 * 60);
  await expect.poll(() => why(page).textContent()).toContain('Ada Moor is in');
  await page.mouse.up();
  await expectPlace(hosted, 'Harbour fog', 'Birke 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('undo while a talk is dragged takes the last change back and leaves the talk in the hand', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await card(page, 'Slow maps').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('+');
  const length = async () =>
    (await rowsOf(hosted)).rows.session.find((row) => row.title === 'Slow maps')?.durationMinutes;
  await expect.poll(length).toBe(50);
  await dragTo(page, card(page, 'Quiet logs'), await level(page, 'Aula', 'Quiet logs'));
  await page.keyboard.press('Control+z');
  await expect.poll(length).toBe(45);
  expect(await page.getByTestId('drop-mark').count()).toBe(1);
  await page.mouse.up();
  await expectPlace(hosted, 'Quiet logs', 'Aula 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('a session that is removed while it is held is let go, without a ghost or an error', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await dragTo(page, card(page, 'Quiet logs'), await level(page, 'Aula', 'Quiet logs'));
  await why(page).waitFor();
  const ids = [await sessionId(hosted, 'Quiet logs')];
  await hosted.program.api.execute('session.remove', { ids }, envelope());
  await why(page).waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await page.getByTestId('drop-mark').count()).toBe(0);
  expect(await card(page, 'Quiet logs').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('a drag that ends outside the window puts the talk back', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await dragTo(page, card(page, 'Quiet logs'), { x: 1400, y: -60 });
  await page.mouse.up();
  await why(page).waitFor({ state: 'detached' });
  expect(await placeOf(hosted, 'Quiet logs')).toBe('Birke 2027-03-29 11:00');
  await card(page, 'Quiet logs').waitFor();
  expect(troubles).toEqual([]);
});

test('a conflict is marked on both cards while the talk is held, and unmarked when it moves on', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await dragTo(page, waiting(page, 'Harbour fog'), await level(page, 'Birke', 'Harbour lights'));
  await card(page, /Harbour lights.*conflicts with what is held/).waitFor();
  await card(page, /Slow maps.*conflicts with what is held/).waitFor();
  const fog = await level(page, 'Aula', 'Quiet logs');
  await page.mouse.move(fog.x, fog.y + 10);
  await card(page, /Harbour lights.*conflicts with what is held/).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('dragging to the edge of the board scrolls it, even while the pointer rests', async () => {
  const { page } = await show(await hostNew(fillBoard), { viewport: { width: 1280, height: 480 } });
  const grid = page.getByRole('grid');
  const box = await boxOf(grid);
  await dragTo(page, waiting(page, 'Late idea'), { x: box.x + 200, y: box.y + box.height - 20 });
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});
