import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { readSchedule } from '../frab/read-schedule.ts';
import { Report } from '../frab/report.ts';
import type { RawDay, RawEvent, RawRoom } from '../frab/schedule.ts';
import { type Decoded, peekText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { readXml, type XmlElement } from './elements.ts';
import { decodeXml } from './encoding.ts';
import { childrenOf, dayOf, eventOf, personOf, recordOf, roomOf, trackOf } from './schedule-of.ts';

/** The schedule.xml of frab, pentabarf, pretalx, c3voc, FOSDEM and OSEM. Guids (else ids) are the keys. */
export const scheduleXml: ImportFormat = {
  id: 'schedule-xml',
  label: 'Schedule of frab, pretalx, c3voc or FOSDEM (schedule.xml)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*</.test(text) || /^\s*<(?:!doctype\s+)?html\b/i.test(text)) return 0;
    if (/<schedule[\s>]/.test(text)) return /<conference[\s>]/.test(text) ? 0.97 : 0.6;
    // Other XML is taken too, to say what it is.
    return /^\s*<(?:\?xml|!DOCTYPE)\s/.test(text) ? 0.3 : 0;
  },
  read(bytes, options) {
    const decoded = decodeXml(bytes, options.encoding);
    return decoded.ok ? readText(decoded.value, options) : decoded;
  },
};

function readText(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const days: RawDay[] = [];
  let rooms: RawRoom[] = [];
  let events: RawEvent[] = [];
  let loose: RawEvent[] = [];
  const read = readXml(decoded.text, (element, path) => {
    const at = path.join(' ');
    if (at === 'schedule day room event') events.push(eventOf(element, report));
    else if (at === 'schedule day event') loose.push(eventOf(element, report));
    else if (at === 'schedule day room') {
      rooms.push(roomOf(element, events, report));
      tellOthers(element.children, [], report);
      events = [];
    } else if (at === 'schedule day') {
      days.push(dayOf({ ...element, children: [] }, { rooms, loose }, report));
      tellOthers(element.children, [], report);
      rooms = [];
      loose = [];
    } else return false;
    return true;
  });
  if (!read.ok) return read;
  const root = read.value;
  const shape = wrongShape(root, days);
  if (shape !== null) return shape;
  const [conference] = childrenOf(root, 'conference');
  if (!conference) return otherSchedule(root.lines[0]);
  tellOthers(root.children, ['generator', 'version', 'url', 'conference', 'tracks', 'persons'], report);
  const own = recordOf({ ...conference, children: conference.children.filter(({ name }) => name !== 'track') }, report);
  const facts = new Map(own.texts);
  for (const name of ['generator', 'version', 'url']) {
    for (const [field, value] of childrenOf(root, name).flatMap((child) => [...textsOf(child)])) {
      if (!facts.has(field)) facts.set(field, value);
    }
  }
  const schedule = {
    conference: { texts: facts, lines: own.lines },
    tracks: [...childrenOf(conference, 'track'), ...childrenOf(root, 'tracks').flatMap(({ children }) => children)].map(
      trackOf,
    ),
    rooms: [],
    days,
    people: childrenOf(root, 'persons')
      .flatMap(({ children }) => children)
      .map(personOf),
  };
  return readSchedule(schedule, scheduleXml.id, options, report);
}

/** <generator name="pretalx"/> is “generator: pretalx”; <version>3</version> is “version: 3”. */
function textsOf(element: XmlElement): Map<string, string> {
  const words = [...element.attributes.values(), element.text.trim()].filter((word) => word !== '').join(' ');
  return new Map(words === '' ? [] : [[element.name, words]]);
}

function tellOthers(children: readonly XmlElement[], known: readonly string[], report: Report): void {
  for (const { name, lines, text } of children) {
    if (known.includes(name)) continue;
    report.count(`<${name.slice(0, 100)}>`, lines, text.trim());
  }
}

function wrongShape(root: XmlElement, days: readonly RawDay[]): ReturnType<typeof refuse> | null {
  const [line] = root.lines;
  if (root.name !== 'schedule') {
    return refuse(
      'unknown-format',
      `The file is XML of another kind: it begins with <${root.name.slice(0, 80)}> in line ${line}. A schedule begins with <schedule>, with days, rooms and events in it.`,
      { line },
    );
  }
  return days.length > 0 &&
    days.every((day) => day.rooms.length + day.loose.length === 0) &&
    childrenOf(root, 'conference').length === 0
    ? otherSchedule(line)
    : null;
}

const otherSchedule = (line: number) =>
  refuse(
    'unknown-format',
    `The file has a <schedule> (line ${line}) of another form: it has no <conference>, or no <room> with <event> in its days.`,
    { line },
  );
