import type { ColumnRole, ImportedSession } from '../../../shared/contract/import.ts';
import { fold, titleKey } from '../../../shared/matching/name-key.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { RowCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { readPairs } from './pairs.ts';
import { meetPeople, membersOf, type RowReading } from './people-of-row.ts';
import type { Records } from './records.ts';
import { placeAndLength, sessionFields } from './session-row.ts';

/** How a table is read, apart from its columns. */
export interface TableReadingUsed extends RowReading {
  readonly clears: boolean;
}

/** Reads a table's rows into the records, as what they are. */
export function readTable(table: SourceTable, columns: Columns, reading: TableReadingUsed, records: Records): void {
  const rows = rowsOf(table, columns, reading, records);
  switch (columns.use) {
    case 'sessions':
      for (const row of rows) readSession(row, reading, records);
      break;
    case 'people':
      for (const row of rows) meetPeople(row, records, reading);
      break;
    case 'rooms':
      for (const row of rows) readRoom(row, records);
      break;
    case 'pairs':
      readPairs(rows, records);
      break;
    case 'matrix':
    case 'nothing':
      break;
  }
  reading.dates.tell();
}

/** The rows below the header that hold something; cells beyond the header are told. */
function rowsOf(table: SourceTable, columns: Columns, { clears }: TableReadingUsed, records: Records): RowCells[] {
  const rows: RowCells[] = [];
  const width = columns.names.length;
  for (let at = columns.headerAt + 1; at < table.rows.length; at++) {
    const cells = table.rows[at]?.cells ?? [];
    if (!cells.some((cell) => cell.trim() !== '')) continue;
    const row = new RowCells(table, at, columns, records.issues, clears);
    rows.push(row);
    if (cells.length <= width) continue;
    const extra = cells.slice(width).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) {
      const message = `it has ${cells.length} cells, the header ${width}; “${extra.join(' | ').slice(0, 200)}” is not used.`;
      row.say('row.long', 'warning', null, message);
    }
  }
  return rows;
}

function readSession(row: RowCells, reading: RowReading, records: Records): void {
  const members = membersOf(row, records, reading);
  const fields = sessionFields(row);
  const id = row.get('id');
  const earlier = id === '' ? undefined : records.sessions.get(id);
  // One row for each speaker of a talk: the same id and title again add people.
  if (earlier && fold(String(earlier.fields.title ?? '')) === fold(String(fields.title ?? ''))) {
    const known = earlier.people ?? [];
    const more = members.filter(
      ({ personKey, role }) => !known.some((one) => one.personKey === personKey && one.role === role),
    );
    records.sessions.set(id, { ...earlier, people: [...known, ...more] });
    return;
  }
  if (fields.title == null && fields.abstract == null && members.length === 0) {
    row.say('row.empty', 'warning', null, 'it has neither title nor abstract nor people, and is left out.');
    return;
  }
  if (fields.title == null) row.say('title.missing', 'warning', 'title', 'the talk has no title.');
  if (earlier) row.say('id.duplicate', 'warning', 'id', `${id} stands on another talk too; both are kept.`);
  const { place, duration } = placeAndLength(row, reading.dates);
  if (duration !== null) fields.durationMinutes = duration;
  if (place?.roomKey != null) records.name('rooms', row.get('room'), row.lines);
  const tags = listOf(row.get('tags'));
  const key = records.freeKey(id || contentKey(fields, members));
  records.sessions.set(key, {
    key,
    lines: [row.lines[0], row.lines[1]],
    fields,
    ...named(row, records),
    ...(members.length > 0 ? { people: [...members] } : {}),
    ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
    ...(place ? { place } : {}),
  });
  for (const [role, kind] of RELATIONS) {
    for (const other of listOf(row.get(role))) records.relate(key, kind, other, row, role);
  }
}

const RELATIONS: readonly (readonly [ColumnRole, 'before' | 'after' | 'apart' | 'together' | 'sameRoom'])[] = [
  ['before', 'before'],
  ['after', 'after'],
  ['apart', 'apart'],
  ['together', 'together'],
  ['sameRoom', 'sameRoom'],
];

function named(row: RowCells, records: Records): Pick<ImportedSession, 'trackKey' | 'kindKey'> {
  const track = row.get('track');
  const kind = row.get('kind');
  return {
    ...(track !== '' ? { trackKey: records.name('tracks', track, row.lines) } : cleared(row, 'track', 'trackKey')),
    ...(kind !== '' ? { kindKey: records.name('kinds', kind, row.lines) } : cleared(row, 'kind', 'kindKey')),
  };
}

const cleared = (row: RowCells, role: ColumnRole, key: 'trackKey' | 'kindKey') =>
  row.clears && row.has(role) ? { [key]: null } : {};

/** A list in a cell: cut at semicolons, bars, commas and line ends. */
const listOf = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split(/[;|,\n]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');

function readRoom(row: RowCells, records: Records): void {
  const name = row.get('room');
  if (name === '') {
    row.say('row.empty', 'warning', null, 'it has no room, and is left out.');
    return;
  }
  const key = records.name('rooms', name, row.lines);
  const capacity = row.get('capacity');
  if (/^\d{1,6}$/.test(capacity)) records.addToRoom(key, { capacity: Number(capacity) });
  else if (capacity !== '') row.say('value.unreadable', 'warning', 'capacity', `“${capacity}” is no number.`);
  records.addToRoom(key, Object.fromEntries(row.others().map(([field, value]) => [`custom:${field}`, value])));
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
