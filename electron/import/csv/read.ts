import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import { organisationIssues } from '../organisation-issues.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { type Columns, EXPECTED, findColumns } from './columns.ts';
import { Records } from './records.ts';
import { readTable } from './table.ts';

/**
 * Any tables with a header: sessions, people, or both in tables of their own. A format that knows its columns by name
 * is surer than this one. Options: dateOrder ('day-first' or 'month-first').
 */
const generic: TableFormat = {
  id: 'csv',
  label: 'Table (CSV, TSV, Excel, ODS)',
  detectTables(tables) {
    const isNamed = tables.some(({ fileName }) => /\.(?:csv|tsv|tab|xlsx|ods)$/i.test(fileName));
    const known = Math.max(
      0,
      ...tables.map((table) => columnsOf(table)?.roles.filter((role) => role !== null).length ?? 0),
    );
    if (known === 0) return isNamed ? 0.3 : 0;
    return Math.min(0.75, (isNamed ? 0.6 : 0.35) + known * 0.05);
  },
  readTables,
};

export const csv = tableFormat(generic);

const columnsOf = (table: SourceTable): Columns | null => findColumns(table.rows.map(({ cells }) => cells));

function readTables(tables: readonly SourceTable[], options: FormatOptions): Result<ImportedProgram> {
  const known = tables.flatMap((table) => {
    const columns = columnsOf(table);
    return columns ? [{ table, columns }] : [];
  });
  if (known.length === 0) return nothingKnown(tables);
  const records = new Records();
  for (const { table, columns } of known) readTable(table, columns, options.dateOrder, records);
  const read = records.all();
  if (read.sessions.length === 0 && read.people.length === 0) {
    const header = (known[0]?.columns.headerAt ?? 0) + 1;
    return refuse(
      'unreadable-source',
      `The table has a header in row ${header}, but no row with a talk or a person below it.`,
    );
  }
  const members = read.people.map(({ key, lines, fields }) => ({
    key,
    lines,
    affiliation: typeof fields.affiliation === 'string' ? fields.affiliation : null,
  }));
  const unknown = tables.filter((table) => !known.some((one) => one.table === table));
  return ok({
    format: generic.id,
    program: {},
    days: [],
    ...read,
    issues: [
      ...known.flatMap(({ table, columns }) => aboutTheTable(table, columns)),
      ...unknown.flatMap(notUsed),
      ...read.issues,
      ...organisationIssues(members),
    ],
  });
}

/** Rows with text, with their number from 0. */
const filled = (table: SourceTable) =>
  table.rows.flatMap((row, at) => (row.cells.some((cell) => cell.trim() !== '') ? [{ ...row, at }] : []));

function nothingKnown(tables: readonly SourceTable[]) {
  const [first] = tables.flatMap((table) => filled(table).slice(0, 1));
  if (!first) return refuse('unreadable-source', 'The table is empty: it has no row with text.');
  const seen = first.cells.slice(0, 12).map((cell) => `“${cell.trim().slice(0, 40)}”`);
  return refuse(
    'unreadable-source',
    `Row ${first.at + 1} names no column that is known. Seen: ${seen.join(', ')}. Expected a header with at least a title or a name, such as: ${EXPECTED}.`,
    { row: first.at + 1, line: first.lines[0] },
  );
}

function notUsed(table: SourceTable): readonly ImportIssue[] {
  const rows = filled(table);
  const [first] = rows;
  if (!first) return [];
  const lines = [first.lines[0], rows.at(-1)?.lines[1] ?? first.lines[1]] as const;
  const message = `“${table.name}” has no header with a title or a name, so its ${rows.length} rows are not used.`;
  return [issue('table.skipped', 'warning', lines, message, { raw: first.cells.join(' | '), place: placeIn(table) })];
}

function aboutTheTable(table: SourceTable, columns: Columns): readonly ImportIssue[] {
  const { rows } = table;
  const issues: ImportIssue[] = [];
  const place = placeIn(table);
  const header = rows[columns.headerAt]?.lines ?? ([1, 1] as const);
  const above = rows.slice(0, columns.headerAt).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (above.length > 0) {
    const raw = above.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | ')).join('\n');
    const lines = [above[0]?.lines[0] ?? 1, above.at(-1)?.lines[1] ?? 1] as const;
    const message = 'These rows stand above the header and are not used.';
    issues.push(issue('preamble.skipped', 'info', lines, message, { raw, place }));
  }
  const own = columns.names.filter((name, at) => {
    if (columns.roles[at] !== null || name === '') return false;
    return rows.slice(columns.headerAt + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '');
  });
  if (own.length > 0) {
    const message = `Kept as fields of your own: ${own.join(', ')}.`;
    issues.push(issue('column.custom', 'info', header, message, { place }));
  }
  return issues;
}
