import type { Locator, Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { length } from '../../../shared/time/wall.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];
let grid: Locator;

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^Sessions/ }).click();
  grid = page.getByRole('grid', { name: 'Sessions' });
  await grid.getByRole('row').nth(1).waitFor();
});

afterAll(closeBrowser);

/** The sessions as the file has them, by number. */
async function stored() {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const state = stateFromRows(answer.value.rows);
  return { state, sessions: [...state.session.values()].sort((a, b) => a.number - b.number) };
}

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The texts of a column, as far as rows are drawn. */
const column = (index: number) => grid.getByRole('row').locator(`[data-column="${index}"]`).allTextContents();
const undone = (label: string | RegExp) => page.getByRole('button', { name: label }).waitFor();
const counts = () => page.getByRole('status').filter({ hasText: 'sessions' }).textContent();

const NUMBER = 1;
const TITLE = 2;
const LENGTH = 6;

test('a title is edited by keys alone, in one step of history, and Escape writes nothing', async () => {
  const before = (await stored()).sessions;
  await grid.focus();
  await press('ArrowRight', 'ArrowRight', 'F2', 'ControlOrMeta+a');
  await page.keyboard.type('Never written');
  await press('Escape');
  expect((await stored()).sessions).toEqual(before);
  await press('Enter', 'ControlOrMeta+a');
  await page.keyboard.type('A title by keys');
  await press('Enter');
  await undone(/^Undo: Change/);
  const after = (await stored()).sessions;
  expect(after.map(({ title }) => title)).toEqual(['A title by keys', ...before.slice(1).map(({ title }) => title)]);
  await press('ControlOrMeta+z');
  await page.getByRole('gridcell', { name: before[0]?.title ?? '', exact: true }).waitFor();
  expect((await stored()).sessions).toEqual(before);
  expect(troubles).toEqual([]);
});

test('typing begins an edit; what is no length is told, and can be mended there', async () => {
  await grid.focus();
  for (let i = 0; i < LENGTH; i += 1) await press('ArrowRight');
  await page.keyboard.type('soon');
  await press('Enter');
  await grid.getByRole('alert').waitFor();
  expect(await grid.getByRole('alert').textContent()).toBe('Give a length such as 45, 1 h 30 or 1:30, up to a day.');
  await press('ControlOrMeta+a');
  await page.keyboard.type('1:20');
  await press('Enter');
  await undone(/^Undo: Change/);
  expect((await stored()).sessions[0]?.durationMinutes).toBe(80);
});

test('leaving an edit for another field saves it, and the focus stays where it was put', async () => {
  await grid.focus();
  await press('ArrowRight', 'ArrowRight', 'Enter', 'ControlOrMeta+a');
  await page.keyboard.type('Left by the mouse');
  await page.getByRole('searchbox', { name: 'Filter sessions' }).click();
  await undone(/^Undo: Change/);
  await page.keyboard.type('left by');
  await expect.poll(() => column(TITLE)).toEqual(['Left by the mouse']);
  expect((await stored()).sessions[0]?.title).toBe('Left by the mouse');
});

test('the width of a column is set by keys and by its edge', async () => {
  const head = grid.getByRole('columnheader', { name: /^Title/ });
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await width();
  await grid.focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowUp', 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expect.poll(width).toBe(before + 32);
  const box = await head.boundingBox();
  if (!box) throw new Error('the head is shown');
  await page.mouse.move(box.x + box.width, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 10, { steps: 3 });
  await page.mouse.up();
  await expect.poll(width).toBe(150);
});

test('a status, a day, a time and a room are given in their cells', async () => {
  const { state, sessions } = await stored();
  const plan = state.program.get('program')?.currentPlanId;
  const free = sessions.find(({ id, status }) => !state.placement.has(`${plan} ${id}`) && status !== 'withdrawn');
  const day = [...state.day.values()].sort((a, b) => (a.date < b.date ? -1 : 1))[1];
  const room = [...state.room.values()].sort((a, b) => a.position - b.position)[0];
  if (!free?.title || !day || !room) throw new Error('the sample has a session to place');
  await page.getByRole('searchbox', { name: 'Filter sessions' }).fill(free.title);
  await grid.getByRole('gridcell', { name: free.title, exact: true }).click();
  for (let i = TITLE; i < LENGTH + 1; i += 1) await press('ArrowRight');
  await press('Enter');
  await page.getByRole('combobox', { name: `Status of ${free.title}` }).selectOption('reserve');
  await press('Tab', 'Enter');
  await page.getByRole('combobox', { name: `Day of ${free.title}` }).selectOption({ index: 2 });
  await press('Tab', 'Enter');
  await page.keyboard.type('17:30');
  await press('Tab', 'Enter');
  await page.getByRole('combobox', { name: `Room of ${free.title}` }).selectOption(room.name);
  await press('Enter');
  await undone(new RegExp(`^Undo: Move .*${room.name}`));
  const after = (await stored()).state;
  expect(after.session.get(free.id)?.status).toBe('reserve');
  const { dayId, start, roomId } = after.placement.get(`${plan} ${free.id}`) ?? {};
  expect({ dayId, start, roomId }).toEqual({ dayId: day.id, start: 1050, roomId: room.id });
  expect(troubles).toEqual([]);
});

test('heads sort by one column and by several, up and down, by mouse and by keys', async () => {
  const heads = grid.getByRole('columnheader');
  await heads.filter({ hasText: 'Length' }).getByRole('button').click();
  await expect.poll(async () => (await column(LENGTH))[0]).toBe('5 min');
  expect(await heads.filter({ hasText: 'Length' }).getAttribute('aria-sort')).toBe('ascending');
  await heads.filter({ hasText: 'Length' }).getByRole('button').click();
  expect(await heads.filter({ hasText: 'Length' }).getAttribute('aria-sort')).toBe('descending');
  await grid.focus();
  await press('ControlOrMeta+Home', 'ArrowUp', 'ArrowRight', 'Shift+Enter');
  const numbers = (await column(NUMBER)).map(Number);
  const lengths = await column(LENGTH);
  const longest = numbers.filter((_, i) => lengths[i] === lengths[0]);
  expect(longest).toEqual([...longest].sort((a, b) => a - b));
  expect(await heads.filter({ hasText: 'No.' }).getAttribute('aria-sort')).toBe('ascending');
});

test('the filters by text and by value add up, count what they leave, and are taken back at once', async () => {
  const { state, sessions } = await stored();
  const track = [...state.track.values()].find(({ id }) => sessions.some(({ trackId }) => trackId === id));
  if (!track) throw new Error('the sample has tracks');
  const inTrack = sessions.filter(({ trackId }) => trackId === track.id).length;
  await page.getByRole('button', { name: /Filter by track/ }).click();
  await page.getByRole('option', { name: `${track.name} (${inTrack})` }).click();
  await expect.poll(counts).toBe(`${inTrack} of ${sessions.length} sessions`);
  const other = [...state.track.values()].find(({ id }) => id !== track.id && sessions.some((s) => s.trackId === id));
  const inOther = sessions.filter(({ trackId }) => trackId === other?.id).length;
  await page.getByRole('option', { name: `${other?.name} (${inOther})` }).click();
  await expect.poll(counts).toBe(`${inTrack + inOther} of ${sessions.length} sessions`);
  await press('Escape');
  await page.getByRole('searchbox', { name: 'Filter sessions' }).fill('qqqq');
  await page.getByText('Nothing fits this filter.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(counts).toBe(`${sessions.length} sessions`);
});

test('rows are grouped by keys with their minutes, groups close, and columns are put away', async () => {
  const { state, sessions } = await stored();
  const [first] = [...state.track.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const talks = sessions.filter(({ trackId }) => trackId === first?.id);
  await page.getByRole('button', { name: /^Columns/ }).press('Enter');
  const menu = page.getByRole('dialog', { name: 'Columns' });
  await menu.getByRole('checkbox', { name: 'Group by Track' }).press('Space');
  await menu.getByRole('checkbox', { name: 'People', exact: true }).press('Space');
  await press('Escape');
  await grid.getByRole('columnheader', { name: 'People' }).waitFor({ state: 'detached' });
  const head = grid.getByRole('row', { name: new RegExp(`${first?.name} ${talks.length} sessions`) });
  const minutes = talks.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  expect(await head.textContent()).toContain(`${talks.length} sessions, length ${length(minutes)}`);
  const title = grid.getByRole('gridcell', { name: talks[0]?.title ?? '', exact: true });
  await title.waitFor();
  await grid.focus();
  await press('ControlOrMeta+Home', 'ArrowLeft');
  await title.waitFor({ state: 'detached' });
  await press('Enter');
  await title.waitFor();
  expect(troubles).toEqual([]);
});

test('a view is saved, renamed, picked and deleted, and the layout is as it was left after the page is loaded again', async () => {
  await page.getByRole('searchbox', { name: 'Filter sessions' }).fill('the');
  const found = await counts();
  await page.getByRole('button', { name: /^Views/ }).press('Enter');
  const menu = page.getByRole('dialog', { name: 'Views' });
  await menu.getByRole('textbox', { name: 'Name of a new view' }).fill('With the');
  await press('Enter');
  await menu.getByRole('button', { name: 'Rename With the' }).press('Enter');
  await menu.getByRole('textbox', { name: 'New name of With the' }).fill('Articles');
  await press('Enter');
  await undone('Undo: Save view Articles');
  await menu.getByRole('button', { name: 'All, as at first' }).press('Enter');
  await expect.poll(counts).not.toBe(found);
  await page.getByRole('button', { name: /^Columns/ }).press('Enter');
  await page.getByRole('checkbox', { name: 'Kind', exact: true }).press('Space');
  await press('Escape');
  await page.reload();
  await grid.getByRole('columnheader', { name: 'Title' }).waitFor();
  expect(await grid.getByRole('columnheader', { name: 'Kind' }).count()).toBe(0);
  await page.getByRole('button', { name: /^Views/ }).press('Enter');
  await menu.getByRole('button', { name: 'Articles', exact: true }).press('Enter');
  await expect.poll(counts).toBe(found);
  await grid.getByRole('columnheader', { name: 'Kind' }).waitFor();
  await page.getByRole('button', { name: 'View: Articles' }).press('Enter');
  await menu.getByRole('button', { name: 'Delete Articles' }).press('Enter');
  await undone('Undo: Remove a view');
  const { state } = await stored();
  expect([...state.savedView.values()]).toEqual([]);
  expect(troubles).toEqual([]);
});

/** Puts a text on the clipboard as another program does, and pastes it where the focus is. */
const paste = (text: string) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('cells of a spreadsheet are pasted in one step of undo; bad ones are told, and the good ones applied if wanted', async () => {
  const before = (await stored()).sessions;
  await page.getByRole('button', { name: /^Columns/ }).press('Enter');
  await page.getByRole('checkbox', { name: 'People', exact: true }).press('Space');
  await press('Escape');
  await grid.focus();
  await press('ControlOrMeta+Home', 'ArrowRight', 'ArrowRight');
  await paste('First\tNo such track\nSecond\n"Third, of\ntwo lines"');
  const dialog = page.getByRole('dialog', { name: '1 cell cannot be taken' });
  await dialog.getByRole('row', { name: 'Track No such track There is no track “No such track”.' }).waitFor();
  await dialog.getByRole('button', { name: 'Change nothing' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await stored()).sessions).toEqual(before);
  await grid.focus();
  await paste('First\tNo such track\nSecond\n"Third, of\ntwo lines"');
  await dialog.getByRole('button', { name: 'Change 3 rows without them' }).press('Enter');
  await undone('Undo: Change 3 sessions');
  const titles = (await stored()).sessions.slice(0, 4).map(({ title }) => title);
  expect(titles).toEqual(['First', 'Second', 'Third, of\ntwo lines', before[3]?.title]);
  await press('ControlOrMeta+z');
  await grid.getByRole('gridcell', { name: before[0]?.title ?? '', exact: true }).waitFor();
  expect((await stored()).sessions).toEqual(before);
  expect(troubles).toEqual([]);
});

test('cells are filled down, copied and cleared by keys', async () => {
  const before = (await stored()).sessions;
  await grid.focus();
  await press(
    'ControlOrMeta+Home',
    'ArrowRight',
    'ArrowRight',
    'Shift+ArrowDown',
    'Shift+ArrowDown',
    'ControlOrMeta+d',
  );
  await undone('Undo: Change 2 sessions');
  const first = before[0]?.title ?? '';
  expect((await stored()).sessions.slice(0, 4).map(({ title }) => title)).toEqual([
    first,
    first,
    first,
    before[3]?.title,
  ]);
  await press('ControlOrMeta+c');
  await page.getByText('Copied 3 cells.').waitFor();
  await press('ArrowDown', 'ControlOrMeta+v');
  await undone(/^Undo: Change (2|3) sessions/);
  await expect.poll(async () => (await stored()).sessions[3]?.title).toBe(first);
  await press('Shift+ArrowUp', 'Delete');
  await expect.poll(async () => (await stored()).sessions.slice(2, 4).map(({ title }) => title)).toEqual([null, null]);
  expect(troubles).toEqual([]);
});

test('the selection is changed in one step', async () => {
  await grid.focus();
  await press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await page.getByRole('button', { name: 'Change 3…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 3 sessions' });
  await dialog.getByRole('button', { name: /Status/ }).click();
  await page.getByRole('option', { name: 'reserve' }).click();
  await dialog.getByRole('textbox', { name: 'Length' }).fill('50');
  await dialog.getByRole('button', { name: 'Change 3' }).click();
  await undone('Undo: Change 3 sessions');
  const { sessions } = await stored();
  expect(sessions.slice(0, 3).map(({ status, durationMinutes }) => [status, durationMinutes])).toEqual([
    ['reserve', 50],
    ['reserve', 50],
    ['reserve', 50],
  ]);
  expect(sessions[3]?.durationMinutes).not.toBe(50);
});

test('sessions are added with the length of their kind, and removed by the selection', async () => {
  const before = (await stored()).sessions.length;
  await page.getByRole('button', { name: 'Add session' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a session' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A late idea');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('complementary', { name: 'Session' }).getByRole('heading', { name: 'A late idea' }).waitFor();
  const { state, sessions } = await stored();
  const added = sessions.find(({ title }) => title === 'A late idea');
  expect(added?.durationMinutes).toBe(state.kind.get(added?.kindId ?? '')?.durationMinutes);
  await page.getByRole('searchbox', { name: 'Filter sessions' }).fill('A late idea');
  await page.getByRole('checkbox', { name: 'Select A late idea' }).click();
  await page.getByRole('button', { name: 'Remove 1' }).click();
  await undone(/^Undo: Remove/);
  expect((await stored()).sessions.length).toBe(before);
});

test('the people of a session are chosen, ordered and given roles, also people who are new', async () => {
  await grid.focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  const dialog = page.getByRole('dialog', { name: /^People of/ });
  await dialog.getByRole('combobox', { name: 'Add a person' }).fill('Nora Newcomer');
  await page.getByRole('option', { name: 'Add “Nora Newcomer” as a new person' }).click();
  await dialog.getByRole('button', { name: 'Role of Nora Newcomer' }).click();
  await page.getByRole('option', { name: 'chair' }).click();
  await dialog.getByRole('button', { name: 'Move Nora Newcomer up' }).click();
  await dialog.getByRole('button', { name: 'Save people' }).click();
  await undone(/^Undo: Change the people of/);
  const { state, sessions } = await stored();
  const people = [...state.appearance.values()]
    .filter(({ sessionId }) => sessionId === sessions[0]?.id)
    .sort((a, b) => a.position - b.position)
    .map(({ personId, role }) => [state.person.get(personId)?.name, role]);
  expect(people.findIndex(([name]) => name === 'Nora Newcomer')).toBe(people.length - 2);
  expect(people.at(-2)).toEqual(['Nora Newcomer', 'chair']);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the table while it is worked with, %s',
  async (colorScheme) => {
    const shown = await show(hosted, { colorScheme, bypassCSP: true });
    await shown.page.getByRole('link', { name: /^Sessions/ }).click();
    const table = shown.page.getByRole('grid', { name: 'Sessions' });
    await table.focus();
    await shown.page.keyboard.press('Space');
    expect(await findings(shown.page)).toEqual([]);
    for (let i = 0; i < LENGTH; i += 1) await shown.page.keyboard.press('ArrowRight');
    await shown.page.keyboard.type('soon');
    await shown.page.keyboard.press('Enter');
    await table.getByRole('alert').waitFor();
    expect(await findings(shown.page)).toEqual([]);
    await shown.page.keyboard.press('Escape');
    for (const name of [/^Filter by track/, /^Columns/, /^Views/, 'Change 1…', 'Add session']) {
      await shown.page.getByRole('button', { name }).click();
      await shown.page.getByRole('dialog').waitFor();
      expect(await findings(shown.page)).toEqual([]);
      await shown.page.keyboard.press('Escape');
      await shown.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  },
);
