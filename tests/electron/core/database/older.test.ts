import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../../../electron/core/database/migrations.ts';
import { openProgram } from '../../../../electron/core/open.ts';
import {
  attempt,
  dump,
  must,
  problemOf,
  run,
  stateOf,
  testFolder,
  testOptions,
  testProgram,
} from '../program-for-test.ts';
import { writeOlderFile } from './older-file.ts';

/** A program of the first schema in a folder of its own, and what it held as the newer program that it came from. */
async function olderProgram() {
  const program = await testProgram();
  await run(program.api, 'room.add', { name: 'Aula', capacity: 300 });
  await run(program.api, 'session.add', { fields: { title: 'Ants' } });
  const rows = await dump(program.api);
  const told = must(await program.api.query('program.verify', {}));
  await program.close();
  const folder = testFolder();
  const path = join(folder, 'old.lectern');
  writeOlderFile(program.path, path, 10);
  return { folder, path, rows, told };
}

const versionOf = (path: string): unknown => {
  const db = new Sqlite(path, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe('an older file that is opened to read', () => {
  it('shows all that it holds, verifies, takes no command, and keeps its bytes', async () => {
    const { folder, path, rows, told } = await olderProgram();
    const before = readFileSync(path);
    const program = must(await openProgram(path, { ...testOptions, readOnly: true }));
    expect(program.readOnly).toBe('opened for reading');
    expect(await dump(program.api)).toBe(rows);
    expect(must(await program.api.query('program.verify', {}))).toEqual(told);
    expect(problemOf(await attempt(program.api, 'room.add', { name: 'No' })).code).toBe('read-only');
    await program.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['old.lectern']);
  });

  it('is read with the log that a crash left beside it', async () => {
    const { path } = await olderProgram();
    const crashed = join(testFolder(), 'crashed.lectern');
    const db = new Sqlite(path);
    db.pragma('journal_mode = WAL');
    db.prepare('UPDATE room SET name = ?').run('Birke');
    copyFileSync(path, crashed);
    copyFileSync(`${path}-wal`, `${crashed}-wal`);
    db.close();
    const before = [readFileSync(crashed), readFileSync(`${crashed}-wal`)];
    const program = must(await openProgram(crashed, { ...testOptions, readOnly: true }));
    expect([...(await stateOf(program.api)).room.values()].map(({ name }) => name)).toEqual(['Birke']);
    await program.close();
    const after = [readFileSync(crashed), readFileSync(`${crashed}-wal`)];
    expect(after.map((bytes, i) => before[i]?.equals(bytes))).toEqual([true, true]);
  });

  it('can be copied: the copy is up to date', async () => {
    const { path, rows } = await olderProgram();
    const program = must(await openProgram(path, { ...testOptions, readOnly: true }));
    const target = join(testFolder(), 'copy.lectern');
    must(await program.saveCopy(target));
    await program.close();
    expect([versionOf(path), versionOf(target)]).toEqual([10, currentVersion]);
    const copy = must(await openProgram(target, testOptions));
    expect(await dump(copy.api)).toBe(rows);
    await copy.close();
  });

  it('does not hold the file: somebody may write it meanwhile', async () => {
    const { path, rows } = await olderProgram();
    const reader = must(await openProgram(path, { ...testOptions, readOnly: true }));
    const writer = must(await openProgram(path, testOptions));
    await run(writer.api, 'room.add', { name: 'Birke' });
    await writer.close();
    expect(await dump(reader.api)).toBe(rows);
    await reader.close();
  });
});

describe('an older file that is opened to write', () => {
  it('is brought up to date, with a backup of how it was', async () => {
    const { path, rows, folder } = await olderProgram();
    const backups = testFolder();
    const program = must(await openProgram(path, { ...testOptions, backups }));
    await run(program.api, 'room.add', { name: 'Birke' });
    await program.close();
    expect(versionOf(path)).toBe(currentVersion);
    expect(readdirSync(folder)).toEqual(['old.lectern']);
    const [name = '', ...more] = readdirSync(backups);
    expect([name, more]).toEqual([expect.stringMatching(/^old\..*\.before-migration\.lectern$/), []]);
    const backup = join(backups, name);
    expect(versionOf(backup)).toBe(10);
    const kept = must(await openProgram(backup, { ...testOptions, readOnly: true }));
    expect(await dump(kept.api)).toBe(rows);
    await kept.close();
  });
});
