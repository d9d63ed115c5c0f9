import type { ImportedPerson } from '../../../shared/contract/import.ts';
import { readAvailability } from './availability.ts';
import type { RowCells } from './cells.ts';
import type { DateReading } from './date-reading.ts';
import { readMoment } from './times.ts';

/** What a row says of when its person is there. */
export interface Time {
  readonly away?: NonNullable<ImportedPerson['away']>;
  readonly stay?: NonNullable<ImportedPerson['stay']>;
  /** Words that could not be read as times; they are kept as a field of one's own. */
  readonly unread?: { readonly name: string; readonly text: string };
}

/** Reads availability, arrival and departure of a row; what is not clear is told and kept as it is. */
export function timeOf(row: RowCells, dates: DateReading): Time | null {
  if (!row.has('availability') && !row.has('arrival') && !row.has('departure')) return null;
  const text = row.get('availability');
  const read = text === '' ? null : readAvailability(text, row.nameOf('availability'), dates);
  if (read?.kind === 'unclear') {
    const words = `“${text.slice(0, 200)}” is not clear (${read.why}); it is kept as a field, and no hours are set.`;
    row.say('availability.unclear', 'warning', 'availability', words);
  }
  const clear = read?.kind === 'read' ? read : null;
  const arrival = moment(row, 'arrival', dates) ?? clear?.arrival;
  const departure = moment(row, 'departure', dates) ?? clear?.departure;
  return {
    ...(clear && clear.away.length > 0 ? { away: clear.away } : {}),
    ...(arrival || departure ? { stay: { ...(arrival ? { arrival } : {}), ...(departure ? { departure } : {}) } } : {}),
    ...(read?.kind === 'unclear' ? { unread: { name: row.nameOf('availability'), text } } : {}),
  };
}

function moment(row: RowCells, role: 'arrival' | 'departure', dates: DateReading) {
  const cell = row.get(role);
  if (cell === '') return undefined;
  const read = readMoment(cell, dates.order);
  if (read.kind === 'ambiguous') {
    dates.ambiguous(row, role, cell);
    return undefined;
  }
  if (read.kind === 'unreadable' || read.date === null) {
    row.say('time.unreadable', 'warning', role, `“${cell}” is no date that can be read, such as 2031-05-01 14:00.`);
    return undefined;
  }
  // Without a time, the whole of that day counts as being there.
  return { date: read.date, minute: read.minute ?? (role === 'arrival' ? 0 : 1440) };
}
