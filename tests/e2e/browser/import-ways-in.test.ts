import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';
import { csvFile, drop, openImport, paste, stored } from './import-hands.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
});

afterAll(closeBrowser);

const TALKS = 'title,speakers\nKnots,Ada Rope\n';
const PEOPLE = 'name,affiliation\nAda Rope,Harbour School\n';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

test('a file that is dropped on the board brings the import screen; while it hangs over the window, that is said', async () => {
  const [session] = await page.getByRole('grid', { name: /^Board/ }).all();
  expect(session).toBeDefined();
  await drop(page, [{ name: 'talks.csv', text: TALKS }], ['dragenter', 'dragover']);
  await page.getByText('Drop to import').waitFor();
  await drop(page, [{ name: 'talks.csv', text: TALKS }], ['dragleave']);
  await page.getByText('Drop to import').waitFor({ state: 'detached' });
  await drop(page, [{ name: 'talks.csv', text: TALKS }]);
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
  await button('Apply import').waitFor();
  expect(await tab('Sessions').textContent()).toBe('Sessions 1');
  expect(await page.getByText('Drop to import').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('two files that are dropped together are one import: the talks, and who speaks', async () => {
  await drop(page, [
    { name: 'talks.csv', text: TALKS },
    { name: 'people.csv', text: PEOPLE },
  ]);
  await button('Apply import').waitFor();
  await page.getByText('talks.csv and people.csv').waitFor();
  await button('Read them apart').waitFor();
  await button('Apply import').click();
  await page.getByRole('status').getByText('1 session, 1 person new.').waitFor();
  const { state } = await stored(hosted);
  expect([...state.person.values()].find(({ name }) => name === 'Ada Rope')?.affiliation).toBe('Harbour School');
});

test('files of different kinds are read one after the other', async () => {
  await drop(page, [
    { name: 'talks.csv', text: TALKS },
    { name: 'feed.json', text: '{"talks": [1,' },
  ]);
  await button('Apply import').click();
  await page.getByRole('status').getByText('Imported talks.csv').waitFor();
  await page.getByText('One more file waits: feed.json').waitFor();
  await button('Go on with feed.json').click();
  await page.getByRole('alert').getByText('no valid JSON').waitFor();
});

test('a table that is copied from a spreadsheet is pasted with its lines and columns', async () => {
  await openImport(page);
  await paste(page, {
    'text/html':
      '<meta charset="utf-8"><table><tr><td>title</td><td>speakers</td><td>abstract</td></tr>' +
      '<tr><td>Knots</td><td>Ada Rope</td><td>First line<br>and\n  "second"</td></tr>' +
      '<tr><td colspan="2">Tides</td><td>Of the sea</td></tr></table>',
    'text/plain': 'title\tspeakers\tabstract\nKnots\tAda Rope\tFirst line',
  });
  await button('Apply import').waitFor();
  await page.getByText('pasted.tsv').waitFor();
  await button('Apply import').click();
  await page.getByRole('status').getByText('2 sessions, 1 person new.').waitFor();
  const { state } = await stored(hosted);
  const texts = [...state.session.values()]
    .filter(({ title }) => title === 'Knots' || title === 'Tides')
    .map(({ title, abstract }) => [title, abstract]);
  expect(texts).toEqual([
    ['Knots', 'First line\nand "second"'],
    ['Tides', 'Of the sea'],
  ]);
});

test('a text that is pasted into a field stays there; a JSON anywhere else is read', async () => {
  await openImport(page);
  await page.getByRole('textbox', { name: 'Or paste a table or a page of text' }).focus();
  await paste(page, { 'text/plain': 'some words' });
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await paste(page, { 'text/plain': '{"talks": [1,' });
  await page.getByRole('alert').getByText('no valid JSON').waitFor();
});

test('long work says what it does and can be cancelled; what comes late is not shown', async () => {
  await openImport(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/query', async (route) => {
    if (route.request().postData()?.includes('import.preview')) await held;
    await route.continue();
  });
  await page.getByLabel('File to import').setInputFiles(csvFile('talks.csv', TALKS));
  await page.getByRole('progressbar', { name: 'Reading talks.csv…' }).waitFor();
  await button('Cancel').click();
  await button('Choose files…').waitFor();
  release();
  await page.getByLabel('File to import').setInputFiles(csvFile('people.csv', PEOPLE));
  await button('Apply import').waitFor();
  await page.getByText('people.csv').first().waitFor();
  expect(await page.getByText('talks.csv').count()).toBe(0);
});

test('a review outlives the screen; other files take its place only where its decisions may be lost', async () => {
  await openImport(page);
  await page.getByLabel('File to import').setInputFiles(csvFile('talks.csv', 'title,speakers\nLamps,Rahel Abebbe\n'));
  await page.getByRole('radio', { name: /^Not the same/ }).check();
  await page.getByRole('link', { name: /^People/ }).click();
  await drop(page, [{ name: 'people.csv', text: PEOPLE }]);
  const dialog = page.getByRole('dialog', { name: 'Leave this review?' });
  await dialog.getByText('The decision that you made').waitFor();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  expect(await page.getByRole('radio', { name: /^Not the same/ }).isChecked()).toBe(true);
  await drop(page, [{ name: 'people.csv', text: PEOPLE }]);
  await dialog.getByRole('button', { name: 'Leave it and read the file' }).click();
  await page.getByText('people.csv', { exact: true }).waitFor();
  await button('Apply import').waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing while files come in, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  const there = shown.page;
  await openImport(there);
  await drop(there, [{ name: 'talks.csv', text: TALKS }], ['dragenter']);
  await there.getByText('Drop to import').waitFor();
  expect(await findings(there)).toEqual([]);
  await drop(there, [{ name: 'talks.csv', text: TALKS }], ['dragleave']);
  await there.route('**/api/query', () => undefined);
  await there.getByLabel('File to import').setInputFiles(csvFile('talks.csv', TALKS));
  await there.getByRole('progressbar').waitFor();
  expect(await findings(there)).toEqual([]);
});
