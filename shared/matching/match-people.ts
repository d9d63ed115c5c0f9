import type { ProgramState } from '../model/state.ts';
import type { Person } from '../model/tables.ts';
import { Assignment, indexBy, type Known, type Match, type Question } from './ladder.ts';
import { emailKey, fold, nameKeys } from './name-key.ts';
import { NameIndex, nameSimilarity } from './similar-names.ts';

/** From this likeness of names on, one e-mail address is one person; below, it may be a shared mailbox. */
const SAME_MAILBOX_NAME = 0.8;

/** A person of a source, with the program's sessions that the source has them in. */
export interface SourcePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
  readonly sessionIds: ReadonlySet<string>;
}

/**
 * Finds who the people of a source are: by its own ids, by e-mail and a like name, by equal name with the same talk
 * or affiliation. An equal name alone, a shared mailbox or a like name is only a question; nothing is made of it.
 */
export function matchPeople(
  state: ProgramState,
  people: readonly SourcePerson[],
  known: Known,
): ReadonlyMap<string, Match> {
  const assignment = new Assignment(people, known);
  const rows = [...state.person.values()];
  const byEmail = indexBy(rows, ({ email }) => (email === null ? [] : [emailKey(email)]));
  const byName = indexBy(rows, ({ name }) => nameKeys(name));
  const talks = indexBy(state.appearance.values(), ({ personId }) => [personId]);
  const named = (person: SourcePerson) => [...new Set(nameKeys(person.name).flatMap((key) => byName.get(key) ?? []))];
  const mailed = (person: SourcePerson) => (person.email === null ? [] : (byEmail.get(emailKey(person.email)) ?? []));
  const contradicts = (person: SourcePerson, row: Person) =>
    person.email !== null && row.email !== null && emailKey(person.email) !== emailKey(row.email);

  assignment.step((person) =>
    mailed(person)
      .filter((row) => nameSimilarity(person.name, row.name) >= SAME_MAILBOX_NAME)
      .map(({ id }) => id),
  );
  assignment.step((person) =>
    named(person)
      .filter((row) => !contradicts(person, row))
      .filter(
        (row) =>
          (talks.get(row.id) ?? []).some(({ sessionId }) => person.sessionIds.has(sessionId)) ||
          sameAffiliation(person.affiliation, row.affiliation),
      )
      .map(({ id }) => id),
  );
  const likeNames = new NameIndex(rows.map((row) => [row.name, row.id] as const));
  return assignment.finish((person, free): Question | null => {
    const scored = (list: readonly Person[]) =>
      list
        .filter(({ id }) => free(id))
        .map((row) => ({ id: row.id as string, score: nameSimilarity(person.name, row.name) }));
    const sameMail = scored(mailed(person));
    if (sameMail.length > 0) return { why: 'same-email', candidates: sameMail };
    const sameName = scored(named(person));
    if (sameName.length > 0) return { why: 'same-name', candidates: sameName };
    const alike = likeNames.similar(person.name).filter(({ item }) => free(item));
    const candidates = alike.slice(0, 5).map(({ item, score }) => ({ id: item as string, score }));
    return candidates.length > 0 ? { why: 'similar-name', candidates } : null;
  });
}

const sameAffiliation = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && fold(a) === fold(b) && fold(a) !== '';
