import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';
import type { TableRow } from './source-table.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that cuts the first lines into the most even columns; a comma if there is none. */
export function guessDelimiter(text: string): string {
  const lines = unquoted(text.slice(0, 65_536))
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts.find((count) => count > 0) ?? 0;
    const even = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    // A bar or semicolon inside cells is common, so the header's own count weighs most.
    const score = (counts[0] ?? 0) * 2 + first * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

// The text with quoted stretches blanked, so that delimiters and line ends in cells do not count.
const unquoted = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""');

/** Cuts a CSV text into rows. A refusal tells the line; limits as in `LIMITS`. */
export function readRows(source: string, delimiter: string): Result<readonly TableRow[]> {
  // A file that was edited here and there may mix line ends.
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  const rows: TableRow[] = [];
  let records: unknown;
  try {
    records = parse(text, {
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 4 * 1024 * 1024,
      to: LIMITS.rows + 2,
    });
  } catch (error) {
    return unreadable(error, text, delimiter);
  }
  if (!Array.isArray(records)) return refuse('unreadable-source', 'The table has no rows.');
  let before = 0;
  for (const entry of records as { info: { lines: number }; record: string[] }[]) {
    rows.push({ cells: entry.record, lines: [before + 1, Math.max(before + 1, entry.info.lines)] });
    before = entry.info.lines;
  }
  return withinLimits(rows);
}

function withinLimits(rows: readonly TableRow[]): Result<readonly TableRow[]> {
  if (rows.length > LIMITS.rows + 1) {
    return refuse('too-large', `The table has more than ${LIMITS.rows} rows. Split it and import the parts.`);
  }
  for (const [at, { cells, lines }] of rows.entries()) {
    if (cells.length > LIMITS.columns) {
      const message = `Row ${at + 1} (line ${lines[0]}) has ${cells.length} columns; at most ${LIMITS.columns} are read.`;
      return refuse('too-large', message, { row: at + 1, line: lines[0] });
    }
    const column = cells.findIndex((cell) => cell.length > LIMITS.cellCharacters);
    if (column >= 0) {
      return refuse(
        'too-large',
        `Row ${at + 1} (line ${lines[0]}), column ${column + 1} holds more than ${LIMITS.cellCharacters} characters. Perhaps a quotation mark is not closed there.`,
        { row: at + 1, line: lines[0], column: column + 1 },
      );
    }
  }
  return ok(rows);
}

function unreadable(error: unknown, text: string, delimiter: string) {
  if (!(error instanceof CsvError)) return refuse('unreadable-source', 'The table could not be cut into rows.');
  const line = Number(/at line (\d+)/.exec(error.message)?.[1] ?? error.lines ?? 1);
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': {
      const opened = openQuoteLine(text, delimiter) ?? line;
      return refuse(
        'unreadable-source',
        `Line ${opened}: a quotation mark opens a cell and is never closed, so the rest of the file would be one cell. Close it and try again.`,
        { line: opened },
      );
    }
    case 'CSV_MAX_RECORD_SIZE':
      return refuse(
        'too-large',
        `Line ${line}: a row is longer than 4 MB. Perhaps a quotation mark is not closed there.`,
        { line },
      );
    default:
      return refuse('unreadable-source', `Line ${line}: the table can't be read there (${error.message}).`, { line });
  }
}

/** The line (from 1) of the quotation mark that opens a cell and is never closed, or null. */
function openQuoteLine(text: string, delimiter: string): number | null {
  let opened: number | null = null;
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    if (character !== '"') continue;
    const before = text[at - 1];
    if (opened === null) {
      if (at === 0 || before === '\n' || before === '\r' || before === delimiter) opened = line;
    } else if (text[at + 1] === '"') at++;
    else opened = null;
  }
  return opened;
}
