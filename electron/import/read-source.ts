import { type ImportedProgram, importedProgramSchema } from '../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { cleanRecords } from './clean.ts';
import { detectFormat } from './detect.ts';
import type { FormatOptions } from './format.ts';
import { LIMITS } from './limits.ts';

/**
 * Reads a file to import: finds its format (or takes the wanted one), reads it, and holds the records to the model.
 * This is what the reading job runs. Nothing is thrown; a refusal names the place and what to do.
 */
export function readSource(
  bytes: Uint8Array,
  fileName: string,
  format?: string,
  options: FormatOptions = {},
): Result<ImportedProgram> {
  if (bytes.length > LIMITS.fileBytes) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refuse('too-large', `${fileName} has ${size} MB; at most ${LIMITS.fileBytes / 1024 / 1024} MB are read.`);
  }
  const found = detectFormat(bytes, fileName, format);
  if (!found.ok) return found;
  const read = found.value.read(bytes, options);
  if (!read.ok) return read;
  const checked = importedProgramSchema.safeParse(cleanRecords(read.value));
  if (checked.success) return ok(checked.data);
  const [first] = checked.error.issues;
  return refuse(
    'unreadable-source',
    `${fileName} was read as ${found.value.label}, but the result is not sound at ${first?.path.join('.') ?? 'the top'}: ${first?.message ?? ''}.`,
  );
}
