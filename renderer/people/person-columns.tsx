import type { Person, PersonId } from '../../shared/model/tables.ts';
import type { Execute } from '../state/execute.ts';
import type { ProgramStore } from '../state/store.ts';
import type { TableColumn } from '../tables/column.ts';
import { neededTextEditor, textEditor } from '../tables/editors.ts';

/** A person as the table shows them. */
export interface PersonRow {
  readonly id: PersonId;
  readonly person: Person;
  readonly sessions: number;
  readonly roles: string;
  readonly away: number;
}

/** All people, with what the other tables say of them, in the order of their names. */
export function personRows({ state }: ProgramStore): readonly PersonRow[] {
  const sessions = new Map<string, Set<string>>();
  const roles = new Map<string, Set<string>>();
  const away = new Map<string, number>();
  const put = (map: Map<string, Set<string>>, key: string, value: string) => {
    const found = map.get(key);
    if (found) found.add(value);
    else map.set(key, new Set([value]));
  };
  for (const { personId, sessionId, role } of state.appearance.values()) {
    put(sessions, personId, sessionId);
    put(roles, personId, role);
  }
  for (const { personId } of state.unavailability.values())
    if (personId) away.set(personId, (away.get(personId) ?? 0) + 1);
  return [...state.person.values()]
    .sort((a, b) => byName.compare(a.sortName ?? a.name, b.sortName ?? b.name))
    .map((person) => ({
      id: person.id,
      person,
      sessions: sessions.get(person.id)?.size ?? 0,
      roles: [...(roles.get(person.id) ?? [])].sort().join(', '),
      away: away.get(person.id) ?? 0,
    }));
}

const byName = new Intl.Collator(undefined, { sensitivity: 'base' });

/** The columns of the people's table, with their editors. E-mail is marked: no public product holds it. */
export function personColumns(execute: Execute, affiliations: readonly string[]): readonly TableColumn<PersonRow>[] {
  const change = (row: PersonRow, patch: Partial<Person>) => void execute('person.update', { id: row.id, patch });
  return [
    { id: 'number', header: 'No.', width: 46, align: 'end', opens: true, value: ({ person }) => person.number },
    {
      id: 'name',
      header: 'Name',
      width: 170,
      grows: true,
      value: ({ person }) => person.name,
      sortBy: ({ person }) => person.sortName ?? person.name,
      editor: neededTextEditor(
        ({ person }) => person.name,
        (row, name) => change(row, { name }),
        'A person needs a name.',
      ),
    },
    {
      id: 'affiliation',
      header: 'Affiliation',
      width: 160,
      grows: true,
      value: ({ person }) => person.affiliation,
      editor: textEditor(
        ({ person }) => person.affiliation,
        (row, affiliation) => change(row, { affiliation }),
        { suggestions: affiliations },
      ),
    },
    {
      id: 'jobTitle',
      header: 'Job title',
      width: 110,
      grows: true,
      value: ({ person }) => person.jobTitle,
      editor: textEditor(
        ({ person }) => person.jobTitle,
        (row, jobTitle) => change(row, { jobTitle }),
      ),
    },
    {
      id: 'email',
      header: 'E-mail (private)',
      width: 180,
      grows: true,
      value: ({ person }) => person.email,
      editor: textEditor(
        ({ person }) => person.email,
        (row, email) => change(row, { email }),
        { keys: 'email' },
      ),
    },
    {
      id: 'pronouns',
      header: 'Pronouns',
      width: 88,
      value: ({ person }) => person.pronouns,
      editor: textEditor(
        ({ person }) => person.pronouns,
        (row, pronouns) => change(row, { pronouns }),
      ),
    },
    { id: 'roles', header: 'Role', width: 96, facet: 'In no session', value: ({ roles }) => roles || null },
    { id: 'sessions', header: 'Sessions', width: 84, align: 'end', value: ({ sessions }) => sessions },
    {
      id: 'away',
      header: 'Away',
      width: 58,
      align: 'end',
      value: ({ away }) => away || null,
    },
  ];
}
