import type { Day, DayId } from '../../shared/model/tables.ts';
import type { DayLayout } from './day-layout.ts';

const LAST = 30;

/** The cell that the keys are on: a day, a column, and a start of the day. */
export interface Cursor {
  readonly dayId: DayId | null;
  readonly column: number;
  readonly start: number;
}

/** The cursor, brought into the days that are shown; with the day's layout. */
export function withinDays(
  cursor: Cursor,
  layouts: readonly DayLayout[],
): (Cursor & { readonly layout: DayLayout }) | null {
  const layout = layouts.find(({ day }) => day.id === cursor.dayId) ?? layouts[0];
  if (!layout || layout.rooms.length === 0) return null;
  const column = Math.min(Math.max(0, cursor.column), layout.rooms.length - 1);
  const isInside = cursor.start >= layout.opening && cursor.start < layout.closing;
  const start = isInside ? cursor.start : (layout.starts[0] ?? layout.opening);
  return { dayId: layout.day.id, column, start, layout };
}

/** The same minute on another day, or where that day does not last so long, its first or last half hour. */
export const startOn = ({ opening, closing }: Day, start: number): number =>
  Math.max(opening, start < closing ? start : closing - LAST);

/**
 * The cell at the next or previous start; past the end of a day that of the next day that is shown. With `fine`, five
 * minutes further.
 */
export function stepped(cursor: Cursor, layouts: readonly DayLayout[], by: 1 | -1, fine: boolean): Cursor {
  const at = withinDays(cursor, layouts);
  if (!at) return cursor;
  const { starts, opening, closing, day } = at.layout;
  if (fine) return { ...cursor, dayId: day.id, start: Math.min(closing - 5, Math.max(opening, at.start + 5 * by)) };
  const next = by === 1 ? starts.find((start) => start > at.start) : starts.findLast((start) => start < at.start);
  if (next !== undefined) return { ...cursor, dayId: day.id, start: next };
  const other = layouts[layouts.indexOf(at.layout) + by];
  const start = by === 1 ? other?.starts[0] : other?.starts.at(-1);
  return other && start !== undefined
    ? { ...cursor, dayId: other.day.id, start }
    : { ...cursor, dayId: day.id, start: at.start };
}
