import { declarationOf, type Row, type TableName, tableNames } from './tables.ts';

/** All rows of a program, by table and row key. Rows are never changed in place, only replaced. */
export type ProgramState = { readonly [T in TableName]: ReadonlyMap<string, Row<T>> };

/** A row with its types forgotten. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What one change did to a table: rows added, columns as [before, after], rows removed. */
export interface TableDiff {
  readonly added: readonly AnyRow[];
  readonly updated: readonly { readonly key: string; readonly columns: Readonly<Record<string, Change>> }[];
  readonly removed: readonly AnyRow[];
}
export type Change = readonly [before: unknown, after: unknown];

/** What one change did to the program; undo is its reverse. */
export type Diff = { readonly [T in TableName]?: TableDiff };

/** The rows of a program as plain data, for the wire and for files. */
export type ProgramRows = { readonly [T in TableName]: readonly Row<T>[] };

/** A row's key: its key columns joined by spaces (ids hold none, and only the last column may be free text). */
export function rowKey(table: TableName, row: AnyRow): string {
  const { key } = declarationOf(table);
  const [only] = key;
  if (key.length === 1 && only !== undefined) return String(row[only]);
  return key.map((name) => row[name]).join(' ');
}

export const emptyState = (): ProgramState =>
  Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as ProgramState;

/** The state that holds the given rows. */
export function stateFromRows(rows: { readonly [T in TableName]?: readonly AnyRow[] }): ProgramState {
  const state = emptyState();
  for (const table of tableNames) {
    const map = writable(state, table);
    for (const row of rows[table] ?? []) map.set(rowKey(table, row), row);
  }
  return state;
}

/** All rows of a state, as plain data. */
export const rowsFromState = (state: ProgramState): ProgramRows =>
  Object.fromEntries(tableNames.map((name) => [name, [...state[name].values()]])) as unknown as ProgramRows;

// The one place where a state is written: by those who own it (the core's writer, a screen's store).
const writable = (state: ProgramState, table: TableName) => state[table] as unknown as Map<string, AnyRow>;

/** Brings `state` from before to after `diff`, in place: its owner calls this. Rows that are not touched stay the same objects. */
export function applyDiff(state: ProgramState, diff: Diff): void {
  for (const table of tableNames) {
    const change = diff[table];
    if (!change) continue;
    const rows = writable(state, table);
    for (const row of change.removed) rows.delete(rowKey(table, row));
    for (const { key, columns } of change.updated) {
      const row = { ...rows.get(key) };
      for (const [name, [, after]] of Object.entries(columns)) row[name] = after;
      rows.set(key, row);
    }
    for (const row of change.added) rows.set(rowKey(table, row), row);
  }
}

/** The diff that takes `diff` back. */
export function reverseDiff(diff: Diff): Diff {
  const reversed: Record<string, TableDiff> = {};
  for (const [table, change] of Object.entries(diff)) {
    reversed[table] = {
      added: change.removed,
      updated: change.updated.map(({ key, columns }) => ({
        key,
        columns: Object.fromEntries(Object.entries(columns).map(([name, [before, after]]) => [name, [after, before]])),
      })),
      removed: change.added,
    };
  }
  return reversed as Diff;
}

export const isEmptyDiff = (diff: Diff): boolean => Object.keys(diff).length === 0;
