import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';
import { csvFile, execute, openImport, stored } from './import-hands.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await openImport(page);
});

afterAll(closeBrowser);

const BIOGRAPHY =
  'Ada has led the harbour school for eleven years. She writes about ropes and knots, and about the people who trust them.';
const HEAD = 'title,speakers,affiliations,biography,duration';
const table = (...lines: string[]) => csvFile('talks.csv', [HEAD, ...lines].join('\n'));
const take = (...lines: string[]) => page.getByLabel('File to import').setInputFiles(table(...lines));
const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const row = (list: string, name: string) =>
  page.getByRole('listbox', { name: list }).getByRole('option').filter({ hasText: name });
const field = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
const reviewed = () => button('Apply import').waitFor();
const told = (text: string) => page.getByRole('status').getByText(text).waitFor();

async function imported(...lines: string[]) {
  await take(...lines);
  await reviewed();
  await button('Apply import').click();
  await told('Imported talks.csv');
}

async function person(name: string) {
  const { state } = await stored(hosted);
  const found = [...state.person.values()].find((one) => one.name === name);
  if (!found) throw new Error(`${name} is in the program`);
  return found;
}

test('a liaison’s week: import, edit by hand, import the changed file, keep one, take one, apply, undo', async () => {
  const first = `Knots for beginners,Ada Rope,Harbour School,"${BIOGRAPHY}",45`;
  await imported(first, 'Tides,Bo Wave,Coast Lab,,30');
  const { id } = await person('Ada Rope');
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('searchbox', { name: 'Filter people' }).fill('ada rope');
  await page.getByRole('gridcell', { name: 'Ada Rope', exact: true }).click();
  await page.getByRole('grid', { name: 'People' }).press('ControlOrMeta+Enter');
  const panel = page.getByRole('region', { name: 'Ada Rope' });
  await panel.getByLabel('Affiliation').fill('Harbour School of Knots');
  await panel.getByLabel('Affiliation').press('Enter');
  await button('Undo: Change Ada Rope').waitFor();
  await panel.getByLabel('Biography').fill(BIOGRAPHY.replace('She writes', 'Ada writes'));
  await panel.getByLabel('Job title').click();
  await expect.poll(async () => (await person('Ada Rope')).biography).toContain('Ada writes');
  const edited = await stored(hosted);

  await openImport(page);
  await page.getByRole('region', { name: 'Imported before' }).getByText('2 sessions, 2 people').waitFor();
  await take(
    `Knots for beginners,Ada Rope,Rope Academy,"${BIOGRAPHY.replace('eleven', 'twelve')}",60`,
    'Tides,Bo Wave,Coast Laboratory,,30',
  );
  await reviewed();
  await tab('People').click();
  await row('People', 'Ada Rope').click();
  const affiliation = field('Affiliation');
  expect(await affiliation.locator('ins').allTextContents()).toEqual([' of Knots', 'Rope Academy']);
  expect(await affiliation.getByRole('radio', { checked: true }).count()).toBe(0);
  // What both sides changed at other places of a long text is worked together.
  expect(await field('Biography').getByRole('radio', { name: 'Both changes together' }).isChecked()).toBe(true);
  await affiliation.getByRole('radio', { name: 'Take the file’s' }).check();
  await row('People', 'Bo Wave').click();
  await field('Affiliation').getByRole('radio', { name: 'Keep it as it is here' }).check();
  expect((await stored(hosted)).revision).toBe(edited.revision);
  await button('Apply import').click();
  await told('Imported talks.csv');
  const after = await stored(hosted);
  expect(after.revision).toBe(edited.revision + 1);
  expect(after.state.person.get(id)).toMatchObject({
    affiliation: 'Rope Academy',
    biography: BIOGRAPHY.replace('eleven', 'twelve').replace('She writes', 'Ada writes'),
  });
  expect((await person('Bo Wave')).affiliation).toBe('Coast Lab');

  const [download] = await Promise.all([page.waitForEvent('download'), button('Report').click()]);
  const report = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('talks.csv report.csv');
  expect(report).toContain(
    'Ada Rope,Affiliation,updated from the file,Harbour School of Knots,Rope Academy,Rope Academy',
  );
  expect(report).toContain('Bo Wave,Affiliation,your edit is kept,Coast Lab,Coast Lab,Coast Laboratory');

  await button('Undo this import').click();
  await page.getByRole('status').getByText('Imported talks.csv').waitFor({ state: 'detached' });
  expect((await person('Ada Rope')).affiliation).toBe('Harbour School of Knots');
  expect(troubles).toEqual([]);
});

test('conflicts are gone through by keys: next, keep mine, take the file’s, take it back', async () => {
  await imported('Knots,Ada Rope,School,,45', 'Tides,Bo Wave,Coast,,30', 'Sails,Cy Loft,Loft,,30');
  for (const name of ['Ada Rope', 'Cy Loft'])
    await execute(hosted, 'person.update', { id: (await person(name)).id, patch: { affiliation: 'By hand' } });
  await take('Knots,Ada Rope,School 2,,45', 'Tides,Bo Wave,Coast,,30', 'Sails,Cy Loft,Loft 2,,30');
  await reviewed();
  await tab('People').click();
  const list = page.getByRole('listbox', { name: 'People' });
  const current = () => list.getByRole('option', { selected: true }).textContent();
  await list.focus();
  expect(await current()).toContain('Ada Rope');
  await page.keyboard.press('t');
  await field('Affiliation').getByText('updated from the file').waitFor();
  await page.keyboard.press('n');
  expect(await current()).toContain('Cy Loft');
  await page.keyboard.press('k');
  await field('Affiliation').getByText('your edit is kept').waitFor();
  await page.keyboard.press('Backspace');
  await field('Affiliation').getByText('changed on both sides').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await field('Affiliation').getByText('your edit is kept').waitFor();
  await page.keyboard.press('Escape');
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  await button('Apply import').click();
  await told('Imported talks.csv');
  expect([(await person('Ada Rope')).affiliation, (await person('Cy Loft')).affiliation]).toEqual([
    'School 2',
    'By hand',
  ]);
});

test('one choice for all conflicts of a column, and a text by hand', async () => {
  await imported('Knots,Ada Rope,School,,45', 'Tides,Bo Wave,Coast,,30');
  for (const name of ['Ada Rope', 'Bo Wave'])
    await execute(hosted, 'person.update', { id: (await person(name)).id, patch: { affiliation: 'By hand' } });
  await take('Knots,Ada Rope,School 2,,45', 'Tides,Bo Wave,Coast 2,,30');
  await reviewed();
  await page
    .getByRole('region', { name: 'Summary' })
    .getByRole('button', { name: /2 ?conflicts/ })
    .click();
  await page.getByText('For 2 conflicts:').waitFor();
  await button('Take the file’s').click();
  await row('People', 'Bo Wave').click();
  await field('Affiliation').getByText('updated from the file').waitFor();
  await field('Affiliation').getByRole('radio', { name: 'Write it yourself' }).check();
  const text = page.getByRole('textbox', { name: 'Affiliation, by hand' });
  await text.fill('Coast Laboratory, Wismar');
  await text.press('Enter');
  await field('Affiliation').getByText('written by hand').waitFor();
  await button('Apply import').click();
  await told('Imported talks.csv');
  expect([(await person('Ada Rope')).affiliation, (await person('Bo Wave')).affiliation]).toEqual([
    'School 2',
    'Coast Laboratory, Wismar',
  ]);
});

test('who is who is asked with the evidence, answered, and not asked again', async () => {
  const { state } = await stored(hosted);
  const rahel = await person('Rahel Abebe');
  await take('Lamps,Rahel Abebbe,,,45', 'Ropes,Viktor Ljungqvist,,,30');
  await reviewed();
  await tab('Who is who 2').click();
  const question = page.getByRole('group', { name: /^Rahel Abebbe/ });
  await question.getByText('names are 98 % alike').waitFor();
  await question.getByText('Counting people without watching them').waitFor();
  await question.getByRole('radio', { name: /^The same as Rahel Abebe/ }).check();
  await page
    .getByRole('group', { name: /^Viktor Ljungqvist/ })
    .getByRole('radio', { name: /^Not the same/ })
    .check();
  await page.getByRole('tab', { name: /^Who is who 2$/ }).waitFor();
  // One who is here has another name there: that is a question of its own, shown before anything is written.
  await button('Apply import').click();
  await page.getByRole('alert').getByText('A new question came up by what you decided: Rahel').waitFor();
  await button('Apply import').click();
  await told('Imported talks.csv');
  const after = await stored(hosted);
  expect(after.state.person.size).toBe(state.person.size + 1);
  expect([...after.state.appearance.values()].filter(({ personId }) => personId === rahel.id).length).toBe(
    [...state.appearance.values()].filter(({ personId }) => personId === rahel.id).length + 1,
  );
  await take('Lamps,Rahel Abebbe,Light Co,,45', 'Ropes,Viktor Ljungqvist,,,30');
  await reviewed();
  expect(await tab('Who is who').count()).toBe(0);
});

test('somebody new is said to be one who is here, or is left out', async () => {
  const before = await stored(hosted);
  await take('Lamps,R. A.,,,45', 'Ropes,Nobody Here,,,30');
  await reviewed();
  await tab('People').click();
  await row('People', 'R. A.').click();
  await page.getByRole('combobox', { name: /^New\. Is it the same/ }).fill('rahel');
  await page.getByRole('option', { name: /^Rahel Abebe/ }).click();
  await row('People', 'R. A.').getByText('new').waitFor({ state: 'detached' });
  await row('People', 'Nobody Here').click();
  await button('Leave it out').click();
  await row('People', 'Nobody Here').getByText('left out', { exact: true }).waitFor();
  await button('Apply import').click();
  await told('Imported talks.csv');
  const after = await stored(hosted);
  expect(after.state.session.size).toBe(before.state.session.size + 2);
  expect([...after.state.person.values()].map(({ name }) => name)).not.toContain('Nobody Here');
});

test('a lock holds a field against this import and the next; a row that is gone from the file can be withdrawn', async () => {
  await imported('Knots,Ada Rope,School,,45', 'Tides,Bo Wave,Coast,,30');
  await take('Knots,Ada Rope,School 2,,45');
  await reviewed();
  await tab('People').click();
  await row('People', 'Ada Rope').click();
  await button('Lock Affiliation against imports').click();
  await field('Affiliation').getByText('locked: it stays as it is').waitFor();
  await tab('Sessions').click();
  await row('Sessions', 'Tides').click();
  await page.getByRole('radio', { name: /^Mark it as withdrawn/ }).check();
  await row('Sessions', 'Tides').getByText('withdrawn').waitFor();
  await button('Apply import').click();
  await told('Imported talks.csv');
  const { state } = await stored(hosted);
  const tides = [...state.session.values()].find(({ title }) => title === 'Tides');
  expect([(await person('Ada Rope')).affiliation, tides?.status]).toEqual(['School', 'withdrawn']);
});

test('decisions are saved as a file and taken from it', async () => {
  await imported('Knots,Ada Rope,School,,45');
  await execute(hosted, 'person.update', { id: (await person('Ada Rope')).id, patch: { affiliation: 'By hand' } });
  await take('Knots,Ada Rope,School 2,,45');
  await reviewed();
  await tab('People').click();
  await field('Affiliation').getByRole('radio', { name: 'Take the file’s' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Save decisions').click()]);
  const saved = readFileSync(await download.path());
  await field('Affiliation').getByRole('radio', { name: 'Keep your edit' }).check();
  await page
    .getByLabel('Decisions to load')
    .setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: saved });
  await page.getByText(/decisions? taken from decisions\.json/).waitFor();
  expect(await field('Affiliation').getByRole('radio', { name: 'Take the file’s' }).isChecked()).toBe(true);
  await page
    .getByLabel('Decisions to load')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
  await page.getByRole('alert').getByText('other.json holds no decisions').waitFor();
});
