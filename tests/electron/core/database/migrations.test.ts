import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { type Migration, migrate } from '../../../../electron/core/database/migrations.ts';

const first: Migration = { version: 10, sql: 'CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT' };
const second: Migration = { version: 20, sql: 'ALTER TABLE room ADD COLUMN seats INTEGER' };
const broken: Migration = {
  version: 30,
  sql: 'ALTER TABLE room ADD COLUMN floor TEXT; INSERT INTO nowhere VALUES (1)',
};
const dangling: Migration = {
  version: 30,
  sql: "CREATE TABLE door (roomId TEXT REFERENCES room (id)) STRICT; INSERT INTO door VALUES ('gone')",
};

function oldFile() {
  const db = new Sqlite(':memory:');
  migrate(db, [first]);
  db.exec("INSERT INTO room VALUES ('1', 'Aula')");
  return db;
}

const shape = (db: Sqlite.Database) => ({
  version: db.pragma('user_version', { simple: true }),
  rooms: db.prepare('SELECT * FROM room').all(),
});

it('an older file is brought up step by step, and keeps its rows', () => {
  const db = oldFile();
  migrate(db, [first, second]);
  expect(shape(db)).toEqual({ version: 20, rooms: [{ id: '1', name: 'Aula', seats: null }] });
  migrate(db, [first, second]);
  expect(shape(db).version).toBe(20);
});

it.each([
  ['fails half way', broken],
  ['leaves rows that point nowhere', dangling],
])('a migration that %s changes nothing at all', (_what, bad) => {
  const db = oldFile();
  expect(() => migrate(db, [first, second, bad])).toThrow();
  expect(shape(db)).toEqual({ version: 10, rooms: [{ id: '1', name: 'Aula' }] });
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});
