import Sqlite from 'better-sqlite3';
import { type Connection, disconnect, harden } from './connection.ts';
import { currentVersion, migrate } from './migrations.ts';

/** Whether a file has an older schema than this version works with. */
export const isOlder = ({ db }: Connection): boolean =>
  Number(db.pragma('user_version', { simple: true })) < currentVersion;

/**
 * Reads an older file as if it were up to date: its pages are copied into memory and migrated there, so that its bytes
 * stay as they are and nothing is left on the disk. The given connection is let go. Throws what SQLite refuses.
 */
export function upToDateInMemory(connection: Connection): Connection {
  const pages = connection.db.serialize();
  disconnect(connection);
  // Marked as having a log, which memory has none of: what was in it is in the pages.
  for (const at of LOG_MARKS) pages[at] = 1;
  const db = new Sqlite(pages);
  try {
    harden(db);
    migrate(db);
    return { ...connection, db };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The file format's write and read version: 2 where there is a log, 1 where there is none. */
const LOG_MARKS = [18, 19] as const;
