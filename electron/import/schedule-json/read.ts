import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { readSchedule } from '../frab/read-schedule.ts';
import { Report } from '../frab/report.ts';
import type { RawDay, RawEvent, RawRecord } from '../frab/schedule.ts';
import type { Lines } from '../issue.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import type { JsonPlaces } from '../text/json-places.ts';
import { parseJson } from '../text/parse-json.ts';
import { eventOf, personOf, textsOf } from './records.ts';
import { eventSchema, type Frame, frameSchema } from './schema.ts';

/** The schedule.json of frab, pretalx and c3voc (version 1). Guids (else ids) are the keys. */
export const scheduleJson: ImportFormat = {
  id: 'schedule-json',
  label: 'Schedule of frab, pretalx or c3voc (schedule.json)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*\{/.test(text) || !/"schedule"\s*:\s*\{/.test(text)) return 0;
    return /"conference"\s*:\s*\{/.test(text) ? 0.97 : 0.5;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    return decoded.ok ? readText(decoded.value, options) : decoded;
  },
};

const CONFERENCE = 'schedule.conference';
const LISTS = new Set(['days', 'rooms', 'tracks', 'persons']);

function readText(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const { value, places } = json.value;
  const frame = frameSchema.safeParse(value);
  if (!frame.success) {
    const path = frame.error.issues[0]?.path.join('.') || 'the top';
    return refuse(
      'unknown-format',
      `The file is JSON, but not a schedule.json: “${path}” is not as expected (days in schedule.conference.days, each with rooms that hold lists of events). It is ${describeJson(value)}.`,
      { path },
    );
  }
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const { schedule } = frame.data;
  const { conference } = schedule;
  const whole: Lines = [1, decoded.text.split('\n').length];
  const listed = (list: readonly Record<string, unknown>[] | null | undefined, path: string): RawRecord[] =>
    (list ?? []).map((record, at) => ({ texts: textsOf(record), lines: places.linesOf(path, at) }));
  const around = textsOf(schedule, new Set(['conference']));
  return readSchedule(
    {
      conference: { texts: new Map([...around, ...textsOf(conference, LISTS)]), lines: whole },
      tracks: listed(conference.tracks, `${CONFERENCE}.tracks`),
      rooms: listed(conference.rooms, `${CONFERENCE}.rooms`),
      days: conference.days.map((day, at) => dayOf(day, at, places, report)),
      people: (conference.persons ?? []).flatMap((person, at) =>
        personOf(person, places.linesOf(`${CONFERENCE}.persons`, at), report),
      ),
    },
    scheduleJson.id,
    options,
    report,
  );
}

type JsonDay = Frame['schedule']['conference']['days'][number];

function dayOf(day: JsonDay, at: number, places: JsonPlaces, report: Report): RawDay {
  const lines = places.linesOf(`${CONFERENCE}.days`, at);
  const texts = new Map(textsOf(day, new Set(['rooms'])));
  for (const [from, to] of [
    ['day_start', 'start'],
    ['day_end', 'end'],
  ] as const) {
    const said = texts.get(from);
    if (said !== undefined) texts.set(to, said);
  }
  const path = `${CONFERENCE}.days[${at}].rooms`;
  const rooms = Array.isArray(day.rooms)
    ? day.rooms.map((room, index) => ({
        texts: textsOf(room, new Set(['events'])),
        events: room.events,
        path: `${path}[${index}].events`,
      }))
    : Object.entries(day.rooms ?? {}).map(([name, events]) => ({
        texts: new Map(name.trim() === '' ? [] : [['name', name] as const]),
        events,
        path: `${path}.${name}`,
      }));
  return {
    texts,
    lines,
    loose: [],
    rooms: rooms.map(({ texts: own, events, path: list }) => ({
      texts: own,
      lines: events.length > 0 ? [places.linesOf(list, 0)[0], places.linesOf(list, events.length - 1)[1]] : lines,
      events: eventsOf(events, list, places, report),
    })),
  };
}

function eventsOf(list: readonly unknown[], path: string, places: JsonPlaces, report: Report): RawEvent[] {
  return list.flatMap((value, at) => {
    const lines = places.linesOf(path, at);
    const parsed = eventSchema.safeParse(value);
    if (parsed.success) return [eventOf(parsed.data, lines, report)];
    const [first] = parsed.error.issues;
    const where = [`${path}[${at}]`, ...(first?.path ?? [])].join('.');
    const message = `${where}: ${first?.message ?? 'not as expected'}; this event is left out.`;
    report.say('record.unusable', 'error', lines, message, JSON.stringify(value));
    return [];
  });
}
