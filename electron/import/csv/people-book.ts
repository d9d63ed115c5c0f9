import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { emailKey, fold, nameKey } from '../../../shared/matching/name-key.ts';
import { issue, type Lines } from '../issue.ts';

type PersonRecord = ImportedProgram['people'][number];

/** What a row says of a person. */
export interface PersonFacts {
  readonly id: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The people of a table, each once. An id or an e-mail address tells people apart; where there is neither, an equal
 * name without a contradicting affiliation is one person.
 */
export class PeopleBook {
  readonly #people = new Map<string, PersonRecord>();
  readonly #byName = new Map<string, string[]>();
  readonly #assumed = new Map<string, { name: string; lines: Lines; times: number }>();

  /** The key of the person whom these facts describe; facts that were not known yet are added. */
  meet(facts: PersonFacts, lines: Lines): string {
    const base = nameKey(facts.fields.name ?? '');
    const known = (this.#byName.get(base) ?? []).find((key) => this.#fits(key, facts));
    if (known !== undefined) return this.#meetAgain(known, facts, lines);
    const count = (this.#byName.get(base) ?? []).length + 1;
    const key = facts.id ?? (count === 1 ? base : `${base} #${count}`);
    this.#byName.set(base, [...(this.#byName.get(base) ?? []), key]);
    this.#people.set(key, { key, lines: [lines[0], lines[1]], fields: { ...facts.fields } });
    return key;
  }

  #fits(key: string, { id, fields }: PersonFacts): boolean {
    const known = this.#people.get(key);
    if (!known) return false;
    if (id !== null) return key === id;
    const { email, affiliation } = known.fields;
    if (typeof email === 'string' && fields.email !== undefined) return emailKey(email) === emailKey(fields.email);
    return (
      typeof affiliation !== 'string' ||
      fields.affiliation === undefined ||
      fold(affiliation) === fold(fields.affiliation)
    );
  }

  #meetAgain(key: string, { id, fields }: PersonFacts, lines: Lines): string {
    const known = this.#people.get(key);
    if (!known) return key;
    this.#people.set(key, { ...known, fields: { ...fields, ...known.fields } });
    const sure = id !== null || (fields.email !== undefined && typeof known.fields.email === 'string');
    const name = String(known.fields.name ?? '');
    const before = this.#assumed.get(key);
    const first: Lines = [known.lines[0], lines[1]];
    if (!sure) this.#assumed.set(key, { name, lines: first, times: (before?.times ?? 1) + 1 });
    return key;
  }

  records(): PersonRecord[] {
    return [...this.#people.values()];
  }

  /** Those taken as one person by their name alone. */
  issues(): readonly ImportIssue[] {
    return [...this.#assumed.values()].map(({ name, lines, times }) =>
      issue('person.assumed-same', 'info', lines, `${name} stands in ${times} rows and is taken as one person.`),
    );
  }
}
