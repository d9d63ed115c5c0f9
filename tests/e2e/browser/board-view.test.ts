import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';
import { findings } from './axe.ts';
import { boxOf, card, dragTo, expectPlace, waiting } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

/** Thirteen rooms, a day from nine to six, talks of twenty minutes. */
async function fillDense(api: ProgramApi): Promise<void> {
  const run = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.value;
  };
  const { id: dayId } = await run('day.add', { date: '2027-03-29', opening: 540, closing: 1080 });
  for (let r = 1; r <= 13; r += 1) {
    const { id: roomId } = await run('room.add', { name: `Hall ${r}`, capacity: 100 });
    for (const start of [540, 560, 700, 1060]) {
      const fields = { title: `Maps of hall ${r}, part ${start}`, durationMinutes: 20, status: 'accepted' } as const;
      const { id: sessionId } = await run('session.add', { fields });
      await run('session.place', { sessionId, dayId, start, roomId });
    }
  }
}

test('turned, the rooms are rows and time runs to the right; drags and keys follow', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, { bypassCSP: true });
  await page.getByRole('button', { name: 'Turn' }).click();
  const grid = page.getByRole('grid', { name: 'Board, Mon 29 March' });
  expect(await grid.getAttribute('aria-rowcount')).toBe('4');
  expect(await card(page, 'Quiet logs').getAttribute('aria-rowindex')).toBe('3');
  const [early, late] = [await boxOf(card(page, 'Slow maps')), await boxOf(card(page, 'Quiet logs'))];
  expect([late.y === early.y, late.x > early.x + early.width]).toEqual([true, true]);
  const aula = await boxOf(page.getByRole('rowheader', { name: 'Aula' }));
  await dragTo(page, waiting(page, 'Late idea'), { x: late.x + 12, y: aula.y + 20 });
  await page.mouse.up();
  await expectPlace(hosted, 'Late idea', 'Aula 2027-03-29 11:00');
  await card(page, 'Late idea').click();
  await grid.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Late idea', 'Birke 2027-03-29 13:00');
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('all days stand in one scroll: a talk is dragged, and carried by keys, from one to the next', async () => {
  const hosted = await hostNew(fillBoard);
  const { page, troubles } = await show(hosted, { bypassCSP: true, viewport: { width: 1280, height: 1600 } });
  await page.getByRole('button', { name: 'All days' }).click();
  const grid = page.getByRole('grid', { name: 'Board, all days' });
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect(rows).toBe(11);
  await card(page, 'Quiet logs').click();
  await grid.focus();
  await page.keyboard.press('Space');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectPlace(hosted, 'Quiet logs', 'Birke 2027-03-30 09:00');
  const moved = await boxOf(card(page, 'Quiet logs'));
  const aula = await boxOf(page.getByRole('columnheader', { name: 'Aula' }));
  await dragTo(page, card(page, 'Harbour lights'), { x: aula.x + 60, y: moved.y });
  await page.mouse.up();
  await expectPlace(hosted, 'Harbour lights', 'Aula 2027-03-30 09:00');
  expect(await findings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a whole day of thirteen rooms fits a large screen, with the titles of twenty minutes readable', async () => {
  const { page } = await show(await hostNew(fillDense), { viewport: { width: 1920, height: 1080 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect
    .poll(() => page.getByRole('grid').evaluate((grid) => grid.scrollHeight <= grid.clientHeight + 1))
    .toBe(true);
  const titles = await page
    .getByRole('gridcell')
    .locator('b')
    .evaluateAll((all) =>
      all.map((title) => ({
        whole: title.scrollHeight <= title.clientHeight + 1,
        size: Number.parseFloat(getComputedStyle(title).fontSize),
      })),
    );
  expect(titles.length).toBe(13 * 4);
  expect(titles.every(({ whole, size }) => whole && size >= 11)).toBe(true);
  const last = await boxOf(page.getByRole('columnheader', { name: 'Hall 13' }));
  const grid = await boxOf(page.getByRole('grid'));
  expect(last.x + last.width <= grid.x + grid.width + 1).toBe(true);
  const [half, hour] = [await boxOf(card(page, /hall 1, part 540/)), await boxOf(card(page, /hall 1, part 560/))];
  expect(Math.abs((hour.y - half.y) / 20 - grid.height / 540)).toBeLessThan(0.4);
});

test('the view is kept for the next time', async () => {
  const { page } = await show(await hostNew(fillBoard));
  await page.getByRole('button', { name: 'Turn' }).click();
  await page.getByRole('rowheader', { name: 'Aula' }).waitFor();
  await page.reload();
  await page.getByRole('rowheader', { name: 'Aula' }).waitFor();
  await page.getByRole('button', { name: 'Turn' }).click();
  await page.getByRole('columnheader', { name: 'Aula' }).waitFor();
});
