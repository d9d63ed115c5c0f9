import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { ImportFormat } from '../format.ts';
import { issue } from '../issue.ts';
import { organisationIssues } from '../organisation-issues.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { type Columns, EXPECTED, findColumns } from './columns.ts';
import { DELIMITERS, guessDelimiter, readRows, type TableRow } from './rows.ts';
import { readTable } from './table.ts';

/** Any table as CSV or TSV with a header. Options: encoding, delimiter, dateOrder ('day-first' or 'month-first'). */
export const csv: ImportFormat = {
  id: 'csv',
  label: 'Table (CSV, TSV)',
  detect(fileName, head) {
    const named = /\.(?:csv|tsv|tab)$/i.test(fileName);
    const text = peekText(head);
    if (text === '' || /^\s*[{[<]/.test(text)) return named && text !== '' ? 0.2 : 0;
    const rows = text.split(/\r\n?|\n/, 12).map((line) => line.split(guessDelimiter(text)).map(unquote));
    const known = findColumns(rows)?.roles.filter((role) => role !== null).length ?? 0;
    if (known === 0) return named ? 0.3 : 0;
    return Math.min(0.9, (named ? 0.7 : 0.4) + known * 0.05);
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    if (!decoded.ok) return decoded;
    const wanted = DELIMITERS.find((delimiter) => delimiter === options.delimiter);
    const rows = readRows(decoded.value.text, wanted ?? guessDelimiter(decoded.value.text));
    return rows.ok ? fromRows(rows.value, decoded.value, options.dateOrder) : rows;
  },
};

const unquote = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

function fromRows(rows: readonly TableRow[], decoded: Decoded, dateOrder: unknown): Result<ImportedProgram> {
  const columns = findColumns(rows.map(({ cells }) => cells));
  if (!columns) {
    const at = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (at === -1) return refuse('unreadable-source', 'The table is empty: it has no row with text.');
    const seen = (rows[at]?.cells ?? []).slice(0, 12).map((cell) => `“${cell.trim().slice(0, 40)}”`);
    return refuse(
      'unreadable-source',
      `Row ${at + 1} names no column that is known. Seen: ${seen.join(', ')}. Expected a header with at least a title or a name, such as: ${EXPECTED}.`,
      { row: at + 1, line: rows[at]?.lines[0] ?? 1 },
    );
  }
  const table = readTable(rows, columns, dateOrder);
  if (table.sessions.length === 0 && table.people.length === 0) {
    return refuse(
      'unreadable-source',
      `The table has a header in row ${columns.headerAt + 1}, but no row with a talk or a person below it.`,
    );
  }
  const members = table.people.map(({ key, lines, fields }) => ({
    key,
    lines,
    affiliation: typeof fields.affiliation === 'string' ? fields.affiliation : null,
  }));
  return ok({
    format: csv.id,
    program: {},
    days: [],
    ...table,
    issues: [...aboutTheFile(rows, columns, decoded), ...table.issues, ...organisationIssues(members)],
  });
}

function aboutTheFile(rows: readonly TableRow[], columns: Columns, decoded: Decoded): readonly ImportIssue[] {
  const issues: ImportIssue[] = [...encodingIssues(decoded)];
  const header = rows[columns.headerAt]?.lines ?? ([1, 1] as const);
  const above = rows.slice(0, columns.headerAt).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (above.length > 0) {
    const raw = above.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | ')).join('\n');
    const last = above.at(-1)?.lines[1] ?? 1;
    issues.push(
      issue(
        'preamble.skipped',
        'info',
        [above[0]?.lines[0] ?? 1, last],
        'These rows stand above the header and are not used.',
        { raw },
      ),
    );
  }
  const own = columns.names.filter((_name, at) => columns.roles[at] === null);
  const filled = own.filter((name) => {
    const at = columns.names.indexOf(name);
    return rows.slice(columns.headerAt + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '');
  });
  if (filled.length > 0) {
    issues.push(issue('column.custom', 'info', header, `Kept as fields of your own: ${filled.join(', ')}.`));
  }
  return issues;
}
