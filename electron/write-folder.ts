import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ok, type Problem, type Result, refuse } from '../shared/contract/problem.ts';
import { isInside } from './export/zip.ts';
import { diskProblem } from './write-whole.ts';

export interface FolderFile {
  /** Relative, with "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What lies in a folder of ours and names its files, so that a later export knows what it may replace. */
const MARK = '.lectern-export';
const markSchema = z.object({ format: z.literal('lectern-export'), files: z.array(z.string()) });

/**
 * Writes a folder whole or not at all: a new one beside it, then moved into its place. One that is there is replaced only
 * where every file in it is of such an export (or there is none); the refusal names what is not. Answers the path.
 */
export async function writeFolder(
  target: string,
  files: readonly FolderFile[],
  signal?: AbortSignal,
): Promise<Result<string>> {
  const path = await realpath(resolve(target)).catch(() => resolve(target));
  const name = `.${basename(path)}.${randomBytes(4).toString('hex')}`;
  const [fresh, old] = [join(dirname(path), `${name}.part`), join(dirname(path), `${name}.old`)];
  const stranger = files.find((file) => !isInside(file.path));
  if (stranger) return refuse('internal', `“${stranger.path}” is no path of a file in a folder.`);
  try {
    const kept = await whyKept(path);
    if (kept) return { ok: false, problem: kept };
    await mkdir(fresh);
    await writeAll(fresh, [...files, markOf(files)], signal);
    signal?.throwIfAborted();
    const isThere = (await stat(path).catch(() => null)) !== null;
    if (isThere) await rename(path, old);
    try {
      await rename(fresh, path);
    } catch (error) {
      if (isThere) await rename(old, path);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
    return ok(path);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    return { ok: false, problem: diskProblem(path, error) };
  }
}

const markOf = (files: readonly FolderFile[]): FolderFile => {
  const mark = { format: 'lectern-export', files: files.map(({ path }) => path).sort() };
  return { path: MARK, bytes: new TextEncoder().encode(`${JSON.stringify(mark, null, 1)}\n`) };
};

async function writeAll(folder: string, files: readonly FolderFile[], signal: AbortSignal | undefined): Promise<void> {
  for (const { path, bytes } of files) {
    signal?.throwIfAborted();
    const full = join(folder, ...path.split('/'));
    await mkdir(dirname(full), { recursive: true });
    const file = await open(full, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Why what is there must stay; null where there is nothing, or only what an export of ours wrote. */
async function whyKept(path: string): Promise<Problem | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) return null;
  if (!there.isDirectory()) return refuse('exists', `${path} is there and is no folder; choose another name.`).problem;
  const found = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const own = new Set([MARK, ...(await markedFiles(path))]);
  const foreign = found.filter((one) => !own.has(one)).sort();
  const [first] = foreign;
  if (first === undefined) return null;
  const more = foreign.length === 1 ? '' : ` and ${foreign.length - 1} more`;
  return refuse(
    'exists',
    `${path} holds ${first}${more}, which no export has made. Nothing was changed; choose another folder.`,
  ).problem;
}

async function markedFiles(path: string): Promise<readonly string[]> {
  try {
    return markSchema.parse(JSON.parse(await readFile(join(path, MARK), 'utf8'))).files;
  } catch {
    return [];
  }
}
