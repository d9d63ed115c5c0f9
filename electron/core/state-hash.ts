import type { AnyRow, Diff, ProgramState } from '../../shared/model/state.ts';
import { declarationOf, type TableName, tableNames } from '../../shared/model/tables.ts';
import { canonicalJson, sha256 } from './canonical.ts';

const MODULUS = 1n << 128n;

/**
 * The state hash: the sum of all rows' hashes modulo 2^128 (decision 11). A sum, so that a change costs only its own
 * rows, and so that the order of rows does not matter.
 */
export type StateHash = bigint;

export const formatStateHash = (hash: StateHash): string => hash.toString(16).padStart(32, '0');
export const parseStateHash = (text: string): StateHash => BigInt(`0x${text}`);

/** The hash of one row: the first 128 bits of SHA-256 over the table's name and the columns in declared order. */
export function rowHash(table: TableName, row: AnyRow): StateHash {
  const values = Object.keys(declarationOf(table).columns).map((name) => row[name] ?? null);
  return BigInt(`0x${sha256(`${table}\n${canonicalJson(values)}`).slice(0, 32)}`);
}

/** The hash of a whole state: every row is read. */
export function stateHash(state: ProgramState): StateHash {
  let sum = 0n;
  for (const table of tableNames) for (const row of state[table].values()) sum += rowHash(table, row);
  return sum % MODULUS;
}

/** The hash after `diff`, from the hash before it and the state after it. */
export function hashAfter(before: StateHash, diff: Diff, after: ProgramState): StateHash {
  let sum = before;
  for (const table of tableNames) {
    const change = diff[table];
    if (!change) continue;
    for (const row of change.added) sum += rowHash(table, row);
    for (const row of change.removed) sum -= rowHash(table, row);
    for (const { key, columns } of change.updated) {
      const now: AnyRow = { ...after[table].get(key) };
      const was = { ...now, ...Object.fromEntries(Object.entries(columns).map(([name, [old]]) => [name, old])) };
      sum += rowHash(table, now) - rowHash(table, was);
    }
  }
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}
