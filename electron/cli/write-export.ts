import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Result } from '../../shared/contract/problem.ts';
import type { Download } from '../../shared/contract/queries.ts';
import { writeFolder } from '../write-folder.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Writes an export whole or not at all, and answers where it lies. A name that ends with a slash, or that of a folder that is
 * there, stands for the folder: a product of several files becomes that folder, any other a file in it.
 */
export async function writeExport(
  output: string,
  { bytes, fileName, isFolder }: Pick<Download, 'fileName' | 'isFolder'> & { readonly bytes: Uint8Array },
  program: string,
  signal: AbortSignal,
): Promise<Result<string>> {
  if (!(await isForFolder(output))) return writeWhole(output, bytes, program, signal);
  if (!isFolder) return writeWhole(join(output, fileName), bytes, program, signal);
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, bytes: content }));
  return writeFolder(output, files, signal);
}

const isForFolder = async (output: string): Promise<boolean> =>
  /[/\\]$/.test(output) || ((await stat(output).catch(() => null))?.isDirectory() ?? false);
