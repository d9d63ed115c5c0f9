import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';
import { csvFile, execute, openImport, stored } from './import-hands.ts';

const SLIDES_PAGE = resolve(import.meta.dirname, '../../../../shared/data/slides-page/velocity-ny-2017.txt');
const FEED = resolve(import.meta.dirname, '../../../../shared/data/oscon-2014/osconfeed.json');

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await openImport(page);
});

afterAll(closeBrowser);

async function counts() {
  const { state } = await stored(hosted);
  return { sessions: state.session.size, people: state.person.size };
}

const file = () => page.getByLabel('File to import');
const summary = () => page.getByRole('region', { name: 'Summary' }).getByRole('listitem').allTextContents();
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
/** Waits for a tab with so many rows; it may tell besides how many of them ask for a decision. */
const counted = (name: string, count: number) =>
  page.getByRole('tab', { name: new RegExp(`^${name} ${count}( |$)`) }).waitFor({ timeout: 20_000 });
const apply = () => page.getByRole('button', { name: 'Apply import' }).click();
const result = (text: string) => page.getByRole('status').getByText(text).waitFor();
const table = (...lines: string[]) =>
  csvFile('talks.csv', ['title,speakers,affiliations,track,duration', ...lines].join('\n'));

test('a table is looked at before anything is written, and applied as one step that is undone whole', async () => {
  const before = await stored(hosted);
  await file().setInputFiles(
    table('Knots for beginners,Ada Rope,Harbour School,Crafts,45', 'Tides,Bo Wave,,Crafts,30'),
  );
  await tab('Sessions').waitFor();
  expect(await tab('Sessions').textContent()).toBe('Sessions 2');
  expect(await tab('People').textContent()).toBe('People 2');
  expect((await stored(hosted)).revision).toBe(before.revision);
  await apply();
  await result('Imported talks.csv: 2 sessions, 2 people new.');
  expect((await stored(hosted)).revision).toBe(before.revision + 1);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('status').getByText('Imported talks.csv').waitFor({ state: 'detached' });
  expect(await counts()).toEqual({ sessions: before.state.session.size, people: before.state.person.size });
  expect(troubles).toEqual([]);
});

test('the same file again changes nothing and says so', async () => {
  await file().setInputFiles(table('Knots for beginners,Ada Rope,Harbour School,Crafts,45'));
  await apply();
  await result('Imported talks.csv');
  const { revision } = await stored(hosted);
  await file().setInputFiles(table('Knots for beginners,Ada Rope,Harbour School,Crafts,45'));
  await page.getByText('Nothing new: the file says what it said before.').waitFor();
  await apply();
  await result('Nothing new: talks.csv says what it said before.');
  expect((await stored(hosted)).revision).toBe(revision);
});

test('a pasted text is read like a file', async () => {
  await page
    .getByRole('textbox', { name: 'Or paste a table or a page of text' })
    .fill('title,speakers\nTides,Bo Wave\n');
  await page.getByRole('button', { name: 'Read the pasted text' }).click();
  await counted('People', 1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Choose files…' }).waitFor();
});

test('a file that cannot be read is refused with its place, and one read in the wrong way keeps the review', async () => {
  const before = await stored(hosted);
  await file().setInputFiles({ name: 'feed.json', mimeType: 'application/json', buffer: Buffer.from('{"talks": [1,') });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/line 1/);
  await file().setInputFiles(table('Knots,Ada Rope,,Crafts,45'));
  await tab('People').waitFor();
  await page.getByRole('button', { name: /Read as/ }).click();
  await page.getByRole('option', { name: /O’Reilly/ }).click();
  await page.getByRole('alert').waitFor();
  expect(await tab('People').textContent()).toBe('People 1');
  expect((await stored(hosted)).revision).toBe(before.revision);
});

test.skipIf(!existsSync(SLIDES_PAGE))(
  'the page of slides gives 29 sessions, and 37 people with its suggestions',
  async () => {
    const before = await counts();
    await file().setInputFiles(SLIDES_PAGE);
    await counted('People', 34);
    await tab('Suggestions').click();
    for (const box of await page.getByRole('checkbox', { name: /^Add .* as speaker/ }).all()) await box.check();
    await counted('People', 37);
    expect(await tab('Sessions').textContent()).toBe('Sessions 29');
    expect(await page.getByText('3 of 10 accepted.').count()).toBe(1);
    await apply();
    await result('29 sessions, 37 people new.');
    const after = await counts();
    expect({ sessions: after.sessions - before.sessions, people: after.people - before.people }).toEqual({
      sessions: 29,
      people: 37,
    });
    await file().setInputFiles(SLIDES_PAGE);
    await page.getByText('Nothing new: the file says what it said before.').waitFor();
    expect(troubles).toEqual([]);
  },
);

test.skipIf(!existsSync(SLIDES_PAGE))(
  'a paragraph is a talk of its own or part of the one above, not both',
  async () => {
    await file().setInputFiles(SLIDES_PAGE);
    await tab('Suggestions').click();
    const speaker = page.getByRole('checkbox', { name: /^Add .* as speaker/ }).first();
    const above = page.getByRole('checkbox', { name: /^It belongs to the talk above/ }).first();
    await speaker.check();
    await above.check();
    await counted('Sessions', 28);
    expect([await speaker.isChecked(), await above.isChecked()]).toEqual([false, true]);
  },
);

test.skipIf(!existsSync(FEED))('a feed of 484 sessions is reviewed by keys and applied', async () => {
  await file().setInputFiles(FEED);
  await counted('Sessions', 484);
  await tab('Sessions').click();
  const list = page.getByRole('listbox', { name: 'Sessions' });
  await list.focus();
  await page.keyboard.press('End');
  const last = list.getByRole('option', { selected: true });
  expect(await last.getAttribute('aria-posinset')).toBe('484');
  const label = await last.locator('[class*=label]').textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: label ?? '' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('searchbox', { name: 'Find in sessions' }).fill('perl tutorial');
  await expect.poll(() => list.getByRole('option').count()).toBeLessThan(30);
  await apply();
  await page.getByRole('button', { name: 'Undo this import' }).waitFor({ timeout: 20_000 });
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in any state, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  const there = shown.page;
  await openImport(there);
  const take = (upload: { name: string; mimeType: string; buffer: Buffer }) =>
    there.getByLabel('File to import').setInputFiles(upload);
  await take(table('Knots,Ada Rope,Harbour,Crafts,soon', 'Lamps,Rahel Abebbe,,,45', ',Bo Wave,,,45'));
  await there.getByRole('button', { name: 'Apply import' }).waitFor();
  const seen: Record<string, string[]> = {};
  const look = async (state: string) => {
    seen[state] = await findings(there);
  };
  const lookAtTabs = async (when: string) => {
    for (const name of ['Who is who', 'Sessions', 'People', 'Issues', 'Program']) {
      const one = there.getByRole('tab', { name: new RegExp(`^${name}`) });
      if ((await one.count()) === 0) continue;
      await one.click();
      await look(`${when}: ${name}`);
    }
  };
  await lookAtTabs('new');
  await there.getByRole('button', { name: 'Apply import' }).click();
  await there.getByRole('button', { name: 'Undo this import' }).waitFor();
  await look('applied');
  const { state } = await stored(hosted);
  const ada = [...state.person.values()].find(({ name }) => name === 'Ada Rope');
  if (!ada) throw new Error('Ada Rope was imported');
  await execute(hosted, 'person.update', { id: ada.id, patch: { affiliation: 'Harbour of Ropes' } });
  await take(table('Knots,Ada Rope,Rope Academy,Crafts,soon'));
  await there.getByRole('button', { name: 'Apply import' }).waitFor();
  await lookAtTabs('again');
  await there.getByRole('button', { name: 'Cancel' }).click();
  await take({ name: 'x.json', mimeType: '', buffer: Buffer.from('{"a":') });
  await there.getByRole('alert').waitFor();
  await look('refused');
  expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, []])));
});

test('the summary leads to its rows', async () => {
  await file().setInputFiles(table('Knots,Ada Rope,,Crafts,45', 'Lamps,Rahel Abebbe,,,45'));
  await tab('Sessions').waitFor();
  expect(await summary()).toEqual(['+5new']);
  await page.getByRole('button', { name: /^5.*new$/ }).click();
  await page.getByRole('button', { name: /^New \(\d\)/ }).waitFor();
});
