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
import { anyText, isObject } from '../records/values.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { parseJson } from '../text/parse-json.ts';
import { entriesOf } from './entries.ts';
import { sessionsOf } from './sessions.ts';
import { usualZone } from './times.ts';

/** The timetable that Indico exports as JSON: blocks with their talks in order, talks, breaks. Option: zone. */
export const indicoTimetable: ImportFormat = {
  id: 'indico-timetable',
  label: 'Indico timetable (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*\{/.test(text) || !/"results"\s*:\s*\{/.test(text)) return 0;
    if (/"entryType"\s*:/.test(text)) return 0.95;
    return text.includes('"HTTPAPIResult"') ? 0.6 : 0;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    return decoded.ok ? readTimetable(decoded.value, options) : decoded;
  },
};

function readTimetable(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const { value, places } = json.value;
  if (!isObject(value) || !isObject(value.results)) {
    return refuse(
      'unknown-format',
      `The file is JSON, but not an Indico timetable: “results” is not as expected (events, each with days of entries). It is ${describeJson(value)}.`,
      { path: 'results' },
    );
  }
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const whole = [1, decoded.text.split('\n').length] as const;
  const entries = entriesOf(value.results, places, report);
  if (entries.length === 0) {
    return refuse('unreadable-source', 'The timetable has no entry: there is nothing to import.', { path: 'results' });
  }
  const count = entries.reduce((sum, entry) => sum + 1 + entry.entries.length, 0);
  if (count > LIMITS.rows) {
    return refuse('too-large', `The timetable has ${count} entries; at most ${LIMITS.rows} are read.`);
  }
  const named = usualZone(entries);
  const texts = new Map(named === undefined ? [] : [['time_zone_name', named] as const]);
  const zone = zoneOf({ texts, lines: whole }, options, report);
  if (!zone.ok) return zone;
  const [rooms, tracks, kinds, people] = [new Named(), new Named(), new Named(), new People(report)];
  const gathered = { rooms, tracks, kinds, people, report, zone: zone.value };
  const sessions = uniqueSessions(
    entries.flatMap((entry) => sessionsOf(entry, gathered)),
    report,
  );
  people.tell();
  const info = anyText(value.additionalInfo);
  if (info !== '') report.count('additionalInfo', whole, info);
  report.tellCounted();
  const records = people.records();
  return ok({
    format: indicoTimetable.id,
    from: { system: 'indico', event: Object.keys(value.results).sort().join('+') },
    program: {},
    days: [],
    rooms: rooms.records(),
    tracks: tracks.records(),
    kinds: kinds.records(),
    people: records,
    sessions,
    issues: [...report.issues, ...affiliationIssues(records)],
  });
}
