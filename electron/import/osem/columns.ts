import { columnNames, firstOfEach, headerKey, type RoleTable, rolesByHeader } from '../tables/role-row.ts';
import type { SourceTable } from '../tables/source-table.ts';

export type OsemRole =
  | 'id'
  | 'title'
  | 'abstract'
  | 'start'
  | 'submitter'
  | 'speakers'
  | 'emails'
  | 'type'
  | 'track'
  | 'level'
  | 'room'
  | 'state'
  | 'comments';

const ROLES = rolesByHeader<OsemRole>({
  id: 'event id',
  title: 'title',
  abstract: 'abstract',
  start: 'start time',
  submitter: 'submitter',
  speakers: 'speaker | speakers',
  emails: 'speaker email | speaker emails',
  type: 'event type',
  track: 'track',
  level: 'difficulty level',
  room: 'room',
  state: 'state',
  comments: 'comments',
});

/** How many rows may stand above the header: the line with the table's title, and blank ones. */
const ABOVE = 5;

/** OSEM's table of events: in CSV a line with its title stands above the header. null: none of its tables. */
export function osemTable(table: SourceTable): RoleTable<OsemRole> | null {
  const headerAt = table.rows
    .slice(0, ABOVE)
    .findIndex(({ cells }) => cells.some((cell) => headerKey(cell) === 'event id'));
  if (headerAt === -1) return null;
  const names = columnNames(table.rows[headerAt]?.cells ?? []);
  const roles = firstOfEach(names.map((name) => ROLES.get(headerKey(name)) ?? null));
  return roles.includes('title') ? { table, headerAt, names, roles } : null;
}

/** How sure one may be: “Event ID” and “Title” with OSEM's other names. */
export function likeness(table: SourceTable): number {
  const found = osemTable(table);
  if (!found) return 0;
  const own = (['type', 'level', 'submitter', 'emails', 'start'] as const).filter((role) => found.roles.includes(role));
  return own.length < 2 ? 0 : Math.min(0.95, 0.75 + own.length * 0.05);
}
