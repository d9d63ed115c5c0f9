import { customField } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Lines } from '../issue.ts';
import { isObject, JsonRecord, textOf } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';
import { Named } from '../records/named.ts';

/**
 * Tracks, types or tags: submissions name them by id, as an object, or (older versions) by their name. They are known by
 * name, as in pretalx's other exports.
 */
export class Lookup {
  readonly #what: string;
  readonly #byId = new Map<string, JsonRecord>();
  readonly #named = new Named();
  /** The names as they are written first, by key. */
  readonly #names = new Map<string, string>();
  readonly #told: Told;

  constructor(what: string, records: readonly JsonRecord[], told: Told) {
    this.#what = what;
    this.#told = told;
    for (const record of records) {
      this.#byId.set(record.text('id'), record);
      this.#enter(record, record.at.lines);
    }
  }

  /** The key of what a member of a submission names; null for none, and for an id that nothing tells. */
  keyOf(value: unknown, session: JsonRecord): string | null {
    const { lines } = session.at;
    const record = this.#recordOf(value, session);
    if (record) return this.#enter(record, lines);
    const text = typeof value === 'string' || isObject(value) ? textOf(value, session.language) : '';
    if (text !== '' && !/^\d+$/.test(text)) return this.#meet(text, lines, {});
    const id = textOf(value, session.language);
    if (id !== '') {
      const message = `The ${this.#what} ${id} is not in the files; it is left out. Import the ${this.#what}s too, or ask for them expanded.`;
      this.#told.say(`${this.#what}.dangling`, 'warning', session.at, message, id);
    }
    return null;
  }

  /** The name of a tag. */
  nameOf(value: unknown, session: JsonRecord): string | null {
    const key = this.keyOf(value, session);
    return key === null ? null : (this.#names.get(key) ?? key);
  }

  defaultMinutes(value: unknown, session: JsonRecord): number | null {
    const minutes = this.#recordOf(value, session)?.value('default_duration');
    return typeof minutes === 'number' ? minutes : null;
  }

  /** The key of a kind for what is no talk but a service to the attendees. */
  service(name: string, lines: Lines): string {
    return this.#named.meet(name, lines, { service: true }) ?? name;
  }

  records() {
    return this.#named.records();
  }

  #recordOf(value: unknown, session: JsonRecord): JsonRecord | null {
    if (isObject(value) && (value.id !== undefined || value.tag !== undefined || isObject(value.name))) {
      return new JsonRecord(value, session.at, session.language);
    }
    return typeof value === 'number' || typeof value === 'string' ? (this.#byId.get(String(value)) ?? null) : null;
  }

  #enter(record: JsonRecord, lines: Lines): string | null {
    const name = oneLine(record.text('name', 'tag')) || `${this.#what} ${record.text('id')}`;
    return this.#meet(name, lines, this.#facts(record));
  }

  #meet(name: string, lines: Lines, facts: Readonly<Record<string, string | number>>): string | null {
    const key = this.#named.meet(name, lines, facts);
    if (key !== null && !this.#names.has(key)) this.#names.set(key, oneLine(name));
    return key;
  }

  #facts(record: JsonRecord) {
    const colour = /^#[0-9a-f]{6}$/i.exec(record.text('color') ?? '')?.[0].toLowerCase();
    const minutes = record.value('default_duration');
    if (this.#what === 'track') return colour === undefined ? {} : { colour };
    if (this.#what === 'type')
      return typeof minutes === 'number' && minutes <= 1440 ? { durationMinutes: minutes } : {};
    return {};
  }
}

/** The answers to questions of a session or a speaker as custom fields, by the question. */
export class Answers {
  readonly #questions = new Map<string, string>();
  readonly #byOwner: ReadonlyMap<string, readonly JsonRecord[]>;
  readonly #told: Told;

  constructor(questions: readonly JsonRecord[], answers: readonly JsonRecord[], told: Told) {
    this.#told = told;
    for (const question of questions) this.#questions.set(question.text('id'), question.text('question'));
    this.#byOwner = Map.groupBy(answers, (answer) => ownerOf(answer));
  }

  fieldsOf(record: JsonRecord, code: string): Record<string, string> {
    const fields: Record<string, string> = {};
    const own = record.records('answers');
    const ids = (record.list('answers') ?? []).filter((value) => !isObject(value));
    const elsewhere = this.#byOwner.get(code) ?? [];
    if (ids.length > 0 && elsewhere.length === 0) this.#told.count('answers (ids alone)', record.at, ids.join(', '));
    for (const answer of [...own, ...elsewhere]) {
      const question = answer.value('question');
      const id = isObject(question) ? String(question.id ?? '') : textOf(question, record.language);
      const asked = isObject(question) ? textOf(question.question, record.language) : this.#questions.get(id);
      const text = answer.text('answer', 'answer_string');
      if (text !== '') fields[customField(oneLine(asked ?? '') || `Question ${id}`)] = text;
    }
    return fields;
  }
}

function ownerOf(answer: JsonRecord): string {
  for (const name of ['submission', 'speaker', 'person']) {
    const owner = answer.value(name);
    if (typeof owner === 'string' && owner !== '') return owner;
    if (isObject(owner) && typeof owner.code === 'string') return owner.code;
  }
  return '';
}
