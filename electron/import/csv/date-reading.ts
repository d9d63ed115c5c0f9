import type { ColumnRole, ImportIssue } from '../../../shared/contract/import.ts';
import { issue } from '../issue.ts';
import { placeIn, type SourceTable } from '../tables/source-table.ts';
import { cellText, type RowCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { type DateOrder, dateOrderOf, readMoment } from './times.ts';

/** Columns whose cells may hold dates. */
export const DATE_ROLES: readonly ColumnRole[] = ['date', 'start', 'time', 'end', 'arrival', 'departure'];

/** A cell that means two days, and which. */
export interface TwofoldDate {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How a table's dates are read: which part is the day, where that is known, and the days that the program has. */
export class DateReading {
  readonly order: DateOrder | null;
  /** Where the order comes from; none: no cell needs one, or none tells. */
  readonly from: 'given' | 'cells' | 'none';
  /** Dates of the program and of the table: they give a weekday or a day without its year. */
  readonly days: readonly string[];
  readonly #twofold: { role: ColumnRole; row: RowCells; text: string }[] = [];

  constructor(order: DateOrder | null, from: DateReading['from'], days: readonly string[]) {
    this.order = order;
    this.from = from;
    this.days = days;
  }

  /** Notes a cell that means two days; its date is left open. */
  ambiguous(row: RowCells, role: ColumnRole, text: string): void {
    this.#twofold.push({ row, role, text });
  }

  /** Tells once, at the first such cell, that the order of day and month must be said. */
  tell(): void {
    const [first] = this.#twofold;
    if (!first) return;
    const others = this.#twofold.length - 1;
    const more = others === 0 ? '' : others === 1 ? ' (and 1 more)' : ` (and ${others} more)`;
    const words = `“${first.text}”${more} may be day/month or month/day; say which. ${others === 0 ? 'It is' : 'They are'} left open.`;
    first.row.say('date.ambiguous', 'warning', first.role, words);
  }
}

/** The reading of a table's dates: the order told, else what a cell with a part above 12 tells. */
export function dateReading(
  table: SourceTable,
  columns: Columns,
  told: DateOrder | undefined,
  programDays: readonly string[],
): DateReading {
  const cells = dateCells(table, columns);
  const found = told ?? dateOrderOf(cells.map(({ text }) => text));
  const days = new Set(programDays);
  for (const { text, role } of cells) {
    if (role === 'arrival' || role === 'departure') continue;
    const read = readMoment(text, found);
    if (read.kind === 'read' && read.date !== null) days.add(read.date);
  }
  return new DateReading(found, told ? 'given' : found ? 'cells' : 'none', [...days].sort());
}

interface DateCell extends TwofoldDate {
  readonly role: ColumnRole;
}

/** Every cell of a column of dates that holds something. */
export function dateCells(table: SourceTable, columns: Columns): readonly DateCell[] {
  const wanted = DATE_ROLES.flatMap((role) => columns.at(role).map((column) => ({ role, column })));
  const found: DateCell[] = [];
  for (let row = columns.headerAt + 1; row < table.rows.length; row++) {
    for (const { role, column } of wanted) {
      const text = cellText(table.rows[row]?.cells[column] ?? '');
      if (text !== '') found.push({ row, column, text, role });
    }
  }
  return found;
}

/** The cells that mean two days, where nothing tells the order. */
export const twofoldDates = (table: SourceTable, columns: Columns): readonly TwofoldDate[] =>
  dateCells(table, columns).filter(({ text }) => readMoment(text, null).kind === 'ambiguous');

/** An issue at a table as a whole. */
export const tableIssue = (
  table: SourceTable,
  columns: Columns,
  code: string,
  severity: ImportIssue['severity'],
  message: string,
): ImportIssue =>
  issue(code, severity, table.rows[columns.headerAt]?.lines ?? [1, 1], message, { place: placeIn(table) });
