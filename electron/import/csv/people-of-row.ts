import type { ColumnRole, PeopleSplit } from '../../../shared/contract/import.ts';
import { fold } from '../../../shared/matching/name-key.ts';
import { isPersonName } from '../people-line.ts';
import type { RowCells } from './cells.ts';
import type { DateReading } from './date-reading.ts';
import type { PersonFacts } from './people-book.ts';
import { type CellPerson, peopleOf } from './people-cell.ts';
import type { Records } from './records.ts';
import { type Time, timeOf } from './time-of-person.ts';

type Role = 'speaker' | 'chair' | 'moderator' | 'panelist' | 'author';

/** How a table's people and dates are read. */
export interface RowReading {
  readonly split: PeopleSplit;
  readonly dates: DateReading;
}

/** A person in a session. */
export interface Member {
  readonly personKey: string;
  readonly role: Role;
}

const OTHERS: readonly (readonly [ColumnRole, Role])[] = [
  ['chairs', 'chair'],
  ['moderators', 'moderator'],
  ['panelists', 'panelist'],
  ['authors', 'author'],
];

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  speaker: 'speaker',
  presenter: 'speaker',
  referent: 'speaker',
  intervenant: 'speaker',
  ponente: 'speaker',
  chair: 'chair',
  'session chair': 'chair',
  chairperson: 'chair',
  sitzungsleitung: 'chair',
  presidente: 'chair',
  moderator: 'moderator',
  host: 'moderator',
  moderateur: 'moderator',
  moderador: 'moderator',
  panelist: 'panelist',
  panellist: 'panelist',
  panel: 'panelist',
  author: 'author',
  'co author': 'author',
  coauthor: 'author',
  autor: 'author',
  auteur: 'author',
};

/** Enters the people of a session's row in the book of people. */
export function membersOf(row: RowCells, records: Records, reading: RowReading): readonly Member[] {
  const role = roleOfRow(row);
  const named = peopleIn(row, reading.split);
  const alone = named.length === 1;
  const time = alone ? timeOf(row, reading.dates) : null;
  const members: Member[] = named.map((person) => ({
    personKey: records.people.meet(factsOf(person, row, alone, time), row.lines),
    role,
  }));
  for (const [column, as] of OTHERS) {
    if (!row.has(column)) continue;
    for (const person of peopleOf(row.get(column), '', '', reading.split).people) {
      members.push({ personKey: records.people.meet(factsOf(person, row, false, null), row.lines), role: as });
    }
  }
  return members.filter((one, at) => members.findIndex((other) => isSame(other, one)) === at);
}

/** A person who speaks and is an author is told once, as a speaker. */
const isSame = (first: Member, second: Member): boolean =>
  first.personKey === second.personKey && (first.role === second.role || second.role === 'author');

/** Enters the person, or people, of a row of a table of people. */
export function meetPeople(row: RowCells, records: Records, reading: RowReading): void {
  const names = namesOfRow(row);
  const list = row.each('speakers').length > 1 || names.includes('(') || names.includes(';');
  const people = list ? peopleIn(row, reading.split) : [onePerson(names, row)].filter(({ name }) => name !== '');
  const time = people.length === 1 ? timeOf(row, reading.dates) : null;
  for (const person of people) {
    told(person, row);
    const facts = factsOf(person, row, people.length === 1, time);
    const fields = { ...facts.fields };
    for (const field of ['url', 'notes'] as const) set(fields, field, row);
    for (const [name, value] of row.others()) fields[`custom:${name}`] = value;
    records.people.meet({ ...facts, id: row.get('id') || null, fields }, row.lines);
  }
}

function namesOfRow(row: RowCells): string {
  const parts = [row.get('firstName'), row.get('lastName')].filter((part) => part !== '');
  return row.get('speakers') || parts.join(' ') || (row.has('title') ? '' : row.get('authors'));
}

/** The people of a row's own columns: one list, or a column for each (“Speaker 1”, “Speaker 2”). */
function peopleIn(row: RowCells, split: PeopleSplit): readonly CellPerson[] {
  const each = row.each('speakers');
  if (each.length > 1) return inColumns(row, each, split);
  const names = row.has('title') ? row.get('speakers') || namesOfRow(row) : namesOfRow(row);
  const { people, unclear } = peopleOf(names, row.get('affiliations'), row.get('email'), split);
  for (const role of unclear) {
    const words = `it is not clear which of the ${people.length} people each entry belongs to; it is not used.`;
    row.say('people.unclear', 'warning', role, words);
  }
  for (const person of people) told(person, row);
  return people;
}

function inColumns(row: RowCells, names: readonly string[], split: PeopleSplit): readonly CellPerson[] {
  const affiliations = row.each('affiliations');
  const emails = row.each('email');
  const beside = (cells: readonly string[], at: number): string =>
    cells.length === names.length ? (cells[at] ?? '') : '';
  return names.flatMap((name, at) =>
    name === '' ? [] : peopleOf(name, beside(affiliations, at), beside(emails, at), split).people,
  );
}

function told(person: CellPerson, row: RowCells): void {
  if (person.cut) {
    row.say('affiliation.unbalanced', 'warning', 'speakers', `the affiliation of ${person.name} is cut off.`);
  }
  if (!isPersonName(person.name)) {
    row.say('name.odd', 'info', 'speakers', `“${person.name.slice(0, 200)}” does not look like a name.`);
  }
}

function roleOfRow(row: RowCells): Role {
  const cell = row.get('personRole');
  if (cell === '') return 'speaker';
  const known = ROLE_WORDS[fold(cell).replace(/(?<=[a-z]{4})(?:s|in|e|a)$/, '')] ?? ROLE_WORDS[fold(cell)];
  if (!known) row.say('value.unknown', 'warning', 'personRole', `“${cell}” is no role known here; taken as a speaker.`);
  return known ?? 'speaker';
}

const onePerson = (name: string, row: RowCells): CellPerson => ({
  name: name.replace(/\s+/g, ' '),
  affiliation: row.get('affiliations') || null,
  email: row.get('email') || null,
  cut: false,
});

function set(fields: Record<string, string | null>, field: ColumnRole, row: RowCells, as: string = field): void {
  const text = row.get(field);
  if (text !== '') fields[as] = text;
  else if (row.clears && row.has(field)) fields[as] = null;
}

function factsOf(person: CellPerson, row: RowCells, single: boolean, time: Time | null): PersonFacts {
  const fields: Record<string, string | null> = { name: person.name.slice(0, 500) };
  if (person.affiliation !== null) fields.affiliation = person.affiliation;
  else if (single && row.clears && row.has('affiliations')) fields.affiliation = null;
  if (person.email !== null) fields.email = person.email;
  // What a row says of “the” speaker is clear only where there is one.
  if (single) {
    for (const field of ['biography', 'jobTitle', 'pronouns', 'pronunciation', 'timeZone'] as const) {
      set(fields, field, row);
    }
    if (time?.unread) fields[`custom:${time.unread.name}`] = time.unread.text;
  }
  return {
    id: null,
    fields,
    ...(time?.away ? { away: time.away } : {}),
    ...(time?.stay ? { stay: time.stay } : {}),
  };
}
