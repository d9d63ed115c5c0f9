import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Everything that a build is made from. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/build',
  'scripts/build.ts',
  'vite.config.ts',
  'package-lock.json',
];
const STAMP = 'sources.sha256';

/** The hash of the names and contents of all sources. */
export async function hashSources(folder = root): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    if (!existsSync(join(folder, source))) continue;
    for (const path of await filesUnder(folder, source))
      hash.update(`${path}\0`).update(await readFile(join(folder, path)));
  }
  return hash.digest('hex');
}

/** True where `dist/` is a whole build of these very sources. */
export async function isFresh(): Promise<boolean> {
  const path = join(root, 'dist', STAMP);
  return existsSync(path) && (await readFile(path, 'utf8')) === (await hashSources());
}

/** Notes in a built folder what it was built from. */
export async function writeStamp(dist: string): Promise<void> {
  await writeFile(join(dist, STAMP), await hashSources());
}

async function filesUnder(folder: string, source: string): Promise<string[]> {
  const entries = await readdir(join(folder, source), { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [source];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
