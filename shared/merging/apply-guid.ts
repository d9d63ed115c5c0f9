import type { ImportTx } from './import-tx.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The public id of a new row: the source's own if it is a UUID that no row of the kind has, else the row's id. */
export function publicId(tx: ImportTx, kind: 'room' | 'person' | 'session', wanted: unknown, id: string): string {
  if (typeof wanted !== 'string' || !UUID.test(wanted)) return id;
  const guid = wanted.toLowerCase();
  for (const row of tx.state[kind].values()) if (row.guid === guid) return id;
  return guid;
}
