import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FETCH_MS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Electron's program, or in one line why there is none. */
export type ElectronBinary = { readonly path: string } | { readonly missing: string };

/** What the search needs of its surroundings; tests give their own. */
export interface Surroundings {
  /** The folder of the npm package `electron`, or null. */
  readonly electron: string | null;
  /** Where a failed fetch is remembered. */
  readonly profile: string;
  /** Milliseconds. */
  readonly now: number;
  /** Fetches the binary; answers null, or in words why it could not be had. */
  readonly fetch: (electron: string) => Promise<string | null>;
}

/**
 * Electron's program: the one that is there, else fetched (10 s at most). A failure is remembered for a day, so that
 * each start on a closed network does not wait anew.
 */
export async function electronBinary({ electron, profile, now, fetch }: Surroundings): Promise<ElectronBinary> {
  if (electron === null) return { missing: 'Electron is not installed' };
  const there = binaryIn(electron);
  if (there !== null) return { path: there };
  const notes = join(profile, 'electron-fetch.json');
  if (failedWithin(notes, now))
    return { missing: 'Electron’s program could not be fetched (tried within the last day)' };
  const failure = await fetch(electron);
  const fetched = binaryIn(electron);
  if (fetched !== null) return { path: fetched };
  const why = failure ?? 'it is not there after the fetch';
  mkdirSync(profile, { recursive: true });
  writeFileSync(notes, JSON.stringify({ failedAt: now, why }));
  return { missing: `Electron’s program could not be fetched (${why})` };
}

/** The folder of the npm package `electron` as this file sees it, or null. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Runs the package's own installer, for at most `ms` milliseconds. */
export function fetchElectron(electron: string, ms: number = FETCH_MS): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`no answer within ${ms / 1000} s`);
    }, ms);
    const end = (why: string | null): void => {
      clearTimeout(timer);
      resolve(why);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => end(code === 0 ? null : 'its download failed'));
  });
}

/** Electron’s program inside its npm package, or null. */
export function binaryIn(electron: string): string | null {
  const note = join(electron, 'path.txt');
  if (!existsSync(note)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist');
  const path = join(dist, readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

function failedWithin(notes: string, now: number): boolean {
  try {
    const { failedAt } = JSON.parse(readFileSync(notes, 'utf8')) as { failedAt: unknown };
    return typeof failedAt === 'number' && now >= failedAt && now - failedAt < DAY_MS;
  } catch {
    return false;
  }
}
