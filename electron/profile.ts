import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const RECENT = 10;

const profileSchema = z.object({
  /** UUID of this person on this machine: window, browser and command line are one actor (decision 10). */
  actorId: z.uuid(),
  name: z.string().max(200),
  /** Absolute paths of programs opened here, the last one first. */
  recent: z.array(z.string()).max(100),
});

/** Who works on this machine, and what they opened. Never part of a program. */
export type Profile = z.infer<typeof profileSchema>;

/**
 * The folder of this machine's profile: LECTERN_PROFILE if set, else where the platform keeps such things
 * (%APPDATA%, ~/Library/Application Support, $XDG_CONFIG_HOME or ~/.config).
 */
export function profileFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.LECTERN_PROFILE) return resolve(env.LECTERN_PROFILE);
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lectern');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lectern');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'lectern');
}

/** Reads the profile; the first time, or where it is damaged, a new one is made and kept. */
export function readProfile(folder: string = profileFolder()): Profile {
  const path = join(folder, 'profile.json');
  try {
    return profileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const fresh: Profile = { actorId: randomUUID(), name: personName(), recent: [] };
    // A folder that cannot be written (a locked-down machine) must not stop the work: the profile then lasts one run.
    try {
      if (existsSync(path)) renameSync(path, `${path}.damaged`);
      writeProfile(fresh, folder);
    } catch {}
    return fresh;
  }
}

/** Writes the profile whole: a new file, renamed over the old one. */
export function writeProfile(profile: Profile, folder: string = profileFolder()): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'profile.json');
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, path);
}

/** Puts a program first in the list of recent ones. */
export function rememberFile(path: string, folder: string = profileFolder()): Profile {
  const profile = readProfile(folder);
  const absolute = resolve(path);
  const recent = [absolute, ...profile.recent.filter((other) => other !== absolute)].slice(0, RECENT);
  const changed = { ...profile, recent };
  try {
    writeProfile(changed, folder);
  } catch {}
  return changed;
}

/** The recent programs that are still there, the last one first. */
export const recentPrograms = (profile: Profile): string[] => profile.recent.filter((path) => existsSync(path));

/** What to show of a path: the file's name and its folder. */
export const nameAndFolder = (path: string): { name: string; folder: string } => ({
  name: basename(path),
  folder: dirname(path),
});

/** The person's documents folder, or the home folder where there is none. */
export function documentsFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.LECTERN_DOCUMENTS) return resolve(env.LECTERN_DOCUMENTS);
  const named = process.platform === 'linux' ? xdgDocuments(env) : join(homedir(), 'Documents');
  return named && existsSync(named) ? named : homedir();
}

// freedesktop.org "user-dirs": a line such as XDG_DOCUMENTS_DIR="$HOME/Dokumente".
function xdgDocuments(env: NodeJS.ProcessEnv): string {
  try {
    const file = join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'user-dirs.dirs');
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
    if (named) return named.replace('$HOME', homedir());
  } catch {}
  return join(homedir(), 'Documents');
}

function personName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}
