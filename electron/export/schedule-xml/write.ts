import type { Schedule, ScheduleDay, ScheduleEvent } from '../schedule/document.ts';
import { element, escaped, opening, textElement } from './xml-text.ts';

/**
 * Writes a schedule as XML, valid by the schema that c3voc publishes (https://c3voc.de/schedule/schema.xsd, in its state
 * of 2026): the intersection of what pretalx, frab and the readers on phones take.
 */
export function scheduleXml(schedule: Schedule): string {
  const { title, acronym, start, end, days, timeZone, url, tracks } = schedule;
  const conference = [
    textElement('title', title),
    textElement('acronym', acronym),
    ...optional('start', start),
    ...optional('end', end),
    textElement('days', String(days.length)),
    textElement('timeslot_duration', '00:05'),
    ...optional('url', url),
    textElement('time_zone_name', timeZone),
    ...tracks.map(({ name, colour, slug }) => element('track', { name, color: colourOf(colour), slug }, '')),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<schedule>',
    ` ${element('generator', { name: 'Lectern' }, '')}`,
    ` ${textElement('version', schedule.version)}`,
    ' <conference>',
    ...conference.map((line) => `  ${line}`),
    ' </conference>',
    ...days.flatMap(dayLines),
    '</schedule>',
    '',
  ];
  return lines.join('\n');
}

const optional = (name: string, text: string | null): string[] => (text === null ? [] : [textElement(name, text)]);

/** The schema knows colours of six digits alone. */
const colourOf = (colour: string): string | null => (/^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : null);

function dayLines({ index, date, start, end, rooms }: ScheduleDay): string[] {
  return [
    ` ${opening('day', { index, date, start, end })}`,
    ...rooms.flatMap((room) => [
      `  ${opening('room', { name: room.name, guid: room.guid })}`,
      ...room.events.flatMap(eventLines),
      '  </room>',
    ]),
    ' </day>',
  ];
}

function eventLines(event: ScheduleEvent): string[] {
  const { id, guid, recording, persons, slides } = event;
  const parts = [
    textElement('room', event.room),
    textElement('title', event.title),
    ...optional('subtitle', event.subtitle),
    textElement('type', event.type),
    textElement('date', event.date),
    textElement('start', event.start),
    textElement('duration', event.duration),
    textElement('abstract', event.abstract),
    textElement('track', event.track),
    ...optional('language', event.language),
    element(
      'persons',
      {},
      persons.map((person) => element('person', { id: person.id, guid: person.guid }, escaped(person.name))),
    ),
    ...(recording === null
      ? []
      : [element('recording', {}, `<license/>${textElement('optout', String(recording === 'refused'))}`)]),
    ...(slides.length === 0
      ? []
      : [
          element(
            'attachments',
            {},
            slides.map(({ title, url }) => element('attachment', { href: url, type: 'slides' }, escaped(title))),
          ),
        ]),
    ...optional('url', event.url),
  ];
  return [`   ${opening('event', { guid, id })}`, ...parts.map((part) => `    ${part}`), '   </event>'];
}
