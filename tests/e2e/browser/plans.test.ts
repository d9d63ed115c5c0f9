import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const menu = (page: Page) => page.getByRole('button', { name: /^(Plan|Variant): / });
const banner = (page: Page) => page.getByRole('region', { name: 'Shown variant' });
const card = (page: Page, title: string) => page.getByRole('gridcell', { name: title });
const rowOf = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`${title}”? `) });

/** Chooses an entry of the menu of plans. */
async function choose(page: Page, name: string | RegExp, role: 'menuitem' | 'menuitemradio' = 'menuitem') {
  await menu(page).click();
  await page.getByRole(role, { name }).click();
}

async function startVariant(page: Page, name: string): Promise<void> {
  await choose(page, 'Start a variant…');
  await page.getByRole('dialog', { name: 'Start a variant' }).getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await banner(page).getByText(`“${name}”`).waitFor();
}

/** Takes a waiting talk up and drops it where the board's cursor is, by keys alone. */
async function place(page: Page, title: string, ...keys: readonly string[]): Promise<void> {
  await page.getByRole('region', { name: 'To place' }).getByRole('button', { name: title }).focus();
  await page.keyboard.press('Space');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await card(page, title).waitFor();
}

/** Which sessions have a place in a plan, as the core has it, by title. */
async function placedIn({ program }: Hosted, planName: string): Promise<string[]> {
  const answer = await program.api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { plan, placement, session } = answer.value.rows;
  const planId = plan.find(({ name }) => name === planName)?.id;
  const ids = new Set(placement.filter((row) => row.planId === planId).map(({ sessionId }) => sessionId));
  return session.flatMap(({ id, title }) => (ids.has(id) && title ? [title] : [])).sort();
}

/** A variant of the small program in which the two waiting talks have places. */
async function withVariant(options: Parameters<typeof show>[1] = {}) {
  const hosted = await hostNew(fillBoard);
  const before = await placedIn(hosted, 'Main');
  const shown = await show(hosted, options);
  await startVariant(shown.page, 'Shorter Monday');
  await place(shown.page, 'Late idea');
  await place(shown.page, 'Harbour fog', 'Tab', 'Tab');
  return { hosted, before, ...shown };
}

test('a talk moved in a variant stays where it was in the current plan, in every other page too', async () => {
  const { hosted, before, page, troubles } = await withVariant();
  expect(await placedIn(hosted, 'Main')).toEqual(before);
  expect(await placedIn(hosted, 'Shorter Monday')).toEqual([...before, 'Harbour fog', 'Late idea'].sort());
  const other = await show(hosted);
  expect(await menu(other.page).textContent()).toContain('Main');
  expect(await banner(other.page).count()).toBe(0);
  await other.page.getByRole('region', { name: 'To place' }).getByRole('button', { name: 'Late idea' }).waitFor();
  await page.reload();
  await banner(page).getByText('“Shorter Monday”').waitFor();
  await card(page, 'Late idea').waitFor();
  await banner(page).getByRole('button', { name: 'Back to “Main”' }).click();
  await page.getByRole('region', { name: 'To place' }).getByRole('button', { name: 'Late idea' }).waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'To place' }).getByRole('button', { name: 'Late idea' }).waitFor();
  expect(await banner(page).count()).toBe(0);
  expect([...troubles, ...other.troubles]).toEqual([]);
});

test('one of two differences is taken into the current plan, and undo takes it back', async () => {
  const { hosted, before, page, troubles } = await withVariant();
  await choose(page, /^Compare/);
  const placed = page.getByRole('region', { name: /^Placed/ });
  await placed.getByRole('link', { name: /^Mon 29 March, .*, Aula: show “Late idea” on the board/ }).waitFor();
  const take = page.getByRole('button', { name: /^Take \d into “Main”/ });
  expect(await take.isDisabled()).toBe(true);
  await placed.getByRole('checkbox', { name: 'All of placed' }).check();
  expect(await take.textContent()).toBe('Take 2 into “Main”');
  await placed.getByRole('checkbox', { name: 'Take “Harbour fog”' }).uncheck();
  await take.click();
  await rowOf(page, 'Late idea').waitFor({ state: 'detached' });
  await page.getByText('1 session taken into “Main”. Undo takes it back.').waitFor();
  expect(await placedIn(hosted, 'Main')).toEqual([...before, 'Late idea'].sort());
  await page.getByText(/^1 session differs/).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await rowOf(page, 'Late idea').waitFor();
  expect(await placedIn(hosted, 'Main')).toEqual(before);
  await page.getByRole('button', { name: 'Take all 2' }).click();
  await page.getByText(/^No difference/).waitFor();
  expect(troubles).toEqual([]);
});

test('the filter leaves what fits, arrows go from tick to tick, and a place leads to the board of its plan', async () => {
  const { page } = await withVariant();
  await banner(page).getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('checkbox', { name: 'All of placed' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Take 2 into “Main”' }).waitFor();
  await page.getByRole('searchbox', { name: /^Filter/ }).fill('harb');
  await rowOf(page, 'Late idea').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Placed 1 of 2' }).waitFor();
  await banner(page).getByRole('button', { name: 'Back to “Main”' }).click();
  await rowOf(page, 'Harbour fog')
    .getByRole('link', { name: /board of “Shorter Monday”/ })
    .click();
  await card(page, 'Harbour fog').waitFor();
  expect(await menu(page).textContent()).toContain('Shorter Monday');
});

test('what a pin of the current plan holds is told, and is not taken; another pin is taken as it is', async () => {
  const { hosted, page } = await withVariant();
  const { api } = hosted.program;
  const answer = await api.query('program.snapshot', {});
  if (!answer.ok) throw new Error(answer.problem.message);
  const { session, plan } = answer.value.rows;
  const idOf = (title: string) => session.filter((row) => row.title === title).map(({ id }) => id);
  const planId = plan.find(({ name }) => name === 'Shorter Monday')?.id;
  if (!planId) throw new Error('the program has its variant');
  const envelope = () => ({ commandId: crypto.randomUUID(), baseRevision: 0 });
  await api.execute('session.pin', { sessionIds: idOf('Slow maps'), pin: 'time' }, envelope());
  await api.execute('session.unplace', { sessionIds: idOf('Quiet logs'), planId }, envelope());
  await api.execute('session.unplace', { sessionIds: idOf('Slow maps'), planId }, envelope());
  await api.execute('session.pin', { sessionIds: idOf('Harbour lights'), pin: 'both', planId }, envelope());
  await choose(page, /^Compare/);
  await rowOf(page, 'Slow maps').getByText('Pinned in “Main”').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Take “Slow maps”' }).isDisabled()).toBe(true);
  await page.getByText("1 is held by a pin in “Main” and can't be taken before it is unpinned there.").waitFor();
  const pins = page.getByRole('region', { name: 'Pins 1' }).getByRole('row', { name: /Harbour lights/ });
  expect(await pins.getByRole('cell').allTextContents()).toEqual([
    '',
    'Mon 29 March, 10:00, AulaNot pinned',
    'Mon 29 March, 10:00, AulaPinned to its time and room',
    '',
  ]);
  await page.getByRole('button', { name: 'Take all 4' }).click();
  await page.getByText(/^1 session differs/).waitFor();
  await page.getByRole('region', { name: 'Unplaced 1' }).getByText('Slow maps').waitFor();
});

test('a variant made current from the comparison is what every page shows', async () => {
  const { hosted, page } = await withVariant();
  const other = await show(hosted);
  await choose(page, /^Compare/);
  await page.getByRole('button', { name: 'Make the variant current' }).click();
  await card(page, 'Late idea').waitFor();
  expect(await banner(page).count()).toBe(0);
  await card(other.page, 'Late idea').waitFor();
  expect(await menu(other.page).textContent()).toContain('Shorter Monday');
});

test('a variant is renamed, becomes the current plan, and the plan that was current is dropped', async () => {
  const { hosted, page, troubles } = await withVariant();
  await choose(page, 'Rename…');
  const dialog = page.getByRole('dialog', { name: 'Rename the plan' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('main');
  await dialog.getByText('There is a plan of that name already.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Rename' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Better Monday');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await banner(page).getByText('“Better Monday”').waitFor();
  await choose(page, 'Make it the current plan');
  await banner(page).waitFor({ state: 'detached' });
  expect(await menu(page).textContent()).toContain('Better Monday');
  await choose(page, 'Main', 'menuitemradio');
  await banner(page).getByText('exports and releases use “Better Monday”').waitFor();
  await choose(page, 'Drop this variant…');
  await page
    .getByRole('dialog', { name: 'Drop this variant?' })
    .getByRole('button', { name: 'Drop the variant' })
    .click();
  await page.getByText('“Main” is no longer there. “Better Monday”, the current plan, is shown.').waitFor();
  await card(page, 'Late idea').waitFor();
  expect(await placedIn(hosted, 'Main')).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a page goes back to the current plan when somebody else drops the variant that it shows', async () => {
  const { hosted, page } = await withVariant();
  const other = await show(hosted);
  await choose(other.page, /^Shorter Monday/, 'menuitemradio');
  await card(other.page, 'Late idea').waitFor();
  await choose(page, /^Compare/);
  await page.getByRole('button', { name: 'Drop the variant…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Drop the variant' }).click();
  await other.page.getByText('“Shorter Monday” is no longer there. “Main”, the current plan, is shown.').waitFor();
  await other.page.getByRole('region', { name: 'To place' }).getByRole('button', { name: 'Late idea' }).waitFor();
  await page.getByRole('grid', { name: /^Board/ }).waitFor();
  expect(other.troubles).toEqual([]);
});

test('without a variant the comparison says what one is, and starts one', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await page.goto(`${page.url().replace(/#.*/, '')}#/compare`);
  await page.getByText(/^There is no variant to compare with “Main”/).waitFor();
  await page.getByRole('button', { name: 'Start a variant…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Calm');
  await page.keyboard.press('Enter');
  await page.getByText(/^No difference/).waitFor();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the menu, the dialogs and the comparison, %s',
  async (colorScheme) => {
    const { page } = await withVariant({ colorScheme, bypassCSP: true });
    expect(await findings(page)).toEqual([]);
    await menu(page).click();
    await page.getByRole('menu').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Start a variant…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await choose(page, /^Compare/);
    await page.getByRole('checkbox', { name: 'Take “Late idea”' }).check();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Drop the variant…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
  },
);
