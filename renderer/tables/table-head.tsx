import type { PointerEvent } from 'react';
import { cellId } from './cell-id.ts';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import type { AnyRow } from './features.ts';
import type { RowsTable } from './use-rows.ts';
import { NARROWEST } from './widths.ts';

interface TableHeadProps<R extends AnyRow> {
  readonly grid: string;
  readonly table: RowsTable<R>;
  readonly columns: readonly TableColumn<R>[];
  readonly template: string;
  /** Where pinned columns stay, in pixels from the left, by id. */
  readonly lefts: ReadonlyMap<string, number>;
  /** The column of the cursor, counted with the box of the selection, where the cursor is in the head. */
  readonly at: number | null;
  /** Whether all, some or no rows that are shown are selected; null where rows are not selected. */
  readonly selected: 'all' | 'some' | 'none' | null;
  readonly onSelectAll: (select: boolean) => void;
  readonly onWidth: (id: string, width: number) => void;
}

/** The heads of a table: they stay in sight, sort when pressed (with Shift: too), and their edges set the width. */
export function TableHead<R extends AnyRow>(props: TableHeadProps<R>) {
  const { grid, table, columns, template, lefts, at, selected, onSelectAll, onWidth } = props;
  const shift = selected === null ? 0 : 1;
  const sorting = table.state.sorting;
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
      {selected === null ? null : (
        <div
          role="columnheader"
          id={cellId(grid, -1, 0)}
          aria-colindex={1}
          className={`${styles.check} ${at === 0 ? styles.at : ''}`}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label="Select all that are shown"
            checked={selected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            onChange={(event) => onSelectAll(event.target.checked)}
          />
        </div>
      )}
      {columns.map((column, i) => {
        const sorted = table.getColumn(column.id)?.getIsSorted();
        const order = sorting.findIndex(({ id }) => id === column.id);
        return (
          <div
            key={column.id}
            role="columnheader"
            id={cellId(grid, -1, i + shift)}
            aria-colindex={i + 1 + shift}
            style={lefts.has(column.id) ? { insetInlineStart: lefts.get(column.id) } : undefined}
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
            className={`${styles.headCell} ${lefts.has(column.id) ? styles.pinned : ''} ${at === i + shift ? styles.at : ''} ${column.align === 'end' ? styles.end : ''}`}
          >
            <button
              type="button"
              tabIndex={-1}
              className={styles.sort}
              title={`Sort by ${column.header.toLowerCase()}; with Shift also by it`}
              onClick={table.getColumn(column.id)?.getToggleSortingHandler()}
            >
              <span className={styles.headText}>{column.header}</span>
              {sorted ? (
                <span aria-hidden="true" className={styles.order}>
                  {sorted === 'asc' ? '▲' : '▼'}
                  {sorting.length > 1 ? order + 1 : ''}
                </span>
              ) : null}
            </button>
            <Edge onWidth={(width) => onWidth(column.id, width)} />
          </div>
        );
      })}
    </div>
  );
}

/** The edge of a head: dragging sets the column's width. By keyboard, Alt and the arrows do. */
function Edge({ onWidth }: { readonly onWidth: (width: number) => void }) {
  const drag = (event: PointerEvent<HTMLSpanElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
    onWidth(Math.max(NARROWEST, Math.round(event.clientX - left)));
  };
  return (
    <span
      aria-hidden="true"
      className={styles.edge}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
