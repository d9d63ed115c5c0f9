import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';
import { csvFile, openImport, stored } from './import-hands.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await openImport(page);
});

afterAll(closeBrowser);

const ODD = (extra: readonly string[] = []) => {
  const more = (text: string) => extra.map(() => `;${text}`).join('');
  return csvFile(
    'odd.csv',
    [
      'Program of the harbour days',
      'exported on 3 May',
      `What;Who;Day of talk;Diet${extra.map((name) => `;${name}`).join('')}`,
      `Knots for beginners;Ada Rope & Bo Wave;03/04/2027 10:00;vegan${more('yes')}`,
      `Tides and moons;Cy Loft;04/04/2027 11:00;none${more('no')}`,
      `Sails of the north;Di Heavy;05/04/2027 09:30;none${more('no')}`,
    ].join('\n'),
  );
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const asRead = (on = page) => on.getByRole('region', { name: 'As it would be read' });
const review = () => button('Go on to the review');
const told = (text: string) => page.getByRole('status').getByText(text).waitFor();
async function readAs(column: string, role: string, on = page) {
  await on.getByRole('button', { name: new RegExp(`^Column ${column}: `) }).click();
  await on.getByRole('searchbox', { name: 'Find a role' }).pressSequentially(role);
  await on.locator('[role=option][data-focused]').filter({ hasText: role }).waitFor();
  await on.keyboard.press('Enter');
  await on.getByRole('button', { name: `Column ${column}: ${role}`, exact: true }).waitFor();
}

test('an odd table is told how it is to be read, and read so again the next week', async () => {
  await page.getByLabel('File to import').setInputFiles(ODD());
  await page.getByText('No row was found that names columns').waitFor();
  expect(await review().isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /What \| Who/ }).check();
  await readAs('What', 'Title');
  await readAs('Who', 'Speakers');
  await readAs('Day of talk', 'Start');
  await page.getByRole('radio', { name: /^Sat 3 April 2027/ }).check();
  await asRead().getByText('3 sessions, 4 people').waitFor();
  await asRead().getByText('Ada Rope, Bo Wave').waitFor();
  await page.getByRole('radio', { name: /3 people ?Ada Rope & Bo Wave/ }).check();
  await asRead().getByText('3 sessions, 3 people').waitFor();
  await page.getByRole('radio', { name: /^By what stands in the cell/ }).check();
  await asRead().getByText('3 sessions, 4 people').waitFor();
  await review().click();
  await page.getByRole('tab', { name: 'Sessions 3' }).waitFor();
  await button('Columns…').click();
  await asRead().getByText('3 sessions, 4 people').waitFor();
  await button('Back to the review').click();
  await button('Apply import').click();
  await told('Imported odd.csv: 3 sessions, 4 people');
  const { state } = await stored(hosted);
  expect([...state.day.values()].map(({ date }) => date)).toEqual(expect.arrayContaining(['2027-04-03', '2027-04-05']));

  await page.getByLabel('File to import').setInputFiles(ODD());
  await page.getByText('Nothing new: the file says what it said before.').waitFor();
  await button('Cancel').click();

  await page.getByLabel('File to import').setInputFiles(ODD(['Shirt']));
  await page.getByText('Not there last time: “Shirt”.').waitFor();
  await page.getByRole('row', { name: /Shirt/ }).getByText('New', { exact: true }).waitFor();
  expect(await button('Column What: Title').count()).toBe(1);
  await readAs('Shirt', 'Leave out');
  await review().click();
  await page.getByText('No row changes: only what was decided here is remembered.').waitFor();
  expect(troubles).toEqual([]);
});

test('a table whose columns are known is not asked about; its columns can be looked at from the review', async () => {
  await page
    .getByLabel('File to import')
    .setInputFiles(csvFile('talks.csv', 'title,speakers,Shirt\nKnots,Ada Rope,M\nTides,Bo Wave,L\n'));
  await button('Apply import').waitFor();
  await button('Columns…').click();
  await readAs('Shirt', 'Leave out');
  await review().click();
  await page.getByRole('tab', { name: /^Sessions/ }).click();
  await page.getByRole('region', { name: '“Knots”' }).getByText('Ada Rope').waitFor();
  expect(await page.getByRole('region', { name: '“Knots”' }).getByText('Shirt').count()).toBe(0);
});

test.each(['light', 'dark'] as const)('axe finds nothing where columns are told, %s', async (colorScheme) => {
  const { page: there } = await show(hosted, { colorScheme, bypassCSP: true });
  await openImport(there);
  await there.getByLabel('File to import').setInputFiles(ODD());
  await there.getByRole('button', { name: 'Go on to the review' }).waitFor();
  expect(await findings(there)).toEqual([]);
  await there.getByRole('radio', { name: /What \| Who/ }).check();
  await readAs('What', 'Title', there);
  await asRead(there).getByText('3 sessions').waitFor();
  expect(await findings(there)).toEqual([]);
  await there.getByRole('button', { name: /^Column Who: / }).click();
  await there.getByRole('option').first().waitFor();
  // The component library puts hidden buttons beside the dialog, by which a screen reader leaves it.
  expect((await findings(there)).filter((finding) => !finding.startsWith('region'))).toEqual([]);
});

test('which decisions of a submission system count is told in a dialog, and kept for its next file', async () => {
  const papers = (name: string) =>
    csvFile(
      name,
      [
        '#,title,authors,submitted,last updated,keywords,decision,notified,reviews sent,abstract,deleted?',
        '1,Gardens,Ada Rope and Bo Wave,2031-01-01 10:00,,roofs,accept,yes,no,Short.,no',
        '2,Rivers,Cy Marsh,,,,shortlist,,,,no',
        '3,Lakes,Cy Marsh,,,,reject,,,,no',
      ].join('\n'),
    );
  await page.getByLabel('File to import').setInputFiles(papers('submission 1.csv'));
  await page.getByRole('tab', { name: 'Sessions 2' }).waitFor();
  await button('How it is read…').click();
  const dialog = page.getByRole('dialog', { name: 'How the file is read' });
  await dialog.getByRole('textbox', { name: 'Decisions that count as accepted' }).fill('shortlist');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Read it so' }).click();
  await page.getByRole('tab', { name: 'Sessions 1' }).waitFor();
  await button('Apply import').click();
  await told('Imported submission 1.csv: 1 session');
  await page.getByLabel('File to import').setInputFiles(papers('submission 2.csv'));
  await page.getByText('Nothing new: the file says what it said before.').waitFor();
  await button('How it is read…').click();
  expect(await dialog.getByRole('textbox', { name: 'Decisions that count as accepted' }).inputValue()).toBe(
    'shortlist',
  );
});
