import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { rowsOf } from './board-hands.ts';
import { fillBoard } from './board-program.ts';
import { closeBrowser, hostNew, show } from './browser.ts';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, as "rule: the elements". */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

test.each(['light', 'dark'] as const)('axe finds nothing on the board, %s', async (colorScheme) => {
  const { page } = await show(await hostNew(fillBoard), { colorScheme, bypassCSP: true });
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Late idea/ }).focus();
  await page.keyboard.press('Space');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: 'Slow maps' }).click();
  await page.getByRole('region', { name: /^Session/ }).waitFor();
  expect(await findings(page)).toEqual([]);
});

test('axe finds nothing on a board that is turned, with all days, pinned and narrow rooms, and a selection', async () => {
  const hosted = await hostNew(fillBoard);
  const { page } = await show(hosted, { bypassCSP: true });
  const rooms = (await rowsOf(hosted)).rows.room.map(({ id }) => id);
  const look = async (view: object) => {
    await page.evaluate((kept) => localStorage.setItem('lectern.board', JSON.stringify(kept)), view);
    await page.reload();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    return findings(page);
  };
  expect(await look({ turned: true, pinned: rooms.slice(1, 2), narrow: rooms.slice(2) })).toEqual([]);
  expect(await look({ allDays: true, zoom: null, pinned: rooms.slice(0, 1) })).toEqual([]);
  expect(await look({ pinned: rooms, side: false })).toEqual([]);
});
