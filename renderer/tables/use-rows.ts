import { createColumnHelper, useTable } from '@tanstack/react-table';
import { useMemo, useRef } from 'react';
import type { TableColumn } from './column.ts';
import { type AnyRow, type Features, features } from './features.ts';
import { filterRows } from './model/filter-rows.ts';
import { groupRows } from './model/group-rows.ts';
import { sortRows } from './model/sort-rows.ts';
import { TableData, TableMemory } from './model/table-data.ts';
import { isShown, type TableView } from './table-view.ts';

const NO_ROWS: never[] = [];

/**
 * The lines that fit the view, in its order and groups. The library keeps what the heads say; what stands in the lines
 * is worked out by `model/`, each step again only when something before it changed.
 */
export function useRows<R extends AnyRow>(
  rows: readonly R[],
  columns: readonly TableColumn<R>[],
  view: TableView,
  closed: ReadonlySet<string>,
  onView: (change: (view: TableView) => TableView) => void,
) {
  const memory = useRef<TableMemory<R> | null>(null);
  memory.current ??= new TableMemory<R>();
  const kept = memory.current;
  // The filter by words looks at what can be seen.
  const searched = useMemo(() => columns.filter((column) => isShown(view.shown, column)), [columns, view.shown]);
  const data = useMemo(() => new TableData(rows, columns, kept, searched), [rows, columns, kept, searched]);
  const filtered = useMemo(() => filterRows(data, view.filters), [data, view.filters]);
  const sorted = useMemo(() => sortRows(data, filtered.rows, view.sorting), [data, filtered, view.sorting]);
  const items = useMemo(() => groupRows(data, sorted, view.grouping, closed), [data, sorted, view.grouping, closed]);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<Features, R>();
    return helper.columns(
      columns.map(({ id, header }) => helper.accessor((row: R) => row.id, { id, header, sortDescFirst: false })),
    );
  }, [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { sorting: view.sorting },
    onSortingChange: (change) =>
      onView((old) => ({ ...old, sorting: typeof change === 'function' ? change(old.sorting) : change })),
  });
  return { table, data, filtered, items };
}

/** The table of the library, for rows of one shape. */
export type RowsTable<R extends AnyRow> = ReturnType<typeof useRows<R>>['table'];
