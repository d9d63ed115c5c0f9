import type { AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { line, textLine, textValue } from './content-line.ts';

/** The domain part of every UID: fixed, since a UID never changes. */
const DOMAIN = 'lectern';

/** What all events of a calendar share. */
export interface EventContext {
  readonly words: Words;
  /** Venue and city. */
  readonly venue: readonly string[];
  readonly abstracts: boolean;
  /** The zone that times are written in; null: UTC. */
  readonly zone: string | null;
  /** Absolute wall minutes that the zone has twice, half open: no time of the zone can name them. */
  readonly twice: readonly { readonly from: number; readonly to: number }[];
  /** "20270312T174000Z" */
  readonly stamp: string;
}

interface OwnFacts {
  /** The block that a talk is in. */
  readonly block: AgendaEntry | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** What its people asked for; null: nothing. */
  readonly recording: string | null;
}

/**
 * A session as an event (RFC 5545, 3.6.1). Speakers stand in the description, because calendars take ATTENDEE for people
 * who are invited. What a calendar has no property for stands in properties of our own (X-LECTERN-...), which other
 * programs pass over and our import reads.
 */
export function eventLines(entry: AgendaEntry, own: OwnFacts, context: EventContext): string {
  const { words, venue, abstracts, stamp } = context;
  const { block, sequence, isCancelled, recording } = own;
  const url = entry.url === null ? null : safeLink(entry.url);
  const categories = new Set(
    [entry.track?.name, entry.kind, ...entry.tags].filter((name) => name != null && name !== ''),
  );
  const people = [...(block?.people ?? []), ...entry.people].map((person) => personLine(person, words));
  const description = [
    entry.subtitle,
    block === null ? null : block.name,
    people.join('\n') || null,
    abstracts && entry.abstract !== null ? plainText(entry.abstract) : null,
  ].filter((part) => part !== null);
  return [
    'BEGIN:VEVENT\r\n',
    line('UID', `${entry.guid}@${DOMAIN}`),
    line('DTSTAMP', stamp),
    timeLine('DTSTART', entry.startIso, entry.startInstant, context),
    timeLine('DTEND', entry.endIso, entry.endInstant, context),
    line('SEQUENCE', String(sequence)),
    line('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    textLine('SUMMARY', entry.isTitle ? entry.name : `${entry.name} (${words.untitled})`),
    textLine('LOCATION', [entry.room.name, ...venue].join(', ')),
    description.length > 0 ? textLine('DESCRIPTION', description.join('\n\n')) : '',
    categories.size > 0 ? line('CATEGORIES', [...categories].map((name) => textValue(name ?? '')).join(',')) : '',
    url === null ? '' : line('URL', url),
    ...ownLines(entry, recording),
    abstracts && entry.abstract !== null ? abstractLine(entry.abstract, description.join('\n\n')) : '',
    'END:VEVENT\r\n',
  ].join('');
}

function ownLines(entry: AgendaEntry, recording: string | null): readonly string[] {
  const own = (name: string, text: string | null | undefined): string =>
    text == null || text === '' ? '' : textLine(`X-LECTERN-${name}`, text);
  return [
    own('TITLE', entry.isTitle ? null : 'none'),
    own('SUBTITLE', entry.subtitle),
    own('ROOM', entry.room.name),
    entry.track === null ? '' : textLine('X-LECTERN-TRACK', entry.track.name, { 'X-COLOUR': entry.track.colour }),
    own('KIND', entry.kind),
    own('LANGUAGE', entry.language),
    own('LEVEL', entry.level),
    own('RECORDING', recording),
    own('TAGS', entry.tags.join('\n')),
    ...entry.people.map(({ guid, name, role, affiliation }) =>
      textLine('X-LECTERN-PERSON', name, {
        'X-ID': guid,
        ROLE: role,
        ...(affiliation === null ? {} : { 'X-AFFILIATION': affiliation }),
      }),
    ),
  ];
}

/** The abstract as it was written; where the description ends with just that, at which of its characters it begins. */
function abstractLine(abstract: string, description: string): string {
  const at = description.length - abstract.length;
  return description.endsWith(abstract)
    ? line('X-LECTERN-ABSTRACT-AT', String(at))
    : textLine('X-LECTERN-ABSTRACT', abstract);
}

/** A time in the zone, or in UTC; also an hour that the clocks repeat. */
function timeLine(name: string, iso: string, instant: number, { zone, twice }: EventContext): string {
  const minute = absoluteMinute(iso.slice(0, 10), Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)));
  if (zone === null || twice.some(({ from, to }) => from <= minute && minute < to))
    return line(name, utcTime(new Date(instant)));
  return `${name};TZID=${zone}:${iso.slice(0, 19).replace(/[-:]/g, '')}\r\n`;
}

/** "20270312T174000Z" */
export const utcTime = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function personLine({ name, role, affiliation }: AgendaPerson, words: Words): string {
  const named = role === 'chair' || role === 'moderator' || role === 'panelist' ? fill(words[role], name) : name;
  return affiliation === null ? named : `${named} (${affiliation})`;
}
