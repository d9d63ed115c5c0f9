import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { createProgram, type OpenProgram, openProgram } from '../../../electron/core/open.ts';
import { createSample } from '../../../electron/core/sample.ts';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import { type Served, serveProgram } from '../../../electron/web/serve.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { Result } from '../../../shared/contract/problem.ts';
import { chromiumFlags, chromiumPath } from '../../chromium.ts';

const pages = resolve(import.meta.dirname, '../../../dist/renderer');
let browser: Promise<Browser> | null = null;

const launched = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] });

/** A program that is served to browsers until the test ends. */
export interface Hosted {
  readonly program: OpenProgram;
  readonly server: Served;
}

/** A page of the program, and all that went wrong in it: errors, and what the content policy refused. */
export interface Shown {
  readonly page: Page;
  readonly troubles: readonly string[];
}

const options = { actor: { id: 'tester', name: 'Tess Tester' }, kind: 'serve', jobs: forkHost() } as const;

/** A folder that is removed after the test; the program's private socket lies there too. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  process.env.LECTERN_RUNTIME = join(folder, 'run');
  return folder;
}

/** Serves a fresh copy of the sample. */
export async function hostSample(): Promise<Hosted> {
  const path = join(ownFolder(), 'sample.lectern');
  const made = await createSample(path);
  if (!made.ok) throw new Error(made.problem.message);
  return host(await openProgram(path, options));
}

/** Serves a new program that `fill` has filled. */
export async function hostNew(fill: (api: ProgramApi) => Promise<void>): Promise<Hosted> {
  const path = join(ownFolder(), 'new.lectern');
  const made = await createProgram(path, { ...options, title: 'Spring', timeZone: 'Europe/Berlin' });
  if (made.ok) await fill(made.value.api);
  return host(made);
}

/** Serves a program that `fill` has filled, opened to read only. */
export async function hostReadOnly(fill: (api: ProgramApi) => Promise<void>): Promise<Hosted> {
  const path = join(ownFolder(), 'kept.lectern');
  const made = await createProgram(path, { ...options, title: 'Spring', timeZone: 'Europe/Berlin' });
  if (!made.ok) throw new Error(made.problem.message);
  await fill(made.value.api);
  await made.value.close();
  return host(await openProgram(path, { ...options, readOnly: true }));
}

async function host(opened: Result<OpenProgram>): Promise<Hosted> {
  if (!opened.ok) throw new Error(opened.problem.message);
  const server = await serveProgram({ program: opened.value, staticDir: pages });
  onTestFinished(async () => {
    await server.close();
    await opened.value.close();
  });
  return { program: opened.value, server };
}

/** Opens the program in a browser of its own session and waits for the board. */
export async function show({ server }: Hosted, options: BrowserContextOptions = {}): Promise<Shown> {
  browser ??= launched();
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(server.newUrl());
  await page.getByRole('grid', { name: /^Board/ }).waitFor();
  return { page, troubles };
}

/** Ends the browser that all tests of a file share. */
export async function closeBrowser(): Promise<void> {
  const open = await browser;
  browser = null;
  await open?.close();
}
