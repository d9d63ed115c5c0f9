import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect, createFile, disconnect } from '../../../electron/core/database/connection.ts';
import { currentVersion } from '../../../electron/core/database/migrations.ts';
import { Writer } from '../../../electron/core/database/writer.ts';
import { Program } from '../../../electron/core/program.ts';
import { replay } from '../../../electron/core/replay.ts';
import { changeSentence } from '../../../shared/agenda/change-words.ts';
import { readRelease } from '../../../shared/agenda/release-snapshot.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import {
  attempt,
  dump,
  must,
  problemOf,
  reopen,
  run,
  snapshotOf,
  testFolder,
  testProgram,
} from './program-for-test.ts';

/** Two talks in the only room, one after the other, and what moves the second. */
async function conference() {
  const program = await testProgram();
  const { api } = program;
  const dayId = (await run(api, 'day.add', { date: '2027-03-29' })).id;
  const roomId = (await run(api, 'room.add', { name: 'Aula' })).id;
  const add = async (title: string, start: number) => {
    const { id } = await run(api, 'session.add', { fields: { title } });
    await run(api, 'session.place', { sessionId: id, dayId, start, roomId });
    return id;
  };
  const [ants, bees] = [await add('Ants', 600), await add('Bees', 660)];
  const placeBees = (start: number) => run(api, 'session.place', { sessionId: bees, dayId, start, roomId });
  return { program, api, ants, bees, placeBees };
}

const diff = async (api: ProgramApi, from: string, to: string): Promise<string[]> =>
  must(await api.query('release.diff', { from, to })).changes.map(changeSentence);

const releases = async (api: ProgramApi) => (await snapshotOf(api)).rows.release;

describe('publishing', () => {
  it('keeps the whole program under a name, and what it was made with', async () => {
    const { program, api } = await conference();
    const before = await dump(api);
    const { id, name } = await run(api, 'release.publish', { name: ' v1 ', notes: 'For the printer.' });
    const [release] = await releases(api);
    expect(release).toEqual({
      id,
      name: 'v1',
      notes: 'For the printer.',
      publishedAt: expect.stringMatching(/Z$/),
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      schemaVersion: currentVersion,
      zoneDataVersion: process.versions.tz,
    });
    expect(name).toBe('v1');
    await program.close();
    const db = new Sqlite(program.path, { readonly: true });
    const bytes = db.prepare('SELECT bytes FROM blob WHERE hash = ?').pluck().get(release?.snapshotHash) as Uint8Array;
    db.close();
    const { state } = readRelease(Buffer.from(bytes).toString('utf8'));
    expect([...state.session.values()].map(({ title }) => title).sort()).toEqual(['Ants', 'Bees']);
    expect(before).toContain('Ants');
  });

  it('is stepped over by undo, and stays what it was', async () => {
    const { program, api, placeBees } = await conference();
    await placeBees(720);
    await run(api, 'release.publish', { name: 'v1' });
    expect((await snapshotOf(api)).history.undo).toContain('Bees');
    await run(api, 'history.undo', {});
    expect(await diff(api, 'v1', 'draft')).toEqual([
      '“Bees” moves from Mon 29 March, 12:00–12:30, Aula to 11:00–11:30, still in Aula.',
    ]);
    const again = await reopen(program);
    expect((await releases(again.api)).map(({ name }) => name)).toEqual(['v1']);
    await run(again.api, 'history.redo', {});
    expect(await diff(again.api, 'v1', 'draft')).toEqual([]);
    expect(must(await again.api.query('program.verify', {})).ok).toBe(true);
  });

  it.each([
    ['v1', 'exists'],
    [' V1', 'exists'],
    ['Draft', 'invalid'],
    ['  ', 'invalid'],
  ])('a name that stands for something already, “%s”, is refused', async (name, code) => {
    const { api } = await conference();
    await run(api, 'release.publish', { name: 'v1' });
    expect(problemOf(await attempt(api, 'release.publish', { name })).code).toBe(code);
    expect(await releases(api)).toHaveLength(1);
  });

  it('sent twice has one effect', async () => {
    const { api } = await conference();
    const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
    const first = must(await api.execute('release.publish', { name: 'v1' }, envelope));
    const second = must(await api.execute('release.publish', { name: 'v1' }, envelope));
    expect([second.revision, second.value]).toEqual([first.revision, first.value]);
    expect(await releases(api)).toHaveLength(1);
  });

  it('run again from the journal gives the same release, with its bytes', async () => {
    const { program, api, placeBees } = await conference();
    await run(api, 'release.publish', { name: 'v1' });
    await placeBees(720);
    await run(api, 'release.publish', { name: 'v2' });
    const told = must(await api.query('program.verify', {}));
    await program.close();
    const from = must(connect(program.path, true));
    const path = join(testFolder(), 'again.lectern');
    const to = must(createFile(path));
    const again = new Program(new Writer(to.db, path), path, null, () => 'the clock is not read');
    must(replay(new Writer(from.db, program.path).journal, again));
    expect(again.stateHash).toBe(told.stateHash);
    const hashes = [...again.state.release.values()].map(({ snapshotHash }) => snapshotHash);
    expect(hashes.map((hash) => again.blobs.read(hash) !== null)).toEqual([true, true]);
    disconnect(to);
    disconnect(from);
  });
});

describe('a rule that is set to block', () => {
  it('holds the release up while a conflict of it is open, and lets it go once that is accepted', async () => {
    const { api, placeBees } = await conference();
    await placeBees(610);
    await run(api, 'rule.set', { rule: 'room-used-twice', level: 'block' });
    const before = await dump(api);
    const problem = problemOf(await attempt(api, 'release.publish', { name: 'v1' }));
    expect([problem.code, problem.details]).toEqual([
      'blocked',
      { conflicts: [expect.stringMatching(/^room-used-twice /)] },
    ]);
    expect(problem.message).toBe(
      '“Ants” (10:00–10:30) and “Bees” (10:10–10:40) are both in Aula on Mon 29 March: 20 minutes. The committee lets no release go out with this.',
    );
    expect(await dump(api)).toBe(before);
    await placeBees(660);
    expect((await run(api, 'release.publish', { name: 'v1' })).name).toBe('v1');
  });

  it('does not speak of errors: these are told, and do not forbid', async () => {
    const { api, placeBees } = await conference();
    await placeBees(610);
    expect((await run(api, 'release.publish', { name: 'v1' })).name).toBe('v1');
  });
});

describe('what is asked of releases', () => {
  it('the list is the newest first', async () => {
    const { api } = await conference();
    expect(must(await api.query('release.list', {}))).toEqual([]);
    await run(api, 'release.publish', { name: 'v1', notes: 'First.' });
    await run(api, 'release.publish', { name: 'v2' });
    const list = must(await api.query('release.list', {}));
    expect(list.map(({ name, notes }) => [name, notes])).toEqual([
      ['v2', null],
      ['v1', 'First.'],
    ]);
  });

  it('the changes go both ways, and between any two', async () => {
    const { api, bees, placeBees } = await conference();
    await run(api, 'release.publish', { name: 'v1' });
    await placeBees(720);
    await run(api, 'release.publish', { name: 'v2' });
    await run(api, 'session.remove', { ids: [bees] });
    const moves = '“Bees” moves from Mon 29 March, 11:00–11:30, Aula to 12:00–12:30, still in Aula.';
    expect(await diff(api, 'v1', 'V2')).toEqual([moves]);
    expect(await diff(api, 'v2', 'DRAFT')).toEqual(['“Bees” is cancelled; it was on Mon 29 March, 12:00–12:30, Aula.']);
    expect(await diff(api, 'draft', 'v1')).toEqual(['“Bees” is new: Mon 29 March, 11:00–11:30, Aula.']);
    expect(await diff(api, 'v1', 'v1')).toEqual([]);
    const { from, to } = must(await api.query('release.diff', { from: 'V1', to: 'draft' }));
    expect([from.name, to]).toEqual(['v1', { name: 'draft', publishedAt: null }]);
  });

  it('a name that nobody gave is refused, with those that there are', async () => {
    const { api } = await conference();
    await run(api, 'release.publish', { name: 'v1' });
    const problem = problemOf(await api.query('release.diff', { from: 'v0', to: 'draft' }));
    expect([problem.code, problem.message]).toEqual(['not-found', 'There is no release “v0”. There is: v1, draft.']);
  });

  it('the conflicts of the newest release are those of its program under the rules of today', async () => {
    const { api, placeBees } = await conference();
    const atRelease = async () => must(await api.query('release.conflicts', {}));
    const ofRule = async () => (await atRelease())?.keys.filter((key) => key.startsWith('room-used-twice '));
    expect(await atRelease()).toBe(null);
    await placeBees(610);
    await run(api, 'rule.set', { rule: 'room-used-twice', level: 'off' });
    await run(api, 'release.publish', { name: 'v1' });
    expect([(await atRelease())?.name, await ofRule()]).toEqual(['v1', []]);
    await run(api, 'rule.set', { rule: 'room-used-twice', level: 'error' });
    expect(await ofRule()).toHaveLength(1);
    await placeBees(660);
    expect(await ofRule()).toHaveLength(1);
  });
});

describe('going back to a release', () => {
  it('makes the program what it was, in one step that can be undone and redone; what is about it stays', async () => {
    const { program, api, ants, bees, placeBees } = await conference();
    await run(api, 'relation.add', { kind: 'apart', firstId: ants, secondId: bees });
    await run(api, 'release.publish', { name: 'v1' });
    await placeBees(720);
    await run(api, 'session.update', { ids: [bees], patch: { title: 'Wasps' } });
    await run(api, 'session.remove', { ids: [ants] });
    await run(api, 'session.add', { fields: { title: 'Cats' } });
    await run(api, 'plan.add', { name: 'What if' });
    await run(api, 'rule.set', { rule: 'no-abstract', level: 'note' });
    const before = await dump(api);

    await run(api, 'release.restore', { name: 'V1' });
    expect(await diff(api, 'v1', 'draft')).toEqual([]);
    const { rows, history } = await snapshotOf(api);
    expect(rows.session.map(({ title }) => title).sort()).toEqual(['Ants', 'Bees']);
    expect([rows.relation.length, rows.plan.length, rows.ruleSetting.length, rows.release.length]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(history.undo).toBe('Go back to V1');
    const after = await dump(api);

    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
    const again = await reopen(program);
    await run(again.api, 'history.redo', {});
    expect(await dump(again.api)).toBe(after);
    expect(must(await again.api.query('program.verify', {})).ok).toBe(true);
    // The number of a session that is gone is not given again.
    expect((await run(again.api, 'session.add', { fields: {} })).number).toBe(4);
  });

  it('writes nothing where nothing was done since, and is refused for a name that there is not', async () => {
    const { api } = await conference();
    await run(api, 'release.publish', { name: 'v1' });
    const { revision } = await snapshotOf(api);
    await run(api, 'release.restore', { name: 'v1' });
    expect((await snapshotOf(api)).revision).toBe(revision);
    expect(problemOf(await attempt(api, 'release.restore', { name: 'v2' })).code).toBe('not-found');
    expect(problemOf(await attempt(api, 'release.restore', { name: 'draft' })).code).toBe('not-found');
  });
});
