import type { ImportedPerson, ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { type JsonFile, languageOf, placeOf, readJsonFiles } from '../json/json-files.ts';
import { isObject, JsonRecord } from '../json/json-record.ts';
import { Told } from '../json/told.ts';
import { LIMITS } from '../limits.ts';
import { Named } from '../records/named.ts';
import { note } from '../records/note.ts';
import { peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';

/**
 * The speakers.json of frab: who speaks in which events. Guids (else ids) are the keys, as in its schedule; the events
 * come with their titles, and say nothing of time and place.
 */
export const frabSpeakers: ImportFormat = {
  id: 'frab-speakers',
  label: 'Speakers of frab (speakers.json)',
  detect(_fileName, head) {
    const text = peekText(head);
    return /^\s*\{\s*"schedule_speakers"\s*:/.test(text) ? 0.97 : text.includes('"schedule_speakers"') ? 0.6 : 0;
  },
  read(bytes, options, more) {
    const read = readJsonFiles(bytes, options, more);
    if (!read.ok) return read;
    const told = new Told();
    told.issues.push(...read.value.issues);
    return readFiles(read.value.files, options, told);
  },
};

const PATH = 'schedule_speakers.speakers';

function readFiles(files: readonly JsonFile[], options: FormatOptions, told: Told): Result<ImportedProgram> {
  const records: JsonRecord[] = [];
  for (const file of files) {
    const { value } = file;
    const top = isObject(value) && isObject(value.schedule_speakers) ? value.schedule_speakers : null;
    if (top === null || !Array.isArray(top.speakers)) {
      return refuse(
        'unknown-format',
        `The file is JSON, but not frab’s speakers.json: it has no list ${PATH}. It is ${describeJson(value)}.`,
        { path: PATH },
      );
    }
    top.speakers.forEach((speaker, index) => {
      const at = placeOf(file, PATH, index);
      if (isObject(speaker)) records.push(new JsonRecord(speaker, at, languageOf(options)));
      else {
        const message = `${PATH}[${index}] is no object; it is left out.`;
        told.say('record.unusable', 'error', at, message, JSON.stringify(speaker));
      }
    });
  }
  if (records.length > LIMITS.rows) {
    return refuse('too-large', `The file has ${records.length} speakers; at most ${LIMITS.rows} are read.`);
  }
  return ok(programOf(records, told));
}

function programOf(records: readonly JsonRecord[], told: Told): ImportedProgram {
  const people = new Map<string, ImportedPerson>();
  const sessions = new Map<string, ImportedSession>();
  const members = new Map<string, NonNullable<ImportedSession['people']>>();
  const kinds = new Named();
  for (const record of records) {
    const person = personOf(record, told);
    if (!person) continue;
    if (people.has(person.key)) {
      const message = `The speaker ${person.key} stands twice in the file; the first record counts.`;
      told.say('id.duplicate', 'warning', record.at, message, record.raw);
      continue;
    }
    people.set(person.key, person);
    for (const event of record.records('events')) {
      const session = sessionOf(event, kinds, told);
      if (!sessions.has(session.key)) sessions.set(session.key, session);
      note(members, session.key, { personKey: person.key, role: 'speaker' });
    }
    for (const [name, text] of record.rest()) person.fields[customField(name)] = text;
  }
  told.tellCounted();
  return {
    format: frabSpeakers.id,
    program: {},
    days: [],
    rooms: [],
    tracks: [],
    kinds: kinds.records(),
    people: [...people.values()],
    sessions: [...sessions.values()].map((session) => ({ ...session, people: members.get(session.key) ?? [] })),
    issues: told.issues,
  };
}

function personOf(record: JsonRecord, told: Told): ImportedPerson | null {
  const { at } = record;
  const [guid, id, own] = [record.text('guid'), record.text('id'), oneLine(record.text('name'))];
  const name = oneLine(record.text('public_name', 'full_public_name', 'name', 'full_name')).slice(0, 500);
  if (name === '' && guid === '' && id === '') {
    told.say('person.unusable', 'warning', at, 'A speaker has neither name nor id and is left out.', record.raw);
    return null;
  }
  if (name === '') told.say('person.unnamed', 'warning', at, `The speaker ${guid || id} has no name.`, guid || id);
  const fields: ImportedPerson['fields'] = { name: name === '' ? `Speaker ${guid || id}`.slice(0, 100) : name };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  set('guid', guid);
  set('email', record.text('email'));
  const [short, long] = [prose(record.text('abstract')), prose(record.text('description', 'biography'))];
  set('biography', long || short);
  if (long !== '' && short !== long) set('custom:Abstract', short);
  set('custom:Image', record.text('image', 'avatar'));
  set('custom:Links', record.records('links').map(lineOf).filter(Boolean).join('\n'));
  set('custom:Contacts', record.records('contacts').map(lineOf).filter(Boolean).join('\n'));
  const full = oneLine(record.text('full_name'));
  const others = [...new Set([own, full])].filter((other) => other !== '' && other !== name);
  record.value('full_public_name');
  return {
    key: cutKey(guid || id || name),
    lines: [at.lines[0], at.lines[1]],
    fields,
    ...(others.length === 0 ? {} : { others }),
  };
}

function lineOf(record: JsonRecord): string {
  const [label, address] = [
    oneLine(record.text('title', 'type', 'im_type')),
    record.text('url', 'im_address', 'value'),
  ];
  return label === '' || label === address ? address : address === '' ? label : `${label}: ${address}`;
}

function sessionOf(event: JsonRecord, kinds: Named, told: Told): ImportedSession {
  const { lines } = event.at;
  const [guid, id, title] = [event.text('guid'), event.text('id'), oneLine(event.text('title'))];
  const kind = kinds.meet(event.text('type'), lines);
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  if (guid !== '') fields.guid = guid;
  const logo = event.text('logo');
  if (logo !== '') fields['custom:Logo'] = logo;
  for (const [name, text] of event.rest()) told.count(`event ${name}`, event.at, text);
  return {
    key: cutKey(guid || id || title),
    lines: [lines[0], lines[1]],
    fields,
    ...(kind === null ? {} : { kindKey: kind }),
  };
}
