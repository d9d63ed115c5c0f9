import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Agenda, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { safeLink } from '../../../shared/agenda/inline.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import { fill, type Words, wordsFor } from '../../../shared/agenda/words.ts';
import type { ExportInput } from '../product.ts';
import { stampOf } from '../stamp.ts';

/** How often a calendar that is subscribed to may ask again, in seconds. */
const REFRESH = 6 * 3600;

/** The domain part of every UID: fixed, since a UID never changes. */
const DOMAIN = 'lectern';

/**
 * The agenda as an iCalendar file (RFC 5545, 7986). Times are UTC instants: ical-generator given a zone would write the
 * machine's own time under that zone's name. Speakers stand in the description, because calendars take ATTENDEE for
 * people who are invited. The talks of a block are events, the block is named in each.
 */
export function calendarOf(agenda: Agenda, input: ExportInput, abstracts: boolean): string {
  const { words } = wordsFor(agenda.locale);
  const stamp = stampOf(input, agenda);
  const url = agenda.url === null ? null : safeLink(agenda.url);
  const calendar = ical({
    name: agenda.title,
    prodId: { company: 'Lectern', product: 'Program', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    description: `${stamp.release}, ${stamp.asOf}`,
    ttl: REFRESH,
    ...(url === null ? {} : { url }),
    x: { 'X-WR-TIMEZONE': agenda.timeZone },
  });
  const place = [agenda.venue, agenda.city].filter((part) => part !== null);
  const add = (entry: AgendaEntry, block: AgendaEntry | null) => {
    if (entry.talks.length > 0) for (const talk of entry.talks) add(talk, entry);
    else calendar.createEvent({ ...eventOf(entry, block, words, abstracts, place), stamp: new Date(input.asOf) });
  };
  for (const day of agenda.days) for (const entry of day.entries) add(entry, null);
  return `${calendar.toString().replace(/(?:\r?\n)+$/, '')}\r\n`;
}

function eventOf(
  entry: AgendaEntry,
  block: AgendaEntry | null,
  words: Words,
  abstracts: boolean,
  place: readonly string[],
): ICalEventData {
  const url = entry.url === null ? null : safeLink(entry.url);
  const categories = [entry.track?.name, entry.kind, ...entry.tags].filter((name) => name != null && name !== '');
  const people = [...(block?.people ?? []), ...entry.people].map((person) => personLine(person, words));
  const description = [
    entry.subtitle,
    block === null ? null : block.name,
    people.join('\n') || null,
    abstracts && entry.abstract !== null ? plainText(entry.abstract) : null,
  ].filter((part) => part !== null);
  return {
    id: `${entry.guid}@${DOMAIN}`,
    start: new Date(entry.startInstant),
    end: new Date(entry.endInstant),
    summary: entry.isTitle ? entry.name : `${entry.name} (${words.untitled})`,
    location: [entry.room.name, ...place].join(', '),
    description: description.join('\n\n'),
    categories: [...new Set(categories)].map((name) => ({ name: name ?? '' })),
    ...(url === null ? {} : { url }),
  };
}

function personLine({ name, role, affiliation }: AgendaPerson, words: Words): string {
  const named = role === 'chair' || role === 'moderator' || role === 'panelist' ? fill(words[role], name) : name;
  return affiliation === null ? named : `${named} (${affiliation})`;
}
