import { columnNames, firstOfEach, type RoleTable } from '../tables/role-row.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { isOwnLabel, type SessionRole, type SpeakerRole, sessionRole, speakerRole } from './labels.ts';

/** A table of the export with the roles of its columns; null for those that keep an answer or something unknown. */
export type ExportTable =
  | ({ readonly holds: 'sessions' } & RoleTable<SessionRole>)
  | ({ readonly holds: 'speakers' } & RoleTable<SpeakerRole>);

/** Which of the two exports a table is, and what its columns hold; null where its header is none of theirs. */
export function exportTable(table: SourceTable, isJson = false): ExportTable | null {
  const headerAt = table.rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = columnNames(table.rows[headerAt]?.cells ?? []);
  const asSessions = firstOfEach(names.map(sessionRole));
  const asSpeakers = firstOfEach(names.map(speakerRole));
  const isSpeakers = asSpeakers.includes('name') || asSpeakers.includes('proposalIds');
  const isPlain = asSpeakers.includes('email') && asSpeakers.includes('confirmed');
  const shared = { table, headerAt, names, isJson };
  if (isSpeakers && !asSessions.includes('state') && (asSpeakers.includes('id') || isPlain)) {
    return { ...shared, holds: 'speakers', roles: asSpeakers };
  }
  return asSessions.includes('id') ? { ...shared, holds: 'sessions', roles: asSessions } : null;
}

const CODE = /^[A-Z0-9]{6,16}$/;

/** How sure one may be that a table is of the export: by its own labels, and by codes under “ID”. */
export function likeness(table: SourceTable): number {
  const found = exportTable(table);
  if (!found) return 0;
  const own = found.names.filter(isOwnLabel).length;
  const known = found.roles.filter((role) => role !== null).length;
  const isPlain = found.holds === 'speakers' && !found.roles.includes('id');
  if (isPlain) return found.names.length === 3 && known === 3 ? 0.85 : 0;
  const at = (found.roles as readonly (string | null)[]).indexOf('id');
  if (at !== 0) return 0;
  if (own > 0) return Math.min(0.96, 0.78 + own * 0.04);
  const codes = table.rows.slice(found.headerAt + 1).flatMap(({ cells }) => cells[at]?.trim() || []);
  const isCoded = codes.length > 0 && codes.every((code) => CODE.test(code) && /[A-Z]/.test(code));
  return isCoded && known >= 3 ? 0.8 : 0;
}
