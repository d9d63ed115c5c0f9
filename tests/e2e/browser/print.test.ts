import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findings } from './axe.ts';
import { closeBrowser, type Hosted, hostSample, show } from './browser.ts';

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

const make = () => page.getByRole('button', { name: 'Make it' }).click();
const firstPage = () => page.getByRole('img', { name: /^Page 1 of/ });
const choose = async (label: RegExp, option: string) => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
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

test('one day on other paper, without abstracts, is made as chosen', async () => {
  await choose(/^.*Day/, 'Tue 30 Mar, First day');
  await choose(/Pages/, 'Grids only');
  await choose(/Abstracts/, 'Without abstracts');
  await choose(/Paper/, 'Letter');
  await make();
  await page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: 50_000 });
  expect(await page.getByRole('img', { name: /^Page/ }).count()).toBe(1);
  const ratio = await firstPage().evaluate((canvas) => canvas.clientWidth / canvas.clientHeight);
  expect(Math.max(ratio, 1 / ratio)).toBeCloseTo(11 / 8.5, 2);
});

test('a change of the program after the making is told', async () => {
  await choose(/Product/, 'Table of sessions (CSV)');
  await make();
  await page.getByRole('button', { name: 'Save this file' }).waitFor();
  await hosted.program.api.execute('room.add', { name: 'Attic' }, { commandId: crypto.randomUUID(), baseRevision: 0 });
  await page.getByText('The program has changed since this was made.').waitFor();
});

test.each([
  ['Agenda as a web page', /\.html$/, /^<!doctype html>/i],
  ['Calendar (iCalendar)', /\.ics$/, /^BEGIN:VCALENDAR/],
  ['Table of sessions (CSV)', /\.csv$/, /^\uFEFF?"?[a-z]/i],
  ['Everything public (JSON)', /\.json$/, /^\{/],
] as const)('%s is shown as text and saved', async (product, fileName, beginning) => {
  await choose(/Product/, product);
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
  await shown.page.getByRole('button', { name: /Product/ }).click();
  await shown.page.getByRole('option', { name: 'Calendar (iCalendar)' }).click();
  await shown.page.getByRole('button', { name: 'Make it' }).click();
  await shown.page.getByRole('textbox', { name: 'What the file says' }).waitFor();
  expect(await findings(shown.page)).toEqual([]);
});
