import type { Locator, Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];
let grid: Locator;

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^People/ }).click();
  grid = page.getByRole('grid', { name: 'People' });
  await grid.getByRole('row').nth(1).waitFor();
});

afterAll(closeBrowser);

async function stored() {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return stateFromRows(answer.value.rows);
}
const byName = async (name: string) => [...(await stored()).person.values()].find((person) => person.name === name);
const undone = (label: string | RegExp) => page.getByRole('button', { name: label }).waitFor();
const panel = (name: string) => page.getByRole('region', { name });

async function add(name: string) {
  await page.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await panel(name).waitFor();
}

test('a person is added, found without accents, given an affiliation in the table, and removed', async () => {
  await add('Zoë Łukasz');
  await page.getByRole('searchbox', { name: 'Filter people' }).fill('zoe luk');
  await expect.poll(() => grid.getByRole('row').count()).toBe(2);
  await grid.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('combobox', { name: 'Affiliation of Zoë Łukasz' }).fill('Lighthouse');
  await page.keyboard.press('Enter');
  await undone('Undo: Change Zoë Łukasz');
  expect((await byName('Zoë Łukasz'))?.affiliation).toBe('Lighthouse');
  await page.getByRole('checkbox', { name: 'Select Zoë Łukasz' }).click();
  await page.getByRole('button', { name: 'Remove 1' }).click();
  await undone('Undo: Remove Zoë Łukasz');
  expect(await byName('Zoë Łukasz')).toBe(undefined);
  expect(troubles).toEqual([]);
});

test('a name is needed: clearing it is told and writes nothing', async () => {
  const before = (await stored()).person;
  await grid.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Delete']) await page.keyboard.press(key);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/A person needs a name\./);
  expect((await stored()).person).toEqual(before);
});

test('e-mail is marked private, and somebody of the same name is pointed out', async () => {
  expect(await grid.getByRole('columnheader', { name: 'E-mail (private)' }).count()).toBe(1);
  const [somebody] = (await stored()).person.values();
  await page.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(somebody?.name.toUpperCase() ?? '');
  await dialog.getByText('is in the program already').waitFor();
});

test('when somebody is away is added and taken back', async () => {
  await add('Nadia North');
  const away = panel('Nadia North').getByRole('region', { name: 'Away' });
  await away.getByText('Add a time away').click();
  await away.getByRole('textbox', { name: 'From' }).fill('13:00');
  await away.getByRole('textbox', { name: 'To' }).fill('15:30');
  await away.getByRole('textbox', { name: 'Reason (private)' }).fill('Train');
  await away.getByRole('button', { name: 'Add' }).click();
  await undone(/^Undo: Nadia North away on/);
  const person = await byName('Nadia North');
  const rows = [...(await stored()).unavailability.values()].filter(({ personId }) => personId === person?.id);
  expect(rows.map(({ start, end, reason }) => [start, end, reason])).toEqual([[780, 930, 'Train']]);
  await away.getByRole('button', { name: /^Remove: away on/ }).click();
  await away.getByText('No times away').waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing beside an open person, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  await shown.page.getByRole('link', { name: /^People/ }).click();
  await shown.page.getByRole('grid', { name: 'People' }).focus();
  await shown.page.keyboard.press('ControlOrMeta+Enter');
  await shown.page.getByRole('complementary', { name: 'Person' }).waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
