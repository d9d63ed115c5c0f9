import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Problem, type Result, refuse } from '../shared/contract/problem.ts';

/**
 * Writes a file whole or not at all: a new file in the same folder, on the disk, renamed over the old one. Refuses to
 * replace the open program or anything that is no plain file. A signal stops it until the file is in place.
 */
export async function writeWhole(
  target: string,
  bytes: Uint8Array,
  program: string,
  signal?: AbortSignal,
): Promise<Result<string>> {
  const path = resolve(target);
  const fresh = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const there = await stat(path, { bigint: true }).catch(() => null);
    const own = await stat(resolve(program), { bigint: true });
    if (there && !there.isFile()) return refuse('disk-error', `${path} is not a plain file; choose another name.`);
    if (there && there.dev === own.dev && there.ino === own.ino) {
      return refuse('in-use', `${path} is the program itself; choose another name.`);
    }
    await writeThrough(fresh, bytes, signal);
    signal?.throwIfAborted();
    await rename(fresh, path);
    await syncFolder(dirname(path));
    return ok(path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return { ok: false, problem: diskProblem(path, error) };
  }
}

/** Why something could not be written, as a problem. */
export function diskProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof Error && error.name === 'AbortError')
    return refuse('cancelled', `Writing ${path} was stopped; it is as it was.`).problem;
  const said = error instanceof Error ? error.message : String(error);
  return refuse(code === 'ENOSPC' ? 'disk-full' : 'disk-error', `${path} could not be written (${said}).`).problem;
}

async function writeThrough(path: string, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes, signal === undefined ? {} : { signal });
    await file.sync();
  } finally {
    await file.close();
  }
}

// Some systems (Windows) cannot open a folder; there the rename itself has to do.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
