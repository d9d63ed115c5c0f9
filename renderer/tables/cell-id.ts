/** The ids of cells, for the grid to say which one the cursor is on. Row -1 is the head; columns count the box of the selection. */
export const cellId = (grid: string, row: number, column: number): string => `${grid}-${row}-${column}`;
