import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { sqliteProblem } from './connection.ts';

/**
 * Writes a whole copy of the open program beside its target and moves it into place, so that a failure leaves what was
 * there. The copy is opened and checked before it counts.
 */
export function saveCopy(db: Database, path: string, target: string): Result<null> {
  const wanted = resolve(target);
  if (sameFile(path, wanted)) return refuse('invalid', 'A program cannot be copied onto itself. Choose another name.');
  const temporary = join(dirname(wanted), `.lectern-copy-${process.pid}-${counter++}`);
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    const problem = checkCopy(temporary);
    if (problem) throw new Error(problem);
    flush(temporary);
    renameSync(temporary, wanted);
    flush(dirname(wanted));
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { ok: false, problem: sqliteProblem(error, wanted) };
  }
}

let counter = 0;

/** What is wrong with a copy, or null: it is opened and read through. */
export function checkCopy(path: string): string | null {
  const copy = new Sqlite(path, { readonly: true });
  try {
    const check = String(copy.pragma('integrity_check(1)', { simple: true }));
    return check === 'ok' ? null : `The copy is damaged: ${check}`;
  } finally {
    copy.close();
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function sameFile(a: string, b: string): boolean {
  if (!existsSync(b)) return false;
  const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
  return one.dev === other.dev && one.ino === other.ino;
}
