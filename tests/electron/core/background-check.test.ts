import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import type { ProgramEvent } from '../../../shared/contract/api.ts';
import { must, run, testOptions, testProgram } from './program-for-test.ts';

async function eventsAfterOpening(tamper: string): Promise<readonly ProgramEvent['kind'][]> {
  const program = await testProgram();
  for (let i = 0; i < 20; i++) await run(program.api, 'room.add', { name: `Room ${i}` });
  await program.close();
  new Sqlite(program.path).exec(tamper).close();
  const again = must(await openProgram(program.path, { ...testOptions, kind: 'serve' }));
  const events: ProgramEvent['kind'][] = [];
  again.api.subscribe((event) => events.push(event.kind));
  await run(again.api, 'room.add', { name: 'Added meanwhile' });
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  await again.close();
  return events;
}

it('damage to the rows is told soon after opening, without holding it up', async () => {
  expect(await eventsAfterOpening("UPDATE room SET capacity = 9 WHERE name = 'Room 7'")).toEqual(['change', 'damage']);
});

it('an honest file is not accused, also when commands run meanwhile', async () => {
  expect(await eventsAfterOpening('SELECT 1')).toEqual(['change']);
});
