import { areNotSame } from '../model/not-same.ts';
import type { ProgramState } from '../model/state.ts';
import type { Person, PersonId, SessionId } from '../model/tables.ts';
import { indexBy } from './ladder.ts';
import type { NameForm } from './name-form.ts';
import { nameForms } from './name-form.ts';
import { emailKey, fold } from './name-key.ts';
import { likeness, type NameDifference } from './name-likeness.ts';
import { orcidsOf } from './orcid.ts';
import { NameIndex, SHOWN_FROM } from './similar-names.ts';

/** What speaks for two people being one, or against it. */
export interface TwinEvidence {
  readonly names: NameDifference;
  readonly sameEmail: boolean;
  readonly sameOrcid: boolean;
  readonly sameAffiliation: boolean;
  /** Sessions that both are in. */
  readonly sharedSessions: readonly SessionId[];
  readonly otherEmail: boolean;
  readonly otherAffiliation: boolean;
}

/** Two people who may be one, the one that was entered first before the other. */
export interface Twins {
  readonly first: PersonId;
  readonly second: PersonId;
  /** For putting likely ones first; no probability. */
  readonly rank: number;
  readonly evidence: TwinEvidence;
}

/** An address of more people than this is an office's: it says nothing of those who are not alike. */
const OFFICE = 3;

/**
 * Finds people who may have been entered twice: by like names, by an address or an ORCID iD in common. Pairs that
 * somebody said are different are left out, and so are people whom an import took as new by decision, against those
 * who were there before. Works through the people step by step, so that a page can do it between two frames.
 */
export class TwinFinder {
  readonly #state: ProgramState;
  readonly #rows: readonly Person[];
  readonly #orcids: ReadonlyMap<string, string>;
  readonly #decidedNew: ReadonlySet<string>;
  readonly #sessions: ReadonlyMap<string, ReadonlySet<SessionId>>;
  readonly #before = new Map<string, Person[]>();
  readonly #names = new NameIndex<Person>([]);
  readonly #found: Twins[] = [];
  #at = 0;

  constructor(state: ProgramState) {
    this.#state = state;
    this.#rows = [...state.person.values()].sort((a, b) => a.number - b.number);
    this.#orcids = orcidsOf(state);
    this.#decidedNew = decidedNew(state);
    const appearances = indexBy(state.appearance.values(), ({ personId }) => [personId]);
    this.#sessions = new Map(
      [...appearances].map(([id, rows]) => [id, new Set(rows.map(({ sessionId }) => sessionId))]),
    );
  }

  get total(): number {
    return this.#rows.length;
  }

  /** Looks at the next so many people; answers how many are left. */
  step(count: number): number {
    const end = Math.min(this.#rows.length, this.#at + count);
    for (; this.#at < end; this.#at++) {
      const person = this.#rows[this.#at];
      if (person) this.#look(person);
    }
    return this.#rows.length - this.#at;
  }

  /** What was found so far, the likeliest first. */
  twins(): readonly Twins[] {
    return [...this.#found].sort((a, b) => b.rank - a.rank);
  }

  #look(person: Person): void {
    const alike = this.#names.similar(person.name);
    const others = new Map(alike.map(({ item, difference, score }) => [item, { difference, score }]));
    const forms = nameForms(person.name);
    for (const key of this.#keysOf(person)) {
      const known = this.#before.get(key) ?? [];
      for (const other of known) {
        if (others.has(other)) continue;
        const found = nameLikeness(forms, other);
        if (found.score >= SHOWN_FROM || known.length <= OFFICE) others.set(other, found);
      }
      this.#before.set(key, [...known, person]);
    }
    for (const [other, found] of others) this.#weigh(other, person, found.difference, found.score);
    this.#names.add(person.name, person);
  }

  #keysOf({ id, email }: Person): readonly string[] {
    const orcid = this.#orcids.get(id);
    return [...(email === null ? [] : [`mail ${emailKey(email)}`]), ...(orcid === undefined ? [] : [`orcid ${orcid}`])];
  }

  #weigh(first: Person, second: Person, names: NameDifference, score: number): void {
    if (areNotSame(this.#state, first.id, second.id) || this.#decidedNew.has(second.id)) return;
    const [a, b] = [this.#orcids.get(first.id), this.#orcids.get(second.id)];
    if (a !== undefined && b !== undefined && a !== b) return;
    const email = compare(first.email, second.email, emailKey);
    const affiliation = compare(first.affiliation, second.affiliation, fold);
    const theirs = this.#sessions.get(second.id);
    const evidence: TwinEvidence = {
      names,
      sameEmail: email === 'same',
      sameOrcid: a !== undefined && a === b,
      sameAffiliation: affiliation === 'same',
      sharedSessions: [...(this.#sessions.get(first.id) ?? [])].filter((id) => theirs?.has(id)),
      otherEmail: email === 'other',
      otherAffiliation: affiliation === 'other',
    };
    this.#found.push({ first: first.id, second: second.id, rank: rankOf(evidence, score), evidence });
  }
}

const nameLikeness = (forms: readonly NameForm[], { name }: Person) => likeness(forms, nameForms(name));

function rankOf(evidence: TwinEvidence, score: number): number {
  const { sameEmail, sameOrcid, sameAffiliation, sharedSessions, otherEmail, otherAffiliation } = evidence;
  const speaking = (holds: boolean, weight: number): number => (holds ? weight : 0);
  return (
    score +
    speaking(sameOrcid, 1) +
    speaking(sameEmail, 0.5) +
    speaking(sharedSessions.length > 0, 0.2) +
    speaking(sameAffiliation, 0.2) -
    speaking(otherEmail, 0.2) -
    speaking(otherAffiliation, 0.1)
  );
}

function compare(a: string | null, b: string | null, keyOf: (text: string) => string): 'same' | 'other' | 'unknown' {
  const [left, right] = [a === null ? '' : keyOf(a), b === null ? '' : keyOf(b)];
  if (left === '' || right === '') return 'unknown';
  return left === right ? 'same' : 'other';
}

/**
 * People of whom somebody decided, when importing them, that they were nobody the program had, or that they were not
 * the other one of their name in the file.
 */
function decidedNew(state: ProgramState): ReadonlySet<string> {
  const records = new Set<string>();
  for (const { kind, field, decision, sourceId, key } of state.importDecision.values()) {
    if (kind !== 'person') continue;
    if (field === 'match' && decision === 'new') records.add(`${sourceId} ${key}`);
    if (field === 'apart') records.add(`${sourceId} ${key} #apart`);
  }
  if (records.size === 0) return records;
  return new Set(
    [...state.externalId.values()]
      .filter(({ kind, sourceId, key }) => kind === 'person' && records.has(`${sourceId} ${key}`))
      .map(({ ownerId }) => ownerId),
  );
}

/** All people of a program who may have been entered twice, the likeliest first. */
export function peopleTwice(state: ProgramState): readonly Twins[] {
  const finder = new TwinFinder(state);
  finder.step(finder.total);
  return finder.twins();
}
