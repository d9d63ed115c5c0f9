import { PERSON_FIELDS, type PersonField } from '../../../shared/model/people-tables.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Person, Stay } from '../../../shared/model/tables.ts';
import { momentInWords } from '../stay-words.ts';

export const FIELD_LABELS: Readonly<Record<PersonField, string>> = {
  name: 'Name',
  sortName: 'Sort name',
  email: 'E-mail (private)',
  affiliation: 'Affiliation',
  jobTitle: 'Job title',
  biography: 'Biography',
  pronouns: 'Pronouns',
  pronunciation: 'Pronunciation',
  timeZone: 'Time zone',
  url: 'Web address',
  notes: 'Notes of the committee',
};

/** One thing that is said of two people, in words; `id` is a field, 'custom ID' or 'stay'. */
export interface FieldRow {
  readonly id: string;
  readonly label: string;
  readonly first: string | null;
  readonly second: string | null;
  /** Both may be taken together. */
  readonly mayJoin: boolean;
}

/** What is said of two people, row by row; what neither has is left out. */
export function fieldRows(state: ProgramState, first: Person, second: Person): readonly FieldRow[] {
  const own = PERSON_FIELDS.map((field) => ({
    id: field as string,
    label: FIELD_LABELS[field],
    first: textOf(first[field]),
    second: textOf(second[field]),
    mayJoin: field === 'notes',
  }));
  const custom = [...state.customField.values()]
    .filter(({ entity }) => entity === 'person')
    .sort((a, b) => a.position - b.position)
    .map(({ id, name }) => ({
      id: `custom ${id}`,
      label: name,
      first: textOf(state.customValue.get(`${id} ${first.id}`)?.value),
      second: textOf(state.customValue.get(`${id} ${second.id}`)?.value),
      mayJoin: false,
    }));
  const stay = {
    id: 'stay',
    label: 'Arrival and departure',
    first: stayInWords(state.stay.get(first.id)),
    second: stayInWords(state.stay.get(second.id)),
    mayJoin: true,
  };
  return [...own, ...custom, stay].filter((row) => row.first !== null || row.second !== null);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stayInWords(stay: Stay | undefined): string | null {
  if (!stay) return null;
  const parts = [
    stay.arrivalDate === null ? null : `arrives ${momentInWords(stay.arrivalDate, stay.arrivalMinute)}`,
    stay.departureDate === null ? null : `leaves ${momentInWords(stay.departureDate, stay.departureMinute)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
