import type { ImportedProgram, ImportIssue, TableDescription } from '../../../shared/contract/import.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat, SourceFile } from '../format.ts';
import { named } from './open-tables.ts';
import type { SourceTable } from './source-table.ts';
import { type OpenedTables, peekTable, readTextTable } from './text-table.ts';

/** A format of tables: the same code reads CSV, TSV, XLSX and ODS, and several files of one import. */
export interface TableFormat {
  readonly id: string;
  readonly label: string;
  /** How sure the module is that these are its tables, 0 to 1. Of text files only the first rows are given. */
  detectTables(tables: readonly SourceTable[]): number;
  /** Reads all tables of an import: those of the first file come first. */
  readTables(tables: readonly SourceTable[], options: FormatOptions): Result<ImportedProgram>;
  /** How the tables would be read, for a format whose columns a person may map. */
  describeTables?(
    tables: readonly SourceTable[],
    options: FormatOptions,
  ): Pick<TableDescription, 'tables' | 'roles' | 'options'>;
}

/** A table format as one of the formats: its files are opened before it sees them. */
export const tableFormat = (format: TableFormat): ImportFormat => ({
  id: format.id,
  label: format.label,
  tables: format,
  detect(fileName, head) {
    const table = peekTable(fileName, head);
    return table ? format.detectTables([table]) : 0;
  },
  read(bytes, options, more = []) {
    const opened = readTextTables([{ fileName: 'the file', bytes }, ...more], options);
    return opened.ok ? readOpened(format, opened.value, options) : opened;
  },
});

/** Cuts text files into their tables. */
export function readTextTables(files: readonly SourceFile[], options: FormatOptions): Result<OpenedTables> {
  const tables: SourceTable[] = [];
  const issues: ImportIssue[] = [];
  for (const { fileName, bytes } of files) {
    const opened = readTextTable(fileName, bytes, options);
    if (!opened.ok) return files.length > 1 ? named(opened, fileName) : opened;
    tables.push(...opened.value.tables);
    issues.push(...opened.value.issues);
  }
  return ok({ tables, issues });
}

/** Reads opened tables; what was told of the opening stands first, and the file is named only where there are several. */
export function readOpened(format: TableFormat, opened: OpenedTables, options: FormatOptions): Result<ImportedProgram> {
  const read = format.readTables(opened.tables, options);
  if (!read.ok) return read;
  const isSingle = new Set(opened.tables.map(({ fileName }) => fileName)).size < 2;
  const issues = [...opened.issues, ...read.value.issues].map((issue) => (isSingle ? withoutFile(issue) : issue));
  return ok({ ...read.value, issues });
}

const withoutFile = ({ file: _, ...issue }: ImportIssue): ImportIssue => issue;
