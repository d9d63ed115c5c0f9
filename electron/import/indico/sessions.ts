import type { ImportedSession } from '../../../shared/contract/import.ts';
import { DAY_MINUTES } from '../../../shared/time/wall.ts';
import { cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Report } from '../frab/report.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import { anyText, isObject, type JsonObject, listOf, textOf, wordsOf } from '../records/values.ts';
import type { Entry } from './entries.ts';
import { membersOf } from './people.ts';
import { minuteOf, placeAt } from './times.ts';

/** What the sessions of a timetable are gathered in. */
export interface Gathered {
  readonly rooms: Named;
  readonly tracks: Named;
  readonly kinds: Named;
  readonly people: People;
  readonly report: Report;
  readonly zone: string | null;
}

/** When and where an entry is. */
interface Span {
  readonly from: number | null;
  readonly minutes: number | null;
  readonly roomKey: string | null;
}

/** The session of an entry that stands in no block, and those of its talks. */
export function sessionsOf(entry: Entry, gathered: Gathered): readonly ImportedSession[] {
  const span = spanOf(entry, gathered, null);
  const own = sessionOf(entry, span, gathered);
  if (entry.entries.length === 0) return [own];
  const talks = entry.entries
    .map((talk) => ({ talk, at: spanOf(talk, gathered, span.roomKey) }))
    .sort((a, b) => (a.at.from ?? Number.POSITIVE_INFINITY) - (b.at.from ?? Number.POSITIVE_INFINITY) || 0);
  let next = span.from;
  let position = 0;
  const inside = talks.map(({ talk, at }): ImportedSession => {
    const session = sessionOf(talk, at, gathered);
    const offset = at.from === null || span.from === null ? null : at.from - span.from;
    const why = reasonOutside(at, span, offset);
    if (why !== null) {
      const message = `“${titleOf(talk)}” is a talk of “${titleOf(entry)}”, but ${why}; it stands beside the block.`;
      gathered.report.say('block.left', 'warning', talk.lines, message);
      return session;
    }
    const follows = at.from === null || at.from === next;
    next = at.from === null ? next : at.from + (at.minutes ?? 0);
    return { ...session, block: { key: own.key, position: position++, ...(follows ? {} : { offset }) } };
  });
  return [{ ...own, fields: { ...own.fields, block: true } }, ...inside];
}

function reasonOutside(at: Span, block: Span, offset: number | null): string | null {
  if (at.roomKey !== null && at.roomKey !== block.roomKey) return 'has another room';
  if (offset !== null && (offset < 0 || offset > DAY_MINUTES)) return 'does not begin within it';
  return null;
}

function spanOf({ value, lines }: Entry, { rooms, zone, report }: Gathered, inherited: string | null): Span {
  const from = minuteOf(value.startDate, zone);
  const to = minuteOf(value.endDate, zone);
  if (from === null) {
    const message = `The start of “${textOf(value.title)}” can't be read; it is left open.`;
    report.say('time.unreadable', 'warning', lines, message, anyText(value.startDate));
  }
  // The duration that Indico writes wraps at 24 hours, so start and end count.
  const said = typeof value.duration === 'number' ? value.duration : null;
  let minutes = from !== null && to !== null ? to - from : said;
  if (minutes !== null && (minutes < 0 || minutes > DAY_MINUTES)) {
    const message = `“${textOf(value.title)}” would last ${minutes} minutes; a session lasts 24 hours at most. Its length is left open.`;
    report.say('duration.unusable', 'warning', lines, message, anyText(value.endDate));
    minutes = null;
  }
  const place = textOf(value.room) || textOf(value.location);
  const venue = textOf(value.location);
  const facts = venue !== '' && venue !== place ? { building: oneLine(venue).slice(0, 300) } : {};
  return { from, minutes, roomKey: rooms.meet(place, lines, facts) ?? inherited };
}

const titleOf = ({ value, id }: Entry): string => oneLine(textOf(value.title)) || id;

function sessionOf(entry: Entry, { from, minutes, roomKey }: Span, gathered: Gathered): ImportedSession {
  const { value, lines, type } = entry;
  const { kinds, people, report } = gathered;
  const title = oneLine(textOf(value.title));
  const part = oneLine(textOf(value.slotTitle));
  const full = part === '' || part === title ? title : title === '' ? part : `${title}: ${part}`;
  if (full === '') report.say('title.missing', 'warning', lines, `The entry ${entry.id} has no title.`);
  const kindKey =
    type === 'break'
      ? kinds.meet('Break', lines, { service: true })
      : kinds.meet(value.isPoster === true ? 'Poster session' : textOf(value.type), lines);
  const trackKey = gathered.tracks.meet(textOf(value.track), lines);
  const members =
    type === 'block'
      ? membersOf(value.conveners, 'chair', lines, people, report)
      : [
          ...membersOf(value.presenters, 'speaker', lines, people, report),
          ...membersOf(value.authors, 'author', lines, people, report),
          ...membersOf(value.coauthors, 'author', lines, people, report),
        ].filter(({ personKey }, at, all) => all.findIndex((one) => one.personKey === personKey) === at);
  const tags = wordsOf(value.keywords);
  return {
    key: cutKey(entry.id),
    lines: [lines[0], lines[1]],
    fields: {
      ...(full === '' ? {} : { title: full }),
      ...(minutes === null ? {} : { durationMinutes: minutes }),
      ...fieldsOf(value, report, lines),
    },
    ...(kindKey === null ? {} : { kindKey }),
    ...(trackKey === null ? {} : { trackKey }),
    ...(type === 'break' ? {} : { people: [...members] }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    place: from === null ? { date: null, start: null, roomKey } : { ...placeAt(from), roomKey },
  };
}

// Used elsewhere: for the place, the people, the key, the title, the kind.
const USED = new Set([
  ...[
    'id',
    'contributionId',
    'title',
    'slotTitle',
    'description',
    'startDate',
    'endDate',
    'duration',
    'entries',
    'url',
  ],
  ...['location', 'room', 'presenters', 'authors', 'coauthors', 'conveners', 'entryType', 'isPoster', 'type', 'track'],
  ...['keywords', 'friendlyId', 'code', 'sessionCode', 'board_number', 'references', 'attachments', 'material'],
]);
const CODES: Readonly<Record<string, string>> = {
  friendlyId: 'Number',
  code: 'Code',
  sessionCode: 'Session code',
  board_number: 'Board number',
};

function fieldsOf(value: JsonObject, report: Report, lines: Entry['lines']): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const abstract = prose(textOf(value.description));
  if (abstract !== '') fields.abstract = abstract;
  if (/^https?:/.test(textOf(value.url))) fields.url = textOf(value.url);
  for (const [name, label] of Object.entries(CODES)) {
    const text = oneLine(textOf(value[name]));
    if (text !== '') fields[`custom:${label}`] = text;
  }
  const links = [...listOf(value.references), ...filesIn(value.attachments), ...listOf(value.material)].flatMap(linkOf);
  if (links.length > 0) fields['custom:Links'] = links.join('\n');
  // Colours, addresses, ids of other tables and the like have no place in a program.
  for (const [name, member] of Object.entries(value)) {
    const text = USED.has(name) ? '' : anyText(member);
    if (text !== '') report.count(`entry ${name}`, lines, text);
  }
  return fields;
}

function filesIn(attachments: unknown): readonly unknown[] {
  if (!isObject(attachments)) return [];
  return [
    ...listOf(attachments.files),
    ...listOf(attachments.folders).flatMap((folder) => (isObject(folder) ? listOf(folder.attachments) : [])),
  ];
}

function linkOf(value: unknown): readonly string[] {
  if (!isObject(value)) return textOf(value) === '' ? [] : [textOf(value)];
  const url = textOf(value.url) || textOf(value.link_url) || textOf(value.download_url);
  const words = oneLine(textOf(value.title) || textOf(value.value) || textOf(value.name));
  if (url === '') return words === '' ? [] : [words];
  return [words === '' ? url : `${words}: ${url}`];
}
