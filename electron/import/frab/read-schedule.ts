import type { ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { dayRecords, programDay } from './days.ts';
import { isService } from './names.ts';
import { People } from './people.ts';
import { checkDates, programFacts, zoneOf } from './program.ts';
import { oneLine } from './prose.ts';
import type { Report } from './report.ts';
import { Rooms } from './rooms.ts';
import { nameOf, type RawDay, type RawSchedule } from './schedule.ts';
import { sessionOf } from './sessions.ts';
import { trackRecords } from './tracks.ts';
import { linkRepeats, tellRepeats, uniqueSessions } from './unique-sessions.ts';

/** Understands a schedule of the frab family: every event, person, room and day becomes a record, every oddity an issue. */
export function readSchedule(
  schedule: RawSchedule,
  format: string,
  options: FormatOptions,
  report: Report,
): Result<ImportedProgram> {
  const { conference } = schedule;
  const events = schedule.days.flatMap((day) => [...day.loose, ...day.rooms.flatMap((room) => room.events)]);
  if (events.length > LIMITS.rows) {
    return refuse('too-large', `The schedule has ${events.length} events; at most ${LIMITS.rows} are read.`);
  }
  const program = programFacts(conference, report);
  const zone = zoneOf(conference, options, report);
  if (!zone.ok) return zone;
  const rooms = new Rooms(report);
  const people = new People(report);
  for (const room of schedule.rooms) rooms.meet(room);
  const read = schedule.days.map((day) => ({ day, own: programDay(day, zone.value, report) }));
  const days = read.flatMap(({ own }) => (own ? [own] : []));
  checkDates(conference, days, zone.value, report);
  const given: ImportedSession[] = [];
  for (const { day, own } of read) {
    countOthers(day, report);
    for (const event of day.loose) {
      const name = event.texts.get('room');
      const roomKey = name === undefined ? null : rooms.meet({ texts: new Map([['name', name]]), lines: event.lines });
      given.push(sessionOf(event, { day: own, days, roomKey, zone: zone.value }, people, report));
    }
    for (const room of day.rooms) {
      const roomKey = rooms.meet(room);
      for (const event of room.events) {
        const said = event.texts.get('room');
        if (said !== undefined && oneLine(said) !== rooms.nameOf(roomKey) && oneLine(said) !== '') {
          const message = `${nameOf(event)} names the room “${oneLine(said)}”, but stands under “${rooms.nameOf(roomKey)}”, where it is placed.`;
          report.say('room.disagrees', 'warning', event.lines, message, said);
        }
        given.push(sessionOf(event, { day: own, days, roomKey, zone: zone.value }, people, report));
      }
    }
  }
  for (const person of schedule.people) people.meet(person);
  people.tell();
  const repeats = tellRepeats(events, report);
  const sessions = linkRepeats(uniqueSessions(given, report), repeats);
  const tracks = trackRecords(schedule.tracks, sessions, report);
  report.tellCounted();
  return ok({
    format,
    program,
    days: dayRecords(days, spansOf(sessions), report),
    rooms: rooms.records(),
    tracks,
    kinds: kindRecords(sessions),
    people: people.records(),
    sessions,
    issues: report.issues,
  });
}

function countOthers({ texts, lines }: RawDay, report: Report): void {
  for (const [name, value] of texts) {
    if (!['index', 'date', 'start', 'end', 'day_start', 'day_end'].includes(name)) {
      report.count(`day ${name}`, lines, value);
    }
  }
}

/** The first start and the last end on each date, in minutes of it. */
function spansOf(sessions: readonly ImportedSession[]) {
  const spans = new Map<string, { readonly first: number; readonly last: number }>();
  for (const { place, fields } of sessions) {
    if (!place?.date || place.start === null) continue;
    const end = place.start + (typeof fields.durationMinutes === 'number' ? fields.durationMinutes : 0);
    const known = spans.get(place.date) ?? { first: place.start, last: end };
    spans.set(place.date, { first: Math.min(known.first, place.start), last: Math.max(known.last, end) });
  }
  return spans;
}

function kindRecords(sessions: readonly ImportedSession[]): ImportedProgram['kinds'] {
  const first = new Map<string, [number, number]>();
  for (const { kindKey, lines } of sessions) if (kindKey && !first.has(kindKey)) first.set(kindKey, lines);
  return [...first].map(([key, lines]) => ({
    key,
    lines,
    fields: { name: key, ...(isService(key) ? { service: true } : {}) },
  }));
}
