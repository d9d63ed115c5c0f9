import { afterAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, hostSample, show } from './browser.ts';
import { csvFile, openImport, stored } from './import-hands.ts';

afterAll(closeBrowser);

test('two people of one name in a file are taken apart in the plan, session by session', async () => {
  const hosted = await hostSample();
  const { page, troubles } = await show(hosted, { bypassCSP: true });
  await openImport(page);
  await page
    .getByLabel('File to import')
    .setInputFiles(
      csvFile('talks.csv', 'title,speakers\nKnots for beginners,Ada Rope\nTides,Ada Rope\nSails,Bo Wave\n'),
    );
  await page.getByRole('tab', { name: /^People/ }).click();
  await page.getByText('Ada Rope', { exact: true }).first().click();
  const person = page.getByRole('region', { name: 'Ada Rope' });
  await person.getByText('Ada Rope is in 2 sessions of the file. Two people of one name?').click();
  await person.getByRole('checkbox', { name: 'Tides' }).check();
  await page.getByRole('tab', { name: /^People 3/ }).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Apply import' }).click();
  await page.getByRole('status').getByText('Imported talks.csv: 3 sessions, 3 people new.').waitFor();
  const { state } = await stored(hosted);
  expect([...state.person.values()].filter(({ name }) => name === 'Ada Rope').length).toBe(2);
  expect(troubles).toEqual([]);
});
