import type { TableColumn } from '../column.ts';

/** A row as a text made it, or why the text cannot be taken. */
export type Taken<R> = { readonly row: R } | { readonly wrong: string };

/** A row before and after. */
export interface Change<R> {
  readonly before: R;
  readonly after: R;
}

/** A text that was refused, with its place. */
export interface BadCell {
  /** Its line and column among what was put in, from 1: “3:2”. */
  readonly at: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

export interface Edited<R> {
  /** The rows that become others, with all texts that could be taken. */
  readonly changes: readonly Change<R>[];
  readonly bad: readonly BadCell[];
}

/** A rectangle of cells, ends included; columns are counted among those that are shown. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Sheet<R> {
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  readonly nameOf: (row: R) => string;
  /** What is wrong with a row once all its cells were taken. */
  readonly check?: ((row: R, before: R) => string | null) | undefined;
}

/** The text of a cell, as it is copied. */
export const cellText = <R>(column: TableColumn<R>, row: R): string =>
  column.cell?.text(row) ?? String(column.value(row) ?? '');

/** The texts of a rectangle. */
export const copyCells = <R>({ rows, columns }: Sheet<R>, { top, bottom, left, right }: CellRange): string[][] =>
  rows.slice(top, bottom + 1).map((row) => columns.slice(left, right + 1).map((column) => cellText(column, row)));

/**
 * Puts texts into cells from a corner on; nothing is written. A single text fills the whole rectangle, lines that
 * divide its height repeat, others go where they go. What does not fit is told by row, column and reason.
 */
export function putCells<R extends object>(
  sheet: Sheet<R>,
  range: CellRange,
  texts: readonly (readonly string[])[],
): Edited<R> {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const most = Math.max(...texts.map((line) => line.length));
  const repeats = (have: number, room: number) => (room % have === 0 ? room : have);
  const lines = repeats(texts.length, height);
  const across = most === 1 ? width : repeats(most, width);
  const changes: Change<R>[] = [];
  const bad: BadCell[] = [];
  for (let i = 0; i < lines; i += 1) {
    const before = sheet.rows[range.top + i];
    const line = texts[i % texts.length] ?? [];
    if (before === undefined) {
      bad.push({
        at: `${i + 1}:1`,
        row: `Line ${i + 1}`,
        column: 'all',
        text: line.join(' | '),
        reason: 'The table ends above it.',
      });
      continue;
    }
    let after = before;
    const name = sheet.nameOf(before);
    const taken: BadCell[] = [];
    for (let j = 0; j < across; j += 1) {
      const text = line[line.length === 0 ? 0 : j % line.length];
      if (text === undefined || (line.length < most && j >= line.length)) continue;
      const column = sheet.columns[range.left + j];
      const cell = { at: `${i + 1}:${j + 1}`, row: name, column: column?.header ?? 'none', text };
      if (!column) bad.push({ ...cell, reason: 'The table has no such column.' });
      else if (text.trim() !== cellText(column, after).trim()) {
        const result = column.cell
          ? column.cell.put(after, text.trim())
          : { wrong: 'This column cannot be pasted into.' };
        if ('wrong' in result) bad.push({ ...cell, reason: result.wrong });
        else {
          after = result.row;
          taken.push({ ...cell, reason: '' });
        }
      }
    }
    const reason = after === before ? null : (sheet.check?.(after, before) ?? null);
    if (reason !== null)
      bad.push({
        at: taken[0]?.at ?? `${i + 1}:1`,
        row: name,
        column: taken.map(({ column }) => column).join(', '),
        text: taken.map(({ text }) => text).join(' | '),
        reason,
      });
    else if (after !== before) changes.push({ before, after });
  }
  return { changes, bad };
}

/** The texts of the uppermost cells of a rectangle, put into all below them. */
export function fillDown<R extends object>(sheet: Sheet<R>, range: CellRange): Edited<R> {
  const first = copyCells(sheet, { ...range, bottom: range.top });
  return putCells(sheet, range, first);
}
