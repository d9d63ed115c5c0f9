import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import type { Columns, Role } from './columns.ts';

/** One row's cells by what they hold, and a voice for what is odd about them. */
export class RowCells {
  readonly lines: Lines;
  readonly #table: SourceTable;
  readonly #at: number;
  readonly #columns: Columns;
  readonly #cells: readonly string[];
  readonly #issues: ImportIssue[];

  /** The row `at` (from 0) of a table. */
  constructor(table: SourceTable, at: number, columns: Columns, issues: ImportIssue[]) {
    const { cells, lines } = table.rows[at] ?? { cells: [], lines: [1, 1] };
    this.lines = lines;
    this.#table = table;
    this.#at = at;
    this.#columns = columns;
    this.#cells = cells;
    this.#issues = issues;
  }

  /** The cell of a role: Unix line ends, trimmed; '' where the column or the cell is absent. */
  get(role: Role): string {
    const at = this.#columns.roles.indexOf(role);
    return at === -1 ? '' : cellText(this.#cells[at] ?? '');
  }

  /** The cells of columns that have no usual meaning, by header. */
  others(): readonly (readonly [name: string, value: string])[] {
    return this.#columns.names
      .map((name, at) => [name, this.#columns.roles[at] === null ? cellText(this.#cells[at] ?? '') : ''] as const)
      .filter(([, value]) => value !== '');
  }

  /** Notes an oddity of a cell: “Row 7, column Start: ...”. */
  say(code: string, severity: ImportIssue['severity'], role: Role | null, words: string): void {
    const at = role === null ? -1 : this.#columns.roles.indexOf(role);
    const column = at === -1 ? '' : `, column ${this.#columns.names[at]}`;
    const raw = at === -1 ? {} : { raw: this.#cells[at] ?? '' };
    const place = placeIn(this.#table, this.#at, at === -1 ? undefined : at);
    const message = `Row ${this.#at + 1}${column}: ${words}`;
    this.#issues.push(issue(code, severity, this.lines, message, { ...raw, place }));
  }
}

// An apostrophe before a formula sign is a spreadsheet's guard against formulas, not text.
const cellText = (cell: string): string =>
  cell
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@\t])/, '');
