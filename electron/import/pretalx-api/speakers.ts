import type { ImportedPerson, ImportedSession } from '../../../shared/contract/import.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import { isObject, JsonRecord } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';
import { awayOf } from './availability.ts';
import type { Answers } from './named.ts';

/** The speakers of an import by code; one whom a submission writes out is entered too. */
export class Speakers {
  readonly #people = new Map<string, ImportedPerson>();
  readonly #records = new Map<string, JsonRecord>();
  readonly #answers: Answers;
  readonly #told: Told;
  #dangling = 0;

  constructor(records: readonly JsonRecord[], answers: Answers, told: Told) {
    this.#answers = answers;
    this.#told = told;
    for (const record of records) this.#meet(record);
  }

  #meet(record: JsonRecord): string {
    const code = record.text('code');
    const name = oneLine(record.text('name')).slice(0, 500);
    const key = cutKey(code || name);
    const known = this.#people.get(key);
    const fields = this.#fieldsOf(record, name === '' ? `Speaker ${code}` : name, code);
    if (known) {
      this.#people.set(key, { ...known, fields: { ...fields, ...known.fields } });
      return key;
    }
    if (name === '') this.#told.say('person.unnamed', 'warning', record.at, `The speaker ${code} has no name.`, code);
    const { lines } = record.at;
    this.#people.set(key, { key, lines: [lines[0], lines[1]], fields });
    this.#records.set(key, record);
    return key;
  }

  #fieldsOf(record: JsonRecord, name: string, code: string): ImportedPerson['fields'] {
    const fields: ImportedPerson['fields'] = { name };
    const set = (field: string, text: string) => {
      if (text !== '') fields[field] = text;
    };
    set('email', record.text('email'));
    set('biography', prose(record.text('biography')));
    set('notes', prose(record.text('internal_notes')));
    const zone = record.text('timezone');
    if (zone !== '' && isTimeZone(zone)) fields.timeZone = zone;
    else set('custom:Timezone', zone);
    set('custom:Picture', record.text('avatar_url', 'avatar', 'profile_picture'));
    if (record.isTrue('has_arrived')) fields['custom:Has arrived'] = 'yes';
    for (const member of ['code', 'id', 'submissions', 'answers', 'availabilities']) record.value(member);
    Object.assign(fields, this.#answers.fieldsOf(record, code));
    for (const [member, text] of record.rest()) fields[customField(member)] ??= text;
    return fields;
  }

  /** The people of a submission in its order; null, and told, where it only has codes that nothing explains. */
  membersOf(submission: JsonRecord, name: string): NonNullable<ImportedSession['people']> | null {
    const list = submission.list('speakers');
    if (list === null) return null;
    const unknown: string[] = [];
    const keys = new Set<string>();
    for (const value of list) {
      if (isObject(value)) keys.add(this.#meet(new JsonRecord(value, submission.at, submission.language)));
      else if (this.#people.has(String(value))) keys.add(String(value));
      else unknown.push(String(value));
    }
    if (unknown.length > 0 && this.#people.size > 0) {
      const message = `${name} names ${unknown.join(', ')}, who ${unknown.length === 1 ? 'is' : 'are'} not in the files.`;
      this.#told.say('speaker.dangling', 'warning', submission.at, message, unknown.join(', '));
    } else if (unknown.length > 0) {
      this.#dangling++;
      return null;
    }
    if (list.length === 0)
      this.#told.say('speaker.missing', 'info', submission.at, `${name} has no speaker in the file.`);
    return [...keys].map((personKey) => ({ personKey, role: 'speaker' }));
  }

  /** Tells once that submissions name speakers by code while no speaker is in the files. */
  tellMissing(at: JsonRecord['at']): void {
    if (this.#dangling === 0) return;
    const many = this.#dangling === 1 ? 'One submission names its' : `${this.#dangling} submissions name their`;
    const message = `${many} speakers by code alone, and no speakers are in the files. Import the speakers with them; until then nothing is said of who speaks.`;
    this.#told.say('speakers.missing', 'warning', at, message);
  }

  /** Tells of speakers who say to be in submissions that are not here, and of those in none. */
  tellIdle(sessions: readonly ImportedSession[]): void {
    if (sessions.length === 0) return;
    const speaking = new Set(sessions.flatMap(({ people }) => people ?? []).map(({ personKey }) => personKey));
    for (const { key, lines, fields } of this.#people.values()) {
      if (!speaking.has(key))
        this.#told.say(
          'speaker.unused',
          'info',
          { lines },
          `${String(fields.name)} speaks in no session of the files.`,
        );
    }
  }

  /** Everybody, with the hours of these dates in which they are not available, where the source has their hours. */
  records(dates: readonly string[], zone: string | null): ImportedPerson[] {
    return [...this.#people.values()].map((person) => {
      const record = this.#records.get(person.key);
      const away = record ? awayOf(record.records('availabilities'), dates, zone) : null;
      return away === null ? person : { ...person, away };
    });
  }
}
