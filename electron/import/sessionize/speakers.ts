import type { ImportedPerson, ImportedSession } from '../../../shared/contract/import.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import { isObject, type JsonRecord } from '../json/json-record.ts';
import type { Place } from '../json/place.ts';
import type { Told } from '../json/told.ts';
import type { Answers } from './answers.ts';
import { answerField, speakerRole } from './field-of.ts';
import { linkFields } from './links.ts';

type Members = NonNullable<ImportedSession['people']>;

/** The speakers of an import by id; one whom only sessions name is known by the name they give. */
export class Speakers {
  readonly #people = new Map<string, ImportedPerson>();
  /** Which sessions each speaker says to be in, with the title where the view gives it. */
  readonly #sessions = new Map<string, ReadonlyMap<string, string>>();
  readonly #told: Told;

  constructor(records: readonly JsonRecord[], answers: Answers, told: Told) {
    this.#told = told;
    for (const record of records) this.#meet(record, answers);
  }

  #meet(record: JsonRecord, answers: Answers): void {
    const { at } = record;
    const id = record.text('id');
    const name = nameOf(record);
    if (name === '' && id === '') {
      this.#told.say(
        'person.unusable',
        'warning',
        at,
        'A speaker has neither name nor id and is left out.',
        record.raw,
      );
      return;
    }
    if (name === '') this.#told.say('person.unnamed', 'warning', at, `The speaker ${id} has no name.`, id);
    const key = cutKey(id || name);
    if (this.#people.has(key)) {
      const message = `Speaker ${id} stands twice in the file; the first record counts.`;
      this.#told.say('id.duplicate', 'warning', at, message, record.raw);
      return;
    }
    const sessions = new Map(
      (record.list('sessions') ?? []).map((value) =>
        isObject(value) ? [String(value.id), String(value.name ?? value.title ?? '')] : [String(value), ''],
      ),
    );
    this.#sessions.set(key, sessions);
    this.#people.set(key, {
      key,
      lines: [at.lines[0], at.lines[1]],
      fields: { name: name === '' ? `Speaker ${id}`.slice(0, 100) : name, ...fieldsOf(record, answers) },
    });
  }

  /** The key of a session's speaker; one who is only named there is entered. null: neither known nor named. */
  keyOf(id: string, name: string, at: Place): string | null {
    const called = oneLine(name);
    const key = cutKey(id || called);
    if (this.#people.has(key)) return key;
    if (called === '') return null;
    this.#people.set(key, { key, lines: [at.lines[0], at.lines[1]], fields: { name: called } });
    return key;
  }

  records(): ImportedPerson[] {
    return [...this.#people.values()];
  }

  /**
   * Sessions that only speakers speak of: where the file has their titles, they are sessions of their own with these
   * people; else it is told. Tells too where a session's own list lacks somebody who claims it.
   */
  others(sessions: readonly ImportedSession[]): ImportedSession[] {
    const known = new Map(sessions.map((session) => [session.key, session]));
    const listed = new Map(
      sessions.map(({ key, people }) => [key, new Set(people?.map(({ personKey }) => personKey))]),
    );
    const found = new Map<string, ImportedSession & { readonly people: Members }>();
    for (const [personKey, claimed] of this.#sessions) {
      const person = this.#people.get(personKey);
      const lines: [number, number] = person?.lines ?? [1, 1];
      const who = String(person?.fields.name ?? personKey);
      for (const [id, title] of claimed) {
        const session = known.get(id);
        if (session?.people && !listed.get(id)?.has(personKey)) {
          const message = `${who} is said to be in “${String(session.fields.title ?? id)}”, which does not list them; the session’s own list counts.`;
          this.#told.say('speaker.disagrees', 'info', { lines }, message, id);
        } else if (!session && title === '') {
          const message = `${who} is in session ${id}, which is not in the file. Import the sessions with the speakers.`;
          this.#told.say('session.dangling', 'info', { lines }, message, id);
        } else if (!session) {
          const before = found.get(id) ?? {
            key: cutKey(id),
            lines,
            fields: { title: oneLine(title) },
            people: [] as Members,
          };
          before.people.push({ personKey, role: 'speaker' });
          found.set(id, before);
        }
      }
    }
    return [...found.values()];
  }
}

// A mononym has no last name.
const nameOf = (record: JsonRecord): string => {
  const parts = [record.text('firstName'), record.text('lastName')].filter((part) => part !== '');
  return oneLine(record.text('fullName', 'name') || parts.join(' ')).slice(0, 500);
};

function fieldsOf(record: JsonRecord, answers: Answers): ImportedPerson['fields'] {
  const fields: ImportedPerson['fields'] = {};
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  set('email', record.text('email'));
  set('jobTitle', oneLine(record.text('tagLine')));
  set('biography', record.text('bio').replace(/\r\n?/g, '\n'));
  set('custom:Profile Picture', record.text('profilePicture'));
  if (record.isTrue('isTopSpeaker')) fields['custom:Top Speaker'] = 'yes';
  Object.assign(
    fields,
    linkFields(record.records('links').map((link) => [link.text('title', 'linkType'), link.text('url')])),
  );
  for (const { name, values } of answers.of(record)) {
    const role = speakerRole(name);
    const text = values.join(', ');
    if (role !== null && fields[role] === undefined) fields[role] = oneLine(text);
    else fields[answerField(name)] = text;
  }
  for (const [member, text] of record.rest()) fields[customField(member)] = text;
  return fields;
}
