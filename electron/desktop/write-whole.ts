import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';

/** Writes a file whole or not at all: a new file beside it, flushed to the disk, renamed over the old one. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const file = await open(fresh, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    return ok(null);
  } catch (error) {
    await rm(fresh, { force: true });
    const code = error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? 'disk-full' : 'disk-error';
    return refuse(code, `“${basename(path)}” could not be written: ${error instanceof Error ? error.message : error}`);
  }
}
