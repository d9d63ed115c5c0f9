import { type ClipboardEvent, useMemo, useState } from 'react';
import { notify } from '../../state/notices.ts';
import type { TableColumn } from '../column.ts';
import type { AnyRow } from '../features.ts';
import type { Item } from '../model/group-rows.ts';
import type { Place } from '../use-cursor.ts';
import { fromTsv, toHtml, toTsv } from './clipboard-text.ts';
import { type CellRange, type Change, copyCells, type Edited, fillDown, putCells } from './edit-cells.ts';

interface CellsOptions<R extends AnyRow> {
  readonly items: readonly Item<R>[];
  readonly columns: readonly TableColumn<R>[];
  readonly at: Place;
  /** Columns that stand before the first one of the data. */
  readonly shift: number;
  readonly nameOf: (row: R) => string;
  readonly check?: ((row: R, before: R) => string | null) | undefined;
  /** Writes changes of many rows as one step; absent where cells are only copied. */
  readonly onCells?: ((changes: readonly Change<R>[]) => void) | undefined;
}

/** The rectangle of chosen cells, and what is done with it: copy, paste, fill down, clear. Each is one step of undo. */
export function useCells<R extends AnyRow>(options: CellsOptions<R>) {
  const { items, columns, at, shift, nameOf, check, onCells } = options;
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [asked, setAsked] = useState<Edited<R> | null>(null);
  const from = anchor ?? at;
  const lines = {
    top: Math.max(0, Math.min(from.row, at.row)),
    bottom: Math.max(0, from.row, at.row),
    left: Math.max(0, Math.min(from.column, at.column) - shift),
    right: Math.max(0, Math.max(from.column, at.column) - shift),
  };
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const sheet = { rows, columns, nameOf, check };
  /** The rectangle among the rows alone: heads of groups stand between lines, but hold no cells. */
  const range = (): CellRange => {
    const before = (end: number) =>
      rows.length === items.length ? end : items.slice(0, end).filter(({ kind }) => kind === 'row').length;
    const top = before(lines.top);
    return { ...lines, top, bottom: Math.max(top, before(lines.bottom + 1) - 1) };
  };
  const write = (edited: Edited<R>): void => {
    if (edited.bad.length > 0) setAsked(edited);
    else if (edited.changes.length > 0) onCells?.(edited.changes);
  };
  const isMany = anchor !== null && (anchor.row !== at.row || anchor.column !== at.column);
  return {
    /** The chosen rectangle in lines of the table; null where only the cursor's cell is chosen. */
    marked: isMany ? lines : null,
    asked,
    /** What was asked: whether those that are right are to be written. */
    answer(apply: boolean) {
      if (apply && asked && asked.changes.length > 0) onCells?.(asked.changes);
      setAsked(null);
    },
    extend: () => setAnchor((old) => old ?? at),
    begin: setAnchor,
    drop: () => setAnchor(null),
    fillDown: () => onCells && write(fillDown(sheet, range())),
    clear: () => onCells && write(putCells(sheet, range(), [['']])),
    copy(event: ClipboardEvent) {
      if (at.row < 0) return;
      const cells = copyCells(sheet, range());
      event.clipboardData.setData('text/plain', toTsv(cells));
      event.clipboardData.setData('text/html', toHtml(cells));
      event.preventDefault();
      const count = cells.length * (cells[0]?.length ?? 0);
      if (count > 1) notify('news', `Copied ${count} cells.`);
    },
    paste(event: ClipboardEvent) {
      if (!onCells || at.row < 0) return;
      event.preventDefault();
      write(putCells(sheet, range(), fromTsv(event.clipboardData.getData('text/plain'))));
    },
  };
}
