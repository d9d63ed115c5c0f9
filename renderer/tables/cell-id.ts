import type { Place } from './use-cursor.ts';

/** The ids of cells, for the grid to say which one the cursor is on. Row -1 is the head; columns count the box of the selection. */
export const cellId = (grid: string, row: number, column: number): string => `${grid}-${row}-${column}`;

/** The cell that a pointer is on, by what its row and cell tell in `data-row` and `data-column`; null beside the cells. */
export function pressedPlace(event: { readonly target: EventTarget }): Place | null {
  if (!(event.target instanceof Element)) return null;
  const column = event.target.closest('[data-column]')?.getAttribute('data-column');
  const row = event.target.closest('[data-row]')?.getAttribute('data-row');
  return column && row ? { row: Number(row), column: Number(column) } : null;
}
