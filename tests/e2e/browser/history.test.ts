import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { CommandArgs } from '../../../shared/contract/commands.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

const addRoom = (args: CommandArgs<'room.add'>) =>
  hosted.program.api.execute('room.add', args, { commandId: crypto.randomUUID(), baseRevision: 0 });

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  for (const name of ['Attic', 'Barn', 'Cellar']) await addRoom({ name });
  await page.getByRole('link', { name: 'History' }).click();
  await row('Add room Cellar').waitFor();
});

afterAll(closeBrowser);

const row = (label: string) => page.getByRole('row').filter({ hasText: label });

async function rooms(): Promise<string[]> {
  const answer = await hosted.program.api.query('program.snapshot', {});
  return answer.ok ? answer.value.rows.room.map(({ name }) => name) : [];
}

test('going back to a change takes back all that came after it; redo brings it again', async () => {
  const before = await rooms();
  await row('Add room Attic')
    .getByRole('button', { name: /^Go back to here/ })
    .click();
  await page.getByText('Took back 2 changes.').waitFor();
  expect(await rooms()).toEqual(before.filter((name) => name !== 'Barn' && name !== 'Cellar'));
  await expect.poll(() => page.getByRole('row').filter({ hasText: 'undone' }).count()).toBe(2);
  for (const _ of ['Barn', 'Cellar']) {
    await page.getByRole('button', { name: /^Redo: / }).click();
  }
  await page.getByRole('button', { name: 'Redo', exact: true }).waitFor();
  expect((await rooms()).sort()).toEqual([...before].sort());
  expect(troubles).toEqual([]);
});

test('a change that comes in is shown at once, and the filter looks for words of the labels', async () => {
  await addRoom({ name: 'Dovecote' });
  await row('Add room Dovecote').waitFor();
  await page.getByRole('searchbox', { name: 'Filter changes' }).fill('room dove');
  await row('Add room Cellar').waitFor({ state: 'detached' });
  expect(await row('Add room').count()).toBe(1);
});

test('an import has a report to keep: which file, what it changed, what was kept against it', async () => {
  const { api } = hosted.program;
  const uploaded = await api.upload('talks.csv', Buffer.from('title,speaker\nKnots of the coast,Ada Rope\n'));
  const preview = uploaded.ok ? await api.query('import.preview', { uploadId: uploaded.value }) : uploaded;
  if (!preview.ok) throw new Error(preview.problem.message);
  const { fileHash, recordsHash, fileName, format } = preview.value;
  const args = { fileHash, recordsHash, fileName, format, decisions: {} };
  await api.execute('import.apply', args, { commandId: crypto.randomUUID(), baseRevision: 0 });
  const report = row('Import talks.csv').getByRole('button', { name: /^Report of change \d+, Import talks.csv$/ });
  const [download] = await Promise.all([page.waitForEvent('download'), report.click()]);
  expect(download.suggestedFilename()).toMatch(/^Import talks.csv \(change \d+\).md$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(`- talks.csv (SHA-256 ${fileHash})`);
  expect(text).toContain('- session: “Knots of the coast”');
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('older changes come by pages, to the first', async () => {
  await page.getByRole('button', { name: 'Show older changes' }).click();
  await row('Create “').waitFor();
  expect(await page.getByRole('button', { name: 'Show older changes' }).count()).toBe(0);
});

test.each(['light', 'dark'] as const)('axe finds nothing among undone changes, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  await shown.page.getByRole('link', { name: 'History' }).click();
  await shown.page.getByRole('button', { name: /^Undo: / }).click();
  await shown.page.getByText('undone', { exact: true }).first().waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
