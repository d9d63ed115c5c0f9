import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../shared/contract/problem.ts';
import { closeBrowser, type Hosted, hostNew, show } from './browser.ts';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];

beforeEach(async () => {
  hosted = await hostNew(async (api) => {
    const envelope = () => ({ commandId: crypto.randomUUID(), baseRevision: 0 });
    const must = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(result.problem.message);
      return result.value;
    };
    must(await api.execute('day.add', { date: '2027-03-29' }, envelope()));
    must(await api.execute('room.add', { name: 'Aula' }, envelope()));
    for (const [title, name] of [
      ['Ants', 'Ada Example'],
      ['Bees', 'Bob Example'],
    ] as const) {
      const personId = must(await api.execute('person.add', { name }, envelope())).value.id;
      const people = [{ personId, role: 'speaker' as const }];
      must(await api.execute('session.add', { fields: { title }, people }, envelope()));
    }
  });
  ({ page, troubles } = await show(hosted));
  await page.getByRole('link', { name: /^Sessions/ }).click();
});

afterAll(closeBrowser);

const open = (title: string) => page.getByRole('gridcell', { name: title, exact: true }).click();
const panel = () => page.getByRole('complementary', { name: 'Session' });

test('the panel of another session shows its own people and keeps nothing that was typed before', async () => {
  await page.getByRole('grid', { name: 'Sessions' }).waitFor();
  await open('Ants');
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('list', { name: 'People' }).getByText('Ada Example').waitFor();
  const abstract = panel().getByRole('textbox', { name: 'Abstract' });
  await abstract.fill('About ants.');
  await open('Bees');
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('heading', { name: 'Bees' }).waitFor();
  expect(await panel().getByRole('list', { name: 'People' }).innerText()).toBe('Bob Example');
  expect(await abstract.inputValue()).toBe('');
  const answer = await hosted.program.api.query('program.snapshot', {});
  const abstracts = answer.ok ? answer.value.rows.session.map((row) => [row.title, row.abstract]) : [];
  expect(abstracts).toEqual([
    ['Ants', 'About ants.'],
    ['Bees', null],
  ]);
  expect(troubles).toEqual([]);
});

test('the people of a session are changed from its panel', async () => {
  await open('Ants');
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('button', { name: 'Change people…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
});

test('subtitle, language, tags and the state of the slides are edited in place', async () => {
  await open('Ants');
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('textbox', { name: 'Subtitle' }).fill('And their hills');
  await panel().getByRole('textbox', { name: 'Language' }).fill('de');
  await panel().getByRole('textbox', { name: 'Tags, between commas' }).fill('insects, soil ,insects');
  await panel()
    .getByRole('button', { name: /Slides$/ })
    .click();
  await page.getByRole('option', { name: 'Received' }).click();
  await expect
    .poll(async () => {
      const answer = await hosted.program.api.query('program.snapshot', {});
      if (!answer.ok) return answer.problem.message;
      const { session, tag, slides } = answer.value.rows;
      const ants = session.find(({ title }) => title === 'Ants');
      const state = slides.find(({ sessionId }) => sessionId === ants?.id)?.state;
      return [ants?.subtitle, ants?.language, tag.map(({ name }) => name).sort(), state];
    })
    .toEqual(['And their hills', 'de', ['insects', 'soil'], 'received']);
  expect(await panel().getByRole('textbox', { name: 'Tags, between commas' }).inputValue()).toBe('insects, soil');
  expect(troubles).toEqual([]);
});

test('the best places of a session open in its panel, and one press places it', async () => {
  await open('Ants');
  await page.keyboard.press('Control+Enter');
  await panel().getByRole('button', { name: 'Best places' }).click();
  await panel().getByRole('list', { name: 'Best places' }).getByRole('button').first().click();
  await panel().getByRole('button', { name: 'Take off the board' }).click();
  await panel().getByText('Not placed yet').waitFor();
  expect(troubles).toEqual([]);
});
