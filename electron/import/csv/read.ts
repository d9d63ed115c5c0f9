import type { ImportedProgram, ImportIssue, TableOptions } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import { organisationIssues } from '../organisation-issues.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { type TableFormat, tableFormat } from '../tables/table-format.ts';
import { type Columns, EXPECTED, findColumns } from './columns.ts';
import { dateReading } from './date-reading.ts';
import { describeTables } from './describe.ts';
import { programDaysOf, tableOptions, toldOf } from './options.ts';
import { matrixOf, readMatrix } from './pairs.ts';
import { Records } from './records.ts';
import { readTable } from './table.ts';

/**
 * Any tables with a header: sessions, people, rooms, or counts of who would attend both of two sessions. A format that
 * knows its columns by name is surer than this one. Options: `tableOptionsSchema`; `programDays`, the dates of the
 * program's days, tell which Tuesday is meant.
 */
const generic: TableFormat = {
  id: 'csv',
  label: 'Table (CSV, TSV, Excel, ODS)',
  detectTables(tables) {
    const isNamed = tables.some(({ fileName }) => /\.(?:csv|tsv|tab|xlsx|ods)$/i.test(fileName));
    const known = Math.max(
      0,
      ...tables.map(({ rows }) => findColumns(rows)?.guesses.filter(({ confidence }) => confidence > 0.9).length ?? 0),
    );
    if (known === 0) return isNamed ? 0.3 : 0;
    return Math.min(0.75, (isNamed ? 0.6 : 0.35) + known * 0.05);
  },
  readTables,
  describeTables,
};

export const csv = tableFormat(generic);

function readTables(tables: readonly SourceTable[], options: FormatOptions): Result<ImportedProgram> {
  const { used, issues } = tableOptions(options);
  const records = new Records();
  const known: { readonly table: SourceTable; readonly columns: Columns }[] = [];
  const unknown: SourceTable[] = [];
  let pairs = 0;
  for (const table of tables) {
    const told = toldOf(used, table);
    if (told.use === 'nothing') continue;
    const matrix = told.use === undefined || told.use === 'matrix' ? matrixOf(table) : null;
    const columns = matrix ? null : findColumns(table.rows, told);
    if (matrix) {
      readMatrix(table, matrix, records);
      pairs++;
    } else if (!columns || columns.use === 'nothing' || columns.use === 'matrix') unknown.push(table);
    else {
      known.push({ table, columns });
      const dates = dateReading(table, columns, told.dateOrder, programDaysOf(options));
      const split = told.split ?? 'auto';
      readTable(table, columns, { split, dates, clears: told.emptyCells === 'clear' }, records);
    }
  }
  if (known.length === 0 && pairs === 0) return nothingKnown(tables);
  const read = records.all();
  if (read.sessions.length + read.people.length + read.rooms.length + (read.audience?.length ?? 0) === 0) {
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
  return ok({
    format: generic.id,
    program: {},
    days: [],
    ...read,
    issues: [
      ...issues,
      ...known.flatMap(({ table, columns }) => aboutTheTable(table, columns, toldOf(used, table), known.length === 1)),
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

function aboutTheTable(
  table: SourceTable,
  columns: Columns,
  told: TableOptions,
  isAlone: boolean,
): readonly ImportIssue[] {
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
  const used = (use: 'custom' | 'ignore') =>
    columns.names.filter((_name, at) => {
      if (columns.uses[at] !== use) return false;
      return rows.slice(columns.headerAt + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '');
    });
  const own = used('custom');
  if (own.length > 0) {
    issues.push(issue('column.custom', 'info', header, `Kept as fields of your own: ${own.join(', ')}.`, { place }));
  }
  const left = used('ignore');
  if (left.length > 0) {
    issues.push(issue('column.ignored', 'info', header, `Left out, as you said: ${left.join(', ')}.`, { place }));
  }
  const { mapping } = told;
  const unknown = mapping === undefined ? [] : columns.names.filter((name) => !Object.hasOwn(mapping, name));
  if (unknown.length > 0) {
    const message = `Columns that the mapping does not know: ${unknown.join(', ')}. Say what they hold.`;
    // One line for each: the way of reading is kept with the source, these columns too.
    const raw = unknown.map((name) => `${name} → ${columns.uses[columns.names.indexOf(name)] ?? 'custom'}`).join('\n');
    issues.push({ ...issue('column.new', 'info', header, message, { place }), raw });
  }
  const gone = mapping === undefined ? [] : Object.keys(mapping).filter((name) => !columns.names.includes(name));
  if (gone.length > 0 && isAlone) {
    const message = `The mapping names columns that are not here: ${gone.join(', ')}.`;
    issues.push(issue('column.gone', 'info', header, message, { place }));
  }
  const guessed = columns.names.filter((_name, at) => {
    const guess = columns.guesses[at];
    return guess !== undefined && guess.use === columns.uses[at] && guess.use !== 'custom' && guess.confidence < 0.9;
  });
  if (guessed.length > 0) {
    const message = `Guessed from what the cells hold: ${guessed.join(', ')}. Check how they are read.`;
    issues.push(issue('column.guessed', 'info', header, message, { place }));
  }
  return issues;
}
