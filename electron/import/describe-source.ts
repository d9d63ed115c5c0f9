import type { TableDescription } from '../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { detectFormat, detectTables } from './detect.ts';
import type { FormatOptions, SourceFile } from './format.ts';
import { LIMITS } from './limits.ts';
import { openTables } from './tables/open-tables.ts';
import { readTextTables, type TableFormat } from './tables/table-format.ts';
import type { OpenedTables } from './tables/text-table.ts';
import { isZip } from './zip/open-zip.ts';

/**
 * Describes how the tables of an import would be read, and what else could be chosen; of a format whose columns can't
 * be mapped, only which one it is. Nothing is thrown.
 */
export async function describeSources(
  files: readonly SourceFile[],
  format: string | undefined,
  options: FormatOptions,
): Promise<Result<Omit<TableDescription, 'isRemembered'>>> {
  const [first, ...more] = files;
  if (!first) return refuse('unreadable-source', 'There is no file to import.');
  const large = files.find(({ bytes }) => bytes.length > LIMITS.fileBytes);
  if (large) return refuse('too-large', `${large.fileName} is larger than ${LIMITS.fileBytes / 1024 / 1024} MB.`);
  if (files.some(({ bytes }) => isZip(bytes))) {
    const opened = await openTables(files, options);
    if (!opened.ok) return opened;
    const found = detectTables(opened.value.tables, first.fileName, format);
    return found.ok
      ? ok(described(found.value, opened.value, options, await otherSheets(files, opened.value, options)))
      : found;
  }
  const found = detectFormat(first.bytes, first.fileName, format, more);
  if (!found.ok) return found;
  const { id, label, tables } = found.value;
  if (!tables)
    return ok({ format: id, label, takesMapping: false, tables: [], otherSheets: [], roles: [], options: {} });
  const opened = readTextTables(files, options);
  return opened.ok ? ok(described(tables, opened.value, options, [])) : opened;
}

function described(
  format: TableFormat,
  { tables }: OpenedTables,
  options: FormatOptions,
  otherSheets: string[],
): Omit<TableDescription, 'isRemembered'> {
  const { id, label } = format;
  const parts = format.describeTables?.(tables, options) ?? { tables: [], roles: [], options: {} };
  return { format: id, label, takesMapping: format.describeTables !== undefined, otherSheets, ...parts };
}

/** Sheets that these options leave out: hidden ones, and those that are not wanted. */
async function otherSheets(
  files: readonly SourceFile[],
  read: OpenedTables,
  options: FormatOptions,
): Promise<string[]> {
  const { sheet, ...others } = options;
  const all = sheet === undefined ? ok(read) : await openTables(files, others);
  if (!all.ok) return [];
  const names = new Set(all.value.tables.map(({ name }) => name));
  for (const { code, sheet: hidden } of all.value.issues) if (code === 'sheet.hidden' && hidden) names.add(hidden);
  for (const { name } of read.tables) names.delete(name);
  return [...names];
}
