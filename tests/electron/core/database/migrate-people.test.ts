import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../../electron/core/database/migrations.ts';
import { openProgram } from '../../../../electron/core/open.ts';
import { must, run, stateOf, testOptions, testProgram } from '../program-for-test.ts';

const tablesOf = (db: Sqlite.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];

/** A file as the version before left it: without the tables that this one and later ones brought. */
async function oldFile() {
  const program = await testProgram();
  const { id } = await run(program.api, 'person.add', { name: 'Ada Example' });
  await program.close();
  const older = migrations.filter(({ version }) => version < 40);
  const known = new Sqlite(':memory:');
  for (const { sql } of older) known.exec(sql);
  const db = new Sqlite(program.path);
  db.pragma('foreign_keys = OFF');
  for (const name of tablesOf(db).filter((table) => !tablesOf(known).includes(table))) db.exec(`DROP TABLE "${name}"`);
  db.pragma(`user_version = ${older.at(-1)?.version}`);
  db.close();
  return { path: program.path, id };
}

describe('a file from before people had a stay', () => {
  it('is brought up to date, its state hash holds, and the new tables are there to be used', async () => {
    const { path, id } = await oldFile();
    const program = must(await openProgram(path, testOptions));
    onTestFinished(() => program.close());
    const { ok, problems } = must(await program.api.query('program.verify', {}));
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    await run(program.api, 'stay.set', { personId: id, arrival: { date: '2027-03-29', minute: 600 } });
    expect([...(await stateOf(program.api)).stay.values()]).toEqual([
      { personId: id, arrivalDate: '2027-03-29', arrivalMinute: 600, departureDate: null, departureMinute: null },
    ]);
    expect(must(await program.api.query('program.verify', {})).ok).toBe(true);
  });
});
