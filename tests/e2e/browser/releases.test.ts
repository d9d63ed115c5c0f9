import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../shared/contract/problem.ts';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const envelope = () => ({ commandId: crypto.randomUUID(), baseRevision: 0 });
const rows = async () => must(await hosted.program.api.query('program.snapshot', {})).rows;

/** Moves a talk, as somebody else would do meanwhile. */
async function move(title: string, start: number): Promise<void> {
  const { session, day, room } = await rows();
  const sessionId = session.find((row) => row.title === title)?.id;
  if (!sessionId || !day[0] || !room[0]) throw new Error(`there is no ${title}`);
  const place = { sessionId, dayId: day[0].id, start, roomId: room[0].id };
  must(await hosted.program.api.execute('session.place', place, envelope()));
}

beforeEach(async () => {
  hosted = await hostNew(async (api) => {
    const dayId = must(await api.execute('day.add', { date: '2027-03-29' }, envelope())).value.id;
    const roomId = must(await api.execute('room.add', { name: 'Aula' }, envelope())).value.id;
    for (const [title, start] of [
      ['Ants', 600],
      ['Bees', 660],
    ] as const) {
      const { id } = must(await api.execute('session.add', { fields: { title } }, envelope())).value;
      must(await api.execute('session.place', { sessionId: id, dayId, start, roomId }, envelope()));
    }
  });
  ({ page, troubles } = await show(hosted, { bypassCSP: true }));
  await page.getByRole('link', { name: 'Print & publish' }).click();
  await page.getByRole('tab', { name: /^Releases/ }).click();
});

afterAll(closeBrowser);

const dialog = () => page.getByRole('dialog', { name: 'Publish a release' });
const openDialog = () => page.getByRole('button', { name: 'Publish…' }).click();
const publish = () => dialog().getByRole('button', { name: 'Publish', exact: true });
const releases = () => page.getByRole('list', { name: 'Releases, the newest first' });
const changes = () => page.getByRole('region', { name: 'Changes' });
const releaseNow = async (name: string) =>
  must(await hosted.program.api.execute('release.publish', { name }, envelope()));

test('what is still open is seen and acknowledged before a release goes out', async () => {
  await page.getByText('Nothing is published yet.').waitFor();
  await openDialog();
  expect(await dialog().getByRole('textbox', { name: 'Name' }).inputValue()).toBe('v1');
  await dialog().getByText('Yes. Still open: 2 not confirmed').waitFor();
  expect(await publish().isDisabled()).toBe(true);
  await dialog()
    .getByRole('checkbox', { name: /^I have seen/ })
    .check();
  await dialog().getByRole('textbox', { name: 'Notes' }).fill('For the printer.');
  expect(await findings(page)).toEqual([]);
  await publish().click();
  await releases().getByText('For the printer.').waitFor();
  expect((await rows()).release.map(({ name, notes }) => [name, notes])).toEqual([['v1', 'For the printer.']]);
  await changes().getByText('There is no difference.').waitFor();
  expect(troubles).toEqual([]);
});

test('a release of a name that is taken is not offered', async () => {
  await releaseNow('v1');
  await openDialog();
  const name = dialog().getByRole('textbox', { name: 'Name' });
  expect(await name.inputValue()).toBe('v2');
  await dialog().getByRole('checkbox').check();
  await name.fill('V1');
  await dialog().getByText('There is a release of this name already').waitFor();
  expect(await publish().isDisabled()).toBe(true);
});

test('a rule that is set to block holds the release up, and says why', async () => {
  const api = hosted.program.api;
  await move('Bees', 610);
  must(await api.execute('rule.set', { rule: 'room-used-twice', level: 'block' }, envelope()));
  await openDialog();
  await dialog().getByText('“Ants” (10:00–10:30) and “Bees” (10:10–10:40) are both in Aula').waitFor();
  expect(await dialog().getByRole('checkbox').count()).toBe(0);
  expect(await publish().isDisabled()).toBe(true);
  await move('Bees', 660);
  await dialog().getByRole('checkbox').check();
  await publish().click();
  await releases().getByText('v1').waitFor();
});

test('what changed since a release is told while others work, and between any two', async () => {
  await releaseNow('v1');
  await changes().getByText('There is no difference.').waitFor();
  await move('Bees', 720);
  await changes().getByText('1 change.').waitFor();
  const row = changes()
    .getByRole('table', { name: /^Moved/ })
    .getByRole('row', { name: /^Bees/ });
  expect(await row.innerText()).toMatch(/Mon 29 March, 11:00–11:30, Aula\s+Mon 29 March, 12:00–12:30, Aula/);
  expect(await findings(page)).toEqual([]);
  await releaseNow('v2');
  await changes().getByText('There is no difference.').waitFor();
  await releases().getByRole('button', { name: 'Since v1: what v2 changed' }).click();
  await row.waitFor();
  await changes().getByRole('button', { name: /To$/ }).click();
  await page.getByRole('option', { name: 'v1' }).click();
  await changes().getByText('There is no difference.').waitFor();
  expect(troubles).toEqual([]);
});

test('the conflicts that came since the last release can be looked at alone', async () => {
  await move('Bees', 610);
  await page.getByRole('link', { name: /^Conflicts/ }).click();
  await page.getByText('No release yet to compare with').waitFor();
  await releaseNow('v1');
  const isNew = page.getByRole('button', { name: '0 new since v1' });
  await isNew.waitFor();
  await move('Bees', 1200);
  await page.getByRole('button', { name: '1 new since v1' }).click();
  await page.getByText('1 of 3 conflicts').waitFor();
  await page.getByText('(20:00–20:30) ends 2 hours 30 minutes after Mon 29 March closes').waitFor();
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a release is made into files as it was, whatever was done since', async () => {
  await releaseNow('v1');
  await move('Bees', 720);
  await page.getByRole('tab', { name: 'Pages and files' }).click();
  await page.getByRole('option', { name: 'Calendar (iCalendar)' }).click();
  await page.getByRole('button', { name: 'Make it' }).click();
  const text = () => page.getByRole('region', { name: 'Preview' }).getByRole('textbox').inputValue();
  await expect.poll(text, { timeout: 15_000 }).toContain('T120000');
  await page.getByRole('button', { name: /Version$/ }).click();
  await page.getByRole('option', { name: 'v1' }).click();
  await expect.poll(text, { timeout: 15_000 }).toContain('T110000');
  expect(await text()).not.toContain('T120000');
  await page.getByText(/-v1\.ics, \d+ kB/).waitFor();
  expect(troubles).toEqual([]);
});

test('the program goes back to a release, and undo brings back what was done since', async () => {
  await releaseNow('v1');
  await move('Bees', 720);
  await changes().getByText('1 change.').waitFor();
  await releases().getByRole('button', { name: 'Go back… to v1, as a new draft' }).click();
  const asked = page.getByRole('dialog', { name: 'Go back to v1?' });
  await asked.getByText('among it 1 change that readers see').waitFor();
  expect(await findings(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Go back' }).click();
  await changes().getByText('There is no difference.').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await changes().getByText('1 change.').waitFor();
  expect(troubles).toEqual([]);
});
