import { type AnyRow, foldText } from '../features.ts';
import type { TableData } from './table-data.ts';

/** From and to, both included; null: open. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** What is chosen to be shown: words that a row holds, values that are let through, and ranges of numbers, by column. */
export interface Filters {
  readonly text: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, Range>>;
}

export const NO_FILTERS: Filters = { text: '', facets: {}, ranges: {} };

export const isFiltered = ({ text, facets, ranges }: Filters): boolean =>
  text.trim() !== '' || Object.keys(facets).length > 0 || Object.keys(ranges).length > 0;

export interface Filtered {
  /** The places in the data of the rows that fit, in their order. */
  readonly rows: Int32Array;
  /** How many rows have each value of a column, under all filters but its own. */
  readonly counts: (columnId: string) => ReadonlyMap<string, number>;
}

/** The rows that fit all filters. Each row remembers how many filters it fails and the last of them: so counts need no second look. */
export function filterRows<R extends AnyRow>(data: TableData<R>, filters: Filters): Filtered {
  const size = data.rows.length;
  const fails = new Uint8Array(size);
  const last = new Int32Array(size);
  const fail = (i: number, filter: number): void => {
    fails[i] = (fails[i] ?? 0) + 1;
    last[i] = filter;
  };
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    data.texts().forEach((text, i) => {
      if (!words.every((word) => text.includes(word))) fail(i, -1);
    });
  }
  const facets = Object.entries(filters.facets).filter(([id]) => data.column(id));
  facets.forEach(([id, wanted], filter) => {
    const set = new Set(wanted);
    data.keys(id).forEach((keys, i) => {
      if (!keys.some((key) => set.has(key))) fail(i, filter);
    });
  });
  for (const [id, { from, to }] of Object.entries(filters.ranges)) {
    const column = data.column(id);
    if (!column) continue;
    data.rows.forEach((row, i) => {
      const value = data.sortValue(column, row);
      const fits = typeof value === 'number' && (from === null || value >= from) && (to === null || value <= to);
      if (!fits) fail(i, -2);
    });
  }
  const rows = new Int32Array(size);
  let count = 0;
  for (let i = 0; i < size; i += 1) if (fails[i] === 0) rows[count++] = i;
  return {
    rows: rows.subarray(0, count),
    counts: (columnId) => {
      const own = facets.findIndex(([id]) => id === columnId);
      const counts = new Map<string, number>();
      data.keys(columnId).forEach((keys, i) => {
        if (fails[i] !== 0 && !(fails[i] === 1 && own >= 0 && last[i] === own)) return;
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      });
      return counts;
    },
  };
}
