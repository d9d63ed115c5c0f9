import type { VirtualItem } from '@tanstack/react-virtual';
import type { After } from './cell-editor.tsx';
import type { CellRange } from './cells/edit-cells.ts';
import type { TableColumn } from './column.ts';
import type { AnyRow } from './features.ts';
import { GroupRow } from './group-row.tsx';
import type { Item } from './model/group-rows.ts';
import { TableRow } from './table-row.tsx';
import type { Place } from './use-cursor.ts';

/** Pixels. */
export const ROW_HEIGHT = 28;
export const DENSE_HEIGHT = 23;

interface TableLinesProps<R extends AnyRow> {
  readonly drawn: readonly VirtualItem[];
  readonly grid: string;
  readonly items: readonly Item<R>[];
  /** All columns, and those that are shown. */
  readonly all: readonly TableColumn<R>[];
  readonly columns: readonly TableColumn<R>[];
  readonly template: string;
  readonly lefts: ReadonlyMap<string, number>;
  /** Of a line, in pixels. */
  readonly height: number;
  readonly at: Place;
  readonly edit: { readonly typed: string | null } | null;
  /** The rectangle of chosen cells, in lines and shown columns. */
  readonly marked: CellRange | null;
  readonly selection: { readonly has: (id: string) => boolean } | null;
  readonly nameOf: (row: R) => string;
  readonly noun: string;
  readonly onDone: (after: After) => void;
}

/** The lines of a table that are in sight: rows, and heads of groups. */
export function TableLines<R extends AnyRow>(props: TableLinesProps<R>) {
  const {
    drawn,
    grid,
    items,
    all,
    columns,
    template,
    lefts,
    height,
    at,
    edit,
    marked,
    selection,
    nameOf,
    noun,
    onDone,
  } = props;
  return drawn.map(({ index, start }) => {
    const item = items[index];
    if (!item) return null;
    const here = at.row === index ? at.column : null;
    // Lines that leave give their elements to those that come, which is cheaper than new ones; the cursor's keeps its own.
    const key = here === null ? index % drawn.length : 'cursor';
    return item.kind === 'group' ? (
      <GroupRow
        key={key}
        grid={grid}
        item={item}
        index={index}
        top={start}
        height={height}
        columns={all}
        at={here}
        noun={noun}
      />
    ) : (
      <TableRow
        key={key}
        grid={grid}
        row={item.row}
        index={index}
        top={start}
        columns={columns}
        template={template}
        lefts={lefts}
        height={height}
        at={here}
        edit={here === null ? null : edit}
        marks={marked && index >= marked.top && index <= marked.bottom ? `${marked.left}-${marked.right}` : null}
        isSelected={selection ? selection.has(item.row.id) : null}
        name={nameOf(item.row)}
        onDone={onDone}
      />
    );
  });
}
