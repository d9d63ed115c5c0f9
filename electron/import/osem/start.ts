import { type DateOrder, readMoment } from '../csv/times.ts';

/**
 * Reads OSEM's start times: “2017-10-02 09:00AM ”, and “2017-10-0209:00AM ” where a list of all events leaves the space
 * out. null: no time.
 */
export function readStart(
  text: string,
  order: DateOrder | null = null,
): { readonly date: string; readonly minute: number } | null {
  const spaced = text.trim().replace(/^(\d{4}-\d{2}-\d{2})(?=\d)/, '$1 ');
  const read = readMoment(spaced, order);
  return read.kind === 'read' && read.date !== null && read.minute !== null
    ? { date: read.date, minute: read.minute }
    : null;
}
