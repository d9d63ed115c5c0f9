import type { AnyRow } from '../features.ts';
import { NO_VALUE, type TableData } from './table-data.ts';

/** The head of a group of rows, with what they come to. */
export interface GroupItem {
  readonly kind: 'group';
  /** Its values from the outermost column on; the same after each change. */
  readonly key: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly columnId: string;
  readonly value: string;
  readonly count: number;
  /** Sums by column id, of the columns that have one. */
  readonly sums: Readonly<Record<string, number>>;
  readonly isOpen: boolean;
}

export interface RowItem<R> {
  readonly kind: 'row';
  readonly row: R;
}

/** What stands in one line of a table. */
export type Item<R> = RowItem<R> | GroupItem;

/**
 * The lines of a table: rows in the order they come in, under the heads of their groups. Groups stand in the order of
 * their column, closed ones without their rows. A row of several values (tags) stands in the group of all of them.
 */
export function groupRows<R extends AnyRow>(
  data: TableData<R>,
  rows: Int32Array,
  grouping: readonly string[],
  closed: ReadonlySet<string>,
): readonly Item<R>[] {
  const items: Item<R>[] = [];
  const by = grouping.filter((id) => data.column(id));
  const summed = data.columns.filter(({ sum }) => sum);
  const push = (part: ArrayLike<number>, depth: number, above: string): void => {
    const columnId = by[depth];
    if (columnId === undefined) {
      for (let i = 0; i < part.length; i += 1) {
        const row = data.rows[part[i] ?? -1];
        if (row) items.push({ kind: 'row', row });
      }
      return;
    }
    const groups = new Map<string, number[]>();
    const keys = data.keys(columnId);
    for (let i = 0; i < part.length; i += 1) {
      const at = part[i] ?? -1;
      const value = keys[at]?.join(', ') ?? NO_VALUE;
      const list = groups.get(value);
      if (list) list.push(at);
      else groups.set(value, [at]);
    }
    const ranks = data.ranks(columnId);
    const rankOf = (list: readonly number[]): number => {
      const rank = ranks[list[0] ?? -1] ?? -1;
      return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
    };
    for (const [value, list] of [...groups].sort(([, a], [, b]) => rankOf(a) - rankOf(b))) {
      const key = `${above}${value}\n`;
      const sums: Record<string, number> = {};
      for (const { id, sum } of summed)
        sums[id] = list.reduce((all, at) => all + (data.rows[at] ? (sum?.(data.rows[at]) ?? 0) : 0), 0);
      const isOpen = !closed.has(key);
      items.push({ kind: 'group', key, depth, columnId, value, count: list.length, sums, isOpen });
      if (isOpen) push(list, depth + 1, key);
    }
  };
  push(rows, 0, '');
  return items;
}
