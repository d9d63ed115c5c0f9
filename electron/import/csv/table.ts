import type { ImportedProgram, ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { fold, titleKey } from '../../../shared/matching/name-key.ts';
import { isPersonName } from '../people-line.ts';
import { RowCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { PeopleBook, type PersonFacts } from './people-book.ts';
import { type CellPerson, peopleOf } from './people-cell.ts';
import type { TableRow } from './rows.ts';
import { placeAndLength, sessionFields } from './session-row.ts';
import { type DateOrder, dateOrderOf } from './times.ts';

type Table = Omit<ImportedProgram, 'format' | 'program' | 'days'>;
interface Named {
  key: string;
  lines: [number, number];
  fields: { name: string };
}

/** The records of a table's rows: sessions with their people, or people alone where there is no column of titles. */
export function readTable(rows: readonly TableRow[], columns: Columns, wantedOrder: unknown): Table {
  const issues: ImportIssue[] = [];
  const body = rows
    .map(({ cells, lines }, at) => ({ cells, lines, number: at + 1 }))
    .slice(columns.headerAt + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { cells, number, lines } of body) {
    const extra = cells.slice(columns.names.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) {
      const message = `it has ${cells.length} cells, the header ${columns.names.length}; “${extra.join(' | ').slice(0, 200)}” is not used.`;
      new RowCells(number, lines, cells, columns, issues).say('row.long', 'warning', null, message);
    }
  }
  const cellRows = body.map(({ cells, lines, number }) => new RowCells(number, lines, cells, columns, issues));
  const people = new PeopleBook();
  const order = wantedOrder === 'day-first' || wantedOrder === 'month-first' ? wantedOrder : orderOf(cellRows);
  const sessions = columns.roles.includes('title') ? sessionsOf(cellRows, people, order) : null;
  if (sessions === null) for (const row of cellRows) meetPeople(row, people, true);
  return {
    people: people.records(),
    sessions: sessions?.records ?? [],
    rooms: sessions?.rooms ?? [],
    tracks: sessions?.tracks ?? [],
    kinds: sessions?.kinds ?? [],
    issues: [...issues, ...people.issues()],
  };
}

const orderOf = (rows: readonly RowCells[]): DateOrder | null =>
  dateOrderOf(rows.flatMap((row) => [row.get('date'), row.get('start'), row.get('end')]));

function sessionsOf(rows: readonly RowCells[], people: PeopleBook, order: DateOrder | null) {
  const records = new Map<string, ImportedSession>();
  const times = new Map<string, number>();
  const named = { rooms: new Map<string, Named>(), tracks: new Map<string, Named>(), kinds: new Map<string, Named>() };
  const once = (map: Map<string, Named>, name: string, row: RowCells): string => {
    const text = name.replace(/\s+/g, ' ');
    const key = titleKey(text) || text;
    if (!map.has(key)) map.set(key, { key, lines: [row.lines[0], row.lines[1]], fields: { name: text } });
    return key;
  };
  for (const row of rows) {
    const members = meetPeople(row, people, false);
    const fields = sessionFields(row);
    const id = row.get('id');
    const earlier = id === '' ? undefined : records.get(id);
    // One row for each speaker of a talk: the same id and title again add people.
    if (earlier && fold(String(earlier.fields.title ?? '')) === fold(String(fields.title ?? ''))) {
      const known = earlier.people ?? [];
      const more = members.filter(({ personKey }) => !known.some((one) => one.personKey === personKey));
      records.set(id, { ...earlier, people: [...known, ...more] });
      continue;
    }
    if (fields.title === undefined && fields.abstract === undefined && members.length === 0) {
      row.say('row.empty', 'warning', null, 'it has neither title nor abstract nor people, and is left out.');
      continue;
    }
    if (fields.title === undefined) row.say('title.missing', 'warning', 'title', 'the talk has no title.');
    if (earlier) row.say('id.duplicate', 'warning', 'id', `${id} stands on another talk too; both are kept.`);
    const { place, duration } = placeAndLength(row, order);
    if (duration !== null) fields.durationMinutes = duration;
    if (place?.roomKey != null) once(named.rooms, row.get('room'), row);
    const tags = row
      .get('tags')
      .split(/[;|,\n]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    const key = freeKey(records, times, id || contentKey(fields, members));
    records.set(key, {
      key,
      lines: [row.lines[0], row.lines[1]],
      fields,
      ...(row.get('track') === '' ? {} : { trackKey: once(named.tracks, row.get('track'), row) }),
      ...(row.get('kind') === '' ? {} : { kindKey: once(named.kinds, row.get('kind'), row) }),
      ...(members.length > 0 ? { people: members } : {}),
      ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
      ...(place ? { place } : {}),
    });
  }
  const list = (map: Map<string, Named>) => [...map.values()];
  return {
    records: [...records.values()],
    rooms: list(named.rooms),
    tracks: list(named.tracks),
    kinds: list(named.kinds),
  };
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

/** A key that no record has: the wanted one, or with the number of times it was wanted. */
function freeKey(records: ReadonlyMap<string, unknown>, times: Map<string, number>, key: string): string {
  for (;;) {
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    const free = count === 1 ? key : `${key} #${count}`;
    if (!records.has(free)) return free;
  }
}

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
