import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^Conflicts/ }).click();
  await page.getByRole('heading', { name: 'Conflicts', level: 1 }).waitFor();
});

afterAll(closeBrowser);

const lines = () => page.getByRole('main').getByRole('listitem');
/** The conflicts that the count in the rail is of: notes are listed, not counted. */
const pressing = () => lines().filter({ hasText: /^(error|warning)/ });
const open = () => page.getByRole('link', { name: /^Conflicts/ }).textContent();

test('a conflict is accepted with a reason, stays in sight as accepted, and can be opened again', async () => {
  const count = await pressing().count();
  expect(await lines().count()).toBeGreaterThan(count);
  const sentence = (await lines().first().textContent()) ?? '';
  await lines()
    .first()
    .getByRole('button', { name: /Accept/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Accept this conflict' });
  expect(await dialog.getByRole('button', { name: 'Accept', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They asked for it');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  const accepted = page.getByRole('region', { name: 'Accepted' });
  await accepted.getByText('They asked for it').waitFor();
  expect(await open()).toBe(`Conflicts${count - 1}`);
  await accepted.getByRole('button', { name: /No longer accept/ }).click();
  await accepted.waitFor({ state: 'detached' });
  expect(await open()).toBe(`Conflicts${count}`);
  expect(await lines().first().textContent()).toBe(sentence);
  expect(troubles).toEqual([]);
});

test('the filter by level leaves those of the level', async () => {
  const count = await lines().count();
  await page.getByRole('button', { name: /Level/ }).click();
  await page.getByRole('option', { name: 'Warnings' }).click();
  const warnings = await lines().count();
  expect(warnings).toBeLessThan(count);
  expect(
    await lines()
      .filter({ hasText: /^warning/ })
      .count(),
  ).toBe(warnings);
});

test('each conflict leads to its session on the board', async () => {
  await lines().first().getByRole('link', { name: /board/ }).click();
  await page.getByRole('grid', { name: /^Board/ }).waitFor();
  await page.getByRole('list', { name: 'Conflicts of this session' }).waitFor();
});

test('what is mended is gone from the list at once', async () => {
  const withdrawn = page.getByRole('region', { name: 'Withdrawn but placed' });
  await withdrawn.waitFor();
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const state = stateFromRows(answer.value.rows);
  const sessionIds = [...state.session.values()].filter(({ status }) => status === 'withdrawn').map(({ id }) => id);
  await hosted.program.api.execute(
    'session.unplace',
    { sessionIds },
    { commandId: crypto.randomUUID(), baseRevision: 0 },
  );
  await withdrawn.waitFor({ state: 'detached' });
});

test.each(['light', 'dark'] as const)('axe finds nothing while a conflict is accepted, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  await shown.page.getByRole('link', { name: /^Conflicts/ }).click();
  await shown.page
    .getByRole('button', { name: /Accept/ })
    .first()
    .click();
  await shown.page.getByRole('dialog').waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
