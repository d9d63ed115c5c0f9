import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import type { Problem, Result } from '../../../shared/contract/problem.ts';

const bytesOf = (source: string | Uint8Array): Uint8Array =>
  typeof source === 'string' ? new TextEncoder().encode(source) : source;

/** The records of a source that must be readable. */
export function read(
  source: string | Uint8Array,
  fileName: string,
  options: Record<string, unknown> = {},
): ImportedProgram {
  const result: Result<ImportedProgram> = readSource(bytesOf(source), fileName, undefined, options);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Why a source is refused. */
export function refusalOf(source: string | Uint8Array, fileName: string, format?: string): Problem {
  const result = readSource(bytesOf(source), fileName, format);
  if (result.ok) throw new Error(`${fileName} was read as ${result.value.format}`);
  return result.problem;
}

/** The issues of a code, as [lines, message]. */
export const issuesOf = (imported: ImportedProgram, code: string) =>
  imported.issues.filter((issue) => issue.code === code).map(({ lines, message }) => [lines, message]);

/** A text as UTF-16 with a byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'le');
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), order === 'le');
  return bytes;
}
