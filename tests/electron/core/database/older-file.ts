import Sqlite from 'better-sqlite3';
import { migrations } from '../../../../electron/core/database/migrations.ts';

/**
 * Makes the file at `older` that an older version would have written: its schema made by the migrations up to
 * `version` alone, its rows those of the closed program at `path`, which may have none in newer tables.
 */
export function writeOlderFile(path: string, older: string, version: number): void {
  const db = new Sqlite(older);
  try {
    for (const step of migrations) if (step.version <= version) db.exec(step.sql);
    db.exec(`ATTACH '${path}' AS newer`);
    const tables = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    const newer = db.prepare("SELECT name FROM newer.sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    for (const table of newer.filter((name) => !tables.includes(name))) {
      const rows = Number(db.prepare(`SELECT count(*) FROM newer."${table}"`).pluck().get());
      if (rows > 0) throw new Error(`${table} holds ${rows} rows that an older file cannot hold`);
    }
    db.pragma('foreign_keys = OFF');
    for (const table of tables) db.exec(`INSERT INTO main."${table}" SELECT * FROM newer."${table}"`);
    const id = Number(db.pragma('newer.application_id', { simple: true }));
    db.pragma(`application_id = ${id}`);
    db.pragma(`user_version = ${version}`);
  } finally {
    db.close();
  }
}
