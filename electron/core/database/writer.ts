import { statSync } from 'node:fs';
import type { Database, Statement } from 'better-sqlite3';
import type { Diff, ProgramState } from '../../../shared/model/state.ts';
import type { Counters } from '../tx.ts';
import { Journal, type JournalHeader } from './journal.ts';
import { RowStore } from './rows.ts';

/** One change as it is written: rows, journal, state hash and counters in one transaction. */
export interface Commit {
  readonly header: JournalHeader;
  readonly body: { readonly args: string; readonly diff: string; readonly value: string };
  readonly diff: Diff;
  readonly counters: Counters;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** The file is no longer the one that was opened: another was put in its place. */
export class FileReplaced extends Error {}

/** The one writer of a program file. */
export class Writer {
  readonly #db: Database;
  readonly #path: string;
  readonly #rows: RowStore;
  readonly journal: Journal;
  readonly #setMeta: Statement;
  readonly #putBlob: Statement;
  readonly #getBlob: Statement;
  readonly #allBlobs: Statement;
  readonly #identity: string;
  readonly #commit: (commit: Commit) => void;
  readonly #counters: Counters;
  #replaced = false;

  constructor(db: Database, path: string) {
    this.#db = db;
    this.#path = path;
    this.#rows = new RowStore(db);
    this.journal = new Journal(db);
    this.#setMeta = db.prepare(
      'INSERT INTO meta ("key", value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    );
    const getMeta = db.prepare('SELECT value FROM meta WHERE "key" = ?').pluck();
    const counter = (name: string): number => Number(getMeta.get(`counter:${name}`) ?? 0);
    this.#counters = { session: counter('session'), person: counter('person') };
    this.#putBlob = db.prepare('INSERT INTO blob (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.#getBlob = db.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck();
    this.#allBlobs = db.prepare('SELECT hash, bytes FROM blob');
    this.#identity = identityOf(path);
    this.#commit = db.transaction((commit: Commit) => this.#write(commit)).immediate;
  }

  load(): ProgramState {
    return this.#rows.load();
  }

  /** The lasting counters of numbers given out. */
  counters(): Counters {
    return { ...this.#counters };
  }

  blob(hash: string): Uint8Array | null {
    const bytes: unknown = this.#getBlob.get(hash);
    return bytes instanceof Uint8Array ? bytes : null;
  }

  /** Every kept blob with the hash that names it, one after the other. */
  blobs(): IterableIterator<{ readonly hash: string; readonly bytes: Uint8Array }> {
    return this.#allBlobs.iterate() as IterableIterator<{ hash: string; bytes: Uint8Array }>;
  }

  /** Commits durably, or throws and leaves the file as it was. */
  commit(commit: Commit): void {
    if (this.isReplaced()) throw new FileReplaced(`${this.#path} was replaced or moved by another program.`);
    this.#commit(commit);
    Object.assign(this.#counters, commit.counters);
  }

  /** Whether another file lies at the path now; once seen, it stays so. */
  isReplaced(): boolean {
    this.#replaced ||= identityOf(this.#path) !== this.#identity;
    return this.#replaced;
  }

  integrityCheck(): string {
    return String(this.#db.pragma('integrity_check(1)', { simple: true }));
  }

  #write({ header, body, diff, counters, blobs }: Commit): void {
    this.#rows.apply(diff);
    this.journal.append(header, body, diff);
    for (const [hash, bytes] of blobs) this.#putBlob.run(hash, bytes);
    for (const name of ['session', 'person'] as const) {
      if (counters[name] === this.#counters[name]) continue;
      this.#setMeta.run(`counter:${name}`, String(counters[name]));
    }
  }
}

function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.dev}:${stat.ino}` : 'gone';
}
