import Sqlite, { type Database } from 'better-sqlite3';
import * as first from './migrations/0010-first.ts';
import * as sharedAudience from './migrations/0020-shared-audience.ts';
import * as imports from './migrations/0030-import.ts';
import * as people from './migrations/0040-people.ts';
import * as told from './migrations/0060-told.ts';

/** A numbered step of the schema, in steps of ten; never edited once released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** All migrations, oldest first. */
export const migrations: readonly Migration[] = [first, sharedAudience, imports, people, told];

/** The schema that this version writes (`user_version`). */
export const currentVersion = migrations.reduce((newest, { version }) => Math.max(newest, version), 0);

/** Every object that a file of the current schema holds, and the statements that make them. */
export const expectedObjects = describe();

function describe(): { readonly names: ReadonlyMap<string, string>; readonly statements: readonly string[] } {
  const db = new Sqlite(':memory:');
  for (const { sql } of migrations) db.exec(sql);
  const rows = db.prepare("SELECT name, type FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all() as {
    name: string;
    type: string;
  }[];
  db.close();
  return { names: new Map(rows.map(({ name, type }) => [name, type])), statements: migrations.map(({ sql }) => sql) };
}

/** Brings an older file to the current schema in one transaction, with the checks of SQLite after it. */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  const todo = steps.filter(({ version }) => version > from);
  if (todo.length === 0) return;
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const { sql, version } of todo) {
        db.exec(sql);
        db.pragma(`user_version = ${version}`);
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`the migration left ${broken.length} rows that point nowhere`);
      const check = String(db.pragma('integrity_check(1)', { simple: true }));
      if (check !== 'ok') throw new Error(`the migration damaged the file: ${check}`);
    })();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
