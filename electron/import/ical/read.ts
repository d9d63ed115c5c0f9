import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { zoneOf } from '../frab/program.ts';
import { Report } from '../frab/report.ts';
import { LIMITS } from '../limits.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { uniqueSessions } from '../records/unique.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { type Component, componentsOf } from './components.ts';
import { textValue } from './content-lines.ts';
import { sessionOf } from './events.ts';
import { unfoldBytes } from './fold.ts';
import { roomNames } from './rooms.ts';
import { readMoment, zonesOf } from './times.ts';

/** A calendar (RFC 5545), as strict or loose as programs write it. Option: zone. */
export const ical: ImportFormat = {
  id: 'ical',
  label: 'Calendar (iCalendar, .ics)',
  detect(fileName, head) {
    const text = peekText(head);
    if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 0.97;
    if (/^BEGIN:VEVENT/im.test(text)) return 0.6;
    return /\.ics$/i.test(fileName) && text !== '' ? 0.3 : 0;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    if (!decoded.ok) return decoded;
    // Some fold in the middle of a letter's bytes, which then are UTF-8 only when they are put together again.
    const whole = decoded.value.encoding === 'windows-1252' ? unfoldBytes(bytes) : null;
    return readCalendar(whole === null ? decoded.value : { text: whole, encoding: 'utf-8', mark: false }, options);
  },
};

function readCalendar(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const components = componentsOf(decoded.text, report);
  const events = components.filter(({ name }) => name === 'VEVENT');
  if (events.length === 0) {
    return refuse(
      'unreadable-source',
      components.length === 0
        ? 'The file is no calendar: it has no BEGIN:VCALENDAR and no BEGIN:VEVENT.'
        : 'The calendar has no event (VEVENT): there is nothing to import.',
    );
  }
  if (events.length > LIMITS.rows) {
    return refuse('too-large', `The calendar has ${events.length} events; at most ${LIMITS.rows} are read.`);
  }
  for (const { name, parent, lines } of components) {
    if (UNUSED.has(name) && parent !== 'VTIMEZONE') report.count(`component ${name}`, lines, name);
  }
  const calendar = components.find(({ name }) => name === 'VCALENDAR');
  const zoneOfId = zonesOf(components);
  const named = usualZone(calendar, events, zoneOfId, report);
  const texts = new Map(named === null ? [] : [['time_zone_name', named] as const]);
  const zone = zoneOf({ texts, lines: calendar?.lines ?? events[0]?.lines ?? [1, 1] }, options, report);
  if (!zone.ok) return zone;
  const { venue, roomOf } = roomNames(events.map((event) => textOf(event, 'LOCATION')));
  const [rooms, tracks, kinds, people] = [new Named(), new Named(), new Named(), new People(report)];
  const gathered = { rooms, tracks, kinds, people, report, zone: zone.value, zoneOfId, roomOf };
  const sessions = uniqueSessions(
    events.map((event) => sessionOf(event, gathered)),
    report,
  );
  if (zone.value === null) tellInstants(events, report);
  tellPretalx(events, report);
  people.tell();
  report.tellCounted();
  const records = people.records();
  return ok({
    format: ical.id,
    program: { ...factsOf(calendar), ...(venue === null ? {} : { venue }) },
    days: [],
    rooms: rooms.records(),
    tracks: tracks.records(),
    kinds: kinds.records(),
    people: records,
    sessions,
    issues: [...report.issues, ...affiliationIssues(records)],
  });
}

const UNUSED = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VALARM', 'VAVAILABILITY', 'AVAILABLE']);

const textOf = (component: Component | undefined, name: string): string =>
  textValue(component?.properties.find((one) => one.name === name)?.value ?? '');

/** The zone of the calendar, else the one that most events name; null where there is none. Names nobody knows are told. */
function usualZone(
  calendar: Component | undefined,
  events: readonly Component[],
  zoneOfId: (tzid: string) => string | null,
  report: Report,
): string | null {
  const counts = new Map<string, number>();
  const unknown = new Map<string, Component>();
  for (const event of events) {
    const start = event.properties.find(({ name }) => name === 'DTSTART');
    const tzid = (start ? readMoment(start)?.tzid : undefined) || textOf(event, 'TZID');
    if (tzid === '') continue;
    const zone = zoneOfId(tzid);
    if (zone === null) unknown.set(tzid, unknown.get(tzid) ?? event);
    else counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  for (const [tzid, { lines }] of unknown) {
    const message = `“${tzid.slice(0, 100)}” is no time zone that is known here; times in it are taken as written.`;
    report.say('zone.unknown', 'warning', lines, message, tzid);
  }
  const own = textOf(calendar, 'X-WR-TIMEZONE') || textOf(calendar, 'TZID');
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return (own === '' ? null : zoneOfId(own)) ?? most;
}

function factsOf(calendar: Component | undefined): ImportedProgram['program'] {
  const title = textOf(calendar, 'NAME') || textOf(calendar, 'X-WR-CALNAME');
  const url = textOf(calendar, 'URL');
  return { ...(title === '' ? {} : { title }), ...(/^https?:\/\//i.test(url) ? { url } : {}) };
}

/** pretalx writes the speakers behind the title, where they can't be told apart from it for sure. */
function tellPretalx(events: readonly Component[], report: Report): void {
  const own = events.filter((event) => textOf(event, 'UID').startsWith('pretalx-'));
  const [first] = own;
  if (!first) return;
  const message = `This calendar is of pretalx, which writes speakers behind the titles (“Title - Speakers”); they are left there. Its schedule.json or schedule.xml has both apart.`;
  report.say(
    'people.in-title',
    'warning',
    [first.lines[0], own.at(-1)?.lines[1] ?? first.lines[1]],
    message,
    textOf(first, 'SUMMARY'),
  );
}

/** Without a zone an instant is no place on the schedule. */
function tellInstants(events: readonly Component[], report: Report): void {
  const own = events.filter(({ properties }) => {
    const start = properties.find(({ name }) => name === 'DTSTART');
    return start !== undefined && readMoment(start)?.isUtc === true;
  });
  const [first] = own;
  if (!first) return;
  const count = own.length === 1 ? 'One event has its time' : `${own.length} events have their times`;
  const message = `${count} in UTC, and nothing says in which zone the conference is: left open. Name it in the option “zone”, such as Europe/Berlin.`;
  report.say('time.instant', 'warning', [first.lines[0], own.at(-1)?.lines[1] ?? first.lines[1]], message);
}
