import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { notify } from '../state/notices.ts';
import type { After } from './cell-editor.tsx';
import { cellId, pressedPlace } from './cell-id.ts';
import { BadCells } from './cells/bad-cells.tsx';
import { useCells } from './cells/use-cells.ts';
import styles from './data-table.module.css';
import type { DataTableProps } from './data-table-props.ts';
import type { AnyRow } from './features.ts';
import { gridAction } from './grid-keys.ts';
import { TableHead } from './table-head.tsx';
import { DENSE_HEIGHT, ROW_HEIGHT, TableLines } from './table-lines.tsx';
import { TableTools } from './table-tools.tsx';
import { shownColumns } from './table-view.ts';
import { type Place, useCursor } from './use-cursor.ts';
import { useLines } from './use-lines.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import { useTableView } from './use-view.ts';
import { layoutColumns, NARROWEST } from './widths.ts';

/**
 * A table of any size: virtual rows, sorting by several heads, filters, editing in place. A grid with one tab stop;
 * `gridAction` tells its keys.
 */
export function DataTable<R extends AnyRow>(props: DataTableProps<R>) {
  const { label, rows, columns: all, onOpen, onReach, selected, onSelect, empty, tools } = props;
  const { view, setView, dense, onDense } = useTableView(label.toLowerCase());
  const height = dense ? DENSE_HEIGHT : ROW_HEIGHT;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => shownColumns(all, view), [all, view]);
  const [edit, setEdit] = useState<{ readonly typed: string | null } | null>(null);
  const grid = useId();
  const scrollRef = useRef<HTMLDivElement>(null);
  const downRef = useRef<Place | null>(null);
  const { table, data, filtered, items: shown } = useRows(rows, all, view, closed, setView);
  const hasChecks = onSelect !== undefined;
  const shift = hasChecks ? 1 : 0;
  const size: Place = { row: shown.length, column: columns.length + shift };
  const { at, moveTo } = useCursor(size.row, size.column);
  const selection = useSelection(shown, selected, onSelect);
  const { template, least, lefts } = layoutColumns(columns, view, hasChecks);
  const virtualizer = useLines(scrollRef, shown.length, height, at.row);
  const rowOf = (index: number): R | undefined => {
    const item = shown[index];
    return item?.kind === 'row' ? item.row : undefined;
  };
  const rowAt = rowOf(at.row);
  const groupAt = shown[at.row]?.kind === 'group' ? shown[at.row] : undefined;
  const columnAt = columns[at.column - shift];
  const nameOf = props.nameOf ?? ((row: R) => String(columns.find(({ editor }) => editor)?.value(row) ?? row.id));

  const { onCells, check } = props;
  const cells = useCells({ items: shown, columns, at, shift, nameOf, check, onCells });

  const go = (to: Place) => {
    moveTo(to);
    const row = rowOf(to.row);
    if (to.row >= 0 && to.row < shown.length) virtualizer.scrollToIndex(to.row);
    if (row && to.row !== at.row) onReach?.(row);
  };
  // The cell itself is brought into sight sideways; the virtual rows do it up and down.
  useEffect(() => {
    if (document.activeElement === scrollRef.current)
      document.getElementById(cellId(grid, at.row, at.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grid, at.row, at.column]);

  const beginEdit = (typed: string | null, row = rowAt, column = columnAt) => {
    if (!row) return;
    if (at.column < shift) selection?.toggle(row.id);
    else if (column?.editor?.kind === 'elsewhere') column.editor.open(row);
    else if (column?.editor) setEdit({ typed: column.editor.kind === 'text' ? typed : null });
    else if (typed === null) onOpen?.(row);
  };
  // Rows that are drawn keep one function; what it needs of the present it finds here.
  const endEdit = (after: After) => {
    setEdit(null);
    if (after !== 'left') scrollRef.current?.focus();
    if (after === 'down') go({ row: Math.min(at.row + 1, shown.length - 1), column: at.column });
    if (after === 'next') go({ row: at.row, column: at.column + 1 });
    if (after === 'previous') go({ row: at.row, column: at.column - 1 });
  };
  const endRef = useRef(endEdit);
  useEffect(() => {
    endRef.current = endEdit;
  });
  const onDone = useCallback((after: After) => endRef.current(after), []);

  const setWidth = useCallback(
    (id: string, width: number) => setView((old) => ({ ...old, widths: { ...old.widths, [id]: width } })),
    [setView],
  );
  const toggleGroup = (index: number) => {
    const item = shown[index];
    if (item?.kind !== 'group') return;
    setClosed((old) => {
      const next = new Set(old);
      if (!next.delete(item.key)) next.add(item.key);
      return next;
    });
  };
  const widen = (by: number) => {
    if (!columnAt) return;
    const now = document.getElementById(cellId(grid, -1, at.column))?.getBoundingClientRect().width ?? columnAt.width;
    setWidth(columnAt.id, Math.max(NARROWEST, Math.round(now) + by));
  };
  const clear = () => {
    if (onCells && (cells.marked || columnAt?.cell)) return cells.clear();
    if (!rowAt || columnAt?.editor?.kind !== 'text' || columnAt.editor.text(rowAt) === '') return;
    const problem = columnAt.editor.save(rowAt, '');
    if (problem) notify('problem', `${columnAt.header} of ${nameOf(rowAt)}: ${problem}`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (edit || event.target !== scrollRef.current || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 300) / height) - 2);
    const isCell = at.column >= shift && at.row >= 0;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd' && isCell) {
      event.preventDefault();
      cells.fillDown();
      return;
    }
    const action = gridAction(event, at, size, page);
    if (!action) return;
    if (action.kind === 'select-none' && !selection?.count && !cells.marked) return;
    event.preventDefault();
    if (groupAt?.kind === 'group') {
      const opens =
        action.kind === 'go'
          ? opening(event.key)
          : action.kind === 'edit' || action.kind === 'toggle'
            ? !groupAt.isOpen
            : null;
      if (opens !== null) {
        if (opens !== groupAt.isOpen) toggleGroup(at.row);
        return;
      }
    }
    if (action.kind === 'go') {
      if (event.shiftKey && isCell) cells.extend();
      else cells.drop();
      go(
        event.shiftKey && isCell
          ? { row: Math.max(0, action.to.row), column: Math.max(shift, action.to.column) }
          : action.to,
      );
      if (action.extend && !isCell) selection?.extendTo(action.to.row, at.row);
    } else if (action.kind === 'edit') beginEdit(action.typed);
    else if (action.kind === 'clear') clear();
    else if (action.kind === 'open') rowAt && onOpen?.(rowAt);
    else if (action.kind === 'toggle') rowAt && selection?.toggle(rowAt.id);
    else if (action.kind === 'select-all' && isCell) {
      cells.begin({ row: 0, column: shift });
      moveTo({ row: size.row - 1, column: size.column - 1 });
    } else if (action.kind === 'select-all') selection?.selectAll(true);
    else if (action.kind === 'select-none') {
      if (cells.marked) cells.drop();
      else selection?.selectAll(false);
    } else if (action.kind === 'widen') widen(action.by);
    else if (columnAt) table.getColumn(columnAt.id)?.toggleSorting(undefined, action.also);
    else selection?.selectAll(selection.state !== 'all');
  };
  const onClick = (event: MouseEvent) => {
    const place = pressedPlace(event);
    const row = place && rowOf(place.row);
    if (place && shown[place.row]?.kind === 'group') {
      go(place);
      toggleGroup(place.row);
      return;
    }
    if (!place || !row || (edit && place.row === at.row && place.column === at.column)) return;
    if (event.shiftKey && place.column >= shift && at.column >= shift) {
      cells.extend();
      go(place);
      return;
    }
    cells.drop();
    go(place);
    if (event.shiftKey) selection?.extendTo(place.row, at.row);
    else if (place.column < shift || event.ctrlKey || event.metaKey) selection?.toggle(row.id);
    else if (columns[place.column - shift]?.opens) onOpen?.(row);
  };
  // Dragging over cells chooses them.
  const onDrag = (event: MouseEvent) => {
    const down = downRef.current;
    const place = event.buttons === 1 && down && down.column >= shift ? pressedPlace(event) : null;
    if (!place || !down || (place.row === down.row && place.column === down.column)) return;
    cells.begin(down);
    moveTo({ row: place.row, column: Math.max(shift, place.column) });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = pressedPlace(event);
    if (!place || edit || place.column < shift) return;
    moveTo(place);
    beginEdit(null, rowOf(place.row), columns[place.column - shift]);
  };

  const selectedCount = selection?.count ?? 0;
  // Nothing of it changes while the table scrolls.
  const toolbar = useMemo(
    () => (
      <TableTools
        label={label}
        columns={all}
        data={data}
        filtered={filtered}
        view={view}
        onView={setView}
        dense={dense}
        onDense={onDense}
        counts={{ shown: filtered.rows.length, all: rows.length, selected: selectedCount }}
      >
        {tools}
      </TableTools>
    ),
    [label, all, data, filtered, view, setView, dense, onDense, rows.length, selectedCount, tools],
  );

  return (
    <div className={styles.box}>
      {toolbar}
      {/* The keys of a grid are the grid's own: it is the one tab stop, and says which cell the cursor is on. */}
      <div
        ref={scrollRef}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={size.column}
        aria-multiselectable={hasChecks ? true : undefined}
        aria-activedescendant={edit ? undefined : cellId(grid, at.row, at.column)}
        className={styles.scroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onCopy={(event) => edit === null && cells.copy(event)}
        onPaste={(event) => edit === null && cells.paste(event)}
        onMouseDown={(event) => {
          if (event.shiftKey) event.preventDefault();
          downRef.current = edit === null ? pressedPlace(event) : null;
        }}
        onMouseOver={onDrag}
        onFocus={() => undefined}
      >
        <div role="presentation" className={styles.width} style={{ minWidth: least }}>
          <TableHead
            grid={grid}
            table={table}
            columns={columns}
            template={template}
            lefts={lefts}
            at={at.row === -1 ? at.column : null}
            selected={selection?.state ?? null}
            onSelectAll={(select) => selection?.selectAll(select)}
            onWidth={setWidth}
          />
          <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
            <TableLines
              drawn={virtualizer.getVirtualItems()}
              grid={grid}
              items={shown}
              all={all}
              columns={columns}
              template={template}
              lefts={lefts}
              height={height}
              at={at}
              edit={edit}
              marked={cells.marked}
              selection={selection}
              nameOf={nameOf}
              noun={label.toLowerCase()}
              onDone={onDone}
            />
          </div>
        </div>
      </div>
      {cells.asked ? (
        <BadCells bad={cells.asked.bad} good={cells.asked.changes.length} onAnswer={cells.answer} />
      ) : null}
      {rows.length === 0 ? <div className={styles.empty}>{empty}</div> : null}
      {rows.length > 0 && shown.length === 0 ? <p className={styles.empty}>Nothing fits this filter.</p> : null}
    </div>
  );
}

/** Whether an arrow opens (true) or closes (false) a group; null for other keys. */
const opening = (key: string): boolean | null => (key === 'ArrowRight' ? true : key === 'ArrowLeft' ? false : null);
