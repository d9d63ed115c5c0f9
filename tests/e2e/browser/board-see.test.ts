import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import { findings } from './axe.ts';
import { boxOf, card, dragTo, expectPlace, waiting } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

/** The board's program with two buildings, features, a clash on Tuesday, and three posters. */
async function fill(api: ProgramApi): Promise<void> {
  await fillBoard(api);
  const run = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.value;
  };
  const answer = await api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { room, day, person } = answer.value.rows;
  const facts = [
    ['Aula', 'Main', ['stage', 'projector']],
    ['Birke', 'Main', ['projector']],
    ['Erle', 'Annex', []],
  ] as const;
  for (const [name, building, features] of facts)
    for (const { id } of room.filter((row) => row.name === name))
      await run('room.update', { id, patch: { building }, features: [...features] });
  const [monday, tuesday] = [...day].sort((a, b) => (a.date < b.date ? -1 : 1));
  const [aula, birke] = room;
  const [ada] = person;
  if (!monday || !tuesday || !aula || !birke || !ada) throw new Error('the program has them');
  const people = [{ personId: ada.id, role: 'speaker' as const }];
  for (const [title, { id: roomId }] of [
    ['Two at once', aula],
    ['At once again', birke],
  ] as const) {
    const { id } = await run('session.add', { fields: { title, durationMinutes: 45, status: 'accepted' }, people });
    await run('session.place', { sessionId: id, dayId: tuesday.id, start: 13 * 60, roomId });
  }
  for (const [title, start, status] of [
    ['Tide tables', null, 'accepted'],
    ['Paper boats', 600, 'proposed'],
  ] as const) {
    const { id } = await run('session.add', { fields: { title, durationMinutes: 0, status }, people: [] });
    await run('session.place', { sessionId: id, dayId: monday.id, start, roomId: start === null ? null : aula.id });
  }
  await run('session.add', { fields: { title: 'Loose poster', durationMinutes: 0, status: 'accepted' }, people: [] });
}

const heads = (page: Page): Promise<string[]> =>
  page
    .getByRole('columnheader')
    .evaluateAll((all) => all.flatMap((head) => head.querySelector('b')?.textContent ?? []));
const expectHeads = (page: Page, names: string[]): Promise<void> => expect.poll(() => heads(page)).toEqual(names);
const roomsButton = (page: Page): Locator => page.getByRole('button', { name: /^Rooms \d/ });
const row = (page: Page, room: string): Locator =>
  page.getByRole('dialog', { name: 'Rooms on the board' }).getByRole('row', { name: room });
const strip = (page: Page): Locator => page.getByRole('toolbar', { name: 'Overview' });
const shelf = (page: Page): Locator => page.getByRole('region', { name: /^Shelf/ });
const toggle = (page: Page, room: string, name: string): Promise<void> =>
  row(page, room).getByRole('button', { name, exact: true }).click();

test('rooms are hidden, shown again, found by name, and left out where the day does not use them', async () => {
  const { page, troubles } = await show(await hostNew(fill));
  await roomsButton(page).click();
  await toggle(page, 'Birke', 'Shown');
  await expectHeads(page, ['Aula', 'Erle']);
  await page.getByRole('searchbox', { name: 'Find a room' }).fill('erl');
  await expect.poll(() => page.getByRole('grid', { name: 'Rooms' }).getByRole('row').count()).toBe(1);
  await page.getByRole('button', { name: 'Only this one' }).click();
  await expectHeads(page, ['Erle']);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expectHeads(page, ['Aula', 'Birke', 'Erle']);
  await page.keyboard.press('Escape');
  expect(await roomsButton(page).textContent()).toContain('Rooms 3');
  await page.getByRole('tab', { name: /^Tue/ }).click();
  await roomsButton(page).click();
  await page.getByRole('button', { name: 'Only rooms used on this day' }).click();
  await expectHeads(page, ['Aula', 'Birke']);
  await page.keyboard.press('Escape');
  expect(await roomsButton(page).textContent()).toContain('Rooms 2 of 3');
  expect(troubles).toEqual([]);
});

test('rooms are filtered by building and by feature; a pinned room stays', async () => {
  const { page } = await show(await hostNew(fill));
  await roomsButton(page).click();
  const choose = async (label: string, choice: string) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: choice }).click();
  };
  await choose('Building', 'Main (2)');
  await expectHeads(page, ['Aula', 'Birke']);
  await choose('Feature', 'stage (1)');
  await expectHeads(page, ['Aula']);
  await toggle(page, 'Erle', 'Pinned');
  await expectHeads(page, ['Erle', 'Aula']);
  await choose('Building', 'All buildings');
  await choose('Feature', 'Any features');
  await expectHeads(page, ['Erle', 'Aula', 'Birke']);
});

test('rooms are made narrow, and moved by buttons, by keys and by the mouse', async () => {
  const { page, troubles } = await show(await hostNew(fill));
  const width = async (): Promise<number> => (await boxOf(page.getByRole('columnheader', { name: 'Birke' }))).width;
  const wide = await width();
  await roomsButton(page).click();
  await toggle(page, 'Birke', 'Narrow');
  await expect.poll(width).toBeLessThan(wide / 2);
  await toggle(page, 'Aula', 'Move down');
  await expectHeads(page, ['Birke', 'Aula', 'Erle']);
  await row(page, 'Birke').focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectHeads(page, ['Aula', 'Birke', 'Erle']);
  await row(page, 'Erle').dragTo(row(page, 'Aula'), {
    sourcePosition: { x: 60, y: 15 },
    targetPosition: { x: 60, y: 3 },
  });
  await expectHeads(page, ['Erle', 'Aula', 'Birke']);
  expect(troubles).toEqual([]);
});

test('the menu of a head hides, pins, moves and selects', async () => {
  const { page } = await show(await hostNew(fill));
  const choose = async (room: string, item: string) => {
    await page.getByRole('columnheader', { name: room }).click({ button: 'right' });
    await page.getByRole('menu', { name: room }).getByRole('menuitem', { name: item }).click();
  };
  await choose('Aula', 'Move right');
  await expectHeads(page, ['Birke', 'Aula', 'Erle']);
  await choose('Erle', 'Pin');
  await expectHeads(page, ['Erle', 'Birke', 'Aula']);
  await choose('Erle', 'Unpin');
  await choose('Birke', 'Select all sessions of this room');
  await expect.poll(() => page.locator('[aria-selected="true"][role="gridcell"]').count()).toBe(2);
  await choose('Aula', 'Only this building');
  await expectHeads(page, ['Birke', 'Aula']);
  await choose('Birke', 'Hide');
  await expectHeads(page, ['Aula']);
  await page.getByRole('columnheader', { name: 'Aula' }).hover();
  await page.getByRole('button', { name: 'Options of Aula' }).click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await page.getByRole('button', { name: 'Show all rooms' }).click();
  await expectHeads(page, ['Birke', 'Aula', 'Erle']);
});

test('the overview tells each day, a click goes to its time, and the frame shows where the board is', async () => {
  const { page } = await show(await hostNew(fill));
  const days = strip(page).getByRole('button', { name: / March: / });
  expect(await days.evaluateAll((all) => all.map((day) => day.getAttribute('aria-label')))).toEqual([
    'Mon 29 March: 4 sessions in 3 rooms, 10 of 15 slots free, no conflicts',
    'Tue 30 March: 2 sessions in 2 rooms, 13 of 15 slots free, 1 conflict',
  ]);
  const [monday, tuesday] = [days.first(), days.last()];
  const frame = page.locator('[data-frame]');
  expect(await monday.getAttribute('aria-current')).toBe('true');
  const before = await boxOf(frame);
  const box = await boxOf(tuesday);
  await page.mouse.click(box.x + box.width - 4, box.y + 20);
  await page.getByRole('grid', { name: 'Board, Tue 30 March' }).waitFor();
  await expect.poll(async () => (await boxOf(frame)).x).toBeGreaterThan(before.x + before.width);
  const end = await boxOf(frame);
  expect(Math.abs(end.x + end.width - box.x - box.width)).toBeLessThan(12);
  await monday.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Board, Mon 29 March' }).waitFor();
});

test('one goes from conflict to conflict and from gap to gap', async () => {
  const { page } = await show(await hostNew(fill));
  await strip(page).getByRole('button', { name: 'Next conflict, 1 in all' }).click();
  await page.getByRole('grid', { name: 'Board, Tue 30 March' }).waitFor();
  const told = strip(page).getByRole('status');
  expect(await told.textContent()).toMatch(
    /^13:00: Ada Moor is in “.*” .* and in “.*” .* on Tue 30 March: 45 minutes\.$/,
  );
  await strip(page).getByRole('button', { name: 'Next gap, 23 in all' }).click();
  await expect.poll(() => told.textContent()).toMatch(/^\d\d:00: \d rooms? (is|are) free from/);
});

test('the shelf holds what takes no time; Enter opens it, Space takes it up, and a drag puts it there', async () => {
  const hosted: Hosted = await hostNew(fill);
  const { page, troubles } = await show(hosted);
  expect(await card(page, 'Paper boats').count()).toBe(0);
  const boats = shelf(page).getByRole('button', { name: /^Paper boats.*Aula, 10:00.*proposed/ });
  await boats.waitFor();
  await dragTo(page, waiting(page, 'Loose poster'), await boxOf(shelf(page)));
  await page.mouse.up();
  await expectPlace(hosted, 'Loose poster', '2027-03-29');
  await shelf(page).getByRole('button', { name: 'Loose poster' }).waitFor();
  await shelf(page).getByRole('button', { name: 'Show all 3' }).click();
  expect(
    await shelf(page)
      .getByRole('group')
      .evaluateAll((all) => all.map((group) => group.ariaLabel)),
  ).toEqual(['Aula, 10:00', 'No room']);
  await shelf(page).getByRole('button', { name: 'Tide tables' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Session/ }).waitFor();
  await shelf(page).getByRole('button', { name: 'Tide tables' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'What a drop here means' }).waitFor();
  await page.keyboard.press('Escape');
  await shelf(page).getByRole('button', { name: 'Paper boats' }).click();
  await page.getByRole('region', { name: /^Session/ }).waitFor();
  expect(troubles).toEqual([]);
});

test('a day without a shelf has one while a poster is dragged, for it to be dropped there without a time', async () => {
  const hosted = await hostNew(fill);
  const { page } = await show(hosted);
  await page.getByRole('tab', { name: /^Tue/ }).click();
  await expect.poll(() => shelf(page).count()).toBe(0);
  const grid = await boxOf(page.getByRole('grid', { name: /^Board/ }));
  await dragTo(page, waiting(page, 'Loose poster'), { x: grid.x + 200, y: grid.y + 200 });
  await shelf(page).waitFor();
  const there = await boxOf(shelf(page));
  await page.mouse.move(there.x + 100, there.y + there.height / 2, { steps: 4 });
  await page.mouse.up();
  await expectPlace(hosted, 'Loose poster', '2027-03-30');
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the overview, the menus and the shelf, %s',
  async (colorScheme) => {
    const { page } = await show(await hostNew(fill), { colorScheme, bypassCSP: true });
    await strip(page)
      .getByRole('button', { name: / March: / })
      .last()
      .hover();
    expect(await findings(page)).toEqual([]);
    await shelf(page).getByRole('button', { name: 'Show all 2' }).click();
    await roomsButton(page).click();
    await row(page, 'Aula').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Aula' }).click({ button: 'right' });
    await page.getByRole('menu', { name: 'Aula' }).waitFor();
    expect(await findings(page)).toEqual([]);
  },
);
