import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { openProgram } from '../../electron/core/open.ts';
import { serveProgram } from '../../electron/web/serve.ts';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { must, testOptions } from '../electron/core/kill-support.ts';
import { makeBigFile } from './big-file.ts';
import { type Figure, median, percentile, timed } from './figure.ts';
import { rowFigures } from './table-rows.ts';

const SESSIONS = 10_000;
const PEOPLE = 8000;
const RUNS = 9;
const FRAMES = 60;
const pages = resolve(import.meta.dirname, '../../dist/renderer');

/**
 * The rows of 10,000 sessions, then their table in a real browser: from the click in the rail to its rows, from a key in the filter or a
 * press on a head to the next frame with the new rows, and the work of the page in each frame of a scroll from top to end.
 */
export async function run(): Promise<readonly Figure[]> {
  if (!existsSync(pages)) throw new Error('Build the pages first: npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const path = join(folder, 'big.lectern');
  await makeBigFile(path, SESSIONS, PEOPLE, 0);
  const program = must(await openProgram(path, testOptions));
  const server = await serveProgram({ program, staticDir: pages });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.newUrl());
    await page.getByRole('grid', { name: /^Board/ }).waitFor();
    const figure = (metric: string, value: number): Figure => ({ bench: 'tables', metric, value, unit: 'ms' });
    return [
      ...rowFigures(),
      figure('firstRowsMs', await showSessions(page)),
      figure('filterKeyToFrameMs', median(await filterKeys(page))),
      figure('sortToFrameMs', median(await sorts(page))),
      figure('scrollWorkP95Ms', percentile(await scrollWork(page), 0.95)),
    ];
  } finally {
    await browser.close();
    await server.close();
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const showSessions = (page: Page): Promise<number> =>
  timed(async () => {
    await page.getByRole('link', { name: /^Sessions/ }).click();
    await page.getByRole('grid', { name: 'Sessions' }).getByRole('row').nth(5).waitFor();
  });

/** Each run types one figure into the filter, which leaves fewer rows, or takes it back. */
async function filterKeys(page: Page): Promise<number[]> {
  await page.getByRole('searchbox', { name: 'Filter sessions' }).focus();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const text = i % 2 === 0 ? 'number 4' : '';
    times.push(await inPage(page, 'key', text));
    const shown = await page.getByRole('status').filter({ hasText: 'sessions' }).textContent();
    if (shown?.includes(' of ') !== (text !== '')) throw new Error(`The filter was not yet applied: ${shown}.`);
  }
  await inPage(page, 'key', '');
  return times;
}

async function sorts(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    times.push(await inPage(page, 'sort', ''));
    const order = await page.getByRole('columnheader', { name: /^Title/ }).getAttribute('aria-sort');
    if (order !== ['ascending', 'descending', 'none'][i % 3])
      throw new Error(`The table was not yet sorted: ${order}.`);
  }
  return times;
}

/** Milliseconds in the page, from an input event to the end of the frame that it led to. */
const inPage = (page: Page, what: 'key' | 'sort', text: string): Promise<number> =>
  page.evaluate(
    ([action, value]) =>
      new Promise<number>((done) => {
        const start = performance.now();
        if (action === 'key') {
          const input = document.querySelector<HTMLInputElement>('input[type="search"]');
          // React listens to the event, and reads the value past its own setter.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
          input?.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          const heads = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')];
          const head = heads.find(({ textContent }) => textContent?.startsWith('Title'));
          (head?.querySelector<HTMLElement>('button') ?? head)?.click();
        }
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      }),
    [what, text] as const,
  );

/** Milliseconds of work in each frame of a scroll through all rows: from its event over drawing the rows to their layout. */
const scrollWork = (page: Page): Promise<number[]> =>
  page.evaluate(
    (frames) =>
      new Promise<number[]>((done) => {
        const grid = document.querySelector('[role="grid"]');
        if (!grid) throw new Error('the table is shown');
        const times: number[] = [];
        let begun: number | null = null;
        // The first to hear of the scroll: all that the page does for it comes after.
        window.addEventListener('scroll', () => (begun ??= performance.now()), { capture: true });
        let moved = 0;
        const next = () => {
          if (begun !== null) {
            grid.getBoundingClientRect();
            times.push(performance.now() - begun);
            begun = null;
          }
          moved += 1;
          if (moved > frames) return done(times);
          grid.scrollTop = (grid.scrollHeight * moved) / frames;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    FRAMES,
  );
