import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright';

/** Flags every headless test browser gets: quiet on the network, usable as root, the same glyphs everywhere. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

const CACHE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.cache');

// The package unpacks into the system's temp folder without a lock, so that two test processes would trip over each
// other: it runs in a process with a temp folder of its own, which is then renamed as a whole.
const UNPACK = `
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  if (process.argv[1]) await inflate(process.argv[1]);
`;

/**
 * The Chromium that tests run: the one named by LECTERN_CHROMIUM, the system's, Playwright's own, or the one that npm
 * installed (unpacked at first use into `node_modules/.cache`, about 200 MB).
 */
export async function chromiumPath(): Promise<string> {
  const found = [process.env.LECTERN_CHROMIUM, '/usr/bin/chromium', chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (found) return found;
  const home = join(CACHE, 'chromium');
  const path = join(home, 'chromium');
  if (!existsSync(path)) await unpack(home);
  lendLibraries(home, path);
  return path;
}

async function unpack(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(`${home}-`);
  const libraries = join(dirname(dirname(CACHE)), 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK, libraries], {
    cwd: dirname(dirname(CACHE)),
    env: { ...process.env, TMPDIR: folder },
  });
  // Whoever comes second finds the name taken and uses what the first one made.
  await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }));
}

/** Lets a bare machine run it: the package brings NSS for machines that have none, and fonts. */
function lendLibraries(home: string, path: string): void {
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(home, 'fonts');
  if (spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0) return;
  const own = join(home, 'al2023', 'lib');
  const given = process.env.LD_LIBRARY_PATH;
  process.env.LD_LIBRARY_PATH = given ? `${given}:${own}` : own;
}
