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
const told = async () => must(await hosted.program.api.query('program.snapshot', {})).rows.told;

beforeEach(async () => {
  hosted = await hostNew(async (api) => {
    const dayId = must(await api.execute('day.add', { date: '2027-03-29' }, envelope())).value.id;
    const roomId = must(await api.execute('room.add', { name: 'Aula' }, envelope())).value.id;
    for (const [title, start, name] of [
      ['Ants', 600, 'Ada Okafor'],
      ['Bees', 660, 'Bo Lind'],
    ] as const) {
      const { id: personId } = must(await api.execute('person.add', { name }, envelope())).value;
      const people = [{ personId, role: 'speaker' as const }];
      const { id } = must(await api.execute('session.add', { fields: { title }, people }, envelope())).value;
      must(await api.execute('session.place', { sessionId: id, dayId, start, roomId }, envelope()));
    }
  });
  ({ page, troubles } = await show(hosted, { bypassCSP: true }));
  await page.getByRole('link', { name: 'Print & publish' }).click();
  await page.getByRole('tab', { name: /^Notices/ }).click();
});

afterAll(closeBrowser);

const people = () => page.getByRole('list', { name: 'People to tell' });

test('each person has a text; one is marked as told after a question, then all, and nobody is left', async () => {
  await page.getByText('2 people to tell.').waitFor();
  await page.getByRole('region', { name: 'Text for Ada Okafor' }).getByText('Dear Ada Okafor,').waitFor();
  await people()
    .getByRole('button', { name: /^Bo Lind/ })
    .click();
  const letter = page.getByRole('region', { name: 'Text for Bo Lind' });
  await letter.getByText('Dear Bo Lind,').waitFor();
  expect(await findings(page)).toEqual([]);

  await letter.getByRole('button', { name: 'Mark as told…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark Bo Lind as told?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await told()).toEqual([]);
  await letter.getByRole('button', { name: 'Mark as told…' }).click();
  await dialog.getByRole('button', { name: 'Mark as told' }).click();
  await page.getByText('1 person to tell.').waitFor();
  expect((await told()).map(({ sessions }) => sessions.map(({ title }) => title))).toEqual([['Bees']]);

  await page.getByRole('button', { name: 'Mark all as told…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as told' }).click();
  await page.getByText('Everybody knows the draft as it is.').waitFor();
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('the text of a person and the table of all are saved as files', async () => {
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return download.suggestedFilename();
  };
  await page.getByText('2 people to tell.').waitFor();
  expect(await saved('Save text')).toBe('Ada Okafor.txt');
  expect(await saved('Save calendar')).toBe('Ada Okafor.ics');
  expect(await saved('Save table for mail merge')).toMatch(/-notices-internal-draft\.csv$/);
  expect(troubles).toEqual([]);
});
