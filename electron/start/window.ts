import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileFolder } from '../profile.ts';
import { electronBinary, electronPackage, fetchElectron } from './electron-binary.ts';

const EARLY_MS = 5000;

/** How the window ended: closed by the person, or why it could not be opened. */
export type WindowEnd = { readonly kind: 'closed' } | { readonly kind: 'unavailable'; readonly why: string };

/** Opens a program in the Electron window and waits until it is closed. */
export async function openWindow(program: string): Promise<WindowEnd> {
  const main = join(dirname(fileURLToPath(import.meta.url)), 'main.mjs');
  if (!existsSync(main)) return { kind: 'unavailable', why: 'this runs from source, which has no window' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { kind: 'unavailable', why: 'there is no display' };
  }
  const binary = await electronBinary({
    electron: electronPackage(),
    profile: profileFolder(),
    now: Date.now(),
    fetch: fetchElectron,
  });
  return 'path' in binary ? run(binary.path, [main, program]) : { kind: 'unavailable', why: binary.missing };
}

// Electron that dies at once (a missing library, a sandbox that the system forbids) is as good as none.
function run(path: string, args: readonly string[]): Promise<WindowEnd> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(path, args, { stdio: 'inherit' });
    child.on('error', (error) => resolve({ kind: 'unavailable', why: error.message }));
    child.on('exit', (code, signal) => {
      const failed = code !== 0 && performance.now() - begun < EARLY_MS;
      resolve(failed ? { kind: 'unavailable', why: `Electron ended at once (${code ?? signal})` } : { kind: 'closed' });
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  });
}
