import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

const openRules = async (on: Page) => {
  await on
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: /^Conflicts/ })
    .click();
  await on.getByRole('tab', { name: 'Rules' }).click();
  await on.getByRole('region', { name: 'Room too small' }).waitFor();
};

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await openRules(page);
});

afterAll(closeBrowser);

const rule = (name: string) => page.getByRole('region', { name, exact: true });
const setLevel = async (label: string, level: string) => {
  await page.getByRole('button', { name: `Level: ${label}`, exact: false }).click();
  await page.getByRole('option', { name: level }).click();
};

test('each rule says what it asks, what it finds now, and an example of this program', async () => {
  expect(await rule('Room too small').textContent()).toContain('A room has a seat for everybody who is expected.');
  await rule('Room too small')
    .getByText('Finds 1 now. 95 people are expected at “Passkeys for people with one phone”, but Boje has 60 seats')
    .waitFor();
  await rule('Room not available').getByText('Finds nothing now.').waitFor();
  expect(troubles).toEqual([]);
});

test('a level is set at once, told in the history, and undone in one step; a rule that is off still counts', async () => {
  const open = Number(/\d+/.exec((await page.getByRole('tab', { name: /^Open/ }).textContent()) ?? '')?.[0]);
  await setLevel('Room too small', 'Off');
  await rule('Room too small').getByText('Would find 1 now.').waitFor();
  await page.getByRole('tab', { name: `Open ${open - 1}` }).waitFor();
  await rule('Room too small').getByRole('button', { name: 'Reset to default' }).waitFor();
  await page.getByRole('button', { name: 'Undo: Set rule “Room too small” to off' }).click();
  await rule('Room too small').getByText('Finds 1 now.').waitFor();
  expect(await rule('Room too small').getByRole('button', { name: 'Reset to default' }).count()).toBe(0);
});

test('“Block” says what it refuses', async () => {
  await setLevel('Room too small', 'Block');
  await rule('Room too small').getByText('A drop that would break this is refused, and so is a release.').waitFor();
  await page.getByRole('banner').getByRole('button', { name: '1 block · 4 errors' }).waitFor();
  await rule('Room too small').getByRole('button', { name: 'Reset to default' }).click();
  await page.getByRole('banner').getByRole('button', { name: '4 errors · 1 warning' }).waitFor();
});

test('an exception for some rooms and days has a level of its own, and can be removed', async () => {
  await rule('Room too small').getByRole('button', { name: 'For some only' }).click();
  const dialog = page.getByRole('dialog', { name: 'For some only: Room too small' });
  expect(await dialog.getByRole('button', { name: 'Add exception' }).isDisabled()).toBe(true);
  await dialog.getByRole('group', { name: 'Rooms' }).getByRole('checkbox', { name: 'Boje', exact: true }).check();
  await dialog.getByRole('group', { name: 'Days' }).getByRole('checkbox', { name: 'Tue 30 March' }).check();
  await dialog.getByRole('button', { name: 'Add exception' }).click();
  await dialog.waitFor({ state: 'detached' });
  const exceptions = rule('Room too small').getByRole('list', { name: 'Exceptions: Room too small' });
  await exceptions.getByText('In Boje, on Tue 30 March').waitFor();
  await rule('Room too small').getByText('Finds nothing now.').waitFor();
  await setLevel('Room too small, In Boje, on Tue 30 March', 'Error');
  await page.getByRole('banner').getByRole('button', { name: '5 errors' }).waitFor();
  await exceptions.getByRole('button', { name: 'Remove: In Boje, on Tue 30 March' }).click();
  await exceptions.waitFor({ state: 'detached' });
  await page.getByRole('banner').getByRole('button', { name: '4 errors · 1 warning' }).waitFor();
});

test('a parameter is set in its range, and what it finds follows', async () => {
  const changeOver = rule('No time to make the room ready');
  await changeOver.getByText('Would find 2 now.').waitFor();
  const minutes = changeOver.getByRole('spinbutton', { name: 'Minutes between two sessions in a room' });
  await minutes.fill('500');
  await changeOver.getByText('A whole number from 1 to 240.').waitFor();
  await minutes.press('Escape');
  expect(await minutes.inputValue()).toBe('5');
  await minutes.fill('20');
  await minutes.press('Enter');
  await changeOver.getByRole('button', { name: 'Reset to default' }).waitFor();
  await expect.poll(() => changeOver.getByText(/^Would find \d+ now/).textContent()).not.toBe('Would find 2 now.');
  await page.getByRole('button', { name: /^Undo: Change rule “No time to make the room ready”/ }).click();
  await changeOver.getByText('Would find 2 now.').waitFor();
  expect(await minutes.inputValue()).toBe('5');
});

test('a time of day is set as one', async () => {
  const quiet = rule('In the quiet hours');
  const from = quiet.getByLabel('Quiet from');
  expect(await from.inputValue()).toBe('22:00');
  await from.fill('17:30');
  await from.press('Enter');
  await quiet.getByRole('button', { name: 'Reset to default' }).waitFor();
  await expect.poll(() => quiet.getByText(/^Would find \d+ now/).textContent()).not.toBe('Would find nothing now.');
  expect(await from.inputValue()).toBe('17:30');
});

test('rules are found by their words, and lead to what they find', async () => {
  await page.getByRole('searchbox', { name: 'Find a rule' }).fill('seat');
  await page.getByText(/^1 of \d+ rules$/).waitFor();
  await rule('Room too small').getByRole('button', { name: 'Show all' }).click();
  const list = page.getByRole('treegrid', { name: 'Conflicts' });
  expect(await list.locator('[role=row][aria-level="2"]').allTextContents()).toEqual([
    expect.stringContaining('Passkeys for people with one phone'),
  ]);
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
  ({ page } = await show(hosted, { colorScheme, bypassCSP: true }));
  await openRules(page);
  await setLevel('Room too small', 'Block');
  await page.getByText('What the levels mean').click();
  expect(await findings(page)).toEqual([]);
  await rule('Room too small').getByRole('button', { name: 'For some only' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Boje', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Add exception' }).click();
  await rule('Room too small').getByText('In Boje').waitFor();
  expect(await findings(page)).toEqual([]);
});
