import { type DateOrder, readMoment } from '../csv/times.ts';
import type { RoleRow } from '../tables/role-row.ts';
import type { SheetRole } from './columns.ts';

type Row = RoleRow<SheetRole>;

/** When a row's session is: by “Scheduled At”, else by day and time; a time may be a span (“9:00 - 9:45”). */
export function timesOf(row: Row, name: string, order: DateOrder | null) {
  const whole = momentOf(row, 'scheduledAt', row.get('scheduledAt'), name, order);
  const [from = '', to = ''] = row.get('time').split(/\s+[-–—]\s+|\s*[–—]\s*|(?<=\d)-(?=\d)/);
  const day = momentOf(row, 'day', row.get('day'), name, order);
  const start = momentOf(row, 'time', from, name, order);
  const end = momentOf(row, 'time', to, name, order);
  const date = whole?.date ?? day?.date ?? start?.date ?? null;
  const minute = whole?.minute ?? start?.minute ?? day?.minute ?? null;
  if (minute !== null && date === null) {
    row.say('day.missing', 'warning', 'time', `The time of “${name}” has no day that can be read; it is left open.`);
  }
  const span = minute === null || end?.minute == null ? null : (end.minute - minute + 1440) % 1440;
  return { date, start: date === null ? null : minute, span };
}

function momentOf(row: Row, role: 'scheduledAt' | 'day' | 'time', text: string, name: string, order: DateOrder | null) {
  if (text.trim() === '') return null;
  const read = readMoment(text, order);
  if (read.kind === 'read') return read;
  if (read.kind === 'ambiguous') {
    const message = `“${text}” of “${name}” may be day/month or month/day; the option dateOrder (day-first, month-first) says which. It is left open.`;
    row.say('date.ambiguous', 'warning', role, message);
  } else {
    const what = role === 'day' ? 'no date with a year' : 'no time';
    row.say('time.unreadable', 'warning', role, `“${text}” of “${name}” is ${what} that can be read; it is left open.`);
  }
  return null;
}
