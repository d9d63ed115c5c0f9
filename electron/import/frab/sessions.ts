import type { ImportedSession } from '../../../shared/contract/import.ts';
import { customField, cutKey } from './names.ts';
import type { People } from './people.ts';
import { oneLine, prose } from './prose.ts';
import type { Report } from './report.ts';
import { nameOf, type RawEvent } from './schedule.ts';
import { lengthOf, placeOf, type Surroundings } from './session-place.ts';

/** An event as a session with its place; `key` is not yet unique where the source gives an id twice. */
export function sessionOf(event: RawEvent, around: Surroundings, people: People, report: Report): ImportedSession {
  const { texts, lines } = event;
  const title = oneLine(texts.get('title') ?? '');
  if (title === '') report.say('title.missing', 'warning', lines, `${nameOf(event)} has no title.`);
  const place = placeOf(event, around, report);
  const kind = oneLine(texts.get('type') ?? '').slice(0, 200);
  const track = oneLine(texts.get('track') ?? '').slice(0, 300);
  // The first id is the key; what other systems call the event besides is told once.
  for (const name of IDS.filter((id) => texts.has(id)).slice(1)) {
    report.count(`event ${name}`, lines, texts.get(name) ?? '');
  }
  const members = event.people === null ? null : membersOf(event, people, report);
  return {
    key: keyOf(event, title, place),
    lines: [lines[0], lines[1]],
    fields: fieldsOf(event, title, lengthOf(event, around.zone, report)),
    ...(kind === '' ? {} : { kindKey: kind }),
    ...(track === '' ? {} : { trackKey: track }),
    ...(members === null ? {} : { people: members }),
    place,
  };
}

/** The source's own key for an event: its guid, else id, code or slug; a title and a place where it has none. */
function keyOf({ texts }: RawEvent, title: string, place: NonNullable<ImportedSession['place']>): string {
  const id = IDS.map((name) => texts.get(name)).find((value) => value !== undefined);
  return cutKey(id ?? `${place.date ?? ''} ${place.start ?? ''} ${place.roomKey ?? ''} ${title}`);
}

const IDS = ['guid', 'id', 'code', 'slug'] as const;

function membersOf(event: RawEvent, people: People, report: Report): NonNullable<ImportedSession['people']> {
  const keys = new Set<string>();
  for (const record of event.people ?? []) {
    const key = people.meet(record);
    if (key !== null && keys.has(key)) {
      const message = `${nameOf(event)} lists ${nameOf(record)} twice; once is enough.`;
      report.say('speaker.duplicate', 'info', record.lines, message);
    }
    if (key !== null) keys.add(key);
  }
  if (keys.size === 0)
    report.say('speaker.missing', 'info', event.lines, `${nameOf(event)} has no speaker in the file.`);
  return [...keys].map((personKey) => ({ personKey, role: 'speaker' }));
}

// Used elsewhere: for the place, the people, the key, or as names of kind and track.
const ELSEWHERE = new Set(['title', 'room', 'date', 'start', 'end', 'duration', 'type', 'track', 'id', 'code', 'slug']);
const PLAIN = new Set(['subtitle', 'url', 'guid']);
const REFUSALS = new Set(['recording_optout', 'do_not_record']);
const NO = /^(?:false|0|no)$/i;

function fieldsOf(event: RawEvent, title: string, length: number | null): ImportedSession['fields'] {
  const { texts } = event;
  const fields: ImportedSession['fields'] = { ...(title === '' ? {} : { title }) };
  const abstract = prose(texts.get('abstract') ?? '');
  const description = prose(texts.get('description') ?? '');
  if (abstract !== '' || description !== '') fields.abstract = abstract === '' ? description : abstract;
  // OSEM writes the same text twice.
  if (abstract !== '' && description !== '' && description !== abstract) fields['custom:Description'] = description;
  if (length !== null) fields.durationMinutes = length;
  for (const [field, value] of texts) {
    if (ELSEWHERE.has(field) || field === 'abstract' || field === 'description') continue;
    // An event without a page has its own guid there: schedule.json wants some address.
    if (field === 'url' && /^urn:uuid:/i.test(value)) continue;
    if (PLAIN.has(field)) fields[field] = oneLine(value);
    else if (field === 'language') fields.language = oneLine(value).slice(0, 35);
    else if (REFUSALS.has(field)) {
      // Not to refuse is no wish to be recorded: only a refusal is a statement.
      if (isYes(value)) fields.recording = 'refused';
    } else if (field !== 'do_not_stream' || !NO.test(value.trim())) fields[customField(field)] = prose(value);
  }
  for (const kind of ['link', 'attachment'] as const) {
    const lines = event.links.filter((link) => link.kind === kind).map(linkLine);
    if (lines.length > 0) fields[kind === 'link' ? 'custom:Links' : 'custom:Attachments'] = lines.join('\n');
  }
  return fields;
}

const linkLine = ({ label, href }: RawEvent['links'][number]): string => {
  const words = oneLine(label);
  return words === '' || words === href ? href : href === '' ? words : `${words}: ${href}`;
};

const isYes = (value: string): boolean => /^(?:true|1|yes)$/i.test(value.trim());
