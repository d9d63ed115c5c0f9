import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { life } from './life.ts';
import { type InstanceLock, lockInstance } from './single-instance.ts';
import { preventable, strict } from './strict.ts';
import { shared } from './world.ts';

const switches = process.argv.filter((arg) => arg.startsWith('--'));
const switchValue = (name: string): string =>
  switches.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

const paths: Record<string, string> = {
  userData: switchValue('user-data-dir') || join(tmpdir(), 'lectern-standin'),
  temp: tmpdir(),
  home: homedir(),
};
let name = 'Electron';
let lock: InstanceLock | null = null;
let makeReady: () => void = () => {};
const ready = new Promise<void>((resolve) => {
  makeReady = resolve;
});
const recent: string[] = [];

/** `app`: its events are the life's own. */
const members = {
  whenReady: (): Promise<void> => ready,
  isReady: (): boolean => shared.browser !== null,
  quit: (): void => life.quit(),
  exit: (code = 0): void => life.exit(code),
  getName: (): string => name,
  setName: (given: string): void => {
    name = given;
  },
  getVersion: (): string => '0.0.0',
  getPath: (which: string): string => {
    const path = paths[which];
    if (path === undefined) throw new Error(`stand-in: the path ${which} is not known`);
    return path;
  },
  setPath: (which: string, path: string): void => {
    paths[which] = path;
  },
  enableSandbox: (): void => {
    if (shared.browser !== null) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  commandLine: strict('commandLine', {
    hasSwitch: (named: string): boolean =>
      switches.some((arg) => arg === `--${named}` || arg.startsWith(`--${named}=`)),
    getSwitchValue: switchValue,
  }),
  isPackaged: false,
  addRecentDocument: (path: string): void => {
    recent.unshift(path);
  },
  requestSingleInstanceLock: (data: unknown = {}): boolean => {
    const folder = paths.userData ?? tmpdir();
    mkdirSync(folder, { recursive: true });
    lock ??= lockInstance(folder, { argv: process.argv, folder: process.cwd(), data }, (from) =>
      life.emit('second-instance', preventable({}), [...from.argv], from.folder, from.data),
    );
    return lock.first;
  },
  on: (event: string, listener: (...args: unknown[]) => void) => life.on(event, listener),
  once: (event: string, listener: (...args: unknown[]) => void) => life.once(event, listener),
  off: (event: string, listener: (...args: unknown[]) => void) => life.off(event, listener),
  emit: (event: string, ...args: unknown[]): boolean => life.emit(event, ...args),
} satisfies Partial<Record<keyof Electron.App, unknown>>;

export const app: typeof members = strict('app', members);

/** Lets `ready` happen: the browser runs, main has been evaluated, and whoever drives the test is there. */
export function becomeReady(): void {
  makeReady();
  life.emit('ready', preventable({}), {});
}

/** Ends this process once the first instance was told (for a second one) and the browser is gone. */
export async function endProcess(code: number): Promise<never> {
  await lock?.told;
  lock?.release();
  await shared.browser?.end();
  process.exit(code);
}
