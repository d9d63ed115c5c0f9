import type { ImportedPerson } from '../../../shared/contract/import.ts';
import { fold, nameKey } from '../../../shared/matching/name-key.ts';
import { nameSimilarity } from '../../../shared/matching/similar-names.ts';
import { cutKey } from '../frab/names.ts';
import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';

/** What a source says of a person in one place. */
export interface PersonFacts {
  /** The source's own id of the person, where it has one. */
  readonly id: string | null;
  /** An e-mail address, or what stands for one (a hash of it); equal ones with unlike names are two people. */
  readonly mail: string | null;
  readonly fields: Readonly<Record<string, string>> & { readonly name: string };
  readonly others?: readonly string[];
}

/** From this likeness of names on, people of one e-mail address are one person. */
const ALIKE = 0.8;
/** How many people of one address or name are compared: more share it only in a hostile file. */
const MOST = 20;

/** The people of a source, each once: by id, else by e-mail, else by a name that nothing contradicts. */
export class People {
  readonly #people = new Map<string, ImportedPerson>();
  readonly #byId = new Map<string, string>();
  readonly #byMail = new Map<string, Set<string>>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #mails = new Map<string, string>();
  /** The last number that stands behind a key which several people would have. */
  readonly #numbers = new Map<string, number>();
  readonly #assumed = new Map<string, { readonly lines: Lines; times: number }>();
  readonly #differing = new Set<string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The key of the person whom these facts describe; what was not known yet is added. */
  meet(facts: PersonFacts, lines: Lines): string {
    const known = this.#known(facts, lines);
    const key = known ?? this.#add(facts, lines);
    if (known !== null) this.#join(known, facts, lines);
    const { id, mail, fields } = facts;
    if (id !== null) this.#byId.set(id, key);
    if (mail !== null) {
      this.#mails.set(key, mail);
      note(this.#byMail, mail, key);
    }
    note(this.#byName, nameKey(fields.name), key);
    return key;
  }

  #known({ id, mail, fields }: PersonFacts, lines: Lines): string | null {
    if (id !== null) return this.#byId.get(id) ?? null;
    if (mail !== null) {
      const sharing = [...some(this.#byMail.get(mail))];
      const same = sharing.find((key) => nameSimilarity(this.nameOf(key), fields.name) >= ALIKE);
      if (same !== undefined) return same;
      const [other] = sharing;
      if (other !== undefined) {
        const message = `${this.nameOf(other)} and ${fields.name} have one e-mail address. They are kept apart.`;
        this.#report.say('email.shared', 'warning', lines, message);
        return null;
      }
    }
    const namesakes = [...some(this.#byName.get(nameKey(fields.name)))];
    const assumed = namesakes.find((key) => (mail === null || !this.#mails.has(key)) && this.#fits(key, fields));
    if (assumed === undefined) return null;
    const before = this.#assumed.get(assumed);
    const first = this.#people.get(assumed)?.lines[0] ?? lines[0];
    if (before) before.times++;
    else this.#assumed.set(assumed, { lines: [Math.min(first, lines[0]), Math.max(first, lines[1])], times: 2 });
    return assumed;
  }

  #fits(key: string, { affiliation }: PersonFacts['fields']): boolean {
    const known = this.#people.get(key)?.fields.affiliation;
    return affiliation === undefined || typeof known !== 'string' || fold(known) === fold(affiliation);
  }

  #add({ id, mail, fields, others = [] }: PersonFacts, lines: Lines): string {
    const wanted = cutKey(id ?? mail ?? (nameKey(fields.name) || fields.name));
    let key = wanted;
    let number = this.#numbers.get(wanted) ?? 1;
    while (this.#people.has(key)) key = `${wanted} #${++number}`;
    this.#numbers.set(wanted, number);
    const more = others.length === 0 ? {} : { others: [...others] };
    this.#people.set(key, { key, lines: [lines[0], lines[1]], fields: { ...fields }, ...more });
    return key;
  }

  #join(key: string, { fields, others = [] }: PersonFacts, lines: Lines): void {
    const before = this.#people.get(key);
    if (!before) return;
    for (const [field, value] of Object.entries(fields)) {
      const first = before.fields[field];
      if (first === undefined || first === value || this.#differing.has(`${key} ${field}`)) continue;
      this.#differing.add(`${key} ${field}`);
      const what = field.replace('custom:', '').toLowerCase();
      const message = `The ${what} of ${this.nameOf(key)} is written in two ways; the first one counts.`;
      this.#report.say('person.differs', 'info', lines, message, value);
    }
    const all = [...new Set([...(before.others ?? []), ...others])];
    const more = all.length === 0 ? {} : { others: all };
    this.#people.set(key, { ...before, fields: { ...fields, ...before.fields }, ...more });
  }

  nameOf(key: string): string {
    return String(this.#people.get(key)?.fields.name ?? key);
  }

  records(): ImportedPerson[] {
    return [...this.#people.values()];
  }

  /** Tells who was taken as one person by name alone, and who shares a name but not the id or address. */
  tell(): void {
    for (const [key, { lines, times }] of this.#assumed) {
      const message = `${this.nameOf(key)} stands in ${times} places without an id or address that tells, and is taken as one person.`;
      this.#report.say('person.assumed-same', 'info', lines, message);
    }
    for (const keys of this.#byName.values()) {
      const [first] = keys;
      if (keys.size < 2 || first === undefined) continue;
      const people = [...some(keys)].flatMap((key) => this.#people.get(key) ?? []);
      const lines = [Math.min(...people.map((one) => one.lines[0])), Math.max(...people.map((one) => one.lines[1]))];
      const message = `${keys.size} people are called ${this.nameOf(first)}, and something tells them apart. They are kept apart.`;
      this.#report.say('person.namesake', 'info', [lines[0] ?? 1, lines[1] ?? 1], message, [...some(keys)].join('\n'));
    }
  }
}

function note(index: Map<string, Set<string>>, value: string, key: string): void {
  const keys = index.get(value);
  if (keys) keys.add(key);
  else index.set(value, new Set([key]));
}

/** The first few of a set. */
function* some(keys: ReadonlySet<string> | undefined): Generator<string> {
  let count = 0;
  for (const key of keys ?? [])
    if (count++ < MOST) yield key;
    else return;
}
