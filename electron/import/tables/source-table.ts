/** A row of a table with its lines in the file (a quoted cell may hold line ends); in a workbook, its row number twice. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly lines: readonly [number, number];
}

/**
 * A table as it stands in a file: a CSV or TSV file, or one sheet of a workbook. Rows are those of the source from its
 * first one, blank ones too, so that row `at` is number `at + 1`. Cells are text: dates of a workbook come as
 * 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM[:SS]', clock times as 'HH:MM[:SS]', numbers as plain decimals.
 */
export interface SourceTable {
  /** The sheet's name; the file's where it has no sheets. */
  readonly name: string;
  readonly fileName: string;
  readonly rows: readonly TableRow[];
}

/** The place of something a reader tells, for `issue`. */
export interface TablePlace {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** A column's letters as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A cell as spreadsheets name it; row and column count from 0: (13, 2) is C14. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Where something stands in a table; row and column count from 0. */
export function placeIn(table: SourceTable, row?: number, column?: number): TablePlace {
  return {
    file: table.fileName,
    ...(table.name === table.fileName ? {} : { sheet: table.name }),
    ...(row === undefined || column === undefined ? {} : { cell: cellName(row, column) }),
  };
}
