import type { Page } from 'playwright';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

async function run<K extends CommandName>(api: ProgramApi, name: K, args: CommandArgs<K>) {
  const done = await api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 });
  if (!done.ok) throw new Error(done.problem.message);
  return done.value.value;
}

async function fill(api: ProgramApi) {
  const add = async (name: string, fields: Record<string, string> = {}) =>
    (await run(api, 'person.add', { name, fields })).id;
  const talk = async (title: string, personId: Awaited<ReturnType<typeof add>>) =>
    void (await run(api, 'session.add', { fields: { title }, people: [{ personId, role: 'speaker' }] }));
  await run(api, 'day.add', { date: '2027-03-29' });
  await run(api, 'room.add', { name: 'Aula' });
  const robert = await add('Robert Miller', { affiliation: 'Acme', notes: 'Prefers mornings.' });
  const bob = await add('Bob Miller', { affiliation: 'Hooli', email: 'bob@hooli.example', notes: 'Needs a ramp.' });
  const zoe = await add('Zoë Gäbler', { email: 'zoe@acme.example' });
  const twin = await add('Zoe Gabler', { email: 'zoe@acme.example' });
  await add('Tom Quill');
  await talk('Gardens on roofs', robert);
  await talk('Rivers under streets', bob);
  await talk('Bread and maps', zoe);
  await talk('Bees in winter', twin);
}

beforeEach(async () => {
  hosted = await hostNew(fill);
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('grid', { name: 'People' }).getByRole('row').nth(1).waitFor();
});

afterAll(closeBrowser);

async function stored() {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return stateFromRows(answer.value.rows);
}
const people = async () => [...(await stored()).person.values()].map(({ name }) => name);
const undone = (label: string | RegExp) => page.getByRole('button', { name: label }).waitFor();
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const open = async (name: string) => {
  const person = [...(await stored()).person.values()].find((row) => row.name === name);
  await page.evaluate((id) => {
    location.hash = `#/people/${id}`;
  }, person?.id ?? '');
  await page.getByRole('region', { name }).waitFor();
};
const seek = async () => {
  await page.getByRole('button', { name: 'Find people entered twice' }).click();
  const twins = dialog('People entered twice');
  await twins.getByRole('option').nth(1).waitFor();
  return twins;
};

describe('people entered twice', () => {
  test('are listed with what speaks for it, compared, and merged field by field', async () => {
    const twins = await seek();
    expect(await twins.getByRole('option').allTextContents()).toEqual([
      'Zoë GäblerZoe Gablersame name, same e-mail',
      'Robert MillerBob Millershort form of the namebut other affiliation',
    ]);
    await twins.getByRole('option').nth(1).click();
    const pair = twins.getByRole('region', { name: 'Robert Miller and Bob Miller' });
    expect(await pair.getByRole('listitem').allTextContents()).toEqual([
      'Gardens on roofs (speaker)',
      'Rivers under streets (speaker)',
    ]);
    await pair.getByRole('group', { name: 'Affiliation' }).getByRole('radio', { name: 'Hooli' }).check();
    await pair.getByRole('button', { name: 'Merge into one' }).click();
    await undone('Undo: Merge Bob Miller into Robert Miller');
    const state = await stored();
    const [robert] = [...state.person.values()].filter(({ name }) => name === 'Robert Miller');
    expect([robert?.affiliation, robert?.email, robert?.notes]).toEqual([
      'Hooli',
      'bob@hooli.example',
      'Prefers mornings.\n\nNeeds a ramp.',
    ]);
    expect([...state.appearance.values()].filter(({ personId }) => personId === robert?.id).length).toBe(2);
    expect(await twins.getByRole('option').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('are settled by keys alone, and who is not the same is not shown again', async () => {
    await page.getByRole('button', { name: 'Find people entered twice' }).focus();
    await page.keyboard.press('Enter');
    const twins = dialog('People entered twice');
    await twins.getByRole('option').nth(1).waitFor();
    await twins.getByRole('option').first().focus();
    await page.keyboard.press('ArrowDown');
    await twins.getByRole('region', { name: 'Robert Miller and Bob Miller' }).waitFor();
    await twins.getByRole('button', { name: 'Not the same' }).focus();
    await page.keyboard.press('Enter');
    await undone('Undo: Not the same person: Robert Miller and Bob Miller');
    await expect.poll(() => twins.getByRole('option').count()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="listbox"]') !== null))
      .toBe(true);
    await page.keyboard.press('Escape');
    await twins.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Find people entered twice' }).click();
    await twins.getByRole('option').first().waitFor();
    expect(await twins.getByRole('option').count()).toBe(1);
    expect((await people()).length).toBe(5);
  });
});

test('two chosen rows are merged, and undo makes them two again', async () => {
  await page.getByRole('checkbox', { name: 'Select Robert Miller' }).click();
  await page.getByRole('checkbox', { name: 'Select Tom Quill' }).click();
  await page.getByRole('button', { name: 'Merge 2…' }).click();
  await dialog('Merge two people').getByRole('button', { name: 'Merge into one' }).click();
  await undone('Undo: Merge Tom Quill into Robert Miller');
  expect((await people()).includes('Tom Quill')).toBe(false);
  await page.getByRole('button', { name: 'Undo: Merge Tom Quill into Robert Miller' }).click();
  await expect.poll(async () => (await people()).includes('Tom Quill')).toBe(true);
});

test('somebody is found by name to be merged with, and split again', async () => {
  await open('Zoë Gäbler');
  const panel = page.getByRole('region', { name: 'Zoë Gäbler' });
  await panel.getByRole('button', { name: 'Merge with…' }).click();
  const search = page.getByRole('combobox', { name: 'The other person' });
  await search.fill('gabl');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog('Merge two people').getByRole('button', { name: 'Merge into one' }).click();
  await undone(/^Undo: Merge Zoe Gabler/);
  await panel.getByRole('button', { name: 'Make two people…' }).click();
  const split = dialog('Make two people of Zoë Gäbler');
  expect(await split.getByRole('button', { name: 'Make two people' }).isDisabled()).toBe(true);
  await split.getByRole('checkbox', { name: 'Bees in winter' }).check();
  await split.getByRole('textbox', { name: 'Name of the new person' }).fill('Zoe Gabler-Holm');
  await split.getByRole('button', { name: 'Make two people' }).click();
  await page.getByRole('region', { name: 'Zoe Gabler-Holm' }).waitFor();
  const state = await stored();
  const casts = [...state.appearance.values()].map(
    ({ sessionId, personId }) => `${state.session.get(sessionId)?.title}: ${state.person.get(personId)?.name}`,
  );
  expect(casts.sort().slice(0, 2)).toEqual(['Bees in winter: Zoe Gabler-Holm', 'Bread and maps: Zoë Gäbler']);
  expect(state.notSame.size).toBe(1);
  const other = page.getByRole('region', { name: 'Zoe Gabler-Holm' });
  await other.getByRole('button', { name: 'Take back: not the same as Zoë Gäbler' }).click();
  await other.getByRole('region', { name: 'Not the same as' }).waitFor({ state: 'detached' });
  expect((await stored()).notSame.size).toBe(0);
  expect(troubles).toEqual([]);
});

test('when somebody arrives and leaves is set by keys, and cleared', async () => {
  await open('Tom Quill');
  const stay = page.getByRole('region', { name: 'Tom Quill' }).getByRole('region', { name: 'Arrival and departure' });
  await stay.getByLabel('Arrives on').fill('2027-03-28');
  await stay.getByRole('textbox', { name: 'Arrives at' }).fill('18:30');
  await page.keyboard.press('Enter');
  await undone('Undo: Arrival and departure of Tom Quill');
  await expect
    .poll(async () => [...(await stored()).stay.values()].map((row) => [row.arrivalDate, row.arrivalMinute]))
    .toEqual([['2027-03-28', 1110]]);
  await stay.getByRole('textbox', { name: 'Leaves at' }).fill('9:00');
  await page.keyboard.press('Enter');
  await stay.getByText('Give the day too.').waitFor();
  await page.keyboard.press('Escape');
  await stay.getByLabel('Arrives on').fill('');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stored()).stay.size).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the list of pairs, nor in a split, %s',
  async (colorScheme) => {
    const shown = await show(hosted, { colorScheme, bypassCSP: true });
    ({ page } = shown);
    await page.getByRole('link', { name: /^People/ }).click();
    await seek();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Select Robert Miller' }).click();
    await page.getByRole('checkbox', { name: 'Select Bob Miller' }).click();
    await page.getByRole('button', { name: 'Merge 2…' }).click();
    await dialog('Merge two people').getByRole('button', { name: 'Merge into one' }).click();
    await page.getByRole('region', { name: 'Robert Miller' }).getByRole('button', { name: 'Make two people…' }).click();
    await dialog('Make two people of Robert Miller').waitFor();
    expect(await findings(page)).toEqual([]);
  },
);
