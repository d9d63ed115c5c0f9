import type { ImportedSession } from '../../../shared/contract/import.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import { readClock } from '../frab/times.ts';
import { isObject, type JsonRecord } from '../json/json-record.ts';
import { readSpan } from '../json/span.ts';
import type { Told } from '../json/told.ts';
import type { Answers } from './answers.ts';
import type { Rooms } from './rooms.ts';
import { chosenBy, type Names } from './session-fields.ts';
import type { Speakers } from './speakers.ts';
import { statusOf } from './status.ts';
import type { ViewedSession } from './views.ts';

/** What sessions refer to, and what is to be told of them. */
export interface Around {
  readonly answers: Answers;
  readonly names: Names;
  readonly rooms: Rooms;
  readonly speakers: Speakers;
  readonly zone: string | null;
  readonly told: Told;
}

/** What Sessionize calls a service session is one of this kind. */
export const SERVICE_KIND = 'Service session';

/** A session of any of the views. */
export function sessionOf({ record, day, slotStart }: ViewedSession, around: Around): ImportedSession | null {
  const { told } = around;
  const { at } = record;
  const id = record.text('id');
  const title = oneLine(record.text('title'));
  if (id === '' && title === '') {
    told.say('record.unusable', 'error', at, 'A session has neither id nor title; it is left out.', record.raw);
    return null;
  }
  const name = title === '' ? `session ${id}` : `“${title.slice(0, 80)}”`;
  if (title === '') told.say('title.missing', 'warning', at, `Session ${id} has no title.`);
  const isService = record.isTrue('isServiceSession');
  const chosen = chosenBy(around.answers.of(record), around.names, at);
  const kindKey = isService ? around.names.kinds.meet(SERVICE_KIND, at.lines, { service: true }) : chosen.kindKey;
  const span = readSpan(record.text('startsAt'), record.text('endsAt'), around.zone, name, at, told);
  const slot = readClock(slotStart);
  const start = span.start ?? (record.text('startsAt') === '' ? slot : null);
  const people = membersOf(record, name, around);
  if (people?.length === 0 && !isService)
    told.say('speaker.missing', 'info', at, `${name} has no speaker in the file.`);
  const place = { date: span.date ?? (start === null ? null : day), start, roomKey: around.rooms.of(record, name) };
  const abstract = record.text('description').replace(/\r\n?/g, '\n');
  const fields = {
    ...(title === '' ? {} : { title }),
    ...(abstract === '' ? {} : { abstract }),
    ...(span.minutes === null ? {} : { durationMinutes: span.minutes }),
    ...(record.has('isPlenumSession') ? { plenary: record.isTrue('isPlenumSession') } : {}),
    ...statusFields(record, name, told),
    ...linkFields(record),
    ...chosen.fields,
    ...otherFields(record),
  };
  return {
    key: cutKey(id === '' ? `title: ${title}` : id),
    lines: [at.lines[0], at.lines[1]],
    fields,
    ...(kindKey === undefined ? {} : { kindKey }),
    ...(chosen.trackKey === undefined ? {} : { trackKey: chosen.trackKey }),
    ...(chosen.tags.length === 0 ? {} : { tags: [...new Set(chosen.tags)] }),
    // A service session's missing or empty list of speakers is no statement.
    ...(people === null || (isService && people.length === 0) ? {} : { people }),
    place,
  };
}

function statusFields(record: JsonRecord, name: string, told: Told) {
  const said = record.text('status');
  const isConfirmed = record.isTrue('isConfirmed');
  const status = said === '' ? null : statusOf(said, isConfirmed);
  if (said !== '' && status === null)
    told.say('value.unknown', 'warning', record.at, `“${said}” is no status known here; that of ${name} stays.`, said);
  return {
    ...(status === null ? {} : { status }),
    ...(record.isTrue('isInformed') ? { 'custom:Informed': 'yes' } : {}),
  };
}

function linkFields(record: JsonRecord): Record<string, string> {
  const links = { 'custom:Live Link': record.text('liveUrl'), 'custom:Recording Link': record.text('recordingUrl') };
  return Object.fromEntries(Object.entries(links).filter(([, url]) => url !== ''));
}

/** Members that are not known here are kept. */
const otherFields = (record: JsonRecord) =>
  Object.fromEntries(record.rest().map(([member, text]) => [customField(member), text]));

function membersOf(
  record: JsonRecord,
  name: string,
  { speakers, told }: Around,
): NonNullable<ImportedSession['people']> | null {
  const list = record.list('speakers');
  if (list === null) return null;
  const keys = new Set<string>();
  for (const value of list) {
    const id = isObject(value) ? String(value.id ?? '') : String(value);
    const key = speakers.keyOf(id, isObject(value) ? String(value.name ?? value.fullName ?? '') : '', record.at);
    if (key === null) {
      told.say('speaker.dangling', 'warning', record.at, `${name} names speaker ${id}, who is not in the file.`, id);
    } else keys.add(key);
  }
  return [...keys].map((personKey) => ({ personKey, role: 'speaker' }));
}
