import type { ProgramState } from '../model/state.ts';
import type { Person } from '../model/tables.ts';
import {
  Assignment,
  finished,
  indexBy,
  indexSteps,
  type Known,
  type Match,
  type Question,
  type Steps,
} from './ladder.ts';
import { nameForms } from './name-form.ts';
import { emailKey, fold, nameKeys } from './name-key.ts';
import { type Likeness, likeness } from './name-likeness.ts';
import { nameWords } from './name-words.ts';
import { orcidsOf } from './orcid.ts';
import { NameIndex, SHOWN_FROM } from './similar-names.ts';
import { skeleton } from './sound.ts';

/** From this likeness of names on, one e-mail address is one person; below, it may be a shared mailbox. */
const SAME_MAILBOX_NAME = 0.8;
/** Names are shown from here on where the two are in one talk: it speaks for them. */
const SHOWN_IN_ONE_TALK = 0.7;

/** A person of a source, with the program's sessions that the source has them in. */
export interface SourcePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
  readonly sessionIds: ReadonlySet<string>;
  /** 0000-0000-0000-000X, as `orcidIn` gives it. */
  readonly orcid?: string | null;
  /** The public id that the source gives. */
  readonly guid?: string | null;
  /** Other addresses and names that the source has for her. */
  readonly others?: readonly string[];
}

/**
 * Finds who the people of a source are: by its own ids, by ORCID or public id, by e-mail and a like name, by equal name
 * with the same talk or affiliation. An equal name alone, a shared mailbox or a like name is only a question; nothing is
 * made of it. What is weaker never decides against what is stronger.
 */
export const matchPeople = (
  state: ProgramState,
  people: readonly SourcePerson[],
  known: Known,
): ReadonlyMap<string, Match> => finished(matchPeopleSteps(state, people, known));

/** The same in steps. The state must not change meanwhile. */
export function* matchPeopleSteps(
  state: ProgramState,
  people: readonly SourcePerson[],
  known: Known,
): Steps<ReadonlyMap<string, Match>> {
  const assignment = new Assignment(people, known);
  const rows = [...state.person.values()];
  const orcids = orcidsOf(state);
  const by = {
    email: indexBy(rows, ({ email }) => (email === null ? [] : [emailKey(email)])),
    name: yield* indexSteps(rows, ({ name }) => nameKeys(name)),
    orcid: indexBy(rows, ({ id }) => [orcids.get(id)].filter((orcid) => orcid !== undefined)),
    guid: indexBy(rows, ({ guid }) => [guid.toLowerCase()]),
  };
  const talks = indexBy(state.appearance.values(), ({ personId }) => [personId]);
  const look = (index: ReadonlyMap<string, readonly Person[]>, keys: readonly string[]): readonly Person[] => [
    ...new Set(keys.flatMap((key) => index.get(key) ?? [])),
  ];
  const identified = ({ orcid, guid }: SourcePerson) => [
    ...new Set([...look(by.orcid, orcid ? [orcid] : []), ...look(by.guid, guid ? [guid.toLowerCase()] : [])]),
  ];
  const mailed = (person: SourcePerson) => look(by.email, emailsOf(person));
  const named = (person: SourcePerson) => look(by.name, namesOf(person).flatMap(nameKeys));
  const inSameTalk = (person: SourcePerson, row: Person) =>
    (talks.get(row.id) ?? []).some(({ sessionId }) => person.sessionIds.has(sessionId));
  const cast = indexBy(state.appearance.values(), ({ sessionId }) => [sessionId]);
  const castOf = ({ sessionIds }: SourcePerson): readonly Person[] => {
    const members = [...sessionIds].flatMap((id) => cast.get(id) ?? []);
    return [...new Set(members.map(({ personId }) => personId))].flatMap((id) => state.person.get(id) ?? []);
  };
  const idContradicts = ({ orcid }: SourcePerson, row: Person) => differs(orcid ?? null, orcids.get(row.id) ?? null);
  const contradicts = (person: SourcePerson, row: Person) =>
    idContradicts(person, row) ||
    (row.email !== null && person.email !== null && !emailsOf(person).includes(emailKey(row.email))) ||
    isOtherGeneration(person, row);
  const idsOf = (list: readonly Person[]): readonly string[] => list.map(({ id }) => id);

  yield* assignment.step((person) => idsOf(identified(person)));
  yield* assignment.step((person) =>
    idsOf(mailed(person).filter((row) => !idContradicts(person, row) && isSameMailboxName(person, row))),
  );
  yield* assignment.step((person, free) => {
    // An identity or an address that is somebody else's says more than a name.
    const stronger = [...identified(person), ...mailed(person)].filter(({ id }) => free(id));
    const rivals = named(person).filter((row) => free(row.id) && !contradicts(person, row));
    // Somebody of the same name who tells no affiliation may be of the same one.
    const isPlain = (row: Person) => rivals.every((rival) => rival === row || rival.affiliation !== null);
    const sure = rivals.filter((row) => inSameTalk(person, row) || (sameAffiliation(person, row) && isPlain(row)));
    return stronger.every((row) => sure.includes(row)) ? idsOf(sure) : [];
  });

  // Made only where somebody is left to be asked about.
  let likeNames: NameIndex<Person> | null = null;
  const similar = (name: string) => {
    likeNames ??= new NameIndex(rows.map((row) => [row.name, row] as const));
    return likeNames.similar(name, SHOWN_IN_ONE_TALK);
  };
  return yield* assignment.finish((person, free): Question | null => {
    const asked = (why: Question['why'], list: readonly (readonly [Person, number])[]): Question | null => {
      const candidates = list
        .filter(([row]) => free(row.id) && !idContradicts(person, row))
        .map(([row, score]) => ({
          id: row.id as string,
          score,
          rank: score + (inSameTalk(person, row) ? 0.2 : 0) + (sameAffiliation(person, row) ? 0.1 : 0),
        }))
        .sort((a, b) => b.rank - a.rank)
        .slice(0, 5)
        .map(({ id, score }) => ({ id, score }));
      return candidates.length > 0 ? { why, candidates } : null;
    };
    const scored = (list: readonly Person[]) => list.map((row) => [row, bestLikeness(person, row).score] as const);
    return (
      asked('tie', scored(identified(person))) ??
      asked('same-email', scored(mailed(person))) ??
      asked('same-name', scored(named(person).filter((row) => !isOtherGeneration(person, row)))) ??
      asked(
        'similar-name',
        similar(person.name)
          .filter(({ item, score }) => score >= SHOWN_FROM || inSameTalk(person, item))
          .map(({ item, score }) => [item, score] as const),
      ) ??
      asked(
        'similar-name',
        castOf(person)
          .filter((row) => sharesWord(person.name, row.name))
          .map((row) => [row, SHOWN_IN_ONE_TALK] as const),
      )
    );
  });
}

const isAddress = (text: string): boolean => text.includes('@');
const emailsOf = ({ email, others = [] }: SourcePerson): readonly string[] =>
  [...(email === null ? [] : [email]), ...others.filter(isAddress)].map(emailKey);
const namesOf = ({ name, others = [] }: SourcePerson): readonly string[] => [
  name,
  ...others.filter((other) => !isAddress(other) && other.trim() !== ''),
];

function bestLikeness(person: SourcePerson, row: Person): Likeness {
  const mine = nameForms(row.name);
  const all = namesOf(person).map((name) => likeness(nameForms(name), mine));
  return all.reduce((best, next) => (next.score > best.score ? next : best));
}

/** A slip of the pen is forgiven where the address tells of the same name: in a shared mailbox it may be another one. */
function isSameMailboxName(person: SourcePerson, row: Person): boolean {
  const { score, difference } = bestLikeness(person, row);
  if (score < SAME_MAILBOX_NAME) return false;
  if (difference !== 'misspelled') return true;
  const mailbox = fold(emailKey(row.email ?? '').split('@')[0] ?? '');
  const isIn = (word: string) => word.length > 2 && mailbox.includes(word.slice(0, 5));
  return [person.name, row.name].every((name) => nameWords(name).words.some(isIn));
}

const generationOf = (name: string): string | null => nameWords(name).generation;
const isOtherGeneration = (person: SourcePerson, row: Person): boolean =>
  differs(generationOf(person.name), generationOf(row.name));

/** Whether two names have a full word in common: enough to ask about in one talk. */
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(nameWords(b).words.map(skeleton));
  return nameWords(a).words.some((word) => word.length > 2 && words.has(skeleton(word)));
};

const differs = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

function sameAffiliation({ affiliation }: SourcePerson, row: Person): boolean {
  if (affiliation === null || row.affiliation === null) return false;
  const key = fold(affiliation);
  return key !== '' && key === fold(row.affiliation);
}
