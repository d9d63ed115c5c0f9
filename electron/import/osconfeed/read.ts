import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { ImportFormat } from '../format.ts';
import { issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { parseJson } from '../text/parse-json.ts';
import { elementsOf } from './elements.ts';
import { personOf } from './people.ts';
import { similarRooms } from './rooms.ts';
import { eventSchema, feedSchema, speakerSchema, venueSchema } from './schema.ts';
import { isService, sessionOf } from './sessions.ts';
import { oneLine } from './text.ts';

/** The O'Reilly conference feed: JSON with Schedule.events, .speakers and .venues. Its serials are the ids. */
export const osconfeed: ImportFormat = {
  id: 'osconfeed',
  label: 'O’Reilly feed (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*\{/.test(text)) return 0;
    if (/^\s*\{\s*"Schedule"\s*:/.test(text)) return 0.95;
    return text.includes('"Schedule"') && text.includes('"events"') ? 0.7 : 0;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    return decoded.ok ? readFeed(decoded.value) : decoded;
  },
};

function readFeed(decoded: Decoded): Result<ImportedProgram> {
  const { text } = decoded;
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value, places } = json.value;
  const feed = feedSchema.safeParse(value);
  if (!feed.success) {
    const path = feed.error.issues[0]?.path.join('.') || 'the top';
    return refuse(
      'unknown-format',
      `The file is JSON, but not an O’Reilly feed: “${path}” is not as expected (a list Schedule.events). It is ${describeJson(value)}.`,
      { path },
    );
  }
  const { Schedule } = feed.data;
  const longest = Math.max(
    ...[Schedule.events, Schedule.speakers ?? [], Schedule.venues ?? []].map(({ length }) => length),
  );
  if (longest > LIMITS.rows) {
    return refuse('too-large', `The feed has a list of ${longest} records; at most ${LIMITS.rows} are read.`);
  }
  const issues: ImportIssue[] = [...encodingIssues(decoded)];
  const events = elementsOf(Schedule.events, 'Schedule.events', eventSchema, places, issues);
  const speakers = elementsOf(Schedule.speakers ?? [], 'Schedule.speakers', speakerSchema, places, issues);
  const venues = elementsOf(Schedule.venues ?? [], 'Schedule.venues', venueSchema, places, issues).map((venue) => {
    const { text: name, mended } = oneLine(venue.value.name);
    if (mended) {
      const message = `Spaces in the name of the room “${name}” were tidied.`;
      issues.push(issue('text.spaces', 'info', venue.lines, message, { raw: venue.value.name }));
    }
    return { ...venue, name: name === '' ? `Room ${venue.value.serial}` : name };
  });
  const known = {
    speakers: new Set(speakers.map(({ value: { serial } }) => serial)),
    venues: new Set(venues.map(({ value: { serial } }) => serial)),
  };
  const sessions = events.map((event) => sessionOf(event, known, issues));
  const people = speakers.map((speaker) => personOf(speaker, issues));
  const speaking = new Set(sessions.flatMap((session) => session.people ?? []).map(({ personKey }) => personKey));
  for (const { key, lines, fields } of people) {
    if (!speaking.has(key))
      issues.push(issue('speaker.unused', 'info', lines, `${String(fields.name)} speaks in no event of the feed.`));
  }
  issues.push(...similarRooms(venues), zoneMissing(text));
  return ok({
    format: osconfeed.id,
    program: {},
    days: [],
    rooms: venues.map(({ value: { serial }, lines, name }) => ({
      key: serial,
      lines: [lines[0], lines[1]],
      fields: { name },
    })),
    tracks: named(sessions.map(({ trackKey, lines }) => ({ name: trackKey, lines }))),
    kinds: named(sessions.map(({ kindKey, lines }) => ({ name: kindKey, lines }))).map((kind) => ({
      ...kind,
      fields: { ...kind.fields, ...(isService(kind.key) ? { service: true } : {}) },
    })),
    people,
    sessions,
    issues,
  });
}

/** The names that sessions use, each once, with the lines of the first use. */
function named(uses: readonly { readonly name: string | null | undefined; readonly lines: [number, number] }[]) {
  const first = new Map<string, [number, number]>();
  for (const { name, lines } of uses) if (name && !first.has(name)) first.set(name, lines);
  return [...first].map(([key, lines]) => ({ key, lines, fields: { name: key } }));
}

const zoneMissing = (text: string): ImportIssue =>
  issue(
    'event.zone.missing',
    'warning',
    [1, text.split('\n').length],
    'The feed names neither the event nor its time zone; times are taken as the program’s own. Set both in the program’s facts.',
  );
