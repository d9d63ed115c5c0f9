import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

const CSV = 'Table (CSV)';

let hosted: Hosted;
let page: Page;
let troubles: readonly string[];
let warnings: string[];

beforeEach(async () => {
  hosted = await hostSample();
  ({ page, troubles } = await show(hosted));
  warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.getByRole('link', { name: 'Print & publish' }).click();
});

afterAll(closeBrowser);

const product = (name: string, on = page) =>
  on.getByRole('listbox', { name: 'Product' }).getByRole('option', { name, exact: true }).click();
const make = () => page.getByRole('button', { name: 'Make it' }).click();
const firstPage = () => page.getByRole('img', { name: /^Page 1 of/ });
const choose = async (label: RegExp, option: string) => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
async function saved() {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this file' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the pages are drawn by a worker of ours, and the file that is saved is the one that was shown', async () => {
  await make();
  await page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: 50_000 });
  const inked = await firstPage().evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let count = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) count += 1;
    return count;
  });
  expect(inked).toBeGreaterThan(1000);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/^\/assets\/pdf\.worker.*\.mjs$/),
  ]);
  expect(warnings.filter((text) => /fake worker/i.test(text))).toEqual([]);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.locator('canvas[data-drawn=true]').nth(1).waitFor({ timeout: 50_000 });
  const { name, bytes } = await saved();
  expect(name).toMatch(/agenda.*\.pdf$/);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(troubles).toEqual([]);
});

test('one day on other paper, without the list, is made as chosen, and made anew by itself when that changes', async () => {
  await page.getByRole('button', { name: 'Days: All days' }).click();
  await page.getByRole('option', { name: 'Tue 30 Mar, First day' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Days: Tue 30 Mar, First day' }).waitFor();
  await choose(/Parts/, 'Grid');
  await choose(/Paper/, 'Letter');
  await make();
  await page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: 50_000 });
  expect(await page.getByRole('img', { name: /^Page/ }).count()).toBe(1);
  const shape = () => firstPage().evaluate((canvas) => canvas.clientWidth / canvas.clientHeight);
  const ratio = await shape();
  expect(Math.max(ratio, 1 / ratio)).toBeCloseTo(11 / 8.5, 2);
  await choose(/Paper/, 'A4');
  await expect.poll(shape, { timeout: 50_000 }).toBeCloseTo(297 / 210, 1);
});

test('what has to be known of the pages is told beside them', async () => {
  await make();
  const known = page.getByRole('region', { name: 'What to know' });
  await known.getByText(/left out: no full place/).waitFor({ timeout: 50_000 });
});

test('a change of the program after the making is told', async () => {
  await product(CSV);
  await make();
  await page.getByRole('button', { name: 'Save this file' }).waitFor();
  await hosted.program.api.execute('room.add', { name: 'Attic' }, { commandId: crypto.randomUUID(), baseRevision: 0 });
  await page.getByText('The program has changed since this was made.').waitFor();
});

test.each([
  ['Agenda (web page)', /\.html$/, /^<!doctype html>/i],
  ['Calendar (iCalendar)', /\.ics$/, /^BEGIN:VCALENDAR/],
  [CSV, /\.csv$/, /^\uFEFF?"?[a-z]/i],
  ['Program (JSON)', /\.json$/, /^\{/],
  ['Schedule (schedule.xml)', /\.xml$/, /^<\?xml/],
] as const)('%s is shown as text and saved', async (label, fileName, beginning) => {
  await product(label);
  await make();
  const text = await page.getByRole('textbox', { name: 'What the file says' }).inputValue();
  expect(text).toMatch(beginning);
  const { name, bytes } = await saved();
  expect(name).toMatch(fileName);
  expect(bytes.toString('utf8')).toMatch(beginning);
  expect(troubles).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing beside the pages, %s', async (colorScheme) => {
  const shown = await show(hosted, { colorScheme, bypassCSP: true });
  await shown.page.getByRole('link', { name: 'Print & publish' }).click();
  await shown.page.getByRole('button', { name: 'Make it' }).click();
  await shown.page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: 50_000 });
  expect(await findings(shown.page)).toEqual([]);
  await product('Calendar (iCalendar)', shown.page);
  await shown.page.getByRole('textbox', { name: 'What the file says' }).waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
