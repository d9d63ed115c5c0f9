import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { checkCopy } from './copy.ts';

/** Kept: the newest of today, and one for each earlier day, ten in all. */
const KEEP_TODAY = 3;
const KEEP_ALL = 10;

/**
 * Keeps a checked copy of the program as of now in `folder`, and lets old ones go. Named
 * `NAME.2027-03-30T09-15-00-000Z.WHY.lectern`; the time is UTC. Returns the path.
 */
export function backUp(db: Database, folder: string, name: string, why: string, now = new Date()): string {
  mkdirSync(folder, { recursive: true });
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `${stem(name)}.${stamp}.${why}.lectern`);
  rmSync(path, { force: true });
  db.prepare('VACUUM INTO ?').run(path);
  const problem = checkCopy(path);
  if (problem) {
    rmSync(path, { force: true });
    throw new Error(problem);
  }
  for (const old of toForget(readdirSync(folder), name, stamp.slice(0, 10))) rmSync(join(folder, old), { force: true });
  return path;
}

/** The backups to let go, of those in a folder: all but three of today and the newest of each earlier day, ten in all. */
export function toForget(files: readonly string[], name: string, today: string): string[] {
  const pattern = new RegExp(`^${escaped(stem(name))}\\.(\\d{4}-\\d{2}-\\d{2})T[0-9-]+Z\\..+\\.lectern$`);
  const ours = files
    .filter((file) => pattern.test(file))
    .sort()
    .reverse();
  const perDay = new Map<string, number>();
  const kept = ours.filter((file) => {
    const day = pattern.exec(file)?.[1] ?? '';
    const count = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, count);
    return count <= (day === today ? KEEP_TODAY : 1);
  });
  const keep = new Set(kept.slice(0, KEEP_ALL));
  return ours.filter((file) => !keep.has(file));
}

const stem = (name: string): string => name.replace(/\.lectern$/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
