import type { Database, Statement } from 'better-sqlite3';
import type { AnyRow, Diff, ProgramState } from '../../../shared/model/state.ts';
import { rowKey, stateFromRows } from '../../../shared/model/state.ts';
import { declarationOf, type TableName, tableNames } from '../../../shared/model/tables.ts';

const quote = (name: string): string => `"${name}"`;

type Sql = string | number | null;

/** How each table's rows go into SQLite and come out: statements are prepared once for a connection. */
export class RowStore {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** All rows of all tables, in the order they were inserted. */
  load(): ProgramState {
    const rows = Object.fromEntries(tableNames.map((table) => [table, this.#loadTable(table)]));
    return stateFromRows(rows);
  }

  /** Brings the tables from before to after `diff`; must run inside a transaction: links are checked when it commits. */
  apply(diff: Diff): void {
    for (const table of tableNames) {
      const change = diff[table];
      if (!change) continue;
      for (const row of change.removed) this.#remove(table, row);
      for (const { key, columns } of change.updated) this.#update(table, key, columns);
      for (const row of change.added) this.#insert(table, row);
    }
  }

  #loadTable(table: TableName): AnyRow[] {
    const { columns } = declarationOf(table);
    const names = Object.keys(columns);
    const booleans = names.filter((name) => columns[name]?.storage === 'boolean');
    const jsons = names.filter((name) => columns[name]?.storage === 'json');
    const rows = this.#prepare(`SELECT ${names.map(quote).join(', ')} FROM ${quote(table)} ORDER BY rowid`).all();
    for (const row of rows as Record<string, unknown>[]) {
      for (const name of booleans) if (row[name] !== null) row[name] = row[name] === 1;
      for (const name of jsons) row[name] = JSON.parse(String(row[name]));
    }
    return rows as AnyRow[];
  }

  #insert(table: TableName, row: AnyRow): void {
    const names = Object.keys(declarationOf(table).columns);
    const sql = `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    this.#prepare(sql).run(...names.map((name) => encode(table, name, row[name])));
  }

  #update(table: TableName, key: string, columns: Readonly<Record<string, readonly [unknown, unknown]>>): void {
    const names = Object.keys(columns);
    const { key: keyNames } = declarationOf(table);
    const sql = `UPDATE ${quote(table)} SET ${names.map((n) => `${quote(n)} = ?`).join(', ')} WHERE ${where(keyNames)}`;
    const values = names.map((name) => encode(table, name, columns[name]?.[1]));
    this.#changeOne(this.#prepare(sql).run(...values, ...splitKey(key, keyNames.length)).changes, table, key);
  }

  #remove(table: TableName, row: AnyRow): void {
    const { key } = declarationOf(table);
    const values = key.map((name) => encode(table, name, row[name]));
    const { changes } = this.#prepare(`DELETE FROM ${quote(table)} WHERE ${where(key)}`).run(...values);
    this.#changeOne(changes, table, rowKey(table, row));
  }

  #changeOne(changes: number, table: TableName, key: string): void {
    if (changes !== 1) throw new Error(`${table} ${key}: ${changes} rows changed where one was meant`);
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const where = (names: readonly string[]): string => names.map((name) => `${quote(name)} = ?`).join(' AND ');

// Ids hold no spaces; only the last key column may, so all that follows belongs to it.
function splitKey(key: string, parts: number): string[] {
  const words = key.split(' ');
  return [...words.slice(0, parts - 1), words.slice(parts - 1).join(' ')];
}

function encode(table: TableName, column: string, value: unknown): Sql {
  const storage = declarationOf(table).columns[column]?.storage;
  if (storage === 'json') return JSON.stringify(value ?? null);
  if (value === null || value === undefined) return null;
  if (storage === 'boolean') return value === true ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`${table}.${column} cannot hold a ${typeof value}`);
}
