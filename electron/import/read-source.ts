import { type ImportedProgram, importedProgramSchema } from '../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { cleanRecords } from './clean.ts';
import { detectFormat, detectTables } from './detect.ts';
import type { FormatOptions, SourceFile } from './format.ts';
import { LIMITS } from './limits.ts';
import { withShortKeys } from './short-keys.ts';
import { openTables } from './tables/open-tables.ts';
import { readOpened, readTextTables } from './tables/table-format.ts';
import { isZip } from './zip/open-zip.ts';

/**
 * Reads the files of one import, the main one first; workbooks are files of tables like any. This is what the reading
 * job runs. Nothing is thrown; a refusal names the place and what to do.
 */
export async function readSources(
  files: readonly SourceFile[],
  format?: string,
  options: FormatOptions = {},
): Promise<Result<ImportedProgram>> {
  const [first, ...more] = files;
  if (!first) return refuse('unreadable-source', 'There is no file to import.');
  if (!files.some(({ bytes }) => isZip(bytes))) return readSource(first.bytes, first.fileName, format, options, more);
  const large = tooLarge(files);
  if (large) return large;
  const opened = await openTables(files, options);
  if (!opened.ok) return opened;
  const found = detectTables(opened.value.tables, first.fileName, format);
  return found.ok ? sound(readOpened(found.value, opened.value, options), first.fileName, found.value.label) : found;
}

/**
 * Reads text to import, and `more` files of the same import: finds their format (or takes the wanted one), reads them,
 * and holds the records to the model.
 */
export function readSource(
  bytes: Uint8Array,
  fileName: string,
  format?: string,
  options: FormatOptions = {},
  more: readonly SourceFile[] = [],
): Result<ImportedProgram> {
  const files = [{ fileName, bytes }, ...more];
  const large = tooLarge(files);
  if (large) return large;
  const found = detectFormat(bytes, fileName, format, more);
  if (!found.ok) return found;
  const { tables, label } = found.value;
  if (!tables) return sound(found.value.read(bytes, { ...options, fileName }, more), fileName, label);
  const opened = readTextTables(files, options);
  return opened.ok ? sound(readOpened(tables, opened.value, options), fileName, label) : opened;
}

function tooLarge(files: readonly SourceFile[]) {
  const large = files.find(({ bytes }) => bytes.length > LIMITS.fileBytes);
  if (!large) return null;
  const size = Math.ceil(large.bytes.length / 1024 / 1024);
  return refuse(
    'too-large',
    `${large.fileName} has ${size} MB; at most ${LIMITS.fileBytes / 1024 / 1024} MB are read.`,
  );
}

/** What was read, held to the model and to the schema of records. */
function sound(read: Result<ImportedProgram>, fileName: string, label: string): Result<ImportedProgram> {
  if (!read.ok) return read;
  const checked = importedProgramSchema.safeParse(cleanRecords(withShortKeys(read.value)));
  if (checked.success) return ok(checked.data);
  const [first] = checked.error.issues;
  return refuse(
    'unreadable-source',
    `${fileName} was read as ${label}, but the result is not sound at ${first?.path.join('.') ?? 'the top'}: ${first?.message ?? ''}.`,
  );
}
