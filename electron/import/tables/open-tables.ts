import type { ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, SourceFile } from '../format.ts';
import { isZip, openZip, type Zip } from '../zip/open-zip.ts';
import { readOds } from './ods/read.ts';
import type { SourceTable } from './source-table.ts';
import { type OpenedTables, readTextTable } from './text-table.ts';
import { readXlsx } from './xlsx/read.ts';

/**
 * Opens the tables of all files of an import: text files as one table, workbooks as their sheets. Options: encoding and
 * delimiter (of text files), sheet (the name, or a list of names, of the sheets to read; all that are shown if absent).
 */
export async function openTables(files: readonly SourceFile[], options: FormatOptions): Promise<Result<OpenedTables>> {
  const tables: SourceTable[] = [];
  const issues: ImportIssue[] = [];
  const wanted = wantedSheets(options.sheet);
  for (const { fileName, bytes } of files) {
    const opened = isZip(bytes) ? await openWorkbook(fileName, bytes, wanted) : readTextTable(fileName, bytes, options);
    if (!opened.ok) return files.length > 1 ? named(opened, fileName) : opened;
    tables.push(...opened.value.tables);
    issues.push(...opened.value.issues);
  }
  return ok({ tables, issues });
}

/** A refusal that says which of several files it means. */
export function named<R extends Extract<Result<never>, { ok: false }>>(refused: R, fileName: string): R {
  const { problem } = refused;
  return problem.message.includes(fileName)
    ? refused
    : { ...refused, problem: { ...problem, message: `${fileName}: ${problem.message}` } };
}

const wantedSheets = (sheet: unknown): readonly string[] =>
  typeof sheet === 'string' && sheet !== ''
    ? [sheet]
    : Array.isArray(sheet)
      ? sheet.filter((name): name is string => typeof name === 'string')
      : [];

async function openWorkbook(
  fileName: string,
  bytes: Uint8Array,
  wanted: readonly string[],
): Promise<Result<OpenedTables>> {
  const zip = await openZip(bytes, fileName);
  if (!zip.ok) return zip;
  const kind = await workbookKind(zip.value, fileName);
  if (!kind.ok) return kind;
  const read = kind.value === 'xlsx' ? readXlsx : readOds;
  const opened = await read(zip.value, fileName, wanted);
  if (!opened.ok || wanted.length === 0 || opened.value.tables.length > 0) return opened;
  const all = await read(zip.value, fileName, []);
  const names = all.ok ? all.value.tables.map(({ name }) => `“${name}”`).join(', ') : '';
  return refuse('not-found', `${fileName} has no sheet “${wanted.join('”, “')}”. It has: ${names}.`);
}

async function workbookKind(zip: Zip, fileName: string): Promise<Result<'xlsx' | 'ods'>> {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  const save = (what: string) =>
    refuse('unknown-format', `${fileName} is ${what}. Save its table as XLSX, ODS or CSV and try again.`);
  if (has(/^xl\/workbook\.bin$/i)) return save('a binary Excel workbook (XLSB)');
  if (has(/^xl\/|^\/?workbook\.xml$/i)) return ok('xlsx');
  if (has(/^word\//i)) return save('a Word document');
  if (has(/^ppt\//i)) return save('a PowerPoint presentation');
  if (has(/^Index\/.*\.iwa$/i)) return save('a document of Numbers, Pages or Keynote');
  const type = zip.has('mimetype') ? await zip.read('mimetype') : null;
  const mime = type?.ok ? new TextDecoder().decode(type.value).trim() : '';
  if (mime !== '' && !mime.includes('spreadsheet')) return save(`a document of type ${mime.slice(0, 80)}`);
  if (zip.has('content.xml')) return ok('ods');
  return refuse(
    'unknown-format',
    `${fileName} is a zip archive without a table of its own. Unpack it, and import the files that it holds.`,
  );
}
