import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { misnamed, parseDecisions } from '../../shared/merging/decisions-file.ts';
import { LARGEST_FILE } from '../core/spool.ts';

/** A file to import. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file to import. Never the open program itself, under whatever path: closing a second descriptor of it would
 * drop the engine's locks.
 */
export async function readSourceFile(source: string, program: string): Promise<Result<SourceFile>> {
  const path = resolve(source);
  try {
    const [file, own] = await Promise.all([stat(path, { bigint: true }), stat(resolve(program), { bigint: true })]);
    if (file.isDirectory()) return refuse('unreadable-source', `${path} is a folder, not a file to import.`);
    if (!file.isFile()) return refuse('unreadable-source', `${path} is not a plain file.`);
    if (file.dev === own.dev && file.ino === own.ino) {
      return refuse('unreadable-source', `${path} is the program itself; it cannot be imported into itself.`);
    }
    if (file.size > LARGEST_FILE) {
      return refuse('too-large', `${path} is larger than ${LARGEST_FILE / 1024 / 1024} MB, too large to import.`);
    }
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    return refuse('unreadable-source', whyUnreadable(path, error));
  }
}

/** Reads the files of one import; the first that can't be read says why. */
export async function readSourceFiles(
  sources: readonly string[],
  program: string,
): Promise<Result<readonly SourceFile[]>> {
  const files: SourceFile[] = [];
  for (const source of sources) {
    const file = await readSourceFile(source, program);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
}

/** Reads the decisions of a review, as the window saves them or as `import --dry-run --json` prints them. */
export async function readDecisions(path: string): Promise<Result<NonNullable<ReturnType<typeof parseDecisions>>>> {
  const file = resolve(path);
  try {
    const decisions = parseDecisions(await readFile(file, 'utf8'));
    if (decisions === null) return refuse('invalid', `${file} holds no decisions: a JSON object, by their ids.`);
    const odd = misnamed(decisions);
    if (odd !== null) return refuse('invalid', `${file}: “${odd.slice(0, 200)}” is no decision of an import.`);
    return ok(decisions);
  } catch (error) {
    return refuse('unreadable-source', whyUnreadable(file, error));
  }
}

function whyUnreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by you.`;
  return `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}
