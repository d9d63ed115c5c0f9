import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { copyAssets } from './build/assets.ts';
import { hostBuild, missingEntries, preloadBuild, rendererBuild } from './build/entries.ts';
import { isFresh, writeStamp } from './build/stamp.ts';
import { root } from './root.ts';

/**
 * Builds `dist/`: the command line, the window's main and preload, the job process, the pages, and their assets.
 * `--if-stale` does nothing where `dist/` was made from these very sources; `--partial` leaves out what is not there.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--if-stale') && (await isFresh())) return;
  const missing = missingEntries();
  const partial = args.includes('--partial');
  if (missing.length > 0 && !partial) throw new Error(`These sources are missing: ${missing.join(', ')}.`);
  const started = performance.now();
  // Built aside and put in place whole: a program that runs from `dist/` never meets half of a build.
  const fresh = join(root, 'node_modules', '.cache', `build-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    const builds = [
      hostBuild(fresh, missing, partial),
      preloadBuild(fresh, missing),
      await rendererBuild(fresh, missing, partial),
    ];
    for (const config of builds) if (config) await build(config);
    await copyAssets(fresh);
    if (!partial) await writeStamp(fresh);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(fresh, join(root, 'dist'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`Built dist/ in ${seconds} s${missing.length > 0 ? ` without ${missing.join(', ')}` : ''}.`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
