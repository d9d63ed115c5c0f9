import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSample } from '../../electron/core/sample.ts';
import { must } from '../electron/core/kill-support.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 3;
const root = join(import.meta.dirname, '../..');

/** Memory at rest of each shell that runs here, with the sample open: resident and unshared, after a quiet second. */
export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const file = join(folder, 'sample.lectern');
  try {
    must(await createSample(file));
    const serving: number[] = [];
    const listing: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      serving.push(await atRest(join(root, 'bin/lectern.cjs'), ['serve', file], folder));
      listing.push(await peakOf(join(root, 'bin/lectern.cjs'), ['list', file, 'sessions', '--json'], folder));
    }
    return [
      { bench: 'memory', metric: 'serveIdleMb', value: median(serving), unit: 'MB' },
      { bench: 'memory', metric: 'cliPeakMb', value: median(listing), unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LECTERN_PROFILE: join(folder, 'profile'),
  XDG_RUNTIME_DIR: folder,
});

/** Megabytes of a field of /proc/PID/status; NaN where the system has none. */
function megabytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return Number.NaN;
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(path, 'utf8'));
  return Number(found?.[1] ?? Number.NaN) / 1024;
}

function atRest(script: string, args: readonly string[], folder: string): Promise<number> {
  const child = fork(script, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: environment(folder) });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', () => {
      setTimeout(() => {
        const value = megabytes(child.pid ?? 0, 'VmRSS');
        child.once('exit', () => resolve(value));
        child.kill('SIGTERM');
      }, 1000);
    });
  });
}

function peakOf(script: string, args: readonly string[], folder: string): Promise<number> {
  const child = fork(script, args, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], env: environment(folder) });
  let peak = 0;
  child.stdout?.on('data', () => {
    peak = Math.max(peak, megabytes(child.pid ?? 0, 'VmHWM'));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(peak));
  });
}
