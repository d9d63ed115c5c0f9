import type { ColumnRole, ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import type { Columns } from './columns.ts';

/** One row's cells by what they hold, and a voice for what is odd about them. */
export class RowCells {
  readonly lines: Lines;
  /** Whether an empty cell empties its field; else it says nothing. */
  readonly clears: boolean;
  readonly #table: SourceTable;
  readonly #at: number;
  readonly #columns: Columns;
  readonly #cells: readonly string[];
  readonly #issues: ImportIssue[];

  /** The row `at` (from 0) of a table. */
  constructor(table: SourceTable, at: number, columns: Columns, issues: ImportIssue[], clears = false) {
    const { cells, lines } = table.rows[at] ?? { cells: [], lines: [1, 1] };
    this.lines = lines;
    this.clears = clears;
    this.#table = table;
    this.#at = at;
    this.#columns = columns;
    this.#cells = cells;
    this.#issues = issues;
  }

  /** The cells of a role: Unix line ends, trimmed, several joined by line ends; '' where there is none. */
  get(role: ColumnRole): string {
    const at = this.#columns.at(role);
    const [only] = at;
    if (only === undefined) return '';
    if (at.length === 1) return this.#cell(only);
    return this.each(role)
      .filter((cell) => cell !== '')
      .join('\n');
  }

  /** The cells of each column of a role. */
  each(role: ColumnRole): readonly string[] {
    return this.#columns.at(role).map((column) => this.#cell(column));
  }

  has(role: ColumnRole): boolean {
    return this.#columns.at(role).length > 0;
  }

  /** The cells of columns that are kept as fields of one's own, by name. */
  others(): readonly (readonly [name: string, value: string])[] {
    const found: [string, string][] = [];
    for (const [column, use] of this.#columns.uses.entries()) {
      if (use !== 'custom') continue;
      const value = this.#cell(column);
      if (value !== '') found.push([this.#columns.names[column] ?? '', value]);
    }
    return found;
  }

  /** The name of the column of a role. */
  nameOf(role: ColumnRole): string {
    return this.#columns.names[this.#columns.at(role)[0] ?? -1] ?? role;
  }

  /** Notes an oddity of a cell: “Row 7, column Start: ...”. */
  say(code: string, severity: ImportIssue['severity'], role: ColumnRole | null, words: string): void {
    const at = role === null ? -1 : (this.#columns.at(role)[0] ?? -1);
    const column = at === -1 ? '' : `, column ${this.#columns.names[at]}`;
    const raw = at === -1 ? {} : { raw: this.#cells[at] ?? '' };
    const place = placeIn(this.#table, this.#at, at === -1 ? undefined : at);
    const message = `Row ${this.#at + 1}${column}: ${words}`;
    this.#issues.push(issue(code, severity, this.lines, message, { ...raw, place }));
  }

  #cell(column: number): string {
    const cell = this.#cells[column];
    return cell === undefined || cell === '' ? '' : cellText(cell);
  }
}

/** A cell's text: Unix line ends, trimmed. An apostrophe before a formula sign is a guard against formulas, not text. */
export const cellText = (cell: string): string =>
  (cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell).trim().replace(/^'(?=[=+\-@\t])/, '');
