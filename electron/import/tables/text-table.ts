import type { ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { decodeText, peekText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import type { SourceTable } from './source-table.ts';
import { DELIMITERS, guessDelimiter, readRows } from './text-rows.ts';

/** Tables of one file, and what is to be told of how they were read. */
export interface OpenedTables {
  readonly tables: readonly SourceTable[];
  readonly issues: readonly ImportIssue[];
}

/** Cuts a CSV or TSV file into its table. Options: encoding, delimiter; both are guessed where they are not given. */
export function readTextTable(fileName: string, bytes: Uint8Array, options: FormatOptions): Result<OpenedTables> {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const wanted = DELIMITERS.find((delimiter) => delimiter === options.delimiter);
  const rows = readRows(text, wanted ?? guessDelimiter(text));
  if (!rows.ok) return rows;
  const issues = encodingIssues(decoded.value).map((issue) => ({ ...issue, file: fileName }));
  return ok({ tables: [{ name: fileName, fileName, rows: rows.value }], issues });
}

/** How many lines of a file are looked at to detect its format. */
const PEEKED_LINES = 12;
const PEEKED_BYTES = 65_536;

/** The first rows of a text file as a table, roughly cut, to detect its format; null where it is no table. */
export function peekTable(fileName: string, bytes: Uint8Array): SourceTable | null {
  const text = peekText(bytes.subarray(0, PEEKED_BYTES));
  if (text.trim() === '' || /^\s*[{[<]/.test(text)) return null;
  const delimiter = guessDelimiter(text);
  const rows = text.split(/\r\n?|\n/, PEEKED_LINES).map((line, at) => ({
    cells: line.split(delimiter, LIMITS.columns).map(unquote),
    lines: [at + 1, at + 1] as const,
  }));
  return { name: fileName, fileName, rows };
}

const unquote = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');
