import { createColumnHelper, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn } from './column.ts';
import { type AnyRow, compareValues, type Features, features, foldText } from './features.ts';

/** The facet of rows that have no value in a column. */
export const NO_VALUE = '(no value)';

/** What is chosen to be shown: a text that any column holds, and a value for some of the columns. */
export interface Filters {
  readonly text: string;
  readonly facets: Readonly<Record<string, string>>;
}

/** The rows that fit the filters, in the order of the heads that were pressed. */
export function useRows<R extends AnyRow>(rows: readonly R[], columns: readonly TableColumn<R>[], filters: Filters) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<Features, R>();
    return helper.columns(
      columns.map(({ id, header, value, sortBy = value }) =>
        // What is absent is undefined to the library, which then keeps it last whichever way it sorts.
        helper.accessor((row: R) => value(row) ?? undefined, {
          id,
          header,
          sortFn: (a, b) => compareValues(sortBy(a.original), sortBy(b.original)),
          sortUndefined: 'last',
          sortDescFirst: false,
          filterFn: (row, _id, wanted: unknown) => String(value(row.original) ?? NO_VALUE) === wanted,
        }),
      ),
    );
  }, [columns]);
  const columnFilters = useMemo(
    () => Object.entries(filters.facets).map(([id, value]) => ({ id, value })),
    [filters.facets],
  );
  // Each row is folded once, not at every letter that is typed.
  const texts = useMemo(() => {
    const known = new WeakMap<R, string>();
    return (row: R): string => {
      const found = known.get(row);
      if (found !== undefined) return found;
      const text = foldText(columns.map(({ value }) => value(row) ?? '').join('\n'));
      known.set(row, text);
      return text;
    };
  }, [columns]);
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  const first = columns[0]?.id;
  return useTable({
    features,
    columns: definitions,
    data: rows as R[],
    getRowId: (row: R) => row.id,
    state: { globalFilter: words.length > 0 ? words : undefined, columnFilters },
    globalFilterFn: (row, _id, wanted: unknown) =>
      Array.isArray(wanted) && wanted.every((word) => texts(row.original).includes(String(word))),
    // The whole row is looked at, so that the words may stand in different columns: once is enough.
    getColumnCanGlobalFilter: ({ id }) => id === first,
  });
}

/** The table of the library, for rows of one shape. */
export type RowsTable<R extends AnyRow> = ReturnType<typeof useRows<R>>;
