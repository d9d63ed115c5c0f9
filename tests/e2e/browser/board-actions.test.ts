import type { Locator, Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { findings } from './axe.ts';
import { boxOf, card, dragTo, expectPlace, level, rowsOf, sessionId, waiting } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const MONDAY = '2027-03-29';

const execute = async <K extends CommandName>({ program }: Hosted, name: K, args: CommandArgs<K>): Promise<void> => {
  const done = await program.api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 });
  if (!done.ok) throw new Error(done.problem.message);
};

const grid = (page: Page): Locator => page.getByRole('grid', { name: /^Board/ });
const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Actions' });

/** An item of the open menu, by the words it begins with: what it cannot do now stands behind them. */
const item = (page: Page, name: string): Locator =>
  page.getByRole('menuitem', { name: new RegExp(`^${name.replace(/[+()]/g, '\\$&')}`) });

/** Opens the menu of a card by the right button and chooses from it. */
async function choose(page: Page, what: Locator, name: string): Promise<void> {
  await what.click({ button: 'right', position: { x: 30, y: 10 } });
  await item(page, name).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** The length of a session, and whether it spans all rooms. */
async function shapeOf(hosted: Hosted, title: string): Promise<string> {
  const row = (await rowsOf(hosted)).rows.session.find((session) => session.title === title);
  return `${row?.durationMinutes}${row?.plenary ? ' in all rooms' : ''}`;
}

async function pinOf(hosted: Hosted, title: string): Promise<string | undefined> {
  const id = await sessionId(hosted, title);
  return (await rowsOf(hosted)).rows.placement.find((row) => row.sessionId === id)?.pin;
}

test('the menu of a card opens it, pins it, changes its length and width, takes it off, and undoes that', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const maps = card(page, 'Slow maps');
  await choose(page, maps, 'Open');
  await page.getByRole('heading', { name: 'Slow maps' }).waitFor();
  for (const [name, pin] of [
    ['Pin time', 'time'],
    ['Pin room', 'room'],
    ['Pin time and room', 'both'],
    ['Unpin', 'none'],
  ] as const) {
    await maps.click({ button: 'right', position: { x: 30, y: 10 } });
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect.poll(() => pinOf(hosted, 'Slow maps')).toBe(pin);
  }
  await choose(page, maps, '5 minutes longer');
  await expect.poll(() => shapeOf(hosted, 'Slow maps')).toBe('50');
  await choose(page, maps, '5 minutes shorter');
  await expect.poll(() => shapeOf(hosted, 'Slow maps')).toBe('45');
  await choose(page, maps, 'Span all rooms');
  await expect.poll(() => shapeOf(hosted, 'Slow maps')).toBe('45 in all rooms');
  await choose(page, maps, 'In its own room only');
  await expect.poll(() => shapeOf(hosted, 'Slow maps')).toBe('45');
  await choose(page, maps, 'Take off the board');
  await expectPlace(hosted, 'Slow maps', 'nowhere');
  await choose(page, card(page, 'Quiet logs'), 'Undo');
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 10:00`);
  expect(troubles).toEqual([]);
});

test('a session is moved, swapped and put to its best place from its menu', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await choose(page, card(page, 'Slow maps'), 'Swap with…');
  const swaps = page.getByRole('dialog', { name: 'Swap “Slow maps” with…' });
  await swaps.getByRole('button', { name: 'Quiet logs Birke, Mon 29 March, 11:00' }).click();
  await swaps.waitFor({ state: 'detached' });
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 11:00`);
  await expectPlace(hosted, 'Quiet logs', `Birke ${MONDAY} 10:00`);
  expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await choose(page, card(page, 'Slow maps'), 'Best places…');
  const best = page.getByRole('dialog', { name: 'Best places for “Slow maps”' });
  expect(await best.getByRole('listitem').count()).toBe(10);
  await best.getByRole('button', { name: /^Erle, Mon 29 March, 13:00 ✓ free · on a slot/ }).click();
  await expectPlace(hosted, 'Slow maps', `Erle ${MONDAY} 13:00`);
  await choose(page, card(page, 'Slow maps'), 'Move…');
  const there = await level(page, 'Aula', 'Slow maps');
  await page.mouse.click(there.x, there.y + 10);
  await expectPlace(hosted, 'Slow maps', `Aula ${MONDAY} 13:00`);
  expect(troubles).toEqual([]);
});

test('while a talk is held by a click, its best places are a press away', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await choose(page, card(page, 'Slow maps'), 'Move…');
  const best = page.getByRole('region', { name: 'Best places for what is held' });
  await best.getByRole('button', { name: /^Erle, Mon 29 March, 13:00/ }).click();
  await expectPlace(hosted, 'Slow maps', `Erle ${MONDAY} 13:00`);
  await best.waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
});

test('what is pinned stays, and its menu says why', async () => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'session.pin', { sessionIds: [await sessionId(hosted, 'Slow maps')], pin: 'both' });
  const { page } = await show(hosted);
  await card(page, 'Slow maps').click({ button: 'right', position: { x: 30, y: 10 } });
  for (const name of ['Move…', 'Swap with…', 'Best places…', 'Take off the board']) {
    expect(await item(page, name).getAttribute('aria-disabled')).toBe('true');
    expect(await item(page, name).innerText()).toContain('Pinned to its time and room');
  }
});

test('gaps are closed, and everything is shifted after a look at what comes of it', async () => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'session.pin', { sessionIds: [await sessionId(hosted, 'Harbour lights')], pin: 'time' });
  const { page, troubles } = await show(hosted);
  await choose(page, card(page, 'Slow maps'), 'Shift everything from here…');
  const dialog = page.getByRole('dialog', { name: 'Shift from Birke, Mon 29 March, 10:00' });
  await dialog.getByLabel('Minutes').fill('60');
  const preview = dialog.getByRole('region', { name: 'What comes of it' });
  await expect.poll(() => preview.innerText()).toContain('3 sessions move.');
  expect(await preview.innerText()).toContain('Pinned to its time, stays: “Harbour lights”.');
  await dialog.getByRole('button', { name: /Rooms$/ }).click();
  await page.getByRole('option', { name: 'Only Birke' }).click();
  await expect.poll(() => preview.innerText()).toContain('2 sessions move.');
  await dialog.getByRole('button', { name: 'Shift', exact: true }).click();
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 11:00`);
  await expectPlace(hosted, 'Quiet logs', `Birke ${MONDAY} 12:00`);
  await expectPlace(hosted, 'Short ones', `Erle ${MONDAY} 10:00`);
  const nine = await boxOf(page.getByRole('columnheader', { name: 'Birke' }));
  await page.mouse.click(nine.x + 40, nine.y + nine.height + 20, { button: 'right' });
  await item(page, 'Close gaps from here').click();
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 09:00`);
  await expectPlace(hosted, 'Quiet logs', `Birke ${MONDAY} 10:00`);
  expect(troubles).toEqual([]);
});

test('a waiting session is found and put into an empty cell', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const at = await level(page, 'Aula', 'Quiet logs');
  await page.mouse.click(at.x, at.y + 10, { button: 'right' });
  await item(page, 'Put a session here…').click();
  const dialog = page.getByRole('dialog', { name: 'Put a session at Aula, Mon 29 March, 11:00' });
  await dialog.getByLabel('Find a session').fill('idea');
  expect(await dialog.getByRole('listitem').count()).toBe(1);
  await dialog.getByRole('button', { name: /^Late idea.*✓ free$/ }).click();
  await expectPlace(hosted, 'Late idea', `Aula ${MONDAY} 11:00`);
  expect(troubles).toEqual([]);
});

test('a talk leaves its block, a break is spread over all rooms, rooms and days are selected', async () => {
  const hosted = await hostNew(fillBoard);
  const { rows } = await rowsOf(hosted);
  const dayIds = rows.day.filter(({ date }) => date === MONDAY).map(({ id }) => id);
  const roomIds = rows.room.filter(({ name }) => name === 'Aula').map(({ id }) => id);
  const [start, end] = [11 * 60, 11 * 60 + 30];
  await execute(hosted, 'slot.add', { dayIds, roomIds, start, end, kind: 'break', label: 'Tea' });
  const { page, troubles } = await show(hosted);
  await choose(page, page.getByText('First short'), 'Take out of its block');
  await expectPlace(hosted, 'First short', 'nowhere');
  const tea = await boxOf(page.getByText('Tea', { exact: true }));
  await page.mouse.click(tea.x + 5, tea.y + 5, { button: 'right' });
  await item(page, 'Break over all rooms').click();
  await expect
    .poll(async () => (await rowsOf(hosted)).rows.slot.find(({ label }) => label === 'Tea')?.allRooms)
    .toBe(true);
  await choose(page, card(page, 'Quiet logs'), 'Select all in Birke');
  await toolbar(page).getByText('2 selected').waitFor();
  await choose(page, card(page, 'Quiet logs'), 'Select all of this day');
  await toolbar(page).getByText('4 selected').waitFor();
  await choose(page, card(page, 'Quiet logs'), 'Take off the board');
  await expectPlace(hosted, 'Short ones', 'nowhere');
  await expectPlace(hosted, 'Slow maps', 'nowhere');
  expect(troubles).toEqual([]);
});

test('a lunch that is a session becomes a break', async () => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'kind.add', { name: 'Meal', durationMinutes: 60, service: true });
  const kindId = (await rowsOf(hosted)).rows.kind.find(({ name }) => name === 'Meal')?.id ?? null;
  await execute(hosted, 'session.update', { ids: [await sessionId(hosted, 'Quiet logs')], patch: { kindId } });
  const { page, troubles } = await show(hosted);
  await choose(page, card(page, 'Quiet logs'), 'Turn into a break');
  await page.getByRole('gridcell', { name: 'Birke, 11:00, Quiet logs' }).waitFor();
  const { rows } = await rowsOf(hosted);
  expect(
    rows.slot.filter(({ label }) => label === 'Quiet logs').map(({ start, end, kind }) => [start, end, kind]),
  ).toEqual([[660, 705, 'break']]);
  expect(troubles).toEqual([]);
});

test('the menu key opens the menu of what the cursor is on; Escape gives the keys back to the board', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'Actions on Slow maps' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await expect.poll(() => grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menu', { name: 'Actions on Slow maps' }).waitFor();
  await page.keyboard.type('take o');
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Slow maps', 'nowhere');
  await waiting(page, 'Slow maps').waitFor();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'Actions on Birke, Mon 29 March, 10:00' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Find a session').fill('maps');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 10:00`);
  await expect.poll(() => grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(troubles).toEqual([]);
});

test('the toolbar is one tab stop above the board; arrows go over its actions', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const isThere = () => toolbar(page).evaluate((element) => element.contains(document.activeElement));
  for (let i = 0; i < 12 && !(await isThere()); i += 1) await page.keyboard.press('Shift+Tab');
  expect(await isThere()).toBe(true);
  for (let i = 0; i < 8 && (await focused()) !== 'Move…'; i += 1) await page.keyboard.press('ArrowLeft');
  for (const name of ['Move…', 'Swap with…', 'Best places…', 'Pin time and room', '5 minutes shorter']) {
    for (let i = 0; i < 8 && (await focused()) !== name; i += 1) await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(name);
    if (name.startsWith('Pin') || name.startsWith('5')) await page.keyboard.press('Enter');
  }
  await expect.poll(() => pinOf(hosted, 'Slow maps')).toBe('both');
  await expect.poll(() => shapeOf(hosted, 'Slow maps')).toBe('40');
  await toolbar(page).getByRole('button', { name: 'Unpin' }).waitFor();
  await toolbar(page).getByRole('button', { name: 'Take off the board' }).press('Enter');
  await page.getByText('Take off the board: Pinned to its time and room.').waitFor();
  await toolbar(page).getByRole('button', { name: 'Unpin' }).click();
  await toolbar(page).getByRole('button', { name: 'Pin time and room' }).waitFor();
  await toolbar(page).getByRole('button', { name: 'Take off the board' }).click();
  await expectPlace(hosted, 'Slow maps', 'nowhere');
  await toolbar(page).getByRole('button', { name: 'More' }).press('Enter');
  await item(page, 'Undo: Unplace “Slow maps”').press('Enter');
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 10:00`);
  await card(page, 'Slow maps').waitFor();
  await toolbar(page).getByRole('button', { name: 'Move…' }).press('Enter');
  await page.getByRole('region', { name: 'What a drop here means' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Slow maps', `Birke ${MONDAY} 13:00`);
  expect(troubles).toEqual([]);
});

/** Puts “Harbour fog” behind “Harbour lights”. */
async function placeFog(hosted: Hosted): Promise<void> {
  const { rows } = await rowsOf(hosted);
  const dayId = rows.day.find(({ date }) => date === MONDAY)?.id ?? null;
  const roomId = rows.room.find(({ name }) => name === 'Aula')?.id ?? null;
  const id = await sessionId(hosted, 'Harbour fog');
  await execute(hosted, 'session.place', { sessionId: id, dayId, start: 11 * 60, roomId });
}

/** Drops the waiting talk, or a placed one, on “Harbour lights” (Aula, 10:00). */
async function dropOnHarbour(page: Page, what: Locator): Promise<void> {
  await dragTo(page, what, await level(page, 'Aula', 'Harbour lights'));
  await page.mouse.up();
  await page.getByRole('menu', { name: /^Drop/ }).waitFor();
}

test.each<[string, string, string, string, Readonly<Record<string, string>>]>([
  [
    'a swap with a placed one trades the places',
    'Slow maps',
    'Swap with “Harbour lights”',
    'No conflict comes or goes',
    { 'Slow maps': `Aula ${MONDAY} 10:00`, 'Harbour lights': `Birke ${MONDAY} 10:00` },
  ],
  [
    'a swap with one from the list sends the other there',
    'Late idea',
    'Swap with “Harbour lights”',
    '“Harbour lights” goes back to the list.',
    { 'Late idea': `Aula ${MONDAY} 10:00`, 'Harbour lights': 'nowhere' },
  ],
  [
    'a push sends the other to the next slot',
    'Late idea',
    'Push “Harbour lights” later',
    'The last ends at 11:45.',
    { 'Late idea': `Aula ${MONDAY} 10:00`, 'Harbour lights': `Aula ${MONDAY} 11:00` },
  ],
  [
    'a push sends on whoever is in the way of the pushed one',
    'Late idea',
    'Push “Harbour lights” and 1 more later',
    'The last ends at 13:45.',
    {
      'Late idea': `Aula ${MONDAY} 10:00`,
      'Harbour lights': `Aula ${MONDAY} 11:00`,
      'Harbour fog': `Aula ${MONDAY} 13:00`,
    },
  ],
  [
    'beside means both',
    'Late idea',
    'Put beside',
    'Makes 1 conflict: Room used twice',
    { 'Late idea': `Aula ${MONDAY} 10:00`, 'Harbour lights': `Aula ${MONDAY} 10:00` },
  ],
  [
    'put back means nothing',
    'Late idea',
    'Put it back',
    '',
    { 'Late idea': 'nowhere', 'Harbour lights': `Aula ${MONDAY} 10:00` },
  ],
])('a drop on another asks what becomes of it: %s', async (_, title, name, follows, places) => {
  const hosted = await hostNew(fillBoard);
  if ('Harbour fog' in places) await placeFog(hosted);
  const { page, troubles } = await show(hosted);
  await dropOnHarbour(page, title === 'Late idea' ? waiting(page, title) : card(page, title));
  expect(await item(page, name).innerText()).toContain(follows);
  await item(page, name).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  for (const [session, place] of Object.entries(places)) await expectPlace(hosted, session, place);
  expect(troubles).toEqual([]);
});

test('by keys the choice is asked too; Escape puts back and changes nothing', async () => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'session.pin', { sessionIds: [await sessionId(hosted, 'Harbour lights')], pin: 'both' });
  const { page } = await show(hosted);
  const { revision } = await rowsOf(hosted);
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Drop “Slow maps” here' });
  await menu.waitFor();
  expect(await item(page, 'Swap').getAttribute('aria-disabled')).toBe('true');
  expect(await item(page, 'Push').innerText()).toContain('“Harbour lights” is pinned to its time and stays');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await rowsOf(hosted)).revision).toBe(revision);
});

test('the panel of a block moves its talks without a pointer; best places open in it', async () => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'block.addTalk', {
    blockId: await sessionId(hosted, 'Short ones'),
    sessionId: await sessionId(hosted, 'Late idea'),
  });
  const { page, troubles } = await show(hosted);
  await choose(page, card(page, /^Short ones/), 'Open');
  const talks = page.getByRole('list', { name: 'Talks of this block' });
  await talks.getByRole('button', { name: 'Late idea earlier' }).press('Enter');
  await expectPlace(hosted, 'Late idea', 'in Short ones 0');
  await expect.poll(() => talks.getByRole('listitem').first().textContent()).toContain('Late idea');
  await talks.getByRole('button', { name: 'Late idea later' }).press('Enter');
  await expectPlace(hosted, 'First short', 'in Short ones 0');
  await expect.poll(() => talks.getByRole('listitem').first().textContent()).toContain('First short');
  await talks.getByRole('button', { name: 'Take out First short' }).press('Enter');
  await expectPlace(hosted, 'First short', 'nowhere');
  await talks.getByRole('button', { name: 'Late idea', exact: true }).click();
  await page
    .getByRole('region', { name: /^Session/ })
    .getByRole('button', { name: 'Best places' })
    .click();
  const best = page.getByRole('list', { name: 'Best places' });
  await best.getByRole('button', { name: /^Erle, Mon 29 March, 09:00/ }).click();
  await expectPlace(hosted, 'Late idea', `Erle ${MONDAY} 09:00`);
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in menus, choices and dialogs, %s', async (colorScheme) => {
  const hosted = await hostNew(fillBoard);
  await execute(hosted, 'session.pin', { sessionIds: [await sessionId(hosted, 'Slow maps')], pin: 'time' });
  const { page, troubles } = await show(hosted, { colorScheme, bypassCSP: true });
  await card(page, 'Slow maps').click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const name of ['Swap with…', 'Best places…', 'Shift everything from here…']) {
    await choose(page, card(page, 'Quiet logs'), name);
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await dropOnHarbour(page, waiting(page, 'Late idea'));
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await choose(page, card(page, /^Short ones/), 'Open');
  await page
    .getByRole('region', { name: /^Session/ })
    .getByRole('button', { name: 'Best places' })
    .click();
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
