import { type Problem, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';
import { cellName, type TableRow } from './source-table.ts';

/** The rows of a sheet as they fill up, held to the limits of a table. Rows and columns count from 0. */
export class SheetRows {
  readonly #sheet: string;
  readonly #rows: string[][] = [];

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Sets a cell that holds something; answers the problem if that is beyond the limits. */
  set(row: number, column: number, text: string): Problem | undefined {
    if (text === '') return undefined;
    const at = `Sheet “${this.#sheet}”, cell ${cellName(row, column)}:`;
    // One row more than a table may have: its header.
    if (row > LIMITS.rows) {
      return refuse('too-large', `${at} at most ${LIMITS.rows} rows are read. Split the sheet.`).problem;
    }
    if (column >= LIMITS.columns) {
      return refuse('too-large', `${at} at most ${LIMITS.columns} columns are read.`, { row: row + 1 }).problem;
    }
    if (text.length > LIMITS.cellCharacters) {
      return refuse('too-large', `${at} it holds more than ${LIMITS.cellCharacters} characters.`).problem;
    }
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    return undefined;
  }

  rows(): TableRow[] {
    return this.#rows.map((cells, at) => ({ cells, lines: [at + 1, at + 1] }));
  }
}
