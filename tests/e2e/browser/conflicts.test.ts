import type { Page } from 'playwright';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../../shared/contract/commands.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostNew, hostSample, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];
/** How many conflicts the sample has. */
let all: number;

const openScreen = (on: Page) =>
  on
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: /^Conflicts/ })
    .click();

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  await openScreen(page);
  await conflicts().first().waitFor();
  all = await conflicts().count();
});

afterAll(closeBrowser);

const list = () => page.getByRole('treegrid', { name: 'Conflicts' });
const groups = () => list().locator('[role=row][aria-level="1"]');
const conflicts = () => list().locator('[role=row][aria-level="2"]');
const tooSmall = () => conflicts().filter({ hasText: 'Passkeys for people with one phone' });
const tab = (name: RegExp | string) => page.getByRole('tab', { name });
const choose = async (label: string, option: string) => {
  await page.getByRole('search').getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const inBar = () =>
  page
    .getByRole('banner')
    .getByRole('button', { name: /^(No conflicts|\d+ \w+ · \d+ \w+)$/ })
    .textContent();

const runOn =
  (api: ProgramApi) =>
  async <K extends CommandName>(name: K, args: CommandArgs<K>) => {
    const done = await api.execute(name, args, { commandId: crypto.randomUUID(), baseRevision: 0 });
    if (!done.ok) throw new Error(done.problem.message);
    return done.value.value;
  };

describe('the list', () => {
  test('tells each conflict with its level, minutes and people, gravest and heaviest first', async () => {
    const told = await conflicts().allTextContents();
    expect(told.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '◆ ErrorRahel Abebe is in “Counting people without watching them” (14:45–15:30, Kranhalle) and in “Incident reviews without villains” (14:45–15:30, Großer Saal) on Tue 30 March: 45 minutes.45 minutes371 peopleFix…Accept…',
      expect.stringMatching(/^◆ ErrorViktor Ljungqvist is away/),
      expect.stringMatching(/^◆ Error“Late data and other guests”/),
      expect.stringMatching(/^◆ Error“Smart contracts for harbour fees”/),
      expect.stringMatching(/^▲ Warning95 people are expected/),
      expect.stringMatching(/^● Note/),
      expect.stringMatching(/^● Note/),
      expect.stringMatching(/^● Note/),
    ]);
    expect(await inBar()).toBe('4 errors · 1 warning');
    expect(troubles).toEqual([]);
  });

  test('is grouped by rule, person, room or day, with subtotals', async () => {
    const heads = async () => (await groups().allTextContents()).map((text) => text.replace(/[▾▸]/g, '').trim());
    expect((await heads())[0]).toBe(
      'Person in two placesNobody is in two sessions at the same time.◆ 1 error45 minutes371 people',
    );
    await page.getByRole('radio', { name: 'Day' }).click();
    expect(await heads()).toEqual([
      expect.stringMatching(/^Tue 30 March.*2 errors.*1 warning/),
      expect.stringMatching(/^Wed 31 March.*2 errors/),
    ]);
    await page.getByRole('radio', { name: 'Person' }).click();
    expect(await heads()).toEqual([
      expect.stringMatching(/^Rahel Abebe/),
      expect.stringMatching(/^Viktor Ljungqvist/),
      expect.stringMatching(/^Nobody in particular/),
    ]);
    await page.getByRole('radio', { name: 'Room' }).click();
    expect((await heads())[0]).toMatch(/^Kranhalle/);
  });

  test('is narrowed by words, level, rule and day, and says how many are left', async () => {
    await choose('Level', 'Warnings');
    expect(await conflicts().allTextContents()).toEqual([
      expect.stringContaining('Passkeys for people with one phone'),
    ]);
    expect(await page.getByRole('search').getByRole('status').textContent()).toBe(`1 of ${all} conflicts`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await choose('Rule', 'Room used twice');
    expect(await conflicts().count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await choose('Day', 'Wed 31 March');
    expect(await conflicts().count()).toBe(4);
    await page.getByRole('searchbox', { name: 'Find in conflicts' }).fill('grosser');
    await page.getByText(`None of the ${all} conflicts fits the filters.`).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Show all' }).first().click();
    expect(await conflicts().count()).toBe(all);
  });

  test('leads to both sessions of a conflict on the board, and is found again as it was', async () => {
    await page.getByRole('radio', { name: 'Day' }).click();
    await conflicts()
      .first()
      .getByRole('link', { name: /Incident reviews/ })
      .click();
    await page.getByRole('grid', { name: /^Board/ }).waitFor();
    await page.getByRole('list', { name: 'Conflicts of this session' }).waitFor();
    await page.getByText('2 selected').first().waitFor();
    await page.goBack();
    await list().waitFor();
    expect(await page.getByRole('radio', { name: 'Day' }).isChecked()).toBe(true);
    await conflicts().first().getByRole('link', { name: 'Rahel Abebe' }).click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
  });

  test('what is mended is gone at once', async () => {
    await list().getByText('Withdrawn but placed').waitFor();
    const answer = await hosted.program.api.query('program.snapshot', {});
    if (!answer.ok) throw new Error(answer.problem.message);
    const state = stateFromRows(answer.value.rows);
    const sessionIds = [...state.session.values()].filter(({ status }) => status === 'withdrawn').map(({ id }) => id);
    const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
    await hosted.program.api.execute('session.unplace', { sessionIds }, envelope);
    await list().getByText('Withdrawn but placed').waitFor({ state: 'detached' });
    expect(await inBar()).toBe('3 errors · 1 warning');
  });
});

describe('by keys', () => {
  test('one tab stop; arrows move, left and right fold, Enter goes to the board', async () => {
    await groups().first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Rahel Abebe is in');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await groups().first().getAttribute('aria-expanded')).toBe('false');
    expect(await conflicts().count()).toBe(all - 1);
    await page.keyboard.press('ArrowRight');
    expect(await conflicts().count()).toBe(all);
    await page.keyboard.press('End');
    expect(await focused()).toBe(await conflicts().last().textContent());
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: /^Board/ }).waitFor();
    await page.getByRole('region', { name: /^Session \d+/ }).waitFor();
  });

  test('A accepts what has the cursor, and the cursor goes to the next', async () => {
    await groups().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Accept this conflict' });
    await dialog.getByText('Rahel Abebe is in').waitFor();
    await page.keyboard.type('Both agreed');
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await conflicts().count()).toBe(all - 1);
    expect(await inBar()).toBe('3 errors · 1 warning');
  });

  test('Space and Shift with arrows select, and all of them are accepted in one step of undo', async () => {
    await groups().first().focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('toolbar', { name: 'Selected conflicts' });
    await bar.getByText('2 conflicts selected').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Accept this conflict' }).waitFor();
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'Accept these…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Accept 2 conflicts' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Told both');
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await conflicts().count()).toBe(all - 2);
    await page.getByRole('button', { name: 'Undo: Accept 2 conflicts' }).click();
    await conflicts()
      .nth(all - 1)
      .waitFor();
  });
});

describe('repairs', () => {
  test('F opens them for what has the cursor; one press makes one, and the cursor goes to the next conflict', async () => {
    await groups().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('f');
    const repair = page.getByRole('menuitem', { name: /^Swap .* Solves 2 conflicts, makes none/ });
    await repair.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => conflicts().count()).toBe(all - 2);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
    expect(await inBar()).toBe('2 errors · 1 warning');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await conflicts()
      .nth(all - 1)
      .waitFor();
  });

  test('Escape leaves the menu for the conflict that it was opened from', async () => {
    await groups().first().focus();
    await page.keyboard.press('ArrowDown');
    const line = await focused();
    await page.keyboard.press('f');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(line);
    expect(await conflicts().count()).toBe(all);
  });

  test('the selected ones are reviewed as a set', async () => {
    await groups().first().focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: 'Selected conflicts' }).getByRole('button', { name: 'Fix these…' }).click();
    await page.getByRole('dialog', { name: `Fix these ${all} conflicts` }).waitFor();
    expect(troubles).toEqual([]);
  });
});

test('what came since the list was marked as seen can be looked at alone', async () => {
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await page.getByRole('button', { name: /^0 new since/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^0 new since/ }).waitFor();
  const answer = await hosted.program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { session } = stateFromRows(answer.value.rows);
  const late = [...session.values()].find(({ title }) => title === 'Late data and other guests');
  if (!late) throw new Error('the sample has the session');
  const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
  await hosted.program.api.execute('session.update', { ids: [late.id], patch: { expectedAudience: 5000 } }, envelope);
  await page.getByRole('button', { name: /^1 new since/ }).click();
  expect(await conflicts().allTextContents()).toEqual([
    expect.stringMatching(/^▲ WarningNew5000 people are expected at “Late data and other guests”/),
  ]);
});

describe('an accepted conflict', () => {
  test('is listed apart with its reason, by whom and when, and can be taken back', async () => {
    const first = conflicts().first();
    await first.getByRole('button', { name: 'Accept…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Accept this conflict' });
    expect(await dialog.getByRole('button', { name: 'Accept', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('They asked for it');
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await tab('Accepted 1').click();
    const accepted = page.getByRole('list', { name: 'Accepted conflicts' }).getByRole('listitem');
    await accepted.getByText('you').waitFor();
    expect(await accepted.textContent()).toMatch(
      /^◆ ErrorRahel Abebe is in .*They asked for it you, \d+ \w+ \d{4}, \d\d:\d\dTake back$/,
    );
    await accepted.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('No conflict is accepted.').waitFor();
    await tab(`Open ${all}`).click();
    expect(await conflicts().first().textContent()).toContain('Rahel Abebe is in');
    expect(troubles).toEqual([]);
  });

  test('is settled once its conflict is gone, and is cleared away', async () => {
    await tooSmall().getByRole('button', { name: 'Accept…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('They can stand');
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
    await tab('Accepted 1').click();
    await hosted.program.api.execute(
      'rule.set',
      { rule: 'room-too-small', level: 'off' },
      { commandId: crypto.randomUUID(), baseRevision: 0 },
    );
    const line = page.getByRole('list', { name: 'Accepted conflicts' }).getByRole('listitem');
    await page.getByText('1 is settled: its conflict is gone from this plan.').waitFor();
    expect(await line.textContent()).toMatch(
      /^✓ SettledRoom too small: (“Passkeys.*”, Boje|Boje, “Passkeys.*”)They can stand you, .*Clear$/,
    );
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear it' }).click();
    await page.getByText('No conflict is accepted.').waitFor();
    expect(troubles).toEqual([]);
  });

  test('comes back with its old reason when its facts change', async () => {
    await tooSmall().getByRole('button', { name: 'Accept…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('They can stand');
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
    await tab('Accepted 1').waitFor();
    const answer = await hosted.program.api.query('program.snapshot', {});
    if (!answer.ok) throw new Error(answer.problem.message);
    const { session } = stateFromRows(answer.value.rows);
    const passkeys = [...session.values()].find(({ title }) => title === 'Passkeys for people with one phone');
    if (!passkeys) throw new Error('the sample has the session');
    const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
    await hosted.program.api.execute(
      'session.update',
      { ids: [passkeys.id], patch: { expectedAudience: 400 } },
      envelope,
    );
    await tooSmall().getByText('Was accepted (“They can stand”)').waitFor();
    expect(await tooSmall().textContent()).toContain('400 people are expected');
  });
});

describe('“Can we print?”', () => {
  test('gives a plain answer, and each number unfolds to what it counts and leads there', async () => {
    await tab('Can we print?').click();
    const panel = page.getByRole('tabpanel', { name: 'Can we print?' });
    expect(await panel.getByRole('status').textContent()).toBe(
      '✕ Not yet: 4 errors, 6 sessions without a place, 2 sessions half placed.',
    );
    await panel.getByText('Without a place', { exact: true }).click();
    const unplaced = panel.getByRole('list', { name: 'Without a place' });
    await unplaced.waitFor();
    expect(await unplaced.getByRole('listitem').count()).toBe(6);
    await unplaced.getByRole('link', { name: 'Parsing what people really type' }).click();
    await page.getByRole('heading', { name: 'Sessions', level: 1 }).waitFor();
    await page.goBack();
    await panel.getByText('Errors', { exact: true }).click();
    await panel.getByRole('link', { name: '“Smart contracts for harbour fees”' }).click();
    await page.getByRole('grid', { name: /^Board/ }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('follows what is accepted', async () => {
    await conflicts().first().getByRole('button', { name: 'Accept…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('So be it');
    await page.getByRole('dialog').getByRole('button', { name: 'Accept', exact: true }).click();
    await tab('Can we print?').click();
    await page.getByText('Not yet: 3 errors, 6 sessions without a place, 2 sessions half placed.').waitFor();
  });
});

test('of many conflicts only those in sight are drawn, and the keys reach all of them', async () => {
  const many = await hostNew(async (api) => {
    const run = runOn(api);
    const { id: dayId } = await run('day.add', { date: '2027-03-30', opening: 540, closing: 1080 });
    const { id: roomId } = await run('room.add', { name: 'Birke' });
    for (let i = 1; i <= 30; i++) {
      const { id } = await run('session.add', { fields: { title: `Talk ${i}`, durationMinutes: 30 } });
      await run('session.place', { sessionId: id, dayId, start: 600, roomId });
    }
  });
  ({ page } = await show(many));
  await openScreen(page);
  await choose('Rule', 'Room used twice');
  // Each of 30 sessions with each other: 435, and their heading.
  expect(await list().getAttribute('aria-rowcount')).toBe('436');
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await groups().first().focus();
  await page.keyboard.press('End');
  await page.locator('[role=row][aria-rowindex="436"]:focus').waitFor();
  await page.keyboard.press('Home');
  await page.locator('[role=row][aria-rowindex="1"]:focus').waitFor();
  await page.keyboard.press('Space');
  await page.getByText('435 conflicts selected').waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Accept 435 conflicts' });
  await dialog.getByText('And 430 more.').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A poster session');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await tab('Accepted 435').waitFor();
});

test('an account that many share is one line, which leads to its sessions and asks who it is', async () => {
  const shared = await hostNew(async (api) => {
    const run = runOn(api);
    const { id: dayId } = await run('day.add', { date: '2027-03-30', opening: 540, closing: 1380 });
    const { id: personId } = await run('person.add', { name: 'Kim' });
    for (const name of ['Birke', 'Erle']) {
      const { id: roomId } = await run('room.add', { name });
      for (let i = 0; i < 4; i++) {
        const { id } = await run('session.add', { fields: { title: `${name} ${i}`, durationMinutes: 30 } });
        await run('session.place', { sessionId: id, dayId, start: 600 + 60 * i, roomId });
        await run('session.setPeople', { id, people: [{ personId, role: 'speaker' }] });
      }
    }
  });
  ({ page, troubles } = await show(shared));
  await openScreen(page);
  const line = conflicts().filter({ hasText: 'Kim looks like a shared account' });
  await line.getByText('All 8 sessions').click();
  await line.getByRole('link', { name: '“Erle 3”' }).waitFor();
  expect(await line.getByRole('button', { name: 'Fix…' }).count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await line.getByRole('button', { name: 'One person: Kim' }).click();
  await conflicts().filter({ hasText: 'Kim is in' }).nth(3).waitFor();
  expect(await line.count()).toBe(0);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await line.getByRole('button', { name: 'Shared: Kim' }).click();
  await line.waitFor({ state: 'detached' });
  expect(await conflicts().filter({ hasText: 'Kim' }).count()).toBe(0);
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in any state of the screen, %s', async (colorScheme) => {
  ({ page } = await show(hosted, { colorScheme, bypassCSP: true }));
  await openScreen(page);
  await page.getByRole('checkbox', { name: /^Select all: Room used/ }).check();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept these…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('So be it');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await tab('Accepted 1').click();
  await page.getByText('So be it').waitFor();
  expect(await findings(page)).toEqual([]);
  await tab('Can we print?').click();
  await page.getByText('Without a place', { exact: true }).click();
  await page.getByRole('list', { name: 'Without a place' }).waitFor();
  expect(await findings(page)).toEqual([]);
});
