import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { createProgram } from '../../../electron/core/open.ts';
import { forkHost } from '../../../electron/jobs/fork-host.ts';
import { electronPackage } from '../../../electron/start/electron-binary.ts';

const root = resolve(import.meta.dirname, '../../..');
const main = join(root, 'dist', 'main.mjs');
const standin = join(root, 'tests', 'standin', 'electron');

/** What these specs run on: Electron where its program is installed, else the stand-in. */
export const runtime: 'Electron' | 'stand-in' = hasElectron() ? 'Electron' : 'stand-in';

function hasElectron(): boolean {
  const folder = electronPackage();
  const note = folder === null ? null : join(folder, 'path.txt');
  return (
    folder !== null && note !== null && existsSync(note) && existsSync(join(folder, 'dist', readFileSync(note, 'utf8')))
  );
}

/** A running app with a folder of its own: profile, documents and programs lie in it. */
export interface Launched {
  readonly app: ElectronApplication;
  /** The first window's page, with the bridge there. */
  readonly page: Page;
  readonly folder: string;
}

/** A folder that is removed after the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-window-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Makes a program with the given rooms at `path`. */
export async function makeProgram(path: string, rooms: readonly string[] = []): Promise<string> {
  const actor = { id: '6a0c6d1e-6f0b-4a57-9a4e-52f1e6a3d001', name: 'Somebody' };
  const made = await createProgram(path, {
    actor,
    kind: 'cli',
    jobs: forkHost(),
    title: 'Spring',
    timeZone: 'Europe/Oslo',
  });
  if (!made.ok) throw new Error(made.problem.message);
  for (const name of rooms) {
    await made.value.api.execute('room.add', { name }, { commandId: crypto.randomUUID(), baseRevision: 0 });
  }
  await made.value.close();
  return path;
}

/** The environment and switches that keep a run inside `folder`. */
export const surroundings = (folder: string): { args: string[]; env: Record<string, string> } => ({
  args: [main, `--user-data-dir=${join(folder, 'electron')}`],
  env: {
    ...(process.env as Record<string, string>),
    LECTERN_PROFILE: join(folder, 'profile'),
    LECTERN_DOCUMENTS: folder,
    XDG_RUNTIME_DIR: folder,
  },
});

/** The program that is started: Electron's own, or the stand-in's launcher. */
export const executable: string | undefined = runtime === 'Electron' ? undefined : standin;

/** Starts the built app on a program (default: a new one, `spring.lectern`) and waits for its page. */
export async function launch(program?: string): Promise<Launched> {
  const folder = program === undefined ? ownFolder() : resolve(program, '..');
  const file = program ?? (await makeProgram(join(folder, 'spring.lectern')));
  const { args, env } = surroundings(folder);
  const app = await _electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [...args, file],
    env,
    colorScheme: null,
  });
  const { pid } = app.process();
  onTestFinished(() => end(app, pid));
  const page = await app.firstWindow();
  await bridged(page);
  return { app, page, folder };
}

/** Closes the app; one that will not (a failed test may leave a question open) is ended with all its processes. */
async function end(app: ElectronApplication, pid: number | undefined): Promise<void> {
  const patience = setTimeout(() => pid !== undefined && process.kill(-pid, 'SIGKILL'), 10_000);
  await app.close().catch(() => {});
  clearTimeout(patience);
}

/** Waits until a window's page has been loaded and has the bridge. */
export async function bridged(page: Page): Promise<Page> {
  await page.waitForFunction(() => document.readyState === 'complete' && window.lectern !== undefined);
  return page;
}

/** The titles of all windows, in the order in which they were opened. */
export const titles = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .toSorted(),
  );

/** Makes the next open dialogs answer with `path`, or as cancelled with null. */
export const answerOpen = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = async () => ({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
  }, path);

/** Makes the next save dialogs answer with `path`, or as cancelled with null. */
export const answerSave = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' });
  }, path);

/** Makes message boxes answer with `button`, and keeps what they said in `globalThis.said`. */
export const answerMessages = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = async (...args: unknown[]) => {
      const options = args.at(-1) as Electron.MessageBoxOptions;
      said.push(`${options.message} ${options.detail ?? ''}`.trim());
      return { response, checkboxChecked: false };
    };
  }, button);

/** What message boxes said since `answerMessages`. */
export const messages = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { said: string[] }).said);

/** Chooses a menu item by its id. */
export const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`there is no menu item ${wanted}`);
    item.click();
  }, id);

/** The names of the program's rooms, as the page gets them. */
export const roomNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const snapshot = await window.lectern?.query('program.snapshot', {});
    return snapshot?.ok ? snapshot.value.rows.room.map(({ name }) => name) : [];
  });

/** Adds a room from the page; answers whether it was done. */
export const addRoom = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(async (room) => {
    const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
    return (await window.lectern?.execute('room.add', { name: room }, envelope))?.ok ?? false;
  }, name);
