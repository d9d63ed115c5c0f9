import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a program's owner listens, and where the token lies that lets this user's other processes in. */
export interface PrivateAddress {
  readonly socketPath: string;
  readonly tokenPath: string;
}

/**
 * The folder of this user's sockets and tokens: LECTERN_RUNTIME if set, else $XDG_RUNTIME_DIR/lectern, else one in the
 * system's temporary folder. Made if absent; null where it is not ours alone.
 */
export function runtimeFolder(env: NodeJS.ProcessEnv = process.env): string | null {
  const user = process.getuid?.() ?? userInfo().username;
  const folder = env.LECTERN_RUNTIME
    ? resolve(env.LECTERN_RUNTIME)
    : env.XDG_RUNTIME_DIR
      ? join(env.XDG_RUNTIME_DIR, 'lectern')
      : join(tmpdir(), `lectern-${user}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    if (!lstatSync(folder).isDirectory()) return null;
    // On Windows the temporary folder is the user's own already; elsewhere it must belong to us and be closed to others.
    if (process.platform !== 'win32' && (uid !== process.getuid?.() || (mode & 0o077) !== 0)) return null;
    return folder;
  } catch {
    return null;
  }
}

/**
 * The address of a program's owner, by the file's device and inode: the same through links and other paths. Looks with
 * `stat` only, since opening the file any other way than SQLite's would drop its locks. Null where there is no file.
 */
export function privateAddress(path: string, env: NodeJS.ProcessEnv = process.env): PrivateAddress | null {
  const folder = runtimeFolder(env);
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (folder === null || !file?.isFile()) return null;
  const name = createHash('sha256').update(`${file.dev}:${file.ino}`).digest('hex').slice(0, 20);
  const pipe = createHash('sha256').update(`${folder}:${name}`).digest('hex').slice(0, 20);
  return {
    socketPath: process.platform === 'win32' ? `\\\\.\\pipe\\lectern-${pipe}` : join(folder, `${name}.sock`),
    tokenPath: join(folder, `${name}.token`),
  };
}
