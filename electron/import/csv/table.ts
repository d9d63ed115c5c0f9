import { fold, titleKey } from '../../../shared/matching/name-key.ts';
import { isPersonName } from '../people-line.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { RowCells } from './cells.ts';
import type { Columns } from './columns.ts';
import type { PeopleBook, PersonFacts } from './people-book.ts';
import { type CellPerson, peopleOf } from './people-cell.ts';
import type { Records } from './records.ts';
import { placeAndLength, sessionFields } from './session-row.ts';
import { type DateOrder, dateOrderOf } from './times.ts';

/** Reads a table's rows into the records: sessions with their people, or people alone where there is no column of titles. */
export function readTable(table: SourceTable, columns: Columns, wantedOrder: unknown, records: Records): void {
  const rows: RowCells[] = [];
  for (let at = columns.headerAt + 1; at < table.rows.length; at++) {
    const cells = table.rows[at]?.cells ?? [];
    if (!cells.some((cell) => cell.trim() !== '')) continue;
    const row = new RowCells(table, at, columns, records.issues);
    rows.push(row);
    const extra = cells.slice(columns.names.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) {
      const message = `it has ${cells.length} cells, the header ${columns.names.length}; “${extra.join(' | ').slice(0, 200)}” is not used.`;
      row.say('row.long', 'warning', null, message);
    }
  }
  if (!columns.roles.includes('title')) {
    for (const row of rows) meetPeople(row, records.people, true);
    return;
  }
  const order = wantedOrder === 'day-first' || wantedOrder === 'month-first' ? wantedOrder : orderOf(rows);
  for (const row of rows) readSession(row, order, records);
}

const orderOf = (rows: readonly RowCells[]): DateOrder | null =>
  dateOrderOf(rows.flatMap((row) => [row.get('date'), row.get('start'), row.get('end')]));

function readSession(row: RowCells, order: DateOrder | null, records: Records): void {
  const members = meetPeople(row, records.people, false);
  const fields = sessionFields(row);
  const id = row.get('id');
  const earlier = id === '' ? undefined : records.sessions.get(id);
  // One row for each speaker of a talk: the same id and title again add people.
  if (earlier && fold(String(earlier.fields.title ?? '')) === fold(String(fields.title ?? ''))) {
    const known = earlier.people ?? [];
    const more = members.filter(({ personKey }) => !known.some((one) => one.personKey === personKey));
    records.sessions.set(id, { ...earlier, people: [...known, ...more] });
    return;
  }
  if (fields.title === undefined && fields.abstract === undefined && members.length === 0) {
    row.say('row.empty', 'warning', null, 'it has neither title nor abstract nor people, and is left out.');
    return;
  }
  if (fields.title === undefined) row.say('title.missing', 'warning', 'title', 'the talk has no title.');
  if (earlier) row.say('id.duplicate', 'warning', 'id', `${id} stands on another talk too; both are kept.`);
  const { place, duration } = placeAndLength(row, order);
  if (duration !== null) fields.durationMinutes = duration;
  if (place?.roomKey != null) records.name('rooms', row.get('room'), row.lines);
  const tags = row
    .get('tags')
    .split(/[;|,\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const key = records.freeKey(id || contentKey(fields, members));
  records.sessions.set(key, {
    key,
    lines: [row.lines[0], row.lines[1]],
    fields,
    ...(row.get('track') === '' ? {} : { trackKey: records.name('tracks', row.get('track'), row.lines) }),
    ...(row.get('kind') === '' ? {} : { kindKey: records.name('kinds', row.get('kind'), row.lines) }),
    ...(members.length > 0 ? { people: members } : {}),
    ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...(place ? { place } : {}),
  });
}

const contentKey = (
  fields: Readonly<Record<string, unknown>>,
  members: readonly { readonly personKey: string }[],
): string =>
  titleKey(String(fields.title ?? '')).slice(0, 300) ||
  fold(String(fields.abstract ?? ''))
    .split(' ')
    .slice(0, 10)
    .join(' ')
    .slice(0, 200) ||
  `by ${members.map(({ personKey }) => personKey).join(' + ')}`.slice(0, 300);

/** Enters a row's people in the book; in a table of people (`alone`) the row's id, biography and so on are theirs. */
function meetPeople(row: RowCells, book: PeopleBook, alone: boolean) {
  const parts = [row.get('firstName'), row.get('lastName')].filter((part) => part !== '');
  const names = row.get('speakers') || parts.join(' ');
  const { people, unclear } =
    alone && !names.includes('(')
      ? { people: [onePerson(names, row)].filter(({ name }) => name !== ''), unclear: [] }
      : peopleOf(names, row.get('affiliations'), row.get('email'));
  for (const role of unclear) {
    row.say(
      'people.unclear',
      'warning',
      role,
      `it is not clear which of the ${people.length} people each entry belongs to; it is not used.`,
    );
  }
  const members = people.map((person) => {
    if (person.cut)
      row.say('affiliation.unbalanced', 'warning', 'speakers', `the affiliation of ${person.name} is cut off.`);
    if (!isPersonName(person.name))
      row.say('name.odd', 'info', 'speakers', `“${person.name}” does not look like a name.`);
    return {
      personKey: book.meet(factsOf(person, row, alone, people.length === 1), row.lines),
      role: 'speaker' as const,
    };
  });
  return members.filter((one, at) => members.findIndex(({ personKey }) => personKey === one.personKey) === at);
}

const onePerson = (name: string, row: RowCells): CellPerson => ({
  name: name.replace(/\s+/g, ' '),
  affiliation: row.get('affiliations') || null,
  email: row.get('email') || null,
  cut: false,
});

function factsOf(person: CellPerson, row: RowCells, alone: boolean, single: boolean): PersonFacts {
  const fields: Record<string, string> = { name: person.name.slice(0, 500) };
  if (person.affiliation !== null) fields.affiliation = person.affiliation;
  if (person.email !== null) fields.email = person.email;
  // What a row says of “the” speaker is clear only where there is one.
  if (single) {
    for (const role of ['biography', 'jobTitle', 'pronouns'] as const) {
      if (row.get(role) !== '') fields[role] = row.get(role);
    }
  }
  if (!alone) return { id: null, fields };
  for (const role of ['url', 'notes'] as const) if (row.get(role) !== '') fields[role] = row.get(role);
  for (const [name, value] of row.others()) fields[`custom:${name}`] = value;
  return { id: row.get('id') || null, fields };
}
