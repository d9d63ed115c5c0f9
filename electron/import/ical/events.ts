import type { ImportedSession } from '../../../shared/contract/import.ts';
import { DAY_MINUTES, dateOfDayNumber } from '../../../shared/time/wall.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Report } from '../frab/report.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import type { Component } from './components.ts';
import { type Property, textValue, textValues } from './content-lines.ts';
import { ownFacts } from './own.ts';
import { attendeeOf } from './people.ts';
import { type CalendarMoment, readDuration, readMoment, wallMinute } from './times.ts';

export interface Gathered {
  readonly rooms: Named;
  readonly people: People;
  readonly report: Report;
  readonly zone: string | null;
  readonly zoneOfId: (tzid: string) => string | null;
  readonly roomOf: (location: string) => string;
  /** Only calendars of ours tell of these. */
  readonly tracks: Named;
  readonly kinds: Named;
}

// CONFIRMED is what every event is that is not one of these; it does not mean that its speakers said so.
const STATUS: Readonly<Record<string, string>> = { CANCELLED: 'withdrawn', TENTATIVE: 'proposed' };
const UUID = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:@|$)/i;

/** A VEVENT as a session. What recurs is taken once, and told. */
export function sessionOf(event: Component, gathered: Gathered): ImportedSession {
  const { lines } = event;
  const { rooms, people, report } = gathered;
  const text = (name: string) => textValue(event.properties.find((one) => one.name === name)?.value ?? '');
  const own = ownFacts(event, gathered);
  const title = own?.hasTitle === false ? '' : oneLine(text('SUMMARY'));
  const name = title === '' ? `the event of line ${lines[0]}` : `“${title}”`;
  if (title === '' && own === null) report.say('title.missing', 'warning', lines, `${capital(name)} has no SUMMARY.`);
  const uid = text('UID');
  if (uid === '')
    report.say('id.missing', 'info', lines, `${capital(name)} has no UID; its title and time are its key.`);
  const { at, minutes, date } = timesOf(event, name, gathered);
  tellRecurrence(event, name, report);
  const guid = UUID.exec(uid)?.[1];
  const status = STATUS[text('STATUS').toUpperCase()];
  const tags =
    own?.tags ?? event.properties.filter((one) => one.name === 'CATEGORIES').flatMap(({ value }) => textValues(value));
  const members =
    own?.people ??
    event.properties
      .filter((one) => one.name === 'ATTENDEE')
      .flatMap((property) => attendeeOf(property, lines, people) ?? [])
      .filter(({ personKey }, index, all) => all.findIndex((one) => one.personKey === personKey) === index);
  const part = text('RECURRENCE-ID');
  const written = event.properties.find((one) => one.name === 'DTSTART')?.value ?? '';
  return {
    key: cutKey(uid === '' ? `${title} ${written}`.trim() : part === '' ? uid : `${uid} ${part}`),
    lines: [lines[0], lines[1]],
    fields: {
      ...(title === '' ? {} : { title }),
      ...(minutes === null ? {} : { durationMinutes: minutes }),
      ...(guid === undefined || part !== '' ? {} : { guid: guid.toLowerCase() }),
      ...(status === undefined ? {} : { status }),
      ...fieldsOf(event, report),
      ...own?.fields,
    },
    ...(own?.kindKey ? { kindKey: own.kindKey } : {}),
    ...(own?.trackKey ? { trackKey: own.trackKey } : {}),
    ...(members.length === 0 ? {} : { people: members }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags.map(oneLine))] }),
    place: {
      date: at === null ? date : dateOfDayNumber(Math.floor(at / DAY_MINUTES)),
      start: at === null ? null : at % DAY_MINUTES,
      roomKey: rooms.meet(own?.room ?? gathered.roomOf(text('LOCATION')), lines),
    },
  };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Start (absolute wall minute; null: open), length, and the date of what has no clock time. */
function timesOf({ properties, lines }: Component, name: string, { zone, zoneOfId, report }: Gathered) {
  const find = (wanted: string) => properties.find((one) => one.name === wanted);
  // FOSDEM writes the zone of an event as a property of its own.
  const ownZone = textValue(find('TZID')?.value ?? '');
  const moment = (wanted: 'DTSTART' | 'DTEND'): CalendarMoment | null => {
    const property = find(wanted);
    const read = property ? readMoment(property) : null;
    if (property && read === null) {
      const message = `The ${wanted} of ${name}, “${property.value.slice(0, 60)}”, is no time.`;
      report.say('time.unreadable', 'warning', [property.line, property.lastLine], message, property.value);
    }
    return read === null ? null : { ...read, tzid: read.tzid || ownZone };
  };
  const [start, end] = [moment('DTSTART'), moment('DTEND')];
  if (!find('DTSTART'))
    report.say('time.missing', 'warning', lines, `${capital(name)} has no DTSTART; it is left open.`);
  const said = find('DURATION');
  const duration = said ? readDuration(said.value) : null;
  if (said && duration === null) {
    const message = `The length of ${name}, “${said.value.slice(0, 60)}”, is no length.`;
    report.say('duration.unreadable', 'warning', [said.line, said.lastLine], message, said.value);
  }
  if (start === null) return { at: null, minutes: lengthWithin(duration, name, lines, report), date: null };
  const from = wallMinute(start, zone, zoneOfId);
  const to = end === null ? null : wallMinute(end, zone, zoneOfId);
  if (start.minute === null) {
    const days = from === null || to === null ? 1 : Math.max(1, Math.round((to - from) / DAY_MINUTES));
    const last = days > 1 ? ` and lasts ${days} days; it is put on the first` : '';
    report.say('event.all-day', 'info', lines, `${capital(name)} has a date but no clock time${last}.`);
    return { at: null, minutes: null, date: start.date };
  }
  const span = end?.minute == null ? null : lengthOf(start, end, from, to);
  if (span !== null && duration !== null && span !== duration) {
    const message = `${capital(name)} has both an end and a length, and they differ; the end counts.`;
    report.say('duration.disagrees', 'warning', lines, message, said?.value ?? '');
  }
  return { at: from, minutes: lengthWithin(span ?? duration, name, lines, report), date: null };
}

function lengthOf(start: CalendarMoment, end: CalendarMoment, from: number | null, to: number | null): number | null {
  if (from !== null && to !== null) return to - from;
  // Two instants in UTC have a length, wherever they are.
  const [a, b] = [wallMinute(start, 'UTC', () => null), wallMinute(end, 'UTC', () => null)];
  return start.isUtc && end.isUtc && a !== null && b !== null ? b - a : null;
}

function lengthWithin(minutes: number | null, name: string, lines: Component['lines'], report: Report): number | null {
  if (minutes === null || (minutes >= 0 && minutes <= DAY_MINUTES)) return minutes;
  const why = minutes < 0 ? 'ends before it begins' : 'is longer than 24 hours';
  report.say('duration.unusable', 'warning', lines, `${capital(name)} ${why}; its length is left open.`);
  return null;
}

function tellRecurrence({ properties }: Component, name: string, report: Report): void {
  for (const { name: rule, value, line, lastLine } of properties) {
    if (rule !== 'RRULE' && rule !== 'RDATE') continue;
    const message = `${capital(name)} recurs (${rule}:${value.slice(0, 100)}). Only its first date is taken; add the others by hand where they are sessions of their own.`;
    report.say('event.recurring', 'warning', [line, lastLine], message, value);
  }
}

// Used elsewhere, or about the calendar's entry and not the talk.
const USED = new Set([
  ...['SUMMARY', 'UID', 'DTSTART', 'DTEND', 'DURATION', 'TZID', 'LOCATION', 'STATUS', 'CATEGORIES', 'ATTENDEE'],
  ...['RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'RECURRENCE-ID', 'DESCRIPTION', 'URL', 'X-ALT-DESC'],
]);
const OF_THE_ENTRY = new Set([
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'TRANSP',
  'PRIORITY',
  'CLASS',
  'GEO',
  'METHOD',
]);
const KEPT: Readonly<Record<string, string>> = { COMMENT: 'Comment', CONTACT: 'Contact', RESOURCES: 'Resources' };

/** FOSDEM writes https:/example.org. */
const HALF_URL = /^(https?:)\/(?!\/)/i;

function fieldsOf({ properties, lines }: Component, report: Report): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const of = (name: string): Property | undefined => properties.find((one) => one.name === name);
  const abstract = prose(textValue(of('DESCRIPTION')?.value ?? of('X-ALT-DESC')?.value ?? ''));
  if (abstract !== '') fields.abstract = abstract;
  const written = textValue(of('URL')?.value ?? '');
  const url = written.replace(HALF_URL, '$1//');
  if (url !== written)
    report.sayOnce('url.mended', lines, `“${written}” lacks a slash; it and others like it are mended.`, written);
  if (/^https?:\/\//i.test(url)) fields.url = url;
  else if (url !== '') fields['custom:Link'] = url;
  for (const { name, value, line, lastLine } of properties) {
    const words = textValue(value);
    if (USED.has(name) || words === '' || name.startsWith('X-LECTERN-')) continue;
    if (OF_THE_ENTRY.has(name))
      report.count('facts of calendar entries (DTSTAMP, SEQUENCE, ...)', [line, lastLine], words);
    else if (name === 'ATTACH' && /^https?:/i.test(words)) {
      fields['custom:Attachments'] = [fields['custom:Attachments'], words].filter(Boolean).join('\n');
    } else if (KEPT[name] !== undefined) fields[customField(KEPT[name])] = words;
    else report.count(`event ${name.slice(0, 60)}`, [line, lastLine], words);
  }
  return fields;
}
