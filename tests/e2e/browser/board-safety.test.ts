import { afterAll, expect, test } from 'vitest';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { boxOf, card, dragTo, expectPlace, level, placeOf, rowsOf, sessionId, waiting, why } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, hostReadOnly, show } from './browser.ts';

afterAll(closeBrowser);

/** Does something as another window would. */
async function elsewhere<K extends CommandName>({ program }: Hosted, name: K, args: CommandArgs<K>): Promise<void> {
  const reply = await program.api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 });
  if (!reply.ok) throw new Error(reply.problem.message);
}

async function placeElsewhere(hosted: Hosted, title: string, room: string, start: number): Promise<void> {
  const { rows } = await rowsOf(hosted);
  const dayId = rows.day.find(({ date }) => date === '2027-03-29')?.id ?? null;
  const roomId = rows.room.find(({ name }) => name === room)?.id ?? null;
  await elsewhere(hosted, 'session.place', { sessionId: await sessionId(hosted, title), dayId, start, roomId });
}

async function mondayId(hosted: Hosted) {
  const found = (await rowsOf(hosted)).rows.day.find(({ date }) => date === '2027-03-29')?.id;
  if (!found) throw new Error('there is no Monday');
  return found;
}

test('a drop choice follows what happens at its cell, and goes with it', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const choices = page.getByRole('menuitem');
  await dragTo(page, waiting(page, 'Late idea'), await level(page, 'Birke', 'Quiet logs'));
  await page.mouse.up();
  await page.getByRole('menuitem', { name: 'Swap with “Quiet logs”' }).waitFor();
  await placeElsewhere(hosted, 'Quiet logs', 'Erle', 13 * 60);
  await expect.poll(() => choices.count()).toBe(2);
  await page.getByRole('menuitem', { name: 'Put here' }).waitFor();
  await placeElsewhere(hosted, 'Harbour lights', 'Birke', 11 * 60);
  await page.getByRole('menuitem', { name: 'Swap with “Harbour lights”' }).waitFor();
  await elsewhere(hosted, 'day.remove', { id: await mondayId(hosted) });
  await page.getByText('What you dropped, or the place for it, is no longer there.').waitFor();
  await expect.poll(() => choices.count()).toBe(0);
  expect(await placeOf(hosted, 'Late idea')).toBe('nowhere');
  expect(troubles).toEqual([]);
});

test('a drop choice that Escape closes gives the keys back to the list or the board', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await dragTo(page, waiting(page, 'Late idea'), await level(page, 'Birke', 'Quiet logs'));
  await page.mouse.up();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Late idea');
  await dragTo(page, card(page, 'Slow maps'), await level(page, 'Birke', 'Quiet logs'));
  await page.mouse.up();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
});

test('what is removed elsewhere is selected no longer, and Delete takes the others off', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  await card(page, 'Slow maps').click();
  await card(page, 'Quiet logs').click({ modifiers: ['Control'] });
  await card(page, 'Slow maps').click({ modifiers: ['Control'] });
  await waiting(page, 'Late idea').waitFor({ state: 'detached' });
  const actions = page.getByRole('toolbar', { name: 'Actions' });
  await actions.getByText('2 selected').waitFor();
  await elsewhere(hosted, 'session.remove', { ids: [await sessionId(hosted, 'Quiet logs')] });
  await actions.getByText('Slow maps').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await expectPlace(hosted, 'Slow maps', 'nowhere');
});

test('an end that is dragged keeps to the pointer while the length changes elsewhere, and is let go with its session', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const length = page.getByRole('region', { name: 'What this length means' });
  const id = await sessionId(hosted, 'Slow maps');
  const box = await boxOf(card(page, 'Slow maps'));
  await page.mouse.move(box.x + 40, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height + 23, { steps: 3 });
  await expect.poll(() => length.textContent()).toContain('10:00–11:00');
  await elsewhere(hosted, 'session.update', { ids: [id], patch: { durationMinutes: 30 } });
  await page.mouse.move(box.x + 41, box.y + box.height + 23);
  expect(await length.textContent()).toContain('10:00–11:00');
  await elsewhere(hosted, 'session.unplace', { sessionIds: [id] });
  await length.waitFor({ state: 'detached' });
  await page.mouse.up();
  expect((await rowsOf(hosted)).rows.session.find((row) => row.id === id)?.durationMinutes).toBe(30);
  expect(await why(page).count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('a dialog goes with what it is about', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const gone = page.getByText('What the dialog was about is no longer there.');
  await card(page, 'Slow maps').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Best places/ }).click();
  await page.getByRole('dialog').waitFor();
  await elsewhere(hosted, 'session.remove', { ids: [await sessionId(hosted, 'Slow maps')] });
  await gone.waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await card(page, 'Harbour lights').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Shift everything/ }).click();
  await page.getByRole('dialog').waitFor();
  await elsewhere(hosted, 'day.remove', { id: await mondayId(hosted) });
  await gone.waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
});

test('the panel gives the keys back to the board when it closes, and when its session is removed', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
  await card(page, 'Slow maps').click();
  await page.getByRole('button', { name: 'Close session' }).press('Enter');
  await expect.poll(focused).toBe('grid');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Title', exact: true }).focus();
  await elsewhere(hosted, 'session.remove', { ids: [await sessionId(hosted, 'Slow maps')] });
  await expect.poll(focused).toBe('grid');
});

test('in a file that is open to read only nothing is taken up, and each try is told', async () => {
  const hosted = await hostReadOnly(fillBoard);
  const { page, troubles } = await show(hosted);
  const told = page.getByText('The file is open to read only: nothing can be moved or changed.');
  const dismiss = () => page.getByRole('button', { name: 'Dismiss message' }).click();
  const held = async () => expect(await page.getByTestId('drop-mark').count()).toBe(0);
  await dragTo(page, card(page, 'Quiet logs'), await level(page, 'Aula', 'Quiet logs'));
  await told.waitFor();
  await held();
  await page.mouse.up();
  await dismiss();
  await card(page, 'Quiet logs').click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Space');
  await told.waitFor();
  await held();
  await dismiss();
  const box = await boxOf(card(page, 'Slow maps'));
  await page.mouse.move(box.x + 40, box.y + box.height - 3);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height + 23, { steps: 3 });
  await told.waitFor();
  expect(await page.getByRole('region', { name: 'What this length means' }).count()).toBe(0);
  await page.mouse.up();
  await dismiss();
  for (const key of ['Delete', '+', 'Control+z']) {
    await page.getByRole('grid').focus();
    await page.keyboard.press(key);
    await page.getByRole('alert').waitFor();
    await dismiss();
  }
  expect(await placeOf(hosted, 'Quiet logs')).toBe('Birke 2027-03-29 11:00');
  expect(troubles).toEqual([]);
});

test('what the panel does not save stays as it was typed and says why; what others write leaves it alone', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const minutes = page.getByRole('textbox', { name: 'Length in minutes' });
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  const id = await sessionId(hosted, 'Slow maps');
  await card(page, 'Slow maps').click();
  await minutes.fill('an hour');
  await minutes.press('Enter');
  await page.getByText('Give a number of minutes.').waitFor();
  await minutes.fill('9999');
  await minutes.press('Enter');
  await page.getByText(/^Not saved\. /).waitFor();
  expect(await minutes.inputValue()).toBe('9999');
  await minutes.press('Escape');
  expect(await minutes.inputValue()).toBe('45');
  await minutes.fill('050');
  await minutes.press('Enter');
  await expect.poll(() => minutes.inputValue()).toBe('50');
  await title.fill('Slower maps');
  await elsewhere(hosted, 'session.update', { ids: [id], patch: { title: 'Fast maps' } });
  await card(page, 'Fast maps').waitFor();
  expect(await title.inputValue()).toBe('Slower maps');
  await title.press('Escape');
  expect(await title.inputValue()).toBe('Fast maps');
  expect(troubles).toEqual([]);
});
