import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** Many elements with one mistake are told by the first few. */
const TOLD = 4;

/** What axe finds wrong in the page as it is now, as "rule: the elements". The page's context needs `bypassCSP`. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (window as unknown as AxeWindow).axe.run());
  return violations.map(({ id, nodes }) => {
    const told = nodes.slice(0, TOLD).map(({ html, failureSummary = '' }) => `${html.slice(0, 300)} ${failureSummary}`);
    return `${id}, ${nodes.length} times: ${told.join(' | ')}`;
  });
}
