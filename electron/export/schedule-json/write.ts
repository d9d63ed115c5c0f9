import type { Schedule, ScheduleDay, ScheduleEvent, SchedulePerson } from '../schedule/document.ts';

/**
 * The schedule as an object, valid by c3voc's JSON schema (version 1, https://c3voc.de/schedule/schema.json). An event
 * without a page of its own has its guid as URN for its url, since the schema wants one.
 */
export function scheduleJson(schedule: Schedule) {
  const { version, title, acronym, start, end, days, timeZone, url, tracks, rooms } = schedule;
  return {
    generator: { name: 'Lectern' },
    schedule: {
      version,
      conference: {
        acronym,
        title,
        start: start ?? '',
        end: end ?? '',
        daysCount: days.length,
        timeslot_duration: '00:05',
        // The schema knows names of two words alone: America/Argentina/Ushuaia is left to the offsets of the dates.
        ...(/^(?:[A-Z][a-z]+\/[A-Z][a-z]+|UTC$)/.test(timeZone) ? { time_zone_name: timeZone } : {}),
        ...(url === null ? {} : { url }),
        tracks: tracks.map(({ name, colour, slug }) => ({ name, slug, color: colour })),
        rooms: rooms.map(({ name, guid, capacity }) => ({ name, guid, capacity })),
        days: days.map(dayObject),
      },
    },
  };
}

function dayObject({ index, date, start, end, rooms }: ScheduleDay) {
  const events = new Map<string, object[]>();
  // Rooms are known by their names here: two of one name share a list.
  for (const room of rooms) events.set(room.name, [...(events.get(room.name) ?? []), ...room.events.map(eventObject)]);
  return { index, date, day_start: start, day_end: end, rooms: Object.fromEntries(events) };
}

function eventObject(event: ScheduleEvent) {
  const { id, guid, slug, room, title, subtitle, type, track, language, abstract, date, end, start, duration } = event;
  return {
    guid,
    id,
    slug,
    title,
    subtitle,
    type,
    track: track || null,
    language,
    abstract,
    date,
    end,
    start,
    duration,
    room,
    persons: event.persons.map(personObject),
    ...(event.recording === null ? {} : { do_not_record: event.recording === 'refused' }),
    url: event.url ?? `urn:uuid:${guid}`,
    links: [],
    attachments: event.slides.map(({ title: label, url }) => ({ title: label, url, type: 'slides' })),
  };
}

/** A person; without the number, which would make it fit two of the schema's shapes at once. */
function personObject({ guid, name, affiliation, biography, pronouns, url }: SchedulePerson) {
  return {
    guid,
    name,
    public_name: name,
    biography,
    ...(affiliation === null ? {} : { affiliation }),
    ...(pronouns === null ? {} : { pronouns }),
    ...(url === null ? {} : { url }),
  };
}
