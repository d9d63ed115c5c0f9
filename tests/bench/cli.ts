import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';

const RUNS = 15;
const root = join(import.meta.dirname, '../..');

/** How long `lectern --version` takes, as a whole process, by node itself. */
export async function run(): Promise<readonly Figure[]> {
  const cli = join(root, 'bin/lectern.cjs');
  if (!existsSync(join(root, 'dist/cli.mjs'))) throw new Error('dist/ is not built: run `npm run build` first.');
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    execFileSync(process.execPath, [cli, '--version'], { stdio: 'ignore' });
    times.push(performance.now() - start);
  }
  return [{ bench: 'cli', metric: 'startMs', value: median(times), unit: 'ms' }];
}
