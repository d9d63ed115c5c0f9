import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';
import { placeIn, type SourceTable } from './source-table.ts';

/** A table whose header is understood: the role of each column, null for one that a format gives no meaning. */
export interface RoleTable<R extends string> {
  readonly table: SourceTable;
  /** The row that names the columns, from 0. */
  readonly headerAt: number;
  readonly names: readonly string[];
  readonly roles: readonly (R | null)[];
  /** Whether the “table” is a list of JSON objects, which has lines but no cells. */
  readonly isJson?: boolean;
}

/** One row of such a table: its cells by role, and a voice for what is odd about it. */
export class RoleRow<R extends string> {
  readonly lines: Lines;
  readonly #of: RoleTable<R>;
  readonly #at: number;
  readonly #cells: readonly string[];
  readonly #issues: ImportIssue[];

  constructor(of: RoleTable<R>, at: number, issues: ImportIssue[]) {
    const { cells, lines } = of.table.rows[at] ?? { cells: [], lines: [1, 1] };
    this.lines = lines;
    this.#of = of;
    this.#at = at;
    this.#cells = cells.map(cellText);
    this.#issues = issues;
  }

  /** Whether there is such a column at all: an empty cell says “nothing”, an absent column says nothing. */
  has(role: R): boolean {
    return this.#of.roles.includes(role);
  }

  get(role: R): string {
    return this.#cells[this.#of.roles.indexOf(role)] ?? '';
  }

  /** The values of a cell that holds several: one a line, else separated by a comma and a space. */
  list(role: R): readonly string[] {
    const cell = this.get(role);
    return cell
      .split(cell.includes('\n') ? '\n' : /,\s+|,$/)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  /** Cells with text in columns without a role, with their column (from 0). */
  others(): readonly (readonly [name: string, value: string, column: number])[] {
    return this.#cells.flatMap((value, at) => {
      if (value === '' || (this.#of.roles[at] ?? null) !== null) return [];
      return [[this.#of.names[at] ?? `Column ${at + 1}`, value, at] as const];
    });
  }

  say(code: string, severity: ImportIssue['severity'], role: R | null, message: string): void {
    const column = role === null ? -1 : this.#of.roles.indexOf(role);
    const place = placeIn(this.#of.table, this.#at, this.#of.isJson || column === -1 ? undefined : column);
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
export function rowsOf<R extends string>(of: RoleTable<R>, issues: ImportIssue[]): readonly RoleRow<R>[] {
  return of.table.rows.flatMap(({ cells }, at) =>
    at <= of.headerAt || !cells.some((cell) => cell.trim() !== '') ? [] : [new RoleRow(of, at, issues)],
  );
}

/** Header names as columns are called, and each role given to its first column alone. */
export const columnNames = (cells: readonly string[]): readonly string[] =>
  cells.map((name, at) => name.replace(/\s+/g, ' ').trim().slice(0, 150) || `Column ${at + 1}`);

export const firstOfEach = <R>(roles: readonly (R | null)[]): readonly (R | null)[] =>
  roles.map((role, at) => (role !== null && roles.indexOf(role) === at ? role : null));

/** A header for comparing: case, spaces, kinds of apostrophe and a full stop or colon at the end do not count. */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/[.:*]+$/, '');

/** Roles by the headers that name them: 'title': 'title | session title'. */
export function rolesByHeader<R extends string>(headers: Readonly<Record<R, string>>): ReadonlyMap<string, R> {
  const roles = new Map<string, R>();
  for (const role of Object.keys(headers) as R[]) {
    for (const header of headers[role].split(' | ')) roles.set(headerKey(header), role);
  }
  return roles;
}

/** Tells which columns are kept as fields of their own, so far as they hold something. */
export function tellOwnColumns<R extends string>({
  table,
  headerAt,
  names,
  roles,
}: RoleTable<R>): readonly ImportIssue[] {
  const own = names.filter((_, at) => {
    if (roles[at] !== null) return false;
    return table.rows.slice(headerAt + 1).some(({ cells }) => (cells[at] ?? '').trim() !== '');
  });
  if (own.length === 0) return [];
  const lines = table.rows[headerAt]?.lines ?? ([1, 1] as const);
  const message = `Kept as fields of your own: ${own.join(', ')}.`;
  return [issue('column.custom', 'info', lines, message, { place: placeIn(table) })];
}

/** Tells that a table of the import is not used, and why. */
export function tellSkipped(table: SourceTable, why: string): readonly ImportIssue[] {
  const [first] = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first) return [];
  const message = `“${table.name}” ${why}; it is not used.`;
  return [
    issue('table.skipped', 'warning', first.lines, message, { raw: first.cells.join(' | '), place: placeIn(table) }),
  ];
}
