import type { Database, Statement } from 'better-sqlite3';
import type { Diff } from '../../../shared/model/state.ts';
import { rowKey } from '../../../shared/model/state.ts';
import { type TableName, tableNames } from '../../../shared/model/tables.ts';
import { canonicalJson, sha256 } from '../canonical.ts';

/** A row of the journal: chained by `hash`, kept for ever (decision 9). */
export interface JournalHeader {
  readonly revision: number;
  readonly commandId: string;
  readonly command: string;
  readonly argsHash: string;
  readonly actor: string;
  readonly at: string;
  readonly label: string;
  /** The revisions that an undo or redo concerns. */
  readonly targets: readonly number[] | null;
  readonly diffHash: string;
  readonly previousHash: string;
  readonly hash: string;
  /** The state hash after it; not part of the chain, for the state can be counted again. */
  readonly stateHash: string;
}

/** What stands beside a header and may be pruned or erased: the arguments, the diff, the answer's value. */
export interface JournalBody {
  readonly args: unknown;
  readonly diff: Diff;
  readonly value: unknown;
}

/** The hash before the first row. */
export const FIRST_HASH = '0'.repeat(64);

/** A header's hash: over all its other fields, the previous hash among them. */
export const headerHash = (header: Omit<JournalHeader, 'hash' | 'stateHash'>): string =>
  sha256(
    canonicalJson([
      header.revision,
      header.commandId,
      header.command,
      header.argsHash,
      header.actor,
      header.at,
      header.label,
      header.targets,
      header.diffHash,
      header.previousHash,
    ]),
  );

/** The journal's rows in the file. */
export class Journal {
  readonly #insertHeader: Statement;
  readonly #insertBody: Statement;
  readonly #touch: Statement;
  readonly #body: Statement;
  readonly #touched: Statement;
  readonly #touchedUnder: Statement;
  readonly #page: Statement;
  readonly #all: Statement;

  constructor(db: Database) {
    this.#insertHeader = db.prepare(
      'INSERT INTO journal (revision, commandId, command, argsHash, actor, "at", label, targets, diffHash, previousHash, hash, stateHash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertBody = db.prepare('INSERT INTO journal_body (revision, args, diff, value) VALUES (?, ?, ?, ?)');
    this.#touch = db.prepare(
      'INSERT INTO journal_touch ("table", "row", "column", revision) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision',
    );
    this.#body = db.prepare('SELECT args, diff, value FROM journal_body WHERE revision = ?');
    this.#touched = db.prepare(
      'SELECT revision FROM journal_touch WHERE "table" = ? AND "row" = ? AND "column" IN (?, \'*\') ORDER BY revision DESC LIMIT 1',
    );
    this.#touchedUnder = db.prepare(
      'SELECT MAX(revision) AS revision FROM journal_touch WHERE "table" = ? AND "row" >= ? AND "row" < ?',
    );
    this.#page = db.prepare('SELECT * FROM journal WHERE revision < ? ORDER BY revision DESC LIMIT ?');
    this.#all = db.prepare('SELECT * FROM journal ORDER BY revision');
  }

  append(header: JournalHeader, body: { args: string; diff: string; value: string }, diff: Diff): void {
    const h = header;
    const targets = h.targets && JSON.stringify(h.targets);
    this.#insertHeader.run(
      h.revision,
      h.commandId,
      h.command,
      h.argsHash,
      h.actor,
      h.at,
      h.label,
      targets,
      h.diffHash,
      h.previousHash,
      h.hash,
      h.stateHash,
    );
    this.#insertBody.run(h.revision, body.args, body.diff, body.value);
    for (const [table, row, column] of touches(diff)) this.#touch.run(table, row, column, h.revision);
  }

  body(revision: number): JournalBody | null {
    const row = this.#body.get(revision) as { args: string; diff: string; value: string } | undefined;
    return row
      ? { args: JSON.parse(row.args), diff: JSON.parse(row.diff) as Diff, value: JSON.parse(row.value) }
      : null;
  }

  /** The revision that last wrote a column of a row, or added or removed the row. */
  lastTouch(table: TableName, row: string, column: string): number | null {
    const found = this.#touched.get(table, row, column) as { revision: number } | undefined;
    return found?.revision ?? null;
  }

  /** The revision that last wrote, added or removed a row whose key begins with an id. */
  lastTouchUnder(table: TableName, id: string): number | null {
    // “!” is the character after the space that joins the parts of a key.
    const found = this.#touchedUnder.get(table, `${id} `, `${id}!`) as { revision: number | null };
    return found.revision;
  }

  /** Headers before a revision, newest first. */
  page(before: number, limit: number): JournalHeader[] {
    return (this.#page.all(before, limit) as StoredHeader[]).map(fromStored);
  }

  *headers(): Generator<JournalHeader> {
    for (const row of this.#all.iterate()) yield fromStored(row as StoredHeader);
  }
}

type StoredHeader = Omit<JournalHeader, 'targets'> & { targets: string | null };
const fromStored = (row: StoredHeader): JournalHeader => ({
  ...row,
  targets: row.targets === null ? null : (JSON.parse(row.targets) as number[]),
});

function* touches(diff: Diff): Generator<readonly [TableName, string, string]> {
  for (const table of tableNames) {
    const change = diff[table];
    if (!change) continue;
    for (const row of [...change.added, ...change.removed]) yield [table, rowKey(table, row), '*'];
    for (const { key, columns } of change.updated) for (const name of Object.keys(columns)) yield [table, key, name];
  }
}
