import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { nameKey } from '../../../shared/matching/name-key.ts';
import type { Lines } from '../issue.ts';
import { customField, cutKey } from './names.ts';
import { oneLine, prose } from './prose.ts';
import type { Report } from './report.ts';
import type { RawRecord } from './schedule.ts';

type PersonRecord = ImportedProgram['people'][number];

/** The people of a schedule, each once: by guid, else id, else code; one without any of these by the name alone. */
export class People {
  readonly #people = new Map<string, PersonRecord>();
  readonly #assumed = new Map<string, { readonly lines: Lines; times: number }>();
  readonly #differing = new Set<string>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The key of the person; null, and told, where there is neither a name nor an id. */
  meet(record: RawRecord): string | null {
    const { texts, lines } = record;
    const id = texts.get('guid') ?? texts.get('id') ?? texts.get('code');
    const named = oneLine(texts.get('public_name') ?? texts.get('name') ?? texts.get('full_public_name') ?? '');
    if (named === '' && id === undefined) {
      this.#report.say('person.unusable', 'warning', lines, 'A person without name and id is left out.');
      return null;
    }
    if (named === '') {
      this.#report.say('person.unnamed', 'warning', lines, `The person ${id ?? ''} has no name.`, id ?? '');
    }
    const name = named === '' ? `Person ${id}`.slice(0, 100) : named;
    const key = cutKey(id ?? `name: ${nameKey(name) || name}`);
    const fields = fieldsOf(record, name);
    const before = this.#people.get(key);
    if (!before) {
      this.#people.set(key, { key, lines: [lines[0], lines[1]], fields });
      return key;
    }
    if (id === undefined) this.#assume(key, before.lines, lines);
    this.#people.set(key, { ...before, fields: { ...fields, ...before.fields } });
    for (const [field, value] of Object.entries(fields)) this.#compare(before, field, value, lines);
    return key;
  }

  #assume(key: string, first: Lines, lines: Lines): void {
    const before = this.#assumed.get(key);
    if (before) before.times++;
    else this.#assumed.set(key, { lines: [first[0], lines[1]], times: 2 });
  }

  #compare(before: PersonRecord, field: string, value: unknown, lines: Lines): void {
    const first = before.fields[field];
    const place = `${before.key} ${field}`;
    if (first === undefined || first === value || this.#differing.has(place)) return;
    this.#differing.add(place);
    const what = field.replace('custom:', '').toLowerCase();
    const message = `The ${what} of ${String(before.fields.name)} is written in two ways; the first one counts.`;
    this.#report.say('person.differs', 'warning', lines, message, String(value));
  }

  records(): PersonRecord[] {
    return [...this.#people.values()];
  }

  /** Tells who was taken as one person by name alone, and who shares a name but not the id. */
  tell(): void {
    for (const [key, { lines, times }] of this.#assumed) {
      const message = `${this.#nameOf(key)} stands in ${times} events without an id and is taken as one person.`;
      this.#report.say('person.assumed-same', 'info', lines, message);
    }
    const namesakes = Map.groupBy(this.#people.values(), ({ fields }) => nameKey(String(fields.name)));
    for (const [folded, people] of namesakes) {
      if (people.length < 2 || folded === '') continue;
      const lines = people.map((person) => person.lines[0]);
      const message = `${people.length} people are called ${this.#nameOf(people[0]?.key ?? '')}, with different ids. They are kept apart.`;
      this.#report.say('person.namesake', 'info', [Math.min(...lines), Math.max(...lines)], message);
    }
  }

  #nameOf(key: string): string {
    return String(this.#people.get(key)?.fields.name ?? key);
  }
}

// Ids say who it is; they are no facts about the person.
const IDENTITY = new Set(['name', 'public_name', 'full_public_name', 'slug', 'id', 'code']);

function fieldsOf({ texts }: RawRecord, name: string): PersonRecord['fields'] {
  const fields: PersonRecord['fields'] = { name };
  for (const [field, value] of texts) {
    if (field === 'email' || field === 'url' || field === 'affiliation' || field === 'pronouns' || field === 'guid') {
      fields[field] = oneLine(value);
    } else if (field === 'biography') fields.biography = prose(value);
    else if (field === 'abstract' || field === 'description') fields.biography ??= prose(value);
    else if (!IDENTITY.has(field)) fields[customField(field)] = prose(value);
  }
  return fields;
}
