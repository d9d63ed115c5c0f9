import { PERSON_FIELDS, type PersonField } from '../model/people-tables.ts';
import type { ProgramState } from '../model/state.ts';
import { leavesFirst } from '../model/stay.ts';
import type { Person, PersonId, Stay } from '../model/tables.ts';

/** Which of two people a value is taken from, or another value. */
export type FieldChoice<T> = 'keep' | 'drop' | { readonly value: T };

/** What is chosen for the person that two become; what is left out is joined by itself. */
export interface JoinChoices {
  readonly fields?: { readonly [F in PersonField]?: FieldChoice<Person[F]> | undefined } | undefined;
  /** By the id of a custom field. */
  readonly custom?: Readonly<Record<string, 'keep' | 'drop'>> | undefined;
  readonly stay?: 'keep' | 'drop' | undefined;
}

/** The person that two become: columns, values of custom fields by their id, and the stay if one is known. */
export interface JoinedPerson {
  readonly columns: Pick<Person, PersonField>;
  readonly custom: ReadonlyMap<string, unknown>;
  readonly stay: Stay | null;
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Joins two people. What is chosen holds; else the kept one's value, and the other's where the kept one has none. Notes
 * of both are joined, below each other. Both people must be in the state.
 */
export function joinedPerson(
  state: ProgramState,
  keepId: PersonId,
  dropId: PersonId,
  choices: JoinChoices = {},
): JoinedPerson {
  const keep = state.person.get(keepId);
  const drop = state.person.get(dropId);
  if (!keep || !drop) throw new RangeError('both people must be in the program');
  const columns = Object.fromEntries(
    PERSON_FIELDS.map((field) => [field, columnOf(field, keep, drop, choices.fields?.[field])]),
  ) as unknown as Pick<Person, PersonField>;
  return {
    columns,
    custom: customOf(state, keepId, dropId, choices.custom ?? {}),
    stay: stayOf(state, keepId, dropId, choices.stay),
  };
}

function columnOf(field: PersonField, keep: Person, drop: Person, choice: FieldChoice<unknown> | undefined): unknown {
  if (typeof choice === 'object') return choice.value;
  if (choice !== undefined) return choice === 'keep' ? keep[field] : drop[field];
  if (field === 'notes') return joinedNotes(keep.notes, drop.notes);
  return isBlank(keep[field]) ? drop[field] : keep[field];
}

/** Notes below each other; the same words are not said twice. */
export function joinedNotes(first: string | null, second: string | null): string | null {
  if (isBlank(first) || first === null) return second;
  if (isBlank(second) || second === null || first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}

function customOf(
  state: ProgramState,
  keepId: PersonId,
  dropId: PersonId,
  choices: Readonly<Record<string, 'keep' | 'drop'>>,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const id of state.customField.keys()) {
    const keep = state.customValue.get(`${id} ${keepId}`);
    const drop = state.customValue.get(`${id} ${dropId}`);
    const choice = choices[id];
    const value = choice === 'drop' ? drop : choice === 'keep' ? keep : isBlank(keep?.value) ? (drop ?? keep) : keep;
    if (value) values.set(id, value.value);
  }
  return values;
}

function stayOf(
  state: ProgramState,
  keepId: PersonId,
  dropId: PersonId,
  choice: 'keep' | 'drop' | undefined,
): Stay | null {
  const keep = state.stay.get(keepId);
  const drop = state.stay.get(dropId);
  if (choice === 'drop' || !keep) return choice === 'keep' || !drop ? null : { ...drop, personId: keepId };
  if (choice === 'keep' || !drop) return keep;
  const arrival = keep.arrivalDate === null ? drop : keep;
  const departure = keep.departureDate === null ? drop : keep;
  const both: Stay = {
    personId: keepId,
    arrivalDate: arrival.arrivalDate,
    arrivalMinute: arrival.arrivalMinute,
    departureDate: departure.departureDate,
    departureMinute: departure.departureMinute,
  };
  return leavesFirst(both) ? keep : both;
}
