import type { Lines } from '../issue.ts';
import { placeIn, type SourceTable, type TablePlace } from '../tables/source-table.ts';

/** How many rows may stand above a header. */
const PREAMBLE = 10;

/** A header for comparing: “Submission  #” and “submission_#:” are alike. */
export const headerKey = (header: string): string =>
  header
    // No header is so long; a cell of text among the first rows may be.
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();

/** A row whose cells are known by their headers. */
export class HeadedRow {
  readonly lines: Lines;
  readonly #table: HeadedTable;
  readonly #at: number;
  readonly #cells: readonly string[];

  constructor(table: HeadedTable, at: number, cells: readonly string[], lines: Lines) {
    this.#table = table;
    this.#at = at;
    this.#cells = cells;
    this.lines = lines;
  }

  /** The first cell under one of these headers that says something; Unix line ends, trimmed; '' where none does. */
  get(...headers: readonly string[]): string {
    for (const header of headers) {
      const text = this.#cell(this.#table.columnOf(header));
      if (text !== '') return text;
    }
    return '';
  }

  /** The cells under other headers than these that say something, by header as it is written. */
  others(used: ReadonlySet<string>): readonly (readonly [name: string, text: string])[] {
    return this.#table.headers.flatMap(({ key, name }, column) => {
      const text = used.has(key) ? '' : this.#cell(column);
      return text === '' ? [] : [[name, text] as const];
    });
  }

  /** Where the row, or its cell under a header, stands. */
  place(header?: string): TablePlace {
    const column = header === undefined ? -1 : this.#table.columnOf(header);
    return placeIn(this.#table.source, this.#at, column === -1 ? undefined : column);
  }

  #cell(column: number): string {
    const text = (this.#cells[column] ?? '').replace(/\r\n?/g, '\n').trim();
    // An apostrophe before a formula sign is a spreadsheet's guard against formulas, not text.
    return text.replace(/^'(?=[=+\-@\t])/, '');
  }
}

/** A table with its header found. */
export class HeadedTable {
  readonly source: SourceTable;
  readonly headers: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly HeadedRow[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(source: SourceTable, headerAt: number) {
    this.source = source;
    const taken = new Map<string, number>();
    this.headers = (source.rows[headerAt]?.cells ?? []).map((cell, column) => {
      const name = cell.replace(/\s+/g, ' ').trim().slice(0, 150) || `Column ${column + 1}`;
      const key = headerKey(name);
      const times = (taken.get(key) ?? 0) + 1;
      taken.set(key, times);
      // A header that stands twice names two columns.
      return times === 1 ? { key, name } : { key: `${key} ${times}`, name: `${name} ${times}` };
    });
    this.#columns = new Map(this.headers.map(({ key }, column) => [key, column]));
    this.rows = source.rows.flatMap(({ cells, lines }, at) =>
      at > headerAt && cells.some((cell) => cell.trim() !== '') ? [new HeadedRow(this, at, cells, lines)] : [],
    );
  }

  columnOf(header: string): number {
    return this.#columns.get(header) ?? -1;
  }

  has(...headers: readonly string[]): boolean {
    return headers.every((header) => this.#columns.has(header));
  }

  /** All of the table. */
  get lines(): Lines {
    const last = this.source.rows.at(-1)?.lines[1] ?? 1;
    return [this.source.rows[0]?.lines[0] ?? 1, last];
  }
}

/** The table with the header that holds all of these, among the first rows; null where there is none. */
export function headedBy(source: SourceTable, needed: readonly string[]): HeadedTable | null {
  const at = source.rows.slice(0, PREAMBLE).findIndex(({ cells }) => {
    const keys = new Set(cells.map(headerKey));
    return needed.every((header) => keys.has(header));
  });
  return at === -1 ? null : new HeadedTable(source, at);
}
