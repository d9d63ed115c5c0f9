import { afterAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, hostSample, show } from './browser.ts';

afterAll(closeBrowser);

const SCREENS = [
  'Sessions',
  'People',
  'Rooms & times',
  'Conflicts',
  'Import',
  'Print & publish',
  'History',
  'Board',
] as const;

test.each(['light', 'dark'] as const)('axe finds nothing on any screen, %s', async (colorScheme) => {
  const { page, troubles } = await show(await hostSample(), { colorScheme, bypassCSP: true });
  const found: Record<string, string[]> = {};
  for (const name of SCREENS) {
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await page
      .getByRole(name === 'Board' ? 'tab' : 'heading', name === 'Board' ? {} : { name, level: 1 })
      .first()
      .waitFor();
    found[name] = await findings(page);
  }
  expect(found).toEqual(Object.fromEntries(SCREENS.map((name) => [name, []])));
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in rooms and times, %s', async (colorScheme) => {
  const { page } = await show(await hostSample(), { colorScheme, bypassCSP: true });
  await page.getByRole('link', { name: /^Rooms & times/ }).click();
  for (const name of [/^Rooms/, /^Days/, /^Tracks/, /^Kinds/, /^Program/]) {
    await page.getByRole('tab', { name }).click();
    expect(await findings(page)).toEqual([]);
  }
  await page.getByRole('tab', { name: /^Rooms/ }).click();
  await page.getByRole('gridcell', { name: 'Boje', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  const room = page.getByRole('region', { name: 'Boje' });
  await room.getByLabel('From').fill('late');
  await room.getByText('Give a time such as').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('tab', { name: /^Days/ }).click();
  for (const name of ['Add day', 'Add slot or break…', 'Copy these slots to other days…']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test.each(['light', 'dark'] as const)(
  'no screen is refused anything by the content policy, %s',
  async (colorScheme) => {
    const { page, troubles } = await show(await hostSample(), { colorScheme });
    for (const name of SCREENS) {
      await page
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .click();
      await page.getByRole('main').getByRole('button').first().waitFor();
    }
    expect(troubles).toEqual([]);
  },
);
