import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../../shared/contract/problem.ts';
import { findings } from './axe.ts';
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
    const dayId = must(await api.execute('day.add', { date: '2027-03-29' }, envelope())).value.id;
    for (const [title, name] of [
      ['Ants', 'Aula'],
      ['Bees', 'Birke'],
    ] as const) {
      const roomId = must(await api.execute('room.add', { name }, envelope())).value.id;
      const added = must(await api.execute('session.add', { fields: { title } }, envelope())).value;
      must(await api.execute('session.place', { sessionId: added.id, dayId, start: 600, roomId }, envelope()));
    }
  });
  ({ page, troubles } = await show(hosted, { bypassCSP: true }));
  await page.getByRole('link', { name: /^Sessions/ }).click();
  await page.getByRole('gridcell', { name: 'Ants', exact: true }).click();
  await page.keyboard.press('Control+Enter');
});

afterAll(closeBrowser);

const panel = () => page.getByRole('complementary', { name: 'Session' });
const shared = () => panel().getByRole('region', { name: 'Shared audience' });
const counts = async () => {
  const answer = await hosted.program.api.query('program.snapshot', {});
  return answer.ok ? answer.value.rows.sharedAudience.map(({ people }) => people) : null;
};
const conflict = () =>
  panel()
    .getByRole('list', { name: 'Conflicts of this session' })
    .getByText('are at the same time on Mon 29 March: 30 minutes; 25 people would attend both.');

async function share(people: string): Promise<void> {
  const add = shared().getByRole('combobox', { name: 'Add a session that shares people' });
  // A list closes when what it hangs on is scrolled, and a scroll is told a frame later.
  await add.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await add.click();
  await add.fill('bee');
  await page.getByRole('option', { name: 'Bees' }).waitFor();
  await add.press('ArrowDown');
  await add.press('Enter');
  await shared().getByRole('textbox', { name: 'People who would also attend Bees' }).waitFor();
  await page.keyboard.type(people);
  await page.keyboard.press('Enter');
}

test('a count that is given in the panel makes a conflict, and goes with it when it is forgotten', async () => {
  await share('25');
  await conflict().waitFor();
  expect(await counts()).toEqual([25]);
  expect(await findings(page)).toEqual([]);
  await shared().getByRole('button', { name: 'Forget the shared audience with Bees' }).click();
  await conflict().waitFor({ state: 'detached' });
  expect(await counts()).toEqual([]);
  expect(troubles).toEqual([]);
});

test('what is no number is not taken, and says so; another number is', async () => {
  await share('many');
  await shared().getByText('Give a number of people.').waitFor();
  const field = shared().getByRole('textbox', { name: 'People who would also attend Bees' });
  await field.fill('8');
  await field.press('Enter');
  await expect.poll(counts).toEqual([8]);
  await field.fill('25');
  await field.press('Enter');
  await conflict().waitFor();
  expect(await counts()).toEqual([25]);
});
