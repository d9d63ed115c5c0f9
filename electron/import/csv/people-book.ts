import type { ImportedPerson, ImportIssue } from '../../../shared/contract/import.ts';
import { emailKey, fold, nameKey } from '../../../shared/matching/name-key.ts';
import { issue, type Lines } from '../issue.ts';

type PersonRecord = ImportedPerson;

/** What a row says of a person. */
export interface PersonFacts {
  readonly id: string | null;
  readonly fields: Readonly<Record<string, string | null>>;
  readonly away?: NonNullable<ImportedPerson['away']>;
  readonly stay?: NonNullable<ImportedPerson['stay']>;
}

/**
 * The people of a table, each once. An id or an e-mail address tells people apart; where there is neither, an equal
 * name without a contradicting affiliation is one person.
 */
export class PeopleBook {
  readonly #people = new Map<string, PersonRecord>();
  readonly #byName = new Map<string, Traits[]>();
  readonly #keys = new Map<string, string>();
  readonly #assumed = new Map<string, { name: string; lines: Lines; times: number }>();

  /** The key of the person whom these facts describe; facts that were not known yet are added. */
  meet(facts: PersonFacts, lines: Lines): string {
    const base = this.#keyOf(facts.fields.name ?? '');
    const namesakes = this.#byName.get(base) ?? [];
    this.#byName.set(base, namesakes);
    const traits = traitsOf(facts);
    const known = namesakes.find((other) => fits(other, traits));
    if (known) {
      known.email ??= traits.email;
      known.affiliation ??= traits.affiliation;
      return this.#meetAgain(known.key, facts, lines);
    }
    const key = facts.id ?? (namesakes.length === 0 ? base : `${base} #${namesakes.length + 1}`);
    namesakes.push({ ...traits, key });
    this.#people.set(key, { key, lines: [lines[0], lines[1]], fields: { ...facts.fields }, ...timesOf(facts) });
    return key;
  }

  /** The key of a name; each name is taken apart once. */
  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    this.#keys.set(name, key);
    return key;
  }

  #meetAgain(key: string, facts: PersonFacts, lines: Lines): string {
    const { id, fields } = facts;
    const known = this.#people.get(key);
    if (!known) return key;
    this.#people.set(key, { ...timesOf(facts), ...known, fields: { ...fields, ...known.fields } });
    const sure = id !== null || (typeof fields.email === 'string' && typeof known.fields.email === 'string');
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

/** What tells namesakes apart, ready for comparing. */
interface Traits {
  readonly key: string;
  readonly id: string | null;
  email: string | null;
  affiliation: string | null;
}

const timesOf = ({ away, stay }: PersonFacts) => ({ ...(away ? { away } : {}), ...(stay ? { stay } : {}) });

const traitsOf = ({ id, fields }: PersonFacts): Traits => ({
  key: id ?? '',
  id,
  email: typeof fields.email === 'string' ? emailKey(fields.email) : null,
  affiliation: typeof fields.affiliation === 'string' ? fold(fields.affiliation) : null,
});

function fits(known: Traits, met: Traits): boolean {
  if (met.id !== null) return known.id === met.id;
  if (known.email !== null && met.email !== null) return known.email === met.email;
  return known.affiliation === null || met.affiliation === null || known.affiliation === met.affiliation;
}
