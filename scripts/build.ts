import { mkdir, rm } from 'node:fs/promises';
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
  const dist = `${root}/dist`;
  const started = performance.now();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const builds = [hostBuild(missing), preloadBuild(missing), await rendererBuild(missing)];
  for (const config of builds) if (config) await build(config);
  await copyAssets(dist);
  if (missing.length === 0) await writeStamp();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`Built dist/ in ${seconds} s${missing.length > 0 ? ` without ${missing.join(', ')}` : ''}.`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
