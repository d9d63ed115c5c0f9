import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
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
