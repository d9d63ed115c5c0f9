import type { TableColumn } from '../column.ts';
import { type AnyRow, foldText } from '../features.ts';
import { Ranks, type Value } from './ranks.ts';

/** The facet of rows that have no value in a column. */
export const NO_VALUE = '(no value)';

/** What stays known of columns and rows while others change: the order of values, and folded texts of rows. */
export class TableMemory<R extends AnyRow> {
  readonly #ranks = new Map<string, Ranks>();
  #texts = new WeakMap<R, string>();
  #columns: readonly TableColumn<R>[] | null = null;

  ranks(columnId: string): Ranks {
    const found = this.#ranks.get(columnId) ?? new Ranks();
    this.#ranks.set(columnId, found);
    return found;
  }
  /** Texts by row, folded once and not at every letter that is typed; of these columns. */
  texts(columns: readonly TableColumn<R>[]): WeakMap<R, string> {
    if (this.#columns !== columns) this.#texts = new WeakMap();
    this.#columns = columns;
    return this.#texts;
  }
}

/** The rows of a table by column, as sorting, filtering and grouping read them; each column when it is first asked for. */
export class TableData<R extends AnyRow> {
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  readonly #memory: TableMemory<R>;
  readonly #searched: readonly TableColumn<R>[];
  readonly #byId: ReadonlyMap<string, TableColumn<R>>;
  readonly #ranks = new Map<string, Int32Array>();
  readonly #keys = new Map<string, readonly (readonly string[])[]>();
  #texts: readonly string[] | null = null;

  /** `searched`: the columns that the filter by words looks at. */
  constructor(
    rows: readonly R[],
    columns: readonly TableColumn<R>[],
    memory: TableMemory<R>,
    searched: readonly TableColumn<R>[] = columns,
  ) {
    this.#searched = searched;
    this.rows = rows;
    this.columns = columns;
    this.#memory = memory;
    this.#byId = new Map(columns.map((column) => [column.id, column]));
  }

  /** Undefined where there is no such column (any more). */
  column(id: string): TableColumn<R> | undefined {
    return this.#byId.get(id);
  }

  /** What a row sorts by in a column. */
  sortValue(column: TableColumn<R>, row: R): Value {
    return (column.sortBy ?? column.value)(row);
  }

  /** The place of each row in the order of a column; -1 for rows without a value. */
  ranks(id: string): Int32Array {
    const known = this.#ranks.get(id);
    if (known) return known;
    const column = this.#byId.get(id);
    const values = column ? this.rows.map((row) => this.sortValue(column, row)) : this.rows.map(() => null);
    const ranks = this.#memory.ranks(id).of(values);
    this.#ranks.set(id, ranks);
    return ranks;
  }

  /** What each row counts as in a column's filter: one value or several, `NO_VALUE` where it has none. */
  keys(id: string): readonly (readonly string[])[] {
    const known = this.#keys.get(id);
    if (known) return known;
    const column = this.#byId.get(id);
    const lists = new Map<Value, readonly string[]>();
    const keys = this.rows.map((row) => {
      const several = column?.values?.(row);
      if (several) return several.length === 0 ? NONE : several;
      const value = column?.value(row) ?? null;
      const list = lists.get(value) ?? (value === null || value === '' ? NONE : [String(value)]);
      lists.set(value, list);
      return list;
    });
    this.#keys.set(id, keys);
    return keys;
  }

  /** The whole text of each row without case and marks, for the filter by words. */
  texts(): readonly string[] {
    if (this.#texts) return this.#texts;
    const known = this.#memory.texts(this.#searched);
    const texts = this.rows.map((row) => {
      const found = known.get(row);
      if (found !== undefined) return found;
      const text = foldText(this.#searched.map(({ value }) => value(row) ?? '').join('\n'));
      known.set(row, text);
      return text;
    });
    this.#texts = texts;
    return texts;
  }
}

const NONE: readonly string[] = [NO_VALUE];
