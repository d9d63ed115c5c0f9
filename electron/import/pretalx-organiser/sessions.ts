import type { ImportedSession } from '../../../shared/contract/import.ts';
import { absoluteMinute, DAY_MINUTES, dateOfDayNumber } from '../../../shared/time/wall.ts';
import { readDuration } from '../csv/times.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { readClock, readMoment, wallMinute } from '../frab/times.ts';
import { statusOfState } from '../pretalx-api/status.ts';
import type { Named } from '../records/named.ts';
import type { RoleRow } from '../tables/role-row.ts';
import type { SessionRole } from './labels.ts';
import type { People } from './people.ts';

/** What rows of sessions refer to. */
export interface Around {
  readonly people: People;
  readonly rooms: Named;
  readonly tracks: Named;
  readonly kinds: Named;
  readonly zone: string | null;
}

type Row = RoleRow<SessionRole>;

/** A row of the sessions' table. */
export function sessionOf(row: Row, around: Around): ImportedSession | null {
  const [id, title] = [row.get('id'), oneLine(row.get('title'))];
  if (id === '' && title === '') {
    row.say('row.empty', 'warning', null, 'A row has neither id nor title; it is left out.');
    return null;
  }
  if (id === '') row.say('id.missing', 'warning', 'id', `“${title}” has no ID; its title stands for it.`);
  const name = title === '' ? id : title.slice(0, 80);
  if (title === '' && row.has('title'))
    row.say('title.missing', 'warning', 'title', `The proposal ${id} has no title.`);
  const { place, minutes } = placeOf(row, name, around);
  const trackKey = around.tracks.meet(row.get('track'), row.lines);
  const kindKey = around.kinds.meet(row.get('type'), row.lines);
  const people = around.people.membersOf(row, name);
  if (people?.length === 0) row.say('speaker.missing', 'info', null, `“${name}” has no speaker in the file.`);
  const duration = row.get('duration');
  const length = minutes ?? (duration === '' ? null : readDuration(duration));
  if (duration !== '' && readDuration(duration) === null) {
    row.say(
      'duration.unreadable',
      'warning',
      'duration',
      `“${duration}” is no length that can be read, such as 45 or 1:30.`,
    );
  }
  return {
    key: cutKey(id || `title: ${title}`),
    lines: [row.lines[0], row.lines[1]],
    fields: { ...fieldsOf(row, title, name), ...(length === null ? {} : { durationMinutes: length }) },
    ...(trackKey === null ? {} : { trackKey }),
    ...(kindKey === null ? {} : { kindKey }),
    ...(row.has('tags') ? { tags: [...new Set(row.list('tags'))] } : {}),
    ...(people === null ? {} : { people }),
    ...(place === null ? {} : { place }),
  };
}

// The names that pretalx's interface gives these, so that its exports agree whatever their language.
const KEPT = [
  ['pendingState', 'Pending state'],
  ['created', 'Created'],
  ['image', 'Image'],
  ['medianScore', 'Median score'],
  ['meanScore', 'Mean score'],
] as const;

function fieldsOf(row: Row, title: string, name: string): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  const [abstract, description] = [prose(row.get('abstract')), prose(row.get('description'))];
  set('abstract', abstract || description);
  if (abstract !== '' && description !== abstract) set('custom:Description', description);
  set('notes', [prose(row.get('notes')), prose(row.get('internalNotes'))].filter((text) => text !== '').join('\n\n'));
  set('language', row.get('language').slice(0, 35));
  const state = row.get('state');
  const status = statusOfState(state);
  if (status !== null) fields.status = status;
  else if (state !== '')
    row.say('value.unknown', 'warning', 'state', `“${state}” is no state known here; it is left as it is.`);
  if (status === 'withdrawn' || state === 'draft') fields['custom:State'] = state;
  if (isYes(row.get('doNotRecord'))) fields.recording = 'refused';
  if (isYes(row.get('featured'))) fields['custom:Featured'] = 'yes';
  for (const [role, own] of KEPT) set(`custom:${own}`, row.get(role));
  set('custom:Resources', row.list('resources').join('\n'));
  const count = row.get('slotCount');
  if (count !== '' && count !== '1') {
    set('custom:Slot count', count);
    const message = `“${name}” is given ${count} times, but this export tells only the first time. The schedule, or the slots of the interface, tell all.`;
    if (row.get('start') !== '' || row.get('startDate') !== '')
      row.say('talk.repeated', 'warning', 'slotCount', message);
  }
  for (const [question, answer] of row.others()) fields[`custom:${question.slice(0, 150)}`] = answer;
  return fields;
}

const isYes = (text: string): boolean => /^(?:true|1|yes|ja|wahr)$/i.test(text);

/** Where a row's session is: by its start with an offset, else by date and time of the wall; only columns that are there speak. */
function placeOf(row: Row, name: string, { rooms, zone }: Around) {
  const from = momentOf(row, ['start', 'startDate', 'startTime'], name, zone);
  const to = momentOf(row, ['end', 'endDate', 'endTime'], name, zone);
  const roomKey = rooms.meet(row.get('room'), row.lines);
  const isSaid = (['room', 'start', 'startDate', 'startTime'] as const).some((role) => row.has(role));
  const start = from?.minute ?? null;
  const place = isSaid ? { date: from?.date ?? null, start, roomKey } : null;
  if (from === null || start === null || to?.minute == null) return { place, minutes: null };
  const minutes = absoluteMinute(to.date, to.minute) - absoluteMinute(from.date, start);
  if (minutes >= 0 && minutes <= DAY_MINUTES) return { place, minutes };
  row.say(
    'duration.unusable',
    'warning',
    'end',
    `“${name}” ends before it starts, or a day later; its length is left open.`,
  );
  return { place, minutes: null };
}

type MomentRoles = readonly [whole: 'start' | 'end', date: 'startDate' | 'endDate', time: 'startTime' | 'endTime'];

function momentOf(row: Row, [whole, date, time]: MomentRoles, name: string, zone: string | null) {
  const unreadable = (role: SessionRole) =>
    row.say('time.unreadable', 'warning', role, `“${row.get(role)}” of “${name}” is no time that can be read.`);
  const said = row.get(whole);
  const read = said === '' ? null : readMoment(said);
  if (said !== '' && read === null) unreadable(whole);
  const day = row.get(date) === '' ? null : readMoment(row.get(date));
  if (row.get(date) !== '' && day === null) unreadable(date);
  const clock = row.get(time) === '' ? null : readClock(row.get(time));
  if (row.get(time) !== '' && clock === null) unreadable(time);
  const wall = day === null ? null : { date: day.date, minute: clock ?? day.minute };
  if (read === null || read.minute === null) return wall ?? (read === null ? null : { date: read.date, minute: clock });
  const at = wallMinute(read, zone);
  const own = { date: dateOfDayNumber(Math.floor(at / DAY_MINUTES)), minute: at % DAY_MINUTES };
  if (wall === null || wall.minute === null || (wall.date === own.date && wall.minute === own.minute)) return own;
  // The split columns are the clock on the wall; without a zone the other may be an instant in UTC.
  const which = zone === null ? 'the date and time in columns of their own count' : `the time in ${zone} counts`;
  row.say(
    'time.disagrees',
    'warning',
    whole,
    `The times of “${name}” (${said}; ${row.get(date)} ${row.get(time)}) disagree; ${which}.`,
  );
  return zone === null ? wall : own;
}
