import { createHash } from 'node:crypto';
import type { Envelope } from '../../shared/contract/api.ts';
import type { Id } from '../../shared/model/column.ts';
import type { AnyRow, Change, Diff, ProgramState, TableDiff } from '../../shared/model/state.ts';
import { rowKey } from '../../shared/model/state.ts';
import { declarationOf, type Row, type TableName, tableNames } from '../../shared/model/tables.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** What numbers were given out, never to be given again (decision 2). */
export interface Counters {
  session: number;
  person: number;
}

/** What a handler works with: the state as it is now (its own changes included), new ids, and three ways to write. */
export interface Tx {
  readonly state: ProgramState;
  /** The envelope's time and actor: a handler reads no clock. */
  readonly at: string;
  readonly actor: string;
  newId<T extends string>(entity: T): Id<T>;
  nextNumber(kind: keyof Counters): number;
  insert<T extends TableName>(table: T, row: Row<T>): void;
  update<T extends TableName>(
    table: T,
    key: string,
    patch: { readonly [C in keyof Row<T>]?: Row<T>[C] | undefined },
  ): void;
  remove(table: TableName, key: string): void;
  /** Bytes kept under their hash, outside diffs and undo (decision 12). */
  readBlob(hash: string): Uint8Array | null;
  keepBlob(hash: string): void;
  /** Keeps bytes that the command itself makes, and answers their hash. */
  makeBlob(bytes: Uint8Array): string;
}

/** A transaction over the state in memory. It writes there at once; `diff` tells what it did, `rollback` takes it back. */
export interface OpenTx extends Tx {
  diff(): Diff;
  rollback(): void;
  readonly keptBlobs: ReadonlySet<string>;
  /** What the command itself made, by hash. */
  readonly madeBlobs: ReadonlyMap<string, Uint8Array>;
}

/** Bytes by their hash: those staged by an import, else those in the file. */
export interface Blobs {
  read(hash: string): Uint8Array | null;
}

export function openTx(state: ProgramState, envelope: Envelope, counters: Counters, blobs: Blobs): OpenTx {
  const before = new Map<TableName, Map<string, AnyRow | null>>();
  const countersBefore = { ...counters };
  const keptBlobs = new Set<string>();
  const madeBlobs = new Map<string, Uint8Array>();
  let ids = 0;

  const rows = (table: TableName) => state[table] as unknown as Map<string, AnyRow>;
  const remember = (table: TableName, key: string): void => {
    const keys = before.get(table) ?? new Map<string, AnyRow | null>();
    before.set(table, keys);
    if (!keys.has(key)) keys.set(key, rows(table).get(key) ?? null);
  };
  const checked = (table: TableName, row: AnyRow, names: readonly string[]): void => {
    for (const name of names) {
      const column = declarationOf(table).columns[name];
      if (!column) throw new Error(`${table} has no column ${name}`);
      const result = column.schema.safeParse(row[name]);
      if (!result.success) throw new InvalidValue(table, name, result.error.issues[0]?.message ?? 'invalid');
    }
  };

  return {
    state,
    at: envelope.at,
    actor: envelope.actor,
    keptBlobs,
    madeBlobs,
    newId: <T extends string>(_entity: T) => derivedId(envelope.commandId, ids++) as Id<T>,
    nextNumber: (kind) => ++counters[kind],
    insert(table, row) {
      const key = rowKey(table, row);
      if (rows(table).has(key)) throw new Error(`${table} ${key} is there already`);
      checked(table, row, Object.keys(declarationOf(table).columns));
      remember(table, key);
      rows(table).set(key, { ...row });
    },
    update(table, key, patch) {
      const row = rows(table).get(key);
      if (!row) throw new Error(`${table} ${key} is not there`);
      const entries = Object.entries(patch).filter(([name, value]) => value !== undefined && value !== row[name]);
      if (entries.length === 0) return;
      const next = { ...row, ...Object.fromEntries(entries) };
      checked(
        table,
        next,
        entries.map(([name]) => name),
      );
      remember(table, key);
      rows(table).set(key, next);
    },
    remove(table, key) {
      if (!rows(table).has(key)) throw new Error(`${table} ${key} is not there`);
      remember(table, key);
      rows(table).delete(key);
    },
    readBlob: (hash) => madeBlobs.get(hash) ?? blobs.read(hash),
    keepBlob: (hash) => void keptBlobs.add(hash),
    makeBlob(bytes) {
      const hash = sha256(bytes);
      madeBlobs.set(hash, bytes);
      return hash;
    },
    diff: () => diffOf(before, state),
    rollback() {
      for (const [table, keys] of before) {
        for (const [key, row] of keys) {
          if (row) rows(table).set(key, row);
          else rows(table).delete(key);
        }
      }
      Object.assign(counters, countersBefore);
      before.clear();
    },
  };
}

/** A value that the model's declaration refuses. */
export class InvalidValue extends Error {
  constructor(table: string, column: string, reason: string) {
    super(`${table}, ${column}: ${reason}`);
  }
}

function diffOf(before: ReadonlyMap<TableName, ReadonlyMap<string, AnyRow | null>>, state: ProgramState): Diff {
  const diff: { [T in TableName]?: TableDiff } = {};
  for (const table of tableNames) {
    const added: AnyRow[] = [];
    const updated: { key: string; columns: Record<string, Change> }[] = [];
    const removed: AnyRow[] = [];
    for (const [key, was] of before.get(table) ?? []) {
      const now: AnyRow | undefined = state[table].get(key);
      if (!was && now) added.push(now);
      else if (was && !now) removed.push(was);
      else if (was && now) {
        const columns = changedColumns(was, now);
        if (Object.keys(columns).length > 0) updated.push({ key, columns });
      }
    }
    if (added.length + updated.length + removed.length > 0) diff[table] = { added, updated, removed };
  }
  return diff;
}

function changedColumns(was: AnyRow, now: AnyRow): Record<string, Change> {
  const columns: Record<string, Change> = {};
  for (const [name, after] of Object.entries(now)) {
    const old = was[name];
    if (old !== after && canonicalJson(old) !== canonicalJson(after)) columns[name] = [old, after];
  }
  return columns;
}

/** The n-th id of a command: a version 8 UUID over SHA-256 of the command's id, so that running it again gives the same. */
export function derivedId(commandId: string, n: number): string {
  const bytes = createHash('sha256').update(`${commandId}/${n}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
