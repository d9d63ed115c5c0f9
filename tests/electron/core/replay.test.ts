import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect, createFile, disconnect } from '../../../electron/core/database/connection.ts';
import { Writer } from '../../../electron/core/database/writer.ts';
import { Program } from '../../../electron/core/program.ts';
import { replay } from '../../../electron/core/replay.ts';
import { examples, fillWorld, type World } from './every-command.ts';
import { attempt, must, run, snapshotOf, testFolder, testProgram } from './program-for-test.ts';

it('running the journal again in an empty file gives the same state hash and the same journal', async () => {
  const program = await testProgram();
  const main = (await snapshotOf(program.api)).rows.plan[0]?.id;
  const world = await fillWorld(program.api, main as World['main']);
  for (const [name, args] of Object.entries(examples)) {
    await attempt(program.api, name as keyof typeof examples, (args as (w: World) => never)(world));
    if (name.length % 2 === 0) await run(program.api, 'history.undo', {});
    if (name.length % 4 === 0) await run(program.api, 'history.redo', {});
  }
  await run(program.api, 'history.undo', { to: 40 });
  const told = must(await program.api.query('program.verify', {}));
  await program.close();

  const from = must(connect(program.path, true));
  const path = join(testFolder(), 'again.lectern');
  const to = must(createFile(path));
  const journal = new Writer(from.db, program.path).journal;
  const again = new Program(new Writer(to.db, path), path, null, () => 'the clock is not read');
  must(replay(journal, again));
  const { stateHash, revision, ok } = again.verify();
  disconnect(to);
  disconnect(from);
  expect({ stateHash, revision, ok }).toEqual({ stateHash: told.stateHash, revision: told.revision, ok: true });
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
});
