import { createColumnHelper, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Select, TextField } from '../ui/field.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { TableColumn } from './column.ts';
import styles from './data-table.module.css';
import { type AnyRow, compareValues, type Features, features, foldText } from './features.ts';

const ROW_HEIGHT = 30;
const NO_ROWS: readonly string[] = [];

interface DataTableProps<R extends AnyRow> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  readonly onOpen?: (row: R) => void;
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  /** What stands where no row is. */
  readonly empty: ReactNode;
  readonly tools?: ReactNode;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A table of any size: virtual rows, sorting by heads, a text filter and facets, editing in place. A grid with one tab
 * stop: arrows move, Enter or F2 edits, Escape takes an edit back, Space selects, Enter on a plain cell opens the row.
 */
export function DataTable<R extends AnyRow>(props: DataTableProps<R>) {
  const { label, rows, columns, onOpen, selected = NO_ROWS, onSelect, empty, tools } = props;
  const [filter, setFilter] = useState('');
  const [facets, setFacets] = useState<Readonly<Record<string, string>>>({});
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Place | null>(null);
  const scrollRef = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => new Set(selected), [selected]);

  const columnDefs = useMemo(() => {
    const helper = createColumnHelper<Features, R>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row: R) => column.value(row), {
          id: column.id,
          header: column.header,
          sortFn: (a, b) => compareValues(column.value(a.original), column.value(b.original)),
          sortUndefined: 'last',
          filterFn: (row, _id, wanted: unknown) => String(column.value(row.original) ?? '') === wanted,
        }),
      ),
    );
  }, [columns]);
  const columnFilters = useMemo(() => Object.entries(facets).map(([id, value]) => ({ id, value })), [facets]);
  const table = useTable({
    features,
    columns: columnDefs,
    data: rows as R[],
    getRowId: (row: R) => row.id,
    state: { globalFilter: foldText(filter.trim()), columnFilters },
    globalFilterFn: (row, columnId, wanted: unknown) =>
      foldText(String(row.getValue(columnId) ?? '')).includes(String(wanted)),
    getColumnCanGlobalFilter: () => true,
  });
  const shown = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const at: Place = {
    row: Math.min(place.row, Math.max(0, shown.length - 1)),
    column: Math.min(place.column, columns.length - 1),
  };
  const template = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  useEffect(() => {
    virtualizer.scrollToIndex(at.row);
  }, [at.row, virtualizer]);

  const stopEditing = () => {
    setEditing(null);
    scrollRef.current?.focus();
  };
  const toggle = (id: string) =>
    onSelect?.(chosen.has(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.target !== scrollRef.current) return;
    const row = shown[at.row]?.original;
    const column = columns[at.column];
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 300) / ROW_HEIGHT) - 2);
    const go = (rowBy: number, columnBy: number) => () =>
      setPlace({
        row: Math.min(shown.length - 1, Math.max(0, at.row + rowBy)),
        column: Math.min(columns.length - 1, Math.max(0, at.column + columnBy)),
      });
    const edit = () => (column?.editor && row ? setEditing(at) : row && onOpen?.(row));
    const selectAll = event.ctrlKey || event.metaKey ? () => onSelect?.(shown.map(({ id }) => id)) : undefined;
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: go(1, 0),
      ArrowUp: go(-1, 0),
      ArrowLeft: go(0, -1),
      ArrowRight: go(0, 1),
      PageDown: go(page, 0),
      PageUp: go(-page, 0),
      Home: event.ctrlKey ? go(-shown.length, -columns.length) : go(0, -columns.length),
      End: event.ctrlKey ? go(shown.length, columns.length) : go(0, columns.length),
      Enter: edit,
      F2: edit,
      ' ': onSelect && row ? () => toggle(row.id) : undefined,
      a: onSelect ? selectAll : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <div className={styles.box}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <TextField
            label={`Filter ${label.toLowerCase()}`}
            hideLabel
            placeholder="Filter"
            type="search"
            value={filter}
            onChange={setFilter}
          />
        </div>
        {columns
          .filter(({ facet }) => facet)
          .map((column) => (
            <div key={column.id} className={styles.facet}>
              <Facet
                column={column}
                rows={rows}
                value={facets[column.id] ?? ''}
                onChange={(value) => setFacets(withFacet(facets, column.id, value))}
              />
            </div>
          ))}
        <span className={styles.count}>
          {shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`}
          {selected.length > 0 ? `, ${selected.length} selected` : ''}
        </span>
        {tools}
      </div>
      <div
        ref={scrollRef}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={onSelect !== undefined}
        aria-activedescendant={shown.length > 0 ? cellId(label, at.row, at.column) : undefined}
        className={styles.scroll}
        onKeyDown={onKeyDown}
      >
        <div className={styles.width} style={{ minWidth: width }}>
          <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
            {table.getHeaderGroups()[0]?.headers.map((header, i) => {
              const sorted = header.column.getIsSorted();
              return (
                <div
                  key={header.id}
                  role="columnheader"
                  aria-colindex={i + 1}
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                >
                  <button type="button" className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
                    {columns[i]?.header}
                    <span aria-hidden="true">{sorted === 'asc' ? ' ▲' : sorted === 'desc' ? ' ▼' : ''}</span>
                  </button>
                </div>
              );
            })}
          </div>
          <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = shown[item.index];
              if (!row) return null;
              return (
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={onSelect ? chosen.has(row.id) : undefined}
                  className={`${styles.row} ${chosen.has(row.id) ? styles.chosen : ''}`}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                >
                  {columns.map((column, i) => {
                    const isAt = at.row === item.index && at.column === i;
                    const isEditing = editing?.row === item.index && editing.column === i;
                    return (
                      <div
                        key={column.id}
                        id={cellId(label, item.index, i)}
                        role="gridcell"
                        aria-colindex={i + 1}
                        aria-readonly={column.editor === undefined}
                        className={`${styles.cell} ${isAt ? styles.at : ''} ${column.align === 'end' ? styles.end : ''}`}
                        title={String(column.value(row.original) ?? '')}
                        onClick={(event) => {
                          setPlace({ row: item.index, column: i });
                          if (onSelect && (event.ctrlKey || event.metaKey)) toggle(row.id);
                        }}
                        onDoubleClick={() =>
                          column.editor ? setEditing({ row: item.index, column: i }) : onOpen?.(row.original)
                        }
                      >
                        {isEditing && column.editor ? (
                          <CellEditor
                            label={column.header}
                            editor={column.editor}
                            row={row.original}
                            onDone={stopEditing}
                          />
                        ) : (
                          (column.show?.(row.original) ?? column.value(row.original))
                        )}
                      </div>
                    );
                  })}
                </div>
              );
            })}
          </div>
        </div>
        {rows.length === 0 ? <div className={styles.empty}>{empty}</div> : null}
        {rows.length > 0 && shown.length === 0 ? <div className={styles.empty}>Nothing fits this filter.</div> : null}
      </div>
    </div>
  );
}

const cellId = (label: string, row: number, column: number): string =>
  `cell-${label.replace(/\W+/g, '-')}-${row}-${column}`;

function withFacet(
  facets: Readonly<Record<string, string>>,
  id: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [id]: _, ...others } = facets;
  return value === '' ? others : { ...others, [id]: value };
}

function Facet<R>(props: {
  readonly column: TableColumn<R>;
  readonly rows: readonly R[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { column, rows, value, onChange } = props;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = String(column.value(row) ?? '');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const choices = [...counts]
    .sort(([a], [b]) => compareValues(a, b))
    .map(([id, count]) => ({ id, label: `${id} (${count})` }));
  return (
    <Select
      label={column.header}
      hideLabel
      value={value}
      onChange={onChange}
      choices={[{ id: '', label: `All: ${column.header.toLowerCase()}` }, ...choices]}
    />
  );
}
