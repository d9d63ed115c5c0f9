import type { ImportedSession } from '../../../shared/contract/import.ts';
import { fold, titleKey } from '../../../shared/matching/name-key.ts';
import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import type { RowCells } from './cells.ts';
import type { DateReading } from './date-reading.ts';
import { readDuration, readMoment } from './times.ts';

const STATUSES: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  accept: 'accepted',
  angenommen: 'accepted',
  yes: 'accepted',
  confirmed: 'confirmed',
  bestatigt: 'confirmed',
  zugesagt: 'confirmed',
  abgelehnt: 'withdrawn',
  zuruckgezogen: 'withdrawn',
  eingereicht: 'proposed',
  nachrucker: 'reserve',
  accepte: 'accepted',
  acceptee: 'accepted',
  retenu: 'accepted',
  confirme: 'confirmed',
  confirmee: 'confirmed',
  refuse: 'withdrawn',
  retire: 'withdrawn',
  'en attente': 'proposed',
  aceptado: 'accepted',
  aceptada: 'accepted',
  confirmado: 'confirmed',
  confirmada: 'confirmed',
  rechazado: 'withdrawn',
  rechazada: 'withdrawn',
  retirada: 'withdrawn',
  pendiente: 'proposed',
  withdrawn: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  rejected: 'withdrawn',
  proposed: 'proposed',
  submitted: 'proposed',
  pending: 'proposed',
  new: 'proposed',
  reserve: 'reserve',
  waitlist: 'reserve',
  'waiting list': 'reserve',
  backup: 'reserve',
};

type Fields = Record<string, string | number | null>;

/** The facts of a row's session but its people; what can't be read is told and left out. */
export function sessionFields(row: RowCells): Fields {
  const fields: Fields = {};
  for (const role of ['title', 'subtitle', 'abstract', 'notes', 'language', 'level', 'url'] as const) {
    const text = row.get(role);
    if (text !== '') fields[role] = role === 'abstract' || role === 'notes' ? text : text.replace(/\s+/g, ' ');
    else if (row.clears && row.has(role)) fields[role] = null;
  }
  const status = row.get('status');
  if (status !== '') {
    const known = STATUSES[fold(status)];
    if (known) fields.status = known;
    else row.say('value.unknown', 'warning', 'status', `“${status}” is no status known here; it is left as it is.`);
  }
  const audience = row.get('expectedAudience');
  if (/^\d{1,6}$/.test(audience)) fields.expectedAudience = Number(audience);
  else if (audience !== '') row.say('value.unreadable', 'warning', 'expectedAudience', `“${audience}” is no number.`);
  else if (row.clears && row.has('expectedAudience')) fields.expectedAudience = null;
  const votes = row.get('votes');
  if (votes !== '') fields[`custom:${row.nameOf('votes')}`] = /^-?\d+(?:\.\d+)?$/.test(votes) ? Number(votes) : votes;
  for (const [name, value] of row.others()) fields[`custom:${name}`] = value;
  return fields;
}

/** Where and how long a row's session is; half of a place is fine. */
export function placeAndLength(
  row: RowCells,
  dates: DateReading,
): { readonly place: ImportedSession['place']; readonly duration: number | null } {
  const day = moment(row, 'date', dates);
  const start = moment(row, 'start', dates);
  const time = moment(row, 'time', dates);
  const end = moment(row, 'end', dates);
  const date = day?.date ?? start?.date ?? time?.date ?? null;
  const minute = start?.minute ?? time?.minute ?? day?.minute ?? null;
  const room = row.get('room').replace(/\s+/g, ' ');
  if (minute !== null && date === null) {
    row.say(
      'day.missing',
      'warning',
      start?.minute == null ? 'time' : 'start',
      'this clock time has no day; it is left open.',
    );
  }
  const place = { date, start: date === null ? null : minute, roomKey: room === '' ? null : titleKey(room) || room };
  const said = place.date !== null || place.start !== null || place.roomKey !== null;
  return { place: said ? place : undefined, duration: lengthOf(row, date, minute, end) };
}

type MomentRole = 'date' | 'start' | 'time' | 'end';

function moment(row: RowCells, role: MomentRole, dates: DateReading) {
  const cell = row.get(role);
  if (cell === '') return null;
  const read = readMoment(cell, dates.order);
  switch (read.kind) {
    case 'ambiguous':
      dates.ambiguous(row, role, cell);
      return null;
    case 'unreadable':
      row.say(
        'time.unreadable',
        'warning',
        role,
        `“${cell}” is no date or time that can be read, such as 2017-10-02 09:00.`,
      );
      return null;
    case 'read':
      if (read.offset === null) return read;
      if (/^z$/i.test(read.offset)) {
        row.say(
          'time.instant',
          'warning',
          role,
          `“${cell}” is a time in UTC; only local time can be placed. Its time is left open.`,
        );
        return null;
      }
      row.say(
        'time.offset',
        'info',
        role,
        `the offset ${read.offset} is not used; ${cell} is taken as written, in the program's zone.`,
      );
      return read;
  }
}

function lengthOf(
  row: RowCells,
  date: string | null,
  start: number | null,
  end: { readonly date: string | null; readonly minute: number | null } | null,
): number | null {
  const cell = row.get('duration');
  if (cell !== '') {
    const minutes = readDuration(cell);
    if (minutes !== null) return minutes;
    row.say(
      'duration.unreadable',
      'warning',
      'duration',
      `“${cell}” is no length that can be read, such as 45 or 1:30.`,
    );
  }
  if (start === null || end?.minute == null) return null;
  const days = date !== null && end.date !== null ? dayNumber(end.date) - dayNumber(date) : 0;
  const minutes = end.minute - start + days * 1440;
  // An end on the clock before the start is past midnight.
  const length = minutes < 0 && end.date === null ? minutes + 1440 : minutes;
  if (length >= 0 && length <= 1440) return length;
  row.say(
    'duration.unusable',
    'warning',
    'end',
    `the end lies before the start${date ? ` on ${dateOfDayNumber(dayNumber(date))}` : ''}.`,
  );
  return null;
}
