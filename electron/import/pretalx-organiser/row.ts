import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import type { ExportTable } from './tables.ts';

/** One row of the export: its cells by role, and a voice for what is odd about it. */
export class ExportRow<R extends string> {
  readonly lines: Lines;
  readonly #table: SourceTable;
  readonly #at: number;
  readonly #names: readonly string[];
  readonly #roles: readonly (R | null)[];
  readonly #cells: readonly string[];
  readonly #issues: ImportIssue[];
  readonly #isJson: boolean;

  constructor(
    { table, names }: Pick<ExportTable, 'table' | 'names'>,
    roles: readonly (R | null)[],
    at: number,
    issues: ImportIssue[],
    isJson: boolean,
  ) {
    const { cells, lines } = table.rows[at] ?? { cells: [], lines: [1, 1] };
    this.lines = lines;
    this.#table = table;
    this.#at = at;
    this.#names = names;
    this.#roles = roles;
    this.#cells = cells.map(cellText);
    this.#issues = issues;
    this.#isJson = isJson;
  }

  /** Whether the export has this column at all: an empty cell says “nothing”, an absent column says nothing. */
  has(role: R): boolean {
    return this.#roles.includes(role);
  }

  get(role: R): string {
    return this.#cells[this.#roles.indexOf(role)] ?? '';
  }

  /** The values of a cell that holds several: one a line, else separated by commas (as the organiser chose). */
  list(role: R): readonly string[] {
    const cell = this.get(role);
    return cell
      .split(cell.includes('\n') ? '\n' : /,\s+|,$/)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  /** Cells of columns that are none of the labels: answers to questions, by question. */
  others(): readonly (readonly [name: string, value: string])[] {
    return this.#cells.flatMap((value, at) => {
      if (value === '' || this.#roles[at] !== null) return [];
      return [[this.#names[at] ?? `Column ${at + 1}`, value] as const];
    });
  }

  say(code: string, severity: ImportIssue['severity'], role: R | null, message: string): void {
    const column = role === null ? -1 : this.#roles.indexOf(role);
    const place = placeIn(this.#table, this.#at, this.#isJson || column === -1 ? undefined : column);
    const raw = column === -1 ? {} : { raw: this.#cells[column] ?? '' };
    this.#issues.push(issue(code, severity, this.lines, message, { place, ...raw }));
  }
}

/** A guard against formulas, an apostrophe before = + - @ | %, is no text; bars of such a cell are escaped. */
function cellText(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return /^'[=+\-@|%\t]/.test(text) ? text.slice(1).replaceAll('\\|', '|') : text;
}

/** The rows of a table below its header that hold something. */
export function rowsOf<R extends string>(
  table: Pick<ExportTable, 'table' | 'names' | 'headerAt'>,
  roles: readonly (R | null)[],
  issues: ImportIssue[],
  isJson: boolean,
): readonly ExportRow<R>[] {
  return table.table.rows.flatMap(({ cells }, at) => {
    if (at <= table.headerAt || !cells.some((cell) => cell.trim() !== '')) return [];
    return [new ExportRow(table, roles, at, issues, isJson)];
  });
}
