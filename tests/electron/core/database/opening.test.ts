import { hash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../../../electron/core/database/migrations.ts';
import { openProgram } from '../../../../electron/core/open.ts';
import {
  attempt,
  must,
  problemOf,
  run,
  snapshotOf,
  testFolder,
  testOptions,
  testProgram,
} from '../program-for-test.ts';

const bytesOf = (path: string): string => hash('sha256', readFileSync(path), 'hex');

async function closedProgram(): Promise<string> {
  const program = await testProgram();
  for (let i = 0; i < 30; i++) await run(program.api, 'room.add', { name: `Room ${i}`, building: 'B'.repeat(200) });
  await program.close();
  return program.path;
}

describe('a file that is no program', () => {
  const PNG = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082',
    'hex',
  );
  const cases: readonly (readonly [string, (path: string) => void, string, RegExp])[] = [
    ['a picture renamed .lectern', (path) => writeFileSync(path, PNG), 'not-a-program', /not a Lectern program/],
    ['an empty file', (path) => writeFileSync(path, ''), 'not-a-program', /is empty/],
    ['a folder', (path) => mkdirSync(path), 'not-a-program', /is a folder/],
    ['text', (path) => writeFileSync(path, 'title,speaker\n'.repeat(500)), 'not-a-program', /not a Lectern program/],
    [
      'a database of another program',
      (path) => void new Sqlite(path).exec('CREATE TABLE t (x)').close(),
      'not-a-program',
      /not a Lectern program/,
    ],
    ['nothing at all', () => undefined, 'not-found', /There is no file/],
  ];

  it.each(cases)('%s is refused with the reason, and left as it is', async (_what, make, code, message) => {
    const path = join(testFolder(), 'x.lectern');
    make(path);
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
    const before = isFile ? bytesOf(path) : null;
    const problem = problemOf(await openProgram(path, testOptions));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.message).toContain(path);
    if (before !== null) expect(bytesOf(path)).toBe(before);
  });

  it('a program that was cut off is told to be damaged, and left as it is', async () => {
    const path = await closedProgram();
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const before = bytesOf(path);
    expect(problemOf(await openProgram(path, testOptions)).code).toBe('damaged');
    expect(bytesOf(path)).toBe(before);
  });

  it('a program with a trigger or a view in it is refused: a stranger’s SQL never runs', async () => {
    for (const sql of [
      'CREATE TRIGGER t AFTER INSERT ON room BEGIN DELETE FROM session; END',
      'CREATE VIEW v AS SELECT 1',
    ]) {
      const path = await closedProgram();
      new Sqlite(path).exec(sql).close();
      expect(problemOf(await openProgram(path, testOptions)).code).toBe('damaged');
    }
  });
});

describe('a file that is open', () => {
  it('is found at once by a second opener, who gets nothing', async () => {
    const program = await testProgram();
    expect(problemOf(await openProgram(program.path, testOptions)).code).toBe('open-elsewhere');
    expect(problemOf(await openProgram(program.path, { ...testOptions, readOnly: true })).code).toBe('open-elsewhere');
    await run(program.api, 'room.add', { name: 'Still ours' });
  });

  it('is one plain file again when it is closed', async () => {
    const path = await closedProgram();
    expect(readdirSync(join(path, '..'))).toEqual(['test.lectern']);
    const header = readFileSync(path);
    expect([header[18], header[19]]).toEqual([1, 1]);
  });

  it('that was replaced on the disk is not written any more, and both versions are kept', async () => {
    const program = await testProgram();
    const other = await closedProgram();
    await run(program.api, 'room.add', { name: 'Mine' });
    const copy = `${program.path}.new`;
    copyFileSync(other, copy);
    renameSync(copy, program.path);
    expect(problemOf(await attempt(program.api, 'room.add', { name: 'Lost?' })).code).toBe('file-replaced');
    expect((await snapshotOf(program.api)).rows.room.map(({ name }) => name)).toEqual(['Mine']);
    await program.close();
    const files = readdirSync(join(program.path, '..'));
    expect(files).toEqual([expect.stringMatching(/^test \(rescued .*\)\.lectern$/), 'test.lectern']);
    expect(bytesOf(program.path)).toBe(bytesOf(other));
    const rescued = must(await openProgram(join(program.path, '..', files[0] ?? ''), testOptions));
    expect((await snapshotOf(rescued.api)).rows.room.map(({ name }) => name)).toEqual(['Mine']);
    await rescued.close();
  });
});

describe('opening for reading', () => {
  it('leaves the bytes as they were, and refuses commands', async () => {
    const path = await closedProgram();
    const before = bytesOf(path);
    const program = must(await openProgram(path, { ...testOptions, readOnly: true }));
    expect((await snapshotOf(program.api)).rows.room).toHaveLength(30);
    expect(must(await program.api.query('program.verify', {})).ok).toBe(true);
    expect(problemOf(await attempt(program.api, 'room.add', { name: 'No' })).code).toBe('read-only');
    await program.close();
    expect(bytesOf(path)).toBe(before);
  });

  it('is what happens to a file of a newer version, which stays byte for byte the same', async () => {
    for (const ahead of [1, 100]) {
      const path = await closedProgram();
      const db = new Sqlite(path);
      db.exec('CREATE TABLE later (x TEXT) STRICT');
      db.pragma(`user_version = ${currentVersion + ahead}`);
      db.close();
      const before = bytesOf(path);
      const program = must(await openProgram(path, testOptions));
      expect(program.readOnly).toBe('it was made by a newer version of Lectern');
      expect(problemOf(await attempt(program.api, 'room.add', { name: 'No' })).code).toBe('read-only');
      await program.close();
      expect(bytesOf(path)).toBe(before);
    }
  });

  it.skipIf(process.getuid?.() === 0)('is what happens where the file cannot be written', async () => {
    const path = await closedProgram();
    chmodSync(path, 0o444);
    const program = must(await openProgram(path, testOptions));
    expect(program.readOnly).toBe('the file or its folder cannot be written');
    await program.close();
  });
});

describe('copies', () => {
  it('a saved copy is a whole program of its own, and never the open file', async () => {
    const program = await testProgram();
    await run(program.api, 'room.add', { name: 'Aula' });
    const target = join(testFolder(), 'copy.lectern');
    must(await program.saveCopy(target));
    expect(problemOf(await program.saveCopy(program.path)).code).toBe('invalid');
    const told = must(await program.api.query('program.verify', {}));
    const copy = must(await openProgram(target, testOptions));
    expect(must(await copy.api.query('program.verify', {}))).toEqual(told);
    await copy.close();
  });

  it('a backup is kept when a window opens a program, and it opens like any other', async () => {
    const path = await closedProgram();
    const backups = testFolder();
    const program = must(await openProgram(path, { ...testOptions, kind: 'window', backups }));
    await program.close();
    const [name, ...others] = readdirSync(backups);
    expect(others).toEqual([]);
    expect(name).toMatch(/^test\.\d{4}-\d{2}-\d{2}T[\d-]+Z\.open\.lectern$/);
    const backup = must(await openProgram(join(backups, name ?? ''), testOptions));
    expect((await snapshotOf(backup.api)).rows.room).toHaveLength(30);
    await backup.close();
  });
});
