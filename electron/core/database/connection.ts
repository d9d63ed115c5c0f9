import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import { currentVersion, expectedObjects } from './migrations.ts';

/** Marks a SQLite file as a program of ours ("LCTN"). */
export const APPLICATION_ID = 0x4c43544e;

/** SQLite older than this has the write-ahead-log reset bug. */
const OLDEST_SQLITE = [3, 51, 3];

export interface Connection {
  readonly db: Database;
  /** Why it can only be read, or null. */
  readonly readOnly: string | null;
  /** What a person should know of the file, though it opens; or null. */
  readonly notice: string | null;
}

/**
 * Opens a program file: looks before it trusts (kind of file, application id, schema, integrity), then takes it for
 * this process alone (decision 15). A file of a newer version, or one that cannot be written, is opened for reading.
 */
export function connect(path: string, wantReadOnly: boolean): Result<Connection> {
  const looked = look(path);
  if (!looked.ok) return looked;
  let readOnly = wantReadOnly ? 'opened for reading' : null;
  let db: Database | null = null;
  try {
    foldLogOfOtherName(path);
    inspectWithLog(path);
    const hasLog = existsSync(`${realpathSync(path)}-wal`);
    db = open(path, wantReadOnly);
    const trusted = inspect(db, path);
    if (!trusted.ok) {
      db.close();
      return trusted;
    }
    if (trusted.value === 'newer') {
      readOnly = 'it was made by a newer version of Lectern';
      db.close();
      db = open(path, true);
    }
    const notice = hasLog ? null : missingLog(db, path);
    if (!readOnly) claim(db);
    return ok({ db, readOnly, notice });
  } catch (error) {
    db?.close();
    if (!wantReadOnly && cannotWrite(error)) {
      const reading = connect(path, true);
      if (reading.ok) return ok({ ...reading.value, readOnly: 'the file or its folder cannot be written' });
    }
    return { ok: false, problem: sqliteProblem(error, path) };
  }
}

/** Makes a new, empty file with the current schema and takes it. The caller has made sure that nothing is there. */
export function createFile(path: string): Result<Connection> {
  let db: Database | null = null;
  try {
    db = new Sqlite(path, { timeout: 0 });
    harden(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    const fresh = db;
    db.transaction(() => {
      for (const sql of expectedObjects.statements) fresh.exec(sql);
      fresh.pragma(`user_version = ${currentVersion}`);
    })();
    claim(db);
    return ok({ db, readOnly: null, notice: null });
  } catch (error) {
    db?.close();
    return { ok: false, problem: sqliteProblem(error, path) };
  }
}

/** Folds the log back and leaves one plain file that opens from a stick or a mail. */
export function disconnect({ db, readOnly, notice }: Connection): void {
  try {
    if (readOnly) return;
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
    // A file that was marked as having a log and had none got empty ones by being read; the next opening must see that again.
    if (readOnly && notice !== null && !db.memory)
      for (const end of ['-wal', '-shm']) rmSync(`${db.name}${end}`, { force: true });
  }
}

/**
 * Lets go of a file that another program replaced: what is committed here is saved beside it first, and our log is
 * taken away, so that it is never folded into the other file. Returns the path of what was saved.
 */
export function disconnectReplaced({ db }: Connection, path: string, now: Date): string {
  const rescued = `${path.replace(/\.lectern$/, '')} (rescued ${now.toISOString().replace(/[:.]/g, '-')}).lectern`;
  db.prepare('VACUUM INTO ?').run(rescued);
  db.close();
  rmSync(`${path}-wal`, { force: true });
  return rescued;
}

// A program at rest is one plain file. One that is marked as having a log, and has none beside it, was taken away from it.
function missingLog(db: Database, path: string): string | null {
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') return null;
  return `${path} was copied or moved while it was open, or after a crash, without the log that belonged to it (a file of its old name with “-wal” at the end): its last changes may be missing. If you still have both, put them together again before you go on.`;
}

function look(path: string): Result<null> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return refuse('not-found', `There is no file ${path}.`);
  if (stat.isDirectory()) return refuse('not-a-program', `${path} is a folder, not a Lectern program.`);
  if (!stat.isFile()) return refuse('not-a-program', `${path} is not a plain file.`);
  if (stat.size === 0) return refuse('not-a-program', `${path} is empty (0 bytes): it holds no program.`);
  return ok(null);
}

// A log that lies beside a file may be another file's: a backup was copied over it after a crash. To open for writing is to
// fold it in when closing, whatever comes of it, so the two are first read together.
function inspectWithLog(path: string): void {
  const log = `${realpathSync(path)}-wal`;
  if (!statSync(log, { throwIfNoEntry: false })?.size) return;
  let db: Database | null = null;
  try {
    db = open(path, true);
    const check = String(db.pragma('quick_check(1)', { simple: true }));
    if (check !== 'ok') throw new StrayLog(log, check);
  } catch (error) {
    throw sqliteCode(error).startsWith('SQLITE_CORRUPT')
      ? new StrayLog(log, error instanceof Error ? error.message : String(error))
      : error;
  } finally {
    db?.close();
  }
}

class StrayLog extends Error {
  constructor(log: string, said: string) {
    super(
      `The log ${log} does not fit the program beside it (${said}): it may be left from another file. Both were left as they are. Move the log away to open the program without it.`,
    );
  }
}

/**
 * SQLite finds a log by the name that a file was opened by. A crash under one hard link leaves the log beside that name,
 * where an opening by another name would miss it, and lose what was acknowledged: it is folded in under its own name.
 */
function foldLogOfOtherName(path: string): void {
  const real = realpathSync(path);
  const file = statSync(real, { bigint: true });
  if (file.nlink <= 1n || existsSync(`${real}-wal`)) return;
  for (const entry of readdirSync(dirname(real))) {
    if (!entry.endsWith('-wal')) continue;
    const other = join(dirname(real), entry.slice(0, -'-wal'.length));
    const stat = statSync(other, { bigint: true, throwIfNoEntry: false });
    if (stat?.dev !== file.dev || stat.ino !== file.ino) continue;
    const db = open(other, false);
    try {
      if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return;
      claim(db);
      disconnect({ db, readOnly: null, notice: null });
    } finally {
      db.close();
    }
  }
}

function open(path: string, readonly: boolean): Database {
  const db = new Sqlite(path, { readonly, fileMustExist: true, timeout: 0 });
  harden(db);
  return db;
}

/** SQLite's advice for files from strangers, and the floor of versions. */
export function harden(db: Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (!isAtLeast(version, OLDEST_SQLITE)) throw new Error(`SQLite ${version} is too old; 3.51.3 is needed`);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
}

function inspect(db: Database, path: string): Result<'ours' | 'newer' | 'older'> {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return refuse('not-a-program', `${path} is a database, but not a Lectern program.`);
  }
  const version = Number(db.pragma('user_version', { simple: true }));
  const check = String(db.pragma('quick_check(1)', { simple: true }));
  if (check !== 'ok')
    return refuse('damaged', `${path} is damaged: ${check}. Open a backup, or ask for help with this copy.`);
  if (version > currentVersion) return ok('newer');
  const objects = db.prepare("SELECT name, type FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").all() as {
    name: string;
    type: string;
  }[];
  const strange = objects.find(({ name, type }) => expectedObjects.names.get(name) !== type);
  if (strange)
    return refuse('damaged', `${path} holds a ${strange.type} “${strange.name}” that no Lectern program has.`);
  const found = new Set(objects.map(({ name }) => name));
  const missing = [...expectedObjects.names.keys()].find((name) => !found.has(name));
  if (version === currentVersion && missing) return refuse('damaged', `${path} lacks its part “${missing}”.`);
  return ok(version === currentVersion ? 'ours' : 'older');
}

// The engine's own lock decides who owns the file; a second process finds it at once.
function claim(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** What SQLite's error means for a person. */
export function sqliteProblem(error: unknown, path: string): Problem {
  if (error instanceof StrayLog) return { code: 'damaged', message: error.message };
  const code = sqliteCode(error);
  const said = error instanceof Error ? error.message : String(error);
  const problem = (kind: Problem['code'], message: string): Problem => ({ code: kind, message });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return problem('open-elsewhere', `${path} is open in another process.`);
  }
  if (code === 'SQLITE_NOTADB') return problem('not-a-program', `${path} is not a Lectern program.`);
  if (code.startsWith('SQLITE_CORRUPT')) {
    return problem('damaged', `${path} is damaged or cut off (${said}). Open a backup; this file was left as it is.`);
  }
  if (code === 'SQLITE_FULL')
    return problem('disk-full', 'The disk is full. Nothing was changed; free some space and try again.');
  if (code.startsWith('SQLITE_READONLY')) return problem('read-only', `${path} cannot be written.`);
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return problem('disk-error', `${path} cannot be read or written (${said}).`);
  }
  return problem('internal', said);
}

const sqliteCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const cannotWrite = (error: unknown): boolean => /^SQLITE_(READONLY|CANTOPEN)/.test(sqliteCode(error));

function isAtLeast(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of floor.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
