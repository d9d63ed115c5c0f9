import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createProgram } from '../../electron/core/open.ts';
import { run as execute, must, testOptions } from '../electron/core/kill-support.ts';
import { type Figure, median, percentile } from './figure.ts';

const COMMANDS = 1500;
const WARM_UP = 100;

/** What one `session.place` writes, measured: a header, a body, two index rows, the placement and the state hash. */
const BYTES_OF_A_PLACE = 1400;

/** A durable `session.place` against a bare SQLite commit of the same bytes, taken in turns in one run. */
export async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const options = { ...testOptions, title: 'Bench', timeZone: 'Europe/Berlin' };
  const program = must(await createProgram(join(folder, 'place.lectern'), options));
  const bare = bareDatabase(join(folder, 'bare.sqlite'));
  try {
    const { api } = program;
    const dayId = (await execute(api, 'day.add', { date: '2027-03-29' })).value.id;
    const rooms = [];
    for (let i = 0; i < 20; i++) rooms.push((await execute(api, 'room.add', { name: `Room ${i}` })).value.id);
    const sessions = [];
    for (let i = 0; i < 500; i++)
      sessions.push((await execute(api, 'session.add', { fields: { title: `Talk ${i}` } })).value.id);
    const placed: number[] = [];
    const committed: number[] = [];
    for (let i = 0; i < COMMANDS + WARM_UP; i++) {
      const sessionId = sessions[i % sessions.length];
      const roomId = rooms[(i * 7) % rooms.length];
      if (!sessionId || !roomId) continue;
      const start = performance.now();
      await execute(api, 'session.place', { sessionId, dayId, roomId, start: 540 + ((i * 5) % 480) });
      const middle = performance.now();
      bare.commit(i);
      const end = performance.now();
      if (i < WARM_UP) continue;
      placed.push(middle - start);
      committed.push(end - middle);
    }
    return [
      { bench: 'place', metric: 'p50Ms', value: median(placed), unit: 'ms' },
      { bench: 'place', metric: 'p99Ms', value: percentile(placed, 0.99), unit: 'ms' },
      { bench: 'place', metric: 'bareCommitP50Ms', value: median(committed), unit: 'ms' },
      { bench: 'place', metric: 'p50RatioToBareCommit', value: median(placed) / median(committed), unit: 'ratio' },
    ];
  } finally {
    bare.close();
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function bareDatabase(path: string) {
  const db = new Sqlite(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, bytes TEXT) STRICT');
  const insert = db.prepare('INSERT INTO t (id, bytes) VALUES (?, ?)');
  const bytes = 'x'.repeat(BYTES_OF_A_PLACE);
  return { commit: (id: number) => void insert.run(id, bytes), close: () => db.close() };
}
