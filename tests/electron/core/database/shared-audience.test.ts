import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { currentVersion } from '../../../../electron/core/database/migrations.ts';
import { openProgram } from '../../../../electron/core/open.ts';
import { createSample } from '../../../../electron/core/sample.ts';
import { dump, must, run, snapshotOf, stateOf, testFolder, testOptions } from '../program-for-test.ts';
import { writeOlderFile } from './older-file.ts';

it('a file without shared audiences is brought up to date, keeps all rows and its state hash, and verifies clean', async () => {
  const folder = testFolder();
  const [now, old] = [join(folder, 'now.lectern'), join(folder, 'old.lectern')];
  must(await createSample(now));
  const whole = must(await openProgram(now, testOptions));
  const [told, rows] = [must(await whole.api.query('program.verify', {})), await dump(whole.api)];
  await whole.close();
  writeOlderFile(now, old, 10);

  const program = must(await openProgram(old, testOptions));
  expect(must(await program.api.query('program.verify', {}))).toEqual(told);
  expect(told).toMatchObject({ ok: true, problems: [] });
  expect(await dump(program.api)).toBe(rows);
  const [one, other] = (await snapshotOf(program.api)).rows.session;
  if (!one || !other) throw new Error('the sample has sessions');
  await run(program.api, 'audience.set', { pairs: [{ firstId: one.id, secondId: other.id, people: 5 }] });
  expect((await stateOf(program.api)).sharedAudience.size).toBe(1);
  await program.close();

  const db = new Sqlite(old, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(currentVersion);
  db.close();
  expect(readdirSync(folder).sort()).toEqual([
    'now.lectern',
    expect.stringMatching(/^old\..*\.before-migration\.lectern$/),
    'old.lectern',
  ]);
});
