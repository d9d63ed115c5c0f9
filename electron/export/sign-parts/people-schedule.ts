import type { Agenda, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Person, PersonId, Role, SessionId } from '../../../shared/model/tables.ts';

/** One thing that a person does: in a session of the agenda, with a role. */
export interface Appearing {
  readonly session: SessionId;
  readonly weekday: string;
  readonly date: string;
  readonly dateText: string;
  readonly time: string;
  /** Minutes of the program day. */
  readonly minute: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly room: string;
  readonly title: string;
  readonly isTitle: boolean;
  readonly role: Role;
  /** Who chairs the session, or the block that it is a talk of. */
  readonly chairs: readonly string[];
}

/** A person of the agenda with all that they do, in order of time. */
export interface PersonSchedule {
  readonly person: AgendaPerson;
  readonly appearing: readonly Appearing[];
}

/** The people of an agenda by name, in the order of its language (by the name to sort by where there is one). */
export function peopleSchedules(state: Pick<ProgramState, 'person'>, { days, locale }: Agenda): PersonSchedule[] {
  const found = new Map<PersonId, { person: AgendaPerson; appearing: Appearing[] }>();
  for (const { weekday, date, dateText, entries } of days) {
    const add = (entry: AgendaEntry, chairsOfBlock: readonly string[]): void => {
      const own = entry.people.filter(({ role }) => role === 'chair').map(({ name }) => name);
      const chairs = own.length > 0 ? own : chairsOfBlock;
      const { id: session, time, start: minute, startInstant: at, name: title, isTitle } = entry;
      for (const person of entry.people) {
        const { role } = person;
        const one = {
          session,
          weekday,
          date,
          dateText,
          time,
          minute,
          at,
          room: entry.room.name,
          title,
          isTitle,
          role,
          chairs,
        };
        const known = found.get(person.id);
        if (!known) found.set(person.id, { person, appearing: [one] });
        else if (!known.appearing.some((other) => other.session === session)) known.appearing.push(one);
      }
      for (const talk of entry.talks) add(talk, chairs);
    };
    for (const entry of entries) add(entry, []);
  }
  const collator = new Intl.Collator(locale);
  const sortNames = new Map(
    [...state.person.values()].map(({ id, sortName }: Pick<Person, 'id' | 'sortName'>) => [id, cleanOrNull(sortName)]),
  );
  const keyOf = ({ person }: PersonSchedule) => sortNames.get(person.id) ?? person.name;
  return [...found.values()]
    .map(({ person, appearing }) => ({ person, appearing: appearing.sort((a, b) => a.at - b.at) }))
    .sort((a, b) => collator.compare(keyOf(a), keyOf(b)) || (a.person.id < b.person.id ? -1 : 1));
}
