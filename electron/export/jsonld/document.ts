import type { z } from 'zod';
import type { Agenda, AgendaEntry, AgendaPerson, AgendaRoom } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { chosenDays } from '../days-option.ts';
import { publicPart } from '../json/public-part.ts';
import { chosenRooms } from '../options/rooms-option.ts';
import { chosenTracks } from '../options/tracks-option.ts';
import type { ExportInput } from '../product.ts';
import { guidOf } from '../schedule/identity.ts';
import { webLink } from '../schedule/web-link.ts';
import type { jsonldOptions } from './options.ts';

interface Context {
  readonly state: ProgramState;
  readonly agenda: Agenda;
  readonly abstracts: boolean;
}

const urn = (guid: string): string => `urn:uuid:${guid}`;

/**
 * The program as an Event of schema.org with its sessions as `subEvent` (https://schema.org/Event). Times are ISO texts
 * with the offset of the program's zone. A block holds its talks, breaks and lunches are not in. `@id` of sessions and
 * people are the guids of the other files. Throws `ExportRefused` for a day, room or track that is not there.
 */
export function eventDocument(input: ExportInput, options: z.infer<typeof jsonldOptions>) {
  const state = publicPart(input.state);
  const days = chosenDays(state, options.days);
  const rooms = chosenRooms(state, options.rooms);
  const tracks = chosenTracks(state, options.tracks);
  const agenda = agendaOf(state, days === null ? {} : { days });
  const context = { state, agenda, abstracts: options.abstracts };
  const meant = ({ room, track }: AgendaEntry): boolean =>
    (rooms === null || rooms.includes(room.id)) && (tracks === null || (track !== null && tracks.includes(track.id)));
  const events = agenda.days
    .flatMap(({ entries }) => entries)
    .filter(({ service }) => !service)
    .flatMap((entry) => {
      if (meant(entry)) return [entry];
      // A block of another track may hold talks of the one that is asked for.
      return entry.talks.filter(meant);
    });
  const url = webLink(agenda.url);
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...(url === null ? {} : { '@id': url, url }),
    name: agenda.title,
    ...given('description', agenda.tagline),
    ...given('startDate', agenda.days[0]?.date ?? null),
    ...given('endDate', agenda.days.at(-1)?.date ?? null),
    eventStatus: 'https://schema.org/EventScheduled',
    inLanguage: agenda.locale,
    location: venueOf(agenda),
    subEvent: events.map((entry) => eventOf(context, entry)),
  };
  return { document, unplaced: agenda.unplaced.length };
}

const given = (name: string, value: string | null): object => (value === null ? {} : { [name]: value });

// A place must have a name; where nobody told one it is that of the event.
const venueOf = ({ venue, city, title }: Agenda) => ({
  '@type': 'Place',
  name: venue ?? city ?? title,
  ...(city === null ? {} : { address: { '@type': 'PostalAddress', addressLocality: city } }),
});

function eventOf(context: Context, entry: AgendaEntry): object {
  const { agenda, state, abstracts } = context;
  const url = webLink(agenda.url);
  const words = abstracts && entry.abstract !== null ? plainText(entry.abstract) : null;
  const keywords = [entry.track?.name, entry.kind, entry.level, ...entry.tags].filter((word) => word != null);
  const those = (wanted: (person: AgendaPerson) => boolean) =>
    entry.people.filter(wanted).map((person) => personOf(state, person));
  const speakers = those(({ role }) => role !== 'chair');
  const chairs = those(({ role }) => role === 'chair');
  return {
    '@type': 'Event',
    '@id': urn(guidOf(entry)),
    name: entry.name,
    ...given('alternateName', entry.subtitle),
    ...given('description', words),
    ...given('url', webLink(entry.url)),
    startDate: entry.startIso,
    endDate: entry.endIso,
    eventStatus: 'https://schema.org/EventScheduled',
    ...given('inLanguage', entry.language),
    ...(keywords.length > 0 ? { keywords } : {}),
    location: placeOf(context, entry.room),
    ...(speakers.length > 0 ? { performer: speakers } : {}),
    ...(chairs.length > 0 ? { organizer: chairs } : {}),
    ...(url === null ? {} : { superEvent: { '@id': url } }),
    ...(entry.talks.length > 0 ? { subEvent: entry.talks.map((talk) => eventOf(context, talk)) } : {}),
  };
}

function placeOf({ state, agenda }: Context, { id, name, capacity }: AgendaRoom): object {
  const room = state.room.get(id);
  return {
    '@type': 'Place',
    ...(room ? { '@id': urn(guidOf(room)) } : {}),
    name,
    ...(capacity === null ? {} : { maximumAttendeeCapacity: capacity }),
    containedInPlace: venueOf(agenda),
  };
}

function personOf(state: ProgramState, person: AgendaPerson): object {
  const { id, name, affiliation, jobTitle } = person;
  return {
    '@type': 'Person',
    '@id': urn(guidOf(person)),
    name,
    ...given('jobTitle', jobTitle),
    ...(affiliation === null ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
    ...given('url', webLink(state.person.get(id)?.url ?? null)),
  };
}
