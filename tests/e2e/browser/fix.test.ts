import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { run } from '../../electron/core/program-for-test.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostNew, hostSample, show } from './browser.ts';

afterAll(closeBrowser);

/** Two talks in the hall at once, and one that is pinned before the day opens. */
async function troubled(api: ProgramApi): Promise<void> {
  const { id: dayId } = await run(api, 'day.add', { date: '2027-03-29', opening: 540, closing: 1080 });
  const { id: roomId } = await run(api, 'room.add', { name: 'Hall', capacity: 100 });
  await run(api, 'room.add', { name: 'Den', capacity: 40 });
  const talk = async (title: string, start: number) => {
    const { id: sessionId } = await run(api, 'session.add', { fields: { title, durationMinutes: 30 } });
    await run(api, 'session.place', { sessionId, dayId, start, roomId });
    return sessionId;
  };
  await talk('Sails', 600);
  await talk('Anchors', 600);
  const early = await talk('Dawn', 480);
  await run(api, 'session.pin', { sessionIds: [early], pin: 'both' });
}

const rowsOf = async ({ program }: Hosted) => {
  const snapshot = await program.api.query('program.snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.problem.message);
  return snapshot.value.rows;
};
const fixes = (page: Page) => page.getByRole('button', { name: /^Fix… / });
const clash = 'Fix… Room used twice: “Sails” and “Anchors”';
const either = 'Fix… Room used twice: “Anchors” and “Sails”';
const clashFix = (page: Page) =>
  page.getByRole('button', { name: clash }).or(page.getByRole('button', { name: either }));

test('a double booking is fixed from the board by one press, and undo brings it back', async () => {
  const hosted = await hostNew(troubled);
  const { page, troubles } = await show(hosted);
  const before = (await rowsOf(hosted)).placement;
  await clashFix(page).click();
  const menu = page.getByRole('menu', { name: /^Fix… / });
  const choices = menu.getByRole('menuitem');
  await choices.first().waitFor();
  expect(await choices.count()).toBe(5);
  const den = choices.filter({ hasText: /to Den, at the same time/ }).first();
  expect(await den.textContent()).toMatch(
    /^Move “.*” to Den, at the same time Solves 1 conflict, makes none · another room$/,
  );
  await den.click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Fixed: Move “.*” to Den.*Undo takes it back\./ })
    .waitFor();
  await clashFix(page).waitFor({ state: 'detached' });
  const after = await rowsOf(hosted);
  const den1 = after.room.find(({ name }) => name === 'Den')?.id;
  expect(after.placement.filter(({ roomId }) => roomId === den1)).toHaveLength(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await clashFix(page).waitFor();
  expect((await rowsOf(hosted)).placement).toEqual(before);
  expect(troubles).toEqual([]);
});

test('by keys alone: the menu opens, a choice is made, and the focus goes on to the next conflict', async () => {
  const { page, troubles } = await show(await hostNew(troubled));
  await clashFix(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: /^Fix… / });
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Fix…');
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await clashFix(page).waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('Fix… Outside the day'),
  );
  expect(troubles).toEqual([]);
});

test('where a pin is in the way the menu says so, and looks again without it', async () => {
  const { page } = await show(await hostNew(troubled));
  await page.getByRole('button', { name: 'Fix… Outside the day: “Dawn”' }).click();
  const menu = page.getByRole('menu', { name: /^Fix… / });
  await menu.getByText('Nothing found that does not make it worse. Try unpinning:').waitFor();
  await menu.getByRole('menuitem', { name: 'Unpin “Dawn”' }).click();
  await menu.getByRole('menuitem', { name: /^Move “Dawn” to Mon 29 March, 09:00, in the same room/ }).click();
  await page.getByRole('button', { name: 'Fix… Outside the day: “Dawn”' }).waitFor({ state: 'detached' });
});

test('the panel of a session offers the same', async () => {
  const { page } = await show(await hostNew(troubled));
  await page.getByRole('button', { name: /is both|are both in/ }).click();
  await page
    .getByRole('list', { name: 'Conflicts of this session' })
    .getByRole('button', { name: /^Fix… Room used twice/ })
    .click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('list', { name: 'Conflicts of this session' }).waitFor({ state: 'detached' });
});

test('fix all: what is unticked stays, what is left is told, and all is one step', async () => {
  const hosted = await hostNew(troubled);
  const { page, troubles } = await show(hosted);
  const before = (await rowsOf(hosted)).placement;
  await page.getByRole('button', { name: 'Fix all of these…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fix these 2 conflicts' });
  await dialog.getByText('Solves 1 conflict, makes none. 1 conflict left.').waitFor();
  await dialog
    .getByRole('region', { name: 'Left as they are' })
    .getByText(/“Dawn” .* opens at 09:00/)
    .waitFor();
  const box = dialog.getByRole('checkbox');
  await box.uncheck();
  await dialog.getByText('Nothing found that does not make it worse.', { exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Make 0 repairs' }).isDisabled()).toBe(true);
  await box.check();
  await dialog.getByRole('button', { name: 'Make 1 repair' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('status').filter({ hasText: '1 conflict solved in one step. 1 conflict left.' }).waitFor();
  expect((await rowsOf(hosted)).placement).not.toEqual(before);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await clashFix(page).waitFor();
  expect((await rowsOf(hosted)).placement).toEqual(before);
  expect(troubles).toEqual([]);
});

test('in the sample, all that a day shows is fixed, and the count says what is left', async () => {
  const { page, troubles } = await show(await hostSample());
  await page.getByRole('tab', { name: /^Tue 30/ }).click();
  const count = await fixes(page).count();
  await page.getByRole('button', { name: 'Fix all of these…' }).click();
  const dialog = page.getByRole('dialog', { name: `Fix these ${count} conflicts` });
  await dialog.getByText(`Solves ${count} conflicts, makes none. None is left.`).waitFor();
  await dialog.getByRole('button', { name: /^Make \d+ repairs?$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.querySelector('[data-fix]'));
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('menu and review are without a finding of axe (%s)', async (colorScheme) => {
  const { page } = await show(await hostSample(), { bypassCSP: true, colorScheme });
  await page.getByRole('tab', { name: /^Tue 30/ }).click();
  await fixes(page).first().click();
  await page.getByRole('menu', { name: /^Fix… / }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fix all of these…' }).click();
  await page.getByRole('dialog').getByText('None is left.').waitFor();
  expect(await findings(page)).toEqual([]);
});
