import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import type { ProgramEvent } from '../../../shared/contract/api.ts';
import { must, run, snapshotOf, testFolder, testOptions, testProgram } from './program-for-test.ts';

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('what the core finds out by itself', () => {
  it('is told to a page that connects later, too', async () => {
    const program = await testProgram();
    await run(program.api, 'room.add', { name: 'Aula' });
    await program.close();
    new Sqlite(program.path).exec('UPDATE room SET capacity = 9').close();
    const again = must(await openProgram(program.path, { ...testOptions, kind: 'serve' }));
    await turns();
    const events: ProgramEvent['kind'][] = [];
    again.api.subscribe((event) => events.push(event.kind));
    await turns();
    await again.close();
    expect(events).toEqual(['damage']);
  });

  it('names a file that was copied or moved away from its log: its last changes may be missing', async () => {
    const program = await testProgram();
    await run(program.api, 'room.add', { name: 'Aula' });
    await program.close();
    const open = must(await openProgram(program.path, testOptions));
    await run(open.api, 'room.add', { name: 'Linden' });
    const moved = join(testFolder(), 'moved.lectern');
    copyFileSync(open.path, moved);
    await open.close();

    for (let look = 0; look < 2; look++) {
      const looking = must(await openProgram(moved, { ...testOptions, readOnly: true }));
      expect(looking.notice).not.toBe(null);
      await looking.close();
      expect(readdirSync(dirname(moved))).toEqual(['moved.lectern']);
    }
    const found = must(await openProgram(moved, testOptions));
    expect((await snapshotOf(found.api)).rows.room.map(({ name }) => name)).toEqual(['Aula']);
    expect(found.notice).toMatch(/moved\.lectern was copied or moved while it was open/);
    await found.close();
    const calm = must(await openProgram(moved, testOptions));
    expect(calm.notice).toBe(null);
    await calm.close();
  });
});
