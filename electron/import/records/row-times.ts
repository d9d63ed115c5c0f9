import { type DateOrder, dateOrderOf, readMoment } from '../csv/times.ts';
import type { HeadedRow } from './headed-table.ts';
import type { TableReport } from './table-report.ts';

/** A date and, where the cell has one, a clock time, as minutes of it. */
export interface CellMoment {
  readonly date: string | null;
  readonly minute: number | null;
}

/** Which of 3/4/2031 is the day: what the option says, else what the cells tell; null: neither does. */
export function orderOf(wanted: unknown, cells: Iterable<string>): DateOrder | null {
  return wanted === 'day-first' || wanted === 'month-first' ? wanted : dateOrderOf(cells);
}

/** Reads the time under a header; what can't be read is told with its cell and left open. */
export function momentOf(
  row: HeadedRow,
  header: string,
  order: DateOrder | null,
  report: TableReport,
): CellMoment | null {
  const cell = row.get(header);
  if (cell === '') return null;
  const say = (code: string, words: string) =>
    report.sayOf(row.place(header), code, 'warning', row.lines, `“${cell.slice(0, 100)}” ${words}`, cell);
  const read = readMoment(cell, order);
  if (read.kind === 'ambiguous') {
    say('date.ambiguous', 'may be day/month or month/day; say which in the option “dateOrder”. It is left open.');
    return null;
  }
  if (read.kind === 'unreadable') {
    say('time.unreadable', 'is no date or time that can be read, such as 2031-05-01 09:00.');
    return null;
  }
  if (read.offset !== null && /^z$/i.test(read.offset)) {
    say('time.instant', 'is a time in UTC; only local time can be placed. It is left open.');
    return null;
  }
  if (read.offset !== null) {
    const message = `“${cell}” is taken as written, in the program’s zone, as all times of the file are; the offset ${read.offset} is not used.`;
    report.at(row.place(header));
    report.sayOnce('time.offset', row.lines, message, cell);
  }
  return { date: read.date, minute: read.minute };
}
