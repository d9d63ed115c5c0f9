import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { type OpenProgram, openProgram } from '../electron/core/open.ts';
import { createSample } from '../electron/core/sample.ts';
import { forkHost } from '../electron/jobs/fork-host.ts';
import { serveProgram } from '../electron/web/serve.ts';
import { chromiumFlags, chromiumPath } from '../tests/chromium.ts';
import { root } from './root.ts';

// Makes the pictures of the README afresh: the sample, in a real browser, at 1280 x 800. Needs `npm run build` before.
const out = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
mkdirSync(out, { recursive: true });

const file = join(folder, 'fahrwasser.lectern');
const made = await createSample(file);
if (!made.ok) throw new Error(made.problem.message);
const actor = { id: 'pictures', name: 'Pictures' };
const program = await openProgram(file, { actor, kind: 'serve', jobs: forkHost() });
if (!program.ok) throw new Error(program.problem.message);
const served = await serveProgram({ program: program.value, staticDir: join(root, 'dist/renderer') });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });

for (const scheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(served.newUrl());
  await page.getByRole('tab').nth(1).click();
  const talk = page.getByRole('button', { name: /Parsing what people really type/ });
  const box = await talk.boundingBox();
  if (!box) throw new Error('the sample has a talk to place');
  await page.mouse.move(box.x + 40, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(770, 560, { steps: 10 });
  await page.screenshot({ path: join(out, `board-${scheme}.png`) });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  if (scheme === 'light') {
    for (const [screen, heading] of [
      ['sessions', 'Sessions'],
      ['conflicts', 'Conflicts'],
    ] as const) {
      await page.goto(`${page.url().replace(/#.*/, '')}#/${screen}`);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.screenshot({ path: join(out, `${screen}.png`) });
    }
    await pictureOfPrint(page);
    await pictureOfImport(page, program.value);
  }
  await context.close();
}
await browser.close();
await served.close();
await program.value.close();
rmSync(folder, { recursive: true, force: true });

/** The review of a table of speakers that has changed since its last import, while one of them was edited by hand. */
async function pictureOfImport(page: Page, { api }: OpenProgram): Promise<void> {
  const snapshot = await api.query('program.snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.problem.message);
  const people = snapshot.value.rows.person
    .filter(({ affiliation, biography }) => affiliation && biography)
    .slice(0, 14);
  const table = (changed: boolean): string =>
    [
      'Name,Affiliation,Biography',
      ...people.map(({ name, affiliation, biography }, i) => {
        const organisation = changed && i % 4 === 0 ? `${affiliation} and Partners` : affiliation;
        const words = changed && i < 6 ? `${biography} Lives by the sea since 2026.` : biography;
        return [name, organisation, words].map((cell) => `"${cell?.replaceAll('"', '""')}"`).join(',');
      }),
    ].join('\n');
  const review = async (text: string): Promise<void> => {
    const buffer = Buffer.from(text);
    await page.getByLabel('File to import').setInputFiles({ name: 'speakers.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Apply import' }).waitFor();
  };
  await page.goto(`${page.url().replace(/#.*/, '')}#/import`);
  await review(table(false));
  await page.getByRole('button', { name: 'Apply import' }).click();
  await page.getByRole('status').getByText('Imported speakers.csv').waitFor();
  const [edited] = people;
  if (!edited) throw new Error('the sample has people');
  const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
  await api.execute('person.update', { id: edited.id, patch: { affiliation: 'Harbour Office' } }, envelope);
  await review(table(true));
  await page.getByRole('tab', { name: /^People/ }).click();
  await page.getByRole('option').filter({ hasText: edited.name }).click();
  await page.screenshot({ path: join(out, 'import.png') });
}

/** The print studio with the pages of a product. */
async function pictureOfPrint(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Print & publish' }).click();
  await page.getByRole('listbox', { name: 'Product' }).getByRole('option', { name: 'Door signs' }).click();
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.locator('canvas[data-drawn=true]').first().waitFor({ timeout: 60_000 });
  await page.screenshot({ path: join(out, 'print.png') });
}
