import type { ProgramState } from '../../../shared/model/state.ts';
import type { PersonId } from '../../../shared/model/tables.ts';
import { chosenNamed, namedOption } from './named.ts';

/** The option of which people to show: names, numbers or ids, one or several; absent: all people. */
export const peopleOption = namedOption('Only these people, by name or number; several stand apart by commas.');

/** The people who are meant, or null for all. Throws `ExportRefused` for one who is not in the program, naming those who are. */
export function chosenPeople(state: ProgramState, wanted: readonly string[] | null): PersonId[] | null {
  const people = [...state.person.values()].sort((a, b) => a.number - b.number);
  return chosenNamed(people, wanted, { one: 'person', several: 'people' });
}
