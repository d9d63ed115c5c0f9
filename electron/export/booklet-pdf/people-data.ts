import type { Agenda, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { cleanLine, cleanOrNull, cleanText } from '../../../shared/agenda/clean-text.ts';
import type { Block } from '../../../shared/agenda/rich-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { PersonId, SessionId } from '../../../shared/model/tables.ts';
import { soft, softText, softTitle } from './session-data.ts';

/** A person of the index; `sessions` are places in the booklet. */
export interface IndexPerson {
  readonly name: string;
  readonly sessions: readonly number[];
}

export interface BiographyData extends Omit<IndexPerson, 'sessions'> {
  readonly affiliation: string | null;
  readonly pronouns: string | null;
  readonly text: readonly Block[];
  readonly sessions: readonly { readonly at: number; readonly title: string }[];
}

export interface PeopleData {
  readonly biographies: readonly BiographyData[];
  /** Under their first letters; a heading of "" holds what begins with none. */
  readonly index: readonly { readonly letter: string; readonly people: readonly IndexPerson[] }[];
}

/**
 * The people of an agenda in the order of its language: by the name to sort by where they have one. Only what is public
 * of them is read. Biographies are of those who have one.
 */
export function peopleData(
  state: ProgramState,
  { days, locale }: Pick<Agenda, 'days' | 'locale'>,
  at: ReadonlyMap<SessionId, number>,
): PeopleData {
  const sessions = new Map<PersonId, Map<SessionId, AgendaEntry>>();
  const collect = (entry: AgendaEntry): void => {
    for (const { id } of entry.people) sessions.set(id, (sessions.get(id) ?? new Map()).set(entry.id, entry));
    entry.talks.forEach(collect);
  };
  for (const { entries } of days) entries.forEach(collect);
  const collator = new Intl.Collator(locale);
  const people = [...sessions]
    .flatMap(([id, theirs]) => {
      const person = state.person.get(id);
      if (!person) return [];
      const name = cleanLine(person.name);
      return [{ person, name, key: cleanOrNull(person.sortName) ?? name, theirs: [...theirs.values()] }];
    })
    .sort((a, b) => collator.compare(a.key, b.key) || a.person.number - b.person.number);
  const biographies = people.flatMap(({ person, name, theirs }) => {
    const text = cleanOrNull(person.biography, cleanText);
    if (text === null) return [];
    const { affiliation, jobTitle, pronouns } = person;
    const work = [jobTitle, affiliation].map((part) => cleanOrNull(part)).filter((part) => part !== null);
    return [
      {
        name: soft(name),
        affiliation: work.length > 0 ? soft(work.join(', ')) : null,
        pronouns: cleanOrNull(pronouns),
        text: softText(text),
        sessions: theirs.map((entry) => ({ at: at.get(entry.id) ?? 0, title: softTitle(entry.name) })),
      },
    ];
  });
  const index = Map.groupBy(people, ({ key }) => firstLetter(key, locale));
  return {
    biographies,
    index: [...index].map(([letter, group]) => ({
      letter,
      people: group.map(({ name, key, theirs }) => ({
        name: soft(indexName(name, key)),
        sessions: theirs.map((entry) => at.get(entry.id) ?? 0),
      })),
    })),
  };
}

/**
 * A name as an index has it. A name to sort by may be written without accents, so it only tells how many words of the
 * name stand first: "Björn Hägglund" with "Hagglund, Bjorn" is "Hägglund, Björn".
 */
export function indexName(name: string, key: string): string {
  const [family = [], given = [], ...more] = key.split(',').map((part) => part.trim().split(/\s+/));
  const words = name.split(' ');
  if (more.length > 0 || given.length === 0 || family.length + given.length !== words.length) return name;
  return `${words.slice(given.length).join(' ')}, ${words.slice(0, given.length).join(' ')}`;
}

/** The letter that a name stands under, without marks; "" for scripts that have no alphabet, and for all else. */
export function firstLetter(name: string, locale: string): string {
  const [letter = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  const hasAlphabet = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
  return hasAlphabet.test(letter) ? letter.toLocaleUpperCase(locale) : '';
}
