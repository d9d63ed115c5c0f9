import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import { findings } from './axe.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const runner =
  (api: ProgramApi) =>
  async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.value;
  };

/** One day, two rooms, Ada placed in Birke at 10:00, and six sessions that wait. */
async function fill(api: ProgramApi): Promise<void> {
  const run = runner(api);
  const { id: dayId } = await run('day.add', { date: '2027-03-29', opening: 600, closing: 900 });
  await run('slot.add', { dayIds: [dayId], start: 600, end: 660, kind: 'sessions' });
  await run('slot.add', { dayIds: [dayId], start: 660, end: 720, kind: 'sessions' });
  await run('room.add', { name: 'Aula', capacity: 100 });
  const { id: birke } = await run('room.add', { name: 'Birke', capacity: 100 });
  const { id: web } = await run('track.add', { name: 'Wéb', colour: '#aa3300' });
  const { id: data } = await run('track.add', { name: 'Data', colour: '#0033aa' });
  const { id: talk } = await run('kind.add', { name: 'Talk', durationMinutes: 30 });
  const { id: tutorial } = await run('kind.add', { name: 'Tutorial', durationMinutes: 60 });
  const people = new Map<string, CommandArgs<'session.add'>['people']>();
  for (const name of ['Ada Moor', 'Léa Wójcik'])
    people.set(name, [{ personId: (await run('person.add', { name })).id, role: 'speaker' }]);
  const add = async (fields: CommandArgs<'session.add'>['fields'], who?: string) =>
    (await run('session.add', { fields: { status: 'accepted', ...fields }, people: people.get(who ?? '') })).id;
  const clash = await add({ title: 'Ada is here', durationMinutes: 30, trackId: data, kindId: talk }, 'Ada Moor');
  await run('session.place', { sessionId: clash, dayId, start: 600, roomId: birke });
  await add({ title: 'Slow maps', durationMinutes: 30, trackId: web, kindId: talk }, 'Ada Moor');
  await add({ title: 'Ärger im Netz', durationMinutes: 60, trackId: web, kindId: tutorial }, 'Léa Wójcik');
  await add({ title: 'Quiet logs', durationMinutes: 30, trackId: data, kindId: talk }, 'Léa Wójcik');
  await add({ title: 'Maybe so', durationMinutes: 15, trackId: data, kindId: talk, status: 'reserve' });
  const half = await add({ title: 'Half a place', durationMinutes: 30, kindId: talk });
  await run('session.place', { sessionId: half, dayId, start: null, roomId: birke });
  await add({ title: 'Zebra', durationMinutes: 90, kindId: talk });
}

const ALL = ['Slow maps', 'Ärger im Netz', 'Quiet logs', 'Maybe so', 'Half a place', 'Zebra'];
const list = (page: Page) => page.getByRole('region', { name: 'To place' });
const items = (page: Page) => list(page).getByRole('listitem').getByRole('button');
const titles = (page: Page) => items(page).locator('b').allTextContents();
const item = (page: Page, title: string) => items(page).filter({ hasText: title });

/** Chooses from the menu of a chip. */
async function choose(page: Page, chip: string, choice: string | RegExp): Promise<void> {
  await list(page)
    .getByRole('button', { name: new RegExp(`^${chip}:`) })
    .click();
  await page.getByRole('menuitemradio', { name: choice }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

test('what waits is listed with its facts, and counted with its length', async () => {
  const { page, troubles } = await show(await hostNew(fill));
  expect(await titles(page)).toEqual(ALL);
  await list(page).getByText('6 sessions · 4 h 15').waitFor();
  expect(await item(page, 'Ärger im Netz').innerText()).toBe('Ärger im Netz\nLéa Wójcik\n1 h\nWéb · Tutorial');
  expect(await item(page, 'Maybe so').innerText()).toBe('Maybe so\nno speaker\n15 min\nData · reserve');
  expect(await item(page, 'Half a place').getAttribute('title')).toBe(
    'Half a place\nno speaker\n30 min\nhalf placed: Mon 29 March, Birke',
  );
  expect(troubles).toEqual([]);
});

describe('the filters', () => {
  test.each([
    ['Track', /^Wéb/, ['Slow maps', 'Ärger im Netz']],
    ['Track', /^No track/, ['Half a place', 'Zebra']],
    ['Kind', /^Tutorial/, ['Ärger im Netz']],
    ['Length', /^30 min/, ['Slow maps', 'Quiet logs', 'Half a place']],
    ['Status', /^Tentative/, ['Maybe so']],
  ] as const)('%s: %s', async (chip, choice, expected) => {
    const { page } = await show(await hostNew(fill));
    await choose(page, chip, choice);
    await expect.poll(() => titles(page)).toEqual(expected);
    await list(page).getByText(`${expected.length} of 6 sessions`).waitFor();
    await list(page)
      .getByRole('button', { name: `Clear ${chip.toLowerCase()}` })
      .click();
    await expect.poll(() => titles(page)).toEqual(ALL);
  });

  test('a speaker, by a few letters without accents, and none again', async () => {
    const { page } = await show(await hostNew(fill));
    await page.getByRole('combobox', { name: 'Speaker' }).fill('wojc');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual(['Ärger im Netz', 'Quiet logs']);
    await list(page).getByRole('button', { name: 'Clear speaker' }).click();
    await expect.poll(() => titles(page)).toEqual(ALL);
  });

  test('half placed ones alone', async () => {
    const { page } = await show(await hostNew(fill));
    const chip = list(page).getByRole('button', { name: 'Half placed', exact: true });
    await chip.click();
    await expect.poll(() => titles(page)).toEqual(['Half a place']);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await chip.click();
    await expect.poll(() => titles(page)).toEqual(ALL);
  });

  test('text over title, speaker and track; what is set outlives folding, and is cleared where nothing fits', async () => {
    const { page } = await show(await hostNew(fill));
    const search = list(page).getByRole('searchbox');
    await search.fill('arger');
    await expect.poll(() => titles(page)).toEqual(['Ärger im Netz']);
    await search.fill('web wojcik');
    await expect.poll(() => titles(page)).toEqual(['Ärger im Netz']);
    await choose(page, 'Length', /^1 h ?1$/);
    await search.fill('no such thing');
    await list(page).getByText('Nothing fits.').waitFor();
    const fold = list(page).getByRole('button', { name: 'Filters and order' });
    await fold.click();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    expect(
      await list(page)
        .getByRole('button', { name: /^(Track|Length):/ })
        .allTextContents(),
    ).toEqual(['1 h▾']);
    await list(page).getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => titles(page)).toEqual(ALL);
    expect(await search.inputValue()).toBe('');
  });
});

test('conflict-free now leaves what the board’s cell would take, and follows the cursor and each change', async () => {
  const hosted = await hostNew(fill);
  const { page, troubles } = await show(hosted);
  const board = page.getByRole('grid', { name: /^Board/ });
  await board.focus();
  const chip = list(page).getByRole('button', { name: 'Conflict-free now' });
  await chip.click();
  await list(page).getByText('Conflict-free at Aula, Mon 29 March, 10:00').waitFor();
  await expect.poll(() => titles(page)).not.toContain('Slow maps');
  const free = await titles(page);
  expect(free).toContain('Quiet logs');
  await board.focus();
  await page.keyboard.press('ArrowDown');
  await list(page).getByText('Conflict-free at Aula, Mon 29 March, 11:00').waitFor();
  await expect.poll(() => titles(page)).toContain('Slow maps');
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { session, day, room } = answer.value.rows;
  const run = runner(hosted.program.api);
  const here = session.find(({ title }) => title === 'Ada is here')?.id;
  const birke = room.find(({ name }) => name === 'Birke')?.id;
  if (!here || !birke || !day[0]) throw new Error('they are there');
  await run('session.place', { sessionId: here, dayId: day[0].id, start: 660, roomId: birke });
  await expect.poll(() => titles(page)).not.toContain('Slow maps');
  await chip.click();
  await expect.poll(() => titles(page)).toEqual(ALL);
  expect(troubles).toEqual([]);
});

test.each([
  ['Title', ['Ärger im Netz', 'Half a place', 'Maybe so', 'Quiet logs', 'Slow maps', 'Zebra']],
  ['Longest first', ['Zebra', 'Ärger im Netz', 'Slow maps', 'Quiet logs', 'Half a place', 'Maybe so']],
  ['Track', ['Slow maps', 'Ärger im Netz', 'Quiet logs', 'Maybe so', 'Half a place', 'Zebra']],
])('sorted by %s', async (sort, expected) => {
  const { page } = await show(await hostNew(fill));
  await choose(page, 'Sort', sort);
  await expect.poll(() => titles(page)).toEqual(expected);
});

test('sorted by the fewest good places, each tells how many it has', async () => {
  const { page } = await show(await hostNew(fill));
  await choose(page, 'Sort', 'Fewest good places');
  const told = async () =>
    (await items(page).allInnerTexts()).map((text) =>
      /no free place/.test(text) ? 0 : Number(/free at ([\d,]+) starts/.exec(text)?.[1]?.replace(',', '')),
    );
  await expect.poll(async () => (await told()).every(Number.isFinite)).toBe(true);
  const counts = await told();
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBeGreaterThan(1);
});

test('groups have heads with their counts and minutes, and lists that count their own', async () => {
  const { page } = await show(await hostNew(fill));
  await choose(page, 'Group', 'By track');
  await expect
    .poll(() => list(page).getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual(['Wéb\n2 · 1 h 30', 'Data\n2 · 45 min', 'No track\n2 · 2 h']);
  const data = list(page).getByRole('list', { name: 'Data, 2 sessions, 45 min' });
  expect(await data.getByRole('listitem').count()).toBe(2);
  const last = data.getByRole('listitem').last();
  expect([await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize')]).toEqual(['2', '2']);
  await choose(page, 'Group', 'By length');
  await expect
    .poll(() => list(page).getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual(['15 min\n1 · 15 min', '30 min\n3 · 1 h 30', '1 h\n1 · 1 h', '1 h 30\n1 · 1 h 30']);
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('b')?.textContent ?? null);

test('the list by keyboard alone: one tab stop, moving, opening and back, taking up', async () => {
  const { page, troubles } = await show(await hostNew(fill));
  await list(page).getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('Slow maps');
  expect(await list(page).locator('[data-session][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Zebra');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('Maybe so');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  expect(await focused(page)).toBe('Ärger im Netz');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Ärger im Netz' }).waitFor();
  await page.getByRole('button', { name: 'Close session' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('Ärger im Netz');
  await page.keyboard.press('Space');
  await page.getByRole('region', { name: 'What a drop here means' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(ALL.filter((title) => title !== 'Ärger im Netz'));
  expect(troubles).toEqual([]);
});

test('several are selected by keys and by mouse, and none again', async () => {
  const { page } = await show(await hostNew(fill));
  const selected = async () =>
    (await items(page).allTextContents()).flatMap((text, i) => (text.includes('selected') ? [ALL[i]] : []));
  await item(page, 'Slow maps').focus();
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected()).toEqual(['Slow maps', 'Ärger im Netz', 'Quiet logs']);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected()).toEqual(['Slow maps', 'Ärger im Netz']);
  await list(page).getByText('2 selected').waitFor();
  await page.keyboard.press('Escape');
  expect(await selected()).toEqual([]);
  await item(page, 'Maybe so').click({ modifiers: ['ControlOrMeta'] });
  await item(page, 'Zebra').click({ modifiers: ['Shift'] });
  expect(await selected()).toEqual(['Maybe so', 'Half a place', 'Zebra']);
  await item(page, 'Half a place').click({ modifiers: ['ControlOrMeta'] });
  expect(await selected()).toEqual(['Maybe so', 'Zebra']);
  expect(await page.getByRole('region', { name: 'What a drop here means' }).count()).toBe(0);
  await list(page).getByRole('button', { name: 'Clear selection' }).click();
  expect(await selected()).toEqual([]);
});

test('a double click opens a session', async () => {
  const { page } = await show(await hostNew(fill));
  await item(page, 'Quiet logs').dblclick();
  await page.getByRole('heading', { level: 2, name: 'Quiet logs' }).waitFor();
});

test('five hundred sessions that wait are few elements, and each is reached by keys', async () => {
  const hosted = await hostNew(async (api) => {
    const run = runner(api);
    await run('day.add', { date: '2027-03-29' });
    await run('room.add', { name: 'Aula' });
    for (let i = 1; i <= 500; i += 1)
      await run('session.add', { fields: { title: `Talk ${i}`, durationMinutes: 30, status: 'accepted' }, people: [] });
  });
  const { page, troubles } = await show(hosted);
  await list(page).getByText('500 sessions · 250 h').waitFor();
  const elements = () => list(page).locator('*').count();
  expect(await elements()).toBeLessThan(300);
  await items(page).first().focus();
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Talk 500');
  await expect.poll(() => item(page, 'Talk 500').isVisible()).toBe(true);
  const last = list(page).getByRole('listitem').filter({ hasText: 'Talk 500' });
  expect([await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize')]).toEqual(['500', '500']);
  await page.keyboard.press('PageUp');
  const number = Number((await focused(page))?.slice(5));
  expect(number).toBeGreaterThan(480);
  expect(number).toBeLessThan(500);
  expect(await elements()).toBeLessThan(350);
  expect(troubles).toEqual([]);
});

test('a finger that moves at once scrolls the list; one that rests takes a session up', async () => {
  const { page, troubles } = await show(await hostNew(fill), {
    hasTouch: true,
    viewport: { width: 1280, height: 500 },
  });
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const first = item(page, 'Slow maps');
  const before = await first.boundingBox();
  if (!before) throw new Error('the list is on the screen');
  const from = { x: before.x + 40, y: before.y + 20 };
  await touch('touchStart', from);
  for (let i = 1; i <= 6; i += 1) await touch('touchMove', { x: from.x, y: from.y - i * 15 });
  await touch('touchEnd');
  await expect.poll(async () => (await first.boundingBox())?.y ?? 0).toBeLessThan(before.y - 30);
  const why = page.getByRole('region', { name: 'What a drop here means' });
  expect(await why.count()).toBe(0);
  const next = await item(page, 'Quiet logs').boundingBox();
  await touch('touchStart', { x: (next?.x ?? 0) + 40, y: (next?.y ?? 0) + 20 });
  await why.getByText('Quiet logs').waitFor();
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the list, %s', async (colorScheme) => {
  const { page } = await show(await hostNew(fill), { colorScheme, bypassCSP: true });
  await choose(page, 'Group', 'By track');
  await choose(page, 'Sort', 'Fewest good places');
  await choose(page, 'Length', '30 min');
  await item(page, 'Quiet logs').click({ modifiers: ['ControlOrMeta'] });
  expect(await findings(page)).toEqual([]);
  await list(page).getByRole('button', { name: 'Conflict-free now' }).click();
  await list(page).getByRole('searchbox').fill('nothing');
  await list(page).getByText('Nothing fits.').waitFor();
  expect(await findings(page)).toEqual([]);
});
