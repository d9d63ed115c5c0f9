import { rowKey } from '../../../shared/model/state.ts';
import type { Row, TableName } from '../../../shared/model/tables.ts';
import type { Tx } from '../tx.ts';
import { rowsWhere } from './lookups.ts';

/** Removes the rows of a table that satisfy a test. The database has no cascades: the diff must be whole. */
export function removeWhere<T extends TableName>(tx: Tx, table: T, test: (row: Row<T>) => boolean): void {
  for (const row of rowsWhere(tx, table, test)) tx.remove(table, rowKey(table, row as never));
}

/** Removes what belongs to a session, person or room in tables that are not bound to one entity. */
export function removeOwned(tx: Tx, id: string): void {
  removeWhere(tx, 'customValue', (row) => row.ownerId === id);
  removeWhere(tx, 'externalId', (row) => row.ownerId === id);
  removeWhere(tx, 'importLock', (row) => row.ownerId === id);
  removeWhere(tx, 'told', (row) => row.personId === id);
}

/** Gives the members of an ordered set their places: makes `wanted` the set of features, tags, ... of an owner. */
export function replaceSet<T extends TableName>(
  tx: Tx,
  table: T,
  owned: (row: Row<T>) => boolean,
  wanted: readonly Row<T>[],
): void {
  const keys = new Set(wanted.map((row) => rowKey(table, row as never)));
  removeWhere(tx, table, (row) => owned(row) && !keys.has(rowKey(table, row as never)));
  for (const row of wanted) if (!tx.state[table].has(rowKey(table, row as never))) tx.insert(table, row);
}
