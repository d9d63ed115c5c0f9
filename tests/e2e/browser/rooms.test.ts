import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^Rooms & times/ }).click();
});

afterAll(closeBrowser);

/** The program as the file has it. */
async function stored() {
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  return stateFromRows(answer.value.rows);
}

const openTab = (name: RegExp) => page.getByRole('tab', { name }).click();
const dialog = (name: RegExp) => page.getByRole('dialog', { name });
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
const names = () => page.getByRole('grid', { name: 'Rooms' }).getByRole('row');

async function roomsInOrder(): Promise<string[]> {
  return [...(await stored()).room.values()].sort((a, b) => a.position - b.position).map(({ name }) => name);
}

test('a room is added, and its place in the order changed, with one step of history each', async () => {
  await page.getByRole('button', { name: 'Add room' }).click();
  const asked = dialog(/Add a room/);
  await asked.getByLabel('Name').fill('Pavilion');
  await asked.getByLabel('Seats').fill('55');
  await asked.getByLabel('Features').fill('piano, projector');
  await asked.getByRole('button', { name: 'Add' }).click();
  await cell('Pavilion').waitFor();
  expect(await cell('piano, projector').count()).toBe(1);
  await cell('Pavilion').click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('button', { name: 'Undo: Change the order of the rooms' }).waitFor();
  expect((await roomsInOrder()).slice(-2)).toEqual(['Pavilion', 'Anker + Boje']);
  await page.getByRole('grid', { name: 'Rooms' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('button', { name: 'Undo: Add room Pavilion' }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await cell('Pavilion').waitFor({ state: 'detached' });
  expect(await roomsInOrder()).not.toContain('Pavilion');
  expect(troubles).toEqual([]);
});

test('seats are edited in their cell by keys; what is no number is told and nothing is written', async () => {
  const before = (await stored()).room;
  await cell('420').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  expect((await stored()).room).toEqual(before);
  await page.keyboard.press('F2');
  await page.keyboard.type('425');
  await page.keyboard.press('Enter');
  await cell('425').waitFor();
  const saal = [...(await stored()).room.values()].find(({ name }) => name === 'Großer Saal');
  expect(saal?.capacity).toBe(425);
});

test('a combined room lists its parts, by their names', async () => {
  await page.getByRole('button', { name: 'Add room' }).click();
  await dialog(/Add a room/)
    .getByLabel('Name')
    .fill('Everything');
  await dialog(/Add a room/)
    .getByRole('button', { name: 'Add' })
    .click();
  const row = names().filter({ hasText: 'Everything' });
  await row.getByRole('gridcell').nth(7).dblclick();
  await page.keyboard.type('kranhalle, Lotsenraum');
  await page.keyboard.press('Enter');
  await cell('Kranhalle, Lotsenraum').waitFor();
  expect((await stored()).roomPart.size).toBe(4);
});

test('a day that closes after midnight is added', async () => {
  await openTab(/^Days/);
  await page.getByRole('button', { name: 'Add day' }).click();
  const asked = dialog(/Add a day/);
  expect(await asked.getByLabel('Date').inputValue()).toBe('2027-04-01');
  await asked.getByLabel('Label').fill('Sprints');
  await asked.getByLabel('Closes').fill('26:00');
  await asked.getByRole('button', { name: 'Add' }).click();
  const added = page.getByRole('button', { name: /Thu 1 April.*Sprints/ });
  await added.waitFor();
  expect(await added.getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByLabel('Closes').inputValue()).toBe('02:00 next day');
  const day = [...(await stored()).day.values()].find(({ date }) => date === '2027-04-01');
  expect(day).toMatchObject({ label: 'Sprints', closing: 1560 });
  expect(troubles).toEqual([]);
});

test('opening hours are changed in their field; a time that is none is told', async () => {
  await openTab(/^Days/);
  const opens = page.getByLabel('Opens');
  await opens.fill('late');
  await opens.press('Enter');
  await page.getByText('Give a time such as 9:00').waitFor();
  await opens.fill('7:45');
  await opens.press('Enter');
  await page.getByRole('button', { name: /Mon 29 March.*07:45–20:00/ }).waitFor();
});

test('a break over all rooms is added on every day by one command', async () => {
  const before = await stored();
  await openTab(/^Days/);
  await page.getByRole('button', { name: 'Add slot or break' }).click();
  const asked = dialog(/Add a slot or break/);
  await asked.getByLabel('Start').fill('18:00');
  await asked.getByLabel('End').fill('18:20');
  await asked.getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: 'Break' }).click();
  await asked.getByLabel('Label').fill('Fresh air');
  await asked.getByLabel(/On every day/).check();
  await asked.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Undo: Add Fresh air 18:00–18:20' }).waitFor();
  const added = [...(await stored()).slot.values()].filter(({ label }) => label === 'Fresh air');
  expect(added.map(({ start, end, kind, allRooms }) => ({ start, end, kind, allRooms }))).toEqual(
    [...before.day].map(() => ({ start: 1080, end: 1100, kind: 'break', allRooms: true })),
  );
  await page.getByRole('grid', { name: 'Slots' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await cell('Fresh air').waitFor({ state: 'detached' });
  expect((await stored()).slot).toEqual(before.slot);
  expect(troubles).toEqual([]);
});

test('a slot may be for some rooms', async () => {
  const before = (await stored()).slotRoom.size;
  await openTab(/^Days/);
  await page.getByRole('button', { name: 'Add slot or break' }).click();
  const asked = dialog(/Add a slot or break/);
  await asked.getByLabel('All rooms').uncheck();
  expect(await asked.getByRole('button', { name: 'Add' }).isDisabled()).toBe(true);
  await asked.getByLabel('Anker', { exact: true }).check();
  await asked.getByLabel('Boje', { exact: true }).check();
  await asked.getByRole('button', { name: 'Add' }).click();
  await cell('Anker, Boje').waitFor();
  expect((await stored()).slotRoom.size).toBe(before + 2);
});

test('the slots of a day are copied to other days', async () => {
  await openTab(/^Days/);
  await page.getByRole('button', { name: 'Copy these slots to other days' }).click();
  const asked = dialog(/Copy the slots of Mon 29 March/);
  await asked.getByLabel(/Wed 31 March/).uncheck();
  await asked.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('button', { name: /^Undo: Copy the slots/ }).waitFor();
  const { day, slot } = await stored();
  const [monday, tuesday, wednesday] = [...day.values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ id }) =>
      [...slot.values()]
        .filter(({ dayId }) => dayId === id)
        .map(({ start, end, kind, label }) => [start, end, kind, label]),
    );
  expect(tuesday).toEqual(monday);
  expect(wednesday).not.toEqual(monday);
});

test('tracks, kinds and the program’s facts are changed where they stand', async () => {
  await openTab(/^Tracks/);
  await page.getByLabel('New track').fill('Sound');
  await page.keyboard.press('Enter');
  const colour = page.getByLabel('Colour of Sound');
  await colour.fill('#336699');
  await page.getByRole('button', { name: 'Undo: Change track Sound' }).waitFor();
  await openTab(/^Kinds/);
  const minutes = page.getByLabel('Minutes of Keynote');
  await minutes.fill('50');
  await minutes.press('Tab');
  await page.getByRole('button', { name: 'Undo: Change kind Keynote' }).waitFor();
  await openTab(/^Program/);
  await page.getByLabel('Title').fill('Fahrwasser by the sea');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByText('Fahrwasser by the sea').waitFor();
  const { track, kind } = await stored();
  expect([...track.values()].find(({ name }) => name === 'Sound')?.colour).toBe('#336699');
  expect([...kind.values()].find(({ name }) => name === 'Keynote')?.durationMinutes).toBe(50);
  expect(troubles).toEqual([]);
});

test('an empty program says what rooms and days are for', async () => {
  const { room, day } = await stored();
  const { api } = hosted.program;
  const envelope = () => ({ commandId: randomUUID(), baseRevision: 0 });
  const ids = [...room.values()].map(({ id }) => id);
  expect(await api.execute('room.remove', { ids }, envelope())).toMatchObject({ ok: true });
  for (const { id } of day.values()) {
    expect(await api.execute('day.remove', { id }, envelope())).toMatchObject({ ok: true });
  }
  await page.getByText('No rooms yet').waitFor();
  await openTab(/^Days/);
  await page.getByText('No days yet').waitFor();
  expect(troubles).toEqual([]);
});

test('a room that is not available conflicts with what is in it', async () => {
  const conflicts = page.getByRole('banner').getByRole('button', { name: /^\d+ errors/ });
  expect(await conflicts.textContent()).toBe('4 errors · 1 warning');
  await cell('Großer Saal').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  const panel = page.getByRole('region', { name: 'Großer Saal' });
  await panel.getByRole('button', { name: /Day$/ }).click();
  await page.getByRole('option', { name: 'Tue 30 March' }).click();
  await panel.getByLabel('From').fill('9:00');
  await panel.getByLabel('To').fill('10:00');
  await panel.getByLabel('Reason').fill('Sound check');
  await panel.getByRole('button', { name: 'Add' }).click();
  await panel.getByText('Tue 30 March, 09:00–10:00').waitFor();
  await expect.poll(() => conflicts.textContent()).not.toBe('4 errors · 1 warning');
  await conflicts.click();
  await page
    .getByRole('row', { name: /Großer Saal is not available/ })
    .first()
    .waitFor();
  await page.getByRole('link', { name: /^Rooms & times/ }).click();
  await cell('Großer Saal').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await panel.getByRole('button', { name: /^Remove: not available Tue 30 March/ }).click();
  await panel.getByText('Tue 30 March, 09:00–10:00').waitFor({ state: 'detached' });
  await expect.poll(() => conflicts.textContent()).toBe('4 errors · 1 warning');
  expect(troubles).toEqual([]);
});
