import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

const SLIDES_PAGE = resolve(import.meta.dirname, '../../../../shared/data/slides-page/velocity-ny-2017.txt');
const FEED = resolve(import.meta.dirname, '../../../../shared/data/oscon-2014/osconfeed.json');

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: 'Import' }).click();
});

afterAll(closeBrowser);

async function stored() {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return { revision: answer.value.revision, state: stateFromRows(answer.value.rows) };
}

async function counts() {
  const { state } = await stored();
  return { sessions: state.session.size, people: state.person.size };
}

const file = () => page.getByLabel('File to import');
const fact = (name: string) => page.locator('dl div').filter({ hasText: name }).locator('dd');
const apply = () => page.getByRole('button', { name: 'Apply import' }).click();
const result = (text: string) => page.getByRole('status').getByText(text).waitFor();
const table = (...lines: string[]) => ({
  name: 'talks.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['title,speakers,affiliations,track,duration', ...lines].join('\n')),
});

test('a table is looked at before anything is written, and applied as one step that is undone whole', async () => {
  const before = await stored();
  await file().setInputFiles(
    table('Knots for beginners,Ada Rope,Harbour School,Crafts,45', 'Tides,Bo Wave,,Crafts,30'),
  );
  await expect.poll(() => fact('New').textContent()).toBe('2 sessions, 2 people');
  expect((await stored()).revision).toBe(before.revision);
  await apply();
  await result('Imported talks.csv: 2 sessions, 2 people new.');
  expect((await stored()).revision).toBe(before.revision + 1);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('status').getByText('Imported talks.csv').waitFor({ state: 'detached' });
  expect(await counts()).toEqual({ sessions: before.state.session.size, people: before.state.person.size });
  expect(troubles).toEqual([]);
});

test('the same file again changes nothing; an edit made here is kept, and the changed file is shown field by field', async () => {
  await file().setInputFiles(table('Knots for beginners,Ada Rope,Harbour School,Crafts,45'));
  await apply();
  await result('Imported talks.csv');
  const { state, revision } = await stored();
  await file().setInputFiles(table('Knots for beginners,Ada Rope,Harbour School,Crafts,45'));
  await page.getByText('This file says what it said before: nothing to change.').waitFor();
  await apply();
  await result('talks.csv says what it said before: nothing to change.');
  expect((await stored()).revision).toBe(revision);
  const ada = [...state.person.values()].find(({ name }) => name === 'Ada Rope');
  if (!ada) throw new Error('Ada Rope was imported');
  await file().setInputFiles(table('Knots for beginners,Ada Rope,Rope Academy,Crafts,45'));
  await expect.poll(() => fact('Updated').textContent()).toBe('1 person');
  const changes = page.getByRole('region', { name: 'Changes' });
  expect(await changes.locator('del').allTextContents()).toEqual(['Harbour School']);
  expect(await changes.locator('ins').allTextContents()).toEqual(['Rope Academy']);
  await apply();
  await result('Imported talks.csv: 1 person updated.');
  expect((await stored()).state.person.get(ada.id)?.affiliation).toBe('Rope Academy');
});

test('a pasted text is read like a file', async () => {
  await page
    .getByRole('textbox', { name: 'Or paste a table or a page of text' })
    .fill('title,speakers\nTides,Bo Wave\n');
  await page.getByRole('button', { name: 'Read the pasted text' }).click();
  await expect.poll(() => fact('New').textContent()).toBe('1 session, 1 person');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).waitFor();
});

test('a file that cannot be read is refused with its place, and one read in the wrong way keeps the review', async () => {
  const before = await stored();
  await file().setInputFiles({ name: 'feed.json', mimeType: 'application/json', buffer: Buffer.from('{"talks": [1,') });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/line 1/);
  await file().setInputFiles(table('Knots,Ada Rope,,Crafts,45'));
  await expect.poll(() => fact('New').textContent()).toBe('1 session, 1 person');
  await page.getByRole('button', { name: /Read as/ }).click();
  await page.getByRole('option', { name: /O’Reilly/ }).click();
  await page.getByRole('alert').waitFor();
  expect(await fact('New').textContent()).toBe('1 session, 1 person');
  expect((await stored()).revision).toBe(before.revision);
});

test.skipIf(!existsSync(SLIDES_PAGE))(
  'the page of slides gives 29 sessions, and 37 people with its suggestions',
  async () => {
    const before = await counts();
    await file().setInputFiles(SLIDES_PAGE);
    await expect.poll(() => fact('New').textContent()).toBe('29 sessions, 34 people');
    for (const box of await page.getByRole('checkbox', { name: /^Add .* as speaker/ }).all()) await box.check();
    await expect.poll(() => fact('New').textContent()).toBe('29 sessions, 37 people');
    expect(await page.getByText('3 of 10 accepted.').count()).toBe(1);
    await apply();
    await result('29 sessions, 37 people new.');
    const after = await counts();
    expect({ sessions: after.sessions - before.sessions, people: after.people - before.people }).toEqual({
      sessions: 29,
      people: 37,
    });
    await file().setInputFiles(SLIDES_PAGE);
    await page.getByText('This file says what it said before: nothing to change.').waitFor();
    expect(troubles).toEqual([]);
  },
);

test.skipIf(!existsSync(SLIDES_PAGE))(
  'a paragraph is a talk of its own or part of the one above, not both',
  async () => {
    await file().setInputFiles(SLIDES_PAGE);
    const speaker = page.getByRole('checkbox', { name: /^Add .* as speaker/ }).first();
    const above = page.getByRole('checkbox', { name: /^It belongs to the talk above/ }).first();
    await speaker.check();
    await above.check();
    await expect.poll(() => fact('New').textContent()).toBe('28 sessions, 34 people');
    expect([await speaker.isChecked(), await above.isChecked()]).toEqual([false, true]);
  },
);

test.skipIf(!existsSync(FEED))('a feed of 484 sessions is reviewed and applied', async () => {
  await file().setInputFiles(FEED);
  await expect.poll(() => fact('In the file').textContent(), { timeout: 20_000 }).toMatch(/^484 sessions, 357 people/);
  await apply();
  await page.getByRole('button', { name: 'Undo this import' }).waitFor({ timeout: 20_000 });
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the review and in refusals, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  await shown.page.getByRole('link', { name: 'Import' }).click();
  await shown.page.getByLabel('File to import').setInputFiles(table('Knots,,Harbour,Crafts,soon', ',Ada Rope,,,45'));
  await shown.page.getByRole('button', { name: 'Apply import' }).waitFor();
  expect(await findings(shown.page)).toEqual([]);
  await shown.page.getByRole('button', { name: 'Apply import' }).click();
  await shown.page.getByRole('button', { name: 'Undo this import' }).waitFor();
  expect(await findings(shown.page)).toEqual([]);
  await shown.page
    .getByLabel('File to import')
    .setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from('{"a":') });
  await shown.page.getByRole('alert').waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
