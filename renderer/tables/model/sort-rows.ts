import type { AnyRow } from '../features.ts';
import type { TableData } from './table-data.ts';

export interface SortBy {
  readonly id: string;
  readonly desc: boolean;
}

/** The rows (places in the data) ordered by some columns; those without a value last, whichever way it sorts. */
export function sortRows<R extends AnyRow>(
  data: TableData<R>,
  rows: Int32Array,
  sorting: readonly SortBy[],
): Int32Array {
  const keys = sorting
    .filter(({ id }) => data.column(id))
    .map(({ id, desc }) => ({ ranks: data.ranks(id), way: desc ? -1 : 1 }));
  if (keys.length === 0) return rows;
  return Int32Array.from(rows).sort((a, b) => {
    for (const { ranks, way } of keys) {
      const x = ranks[a] ?? -1;
      const y = ranks[b] ?? -1;
      if (x === y) continue;
      if (x < 0) return 1;
      return y < 0 ? -1 : (x - y) * way;
    }
    return a - b;
  });
}
