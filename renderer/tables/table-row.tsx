import { useMemo } from 'react';
import { type After, CellEditor } from './cell-editor.tsx';
import { cellId } from './cell-id.ts';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import type { AnyRow } from './features.ts';

interface TableRowProps<R extends AnyRow> {
  readonly grid: string;
  readonly row: R;
  /** Its place among the rows that are shown, and its distance from the top in pixels. */
  readonly index: number;
  readonly top: number;
  readonly columns: readonly TableColumn<R>[];
  readonly template: string;
  /** Where pinned columns stay, in pixels from the left, by id. */
  readonly lefts: ReadonlyMap<string, number>;
  /** Of the line, in pixels. */
  readonly height: number;
  /** The column of the cursor, counted with the box of the selection; null in the other rows. */
  readonly at: number | null;
  /** Whether the cell of the cursor is being edited, and with what text it began. */
  readonly edit: { readonly typed: string | null } | null;
  /** The first and last chosen cell of this row, as “2-5” (a text, so that it stays the same); null: none. */
  readonly marks: string | null;
  /** null where rows are not selected. */
  readonly isSelected: boolean | null;
  readonly name: string;
  readonly onDone: (after: After) => void;
}

/**
 * One row. What is pressed in it is told to the table by `data-row` and `data-column`; the row itself is drawn again
 * only when something of it changed, not while the table scrolls.
 */
export function TableRow<R extends AnyRow>(props: TableRowProps<R>) {
  const { grid, row, index, top, columns, template, lefts, height, at, edit, marks, isSelected, name, onDone } = props;
  const shift = isSelected === null ? 0 : 1;
  const [left = -1, right = -1] = marks === null ? [] : marks.split('-').map(Number);
  const cells = useMemo(
    () =>
      columns.map((column, i) => {
        const { editor } = column;
        const isAt = at === i + shift;
        const text = String(column.value(row) ?? '');
        return (
          <div
            key={column.id}
            id={cellId(grid, index, i + shift)}
            role="gridcell"
            aria-colindex={i + 1 + shift}
            aria-readonly={editor === undefined}
            data-column={i + shift}
            className={`${cellClass(column, isAt)} ${lefts.has(column.id) ? styles.pinned : ''} ${i >= left && i <= right ? styles.marked : ''}`}
            aria-selected={i >= left && i <= right ? true : undefined}
            style={lefts.has(column.id) ? { insetInlineStart: lefts.get(column.id) } : undefined}
            title={text === '' ? undefined : text}
          >
            {isAt && edit && editor && editor.kind !== 'elsewhere' ? (
              <CellEditor
                key={row.id}
                label={`${column.header} of ${name}`}
                editor={editor}
                row={row}
                typed={edit.typed}
                onDone={onDone}
              />
            ) : (
              (column.show?.(row) ?? text)
            )}
          </div>
        );
      }),
    [grid, row, index, columns, lefts, at, edit, left, right, shift, name, onDone],
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? undefined}
      data-row={index}
      className={`${styles.row} ${isSelected ? styles.chosen : ''} ${at === null ? '' : styles.current}`}
      style={{
        gridTemplateColumns: template,
        transform: `translateY(${top}px)`,
        height,
        lineHeight: `${height - 1}px`,
      }}
    >
      {isSelected === null ? null : (
        <div
          role="gridcell"
          id={cellId(grid, index, 0)}
          aria-colindex={1}
          data-column={0}
          className={`${styles.check} ${at === 0 ? styles.at : ''}`}
        >
          <input type="checkbox" tabIndex={-1} readOnly checked={isSelected} aria-label={`Select ${name}`} />
        </div>
      )}
      {cells}
    </div>
  );
}

function cellClass<R>({ align, opens }: TableColumn<R>, isAt: boolean): string {
  const parts = [styles.cell, isAt && styles.at, align === 'end' && styles.end, opens && styles.opens];
  return parts.filter(Boolean).join(' ');
}
