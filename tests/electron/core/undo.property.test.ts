import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandName } from '../../../shared/contract/commands.ts';
import { examples, fillWorld, type World } from './every-command.ts';
import { attempt, dump, must, snapshotOf, testProgram } from './program-for-test.ts';

const runs = process.env.LECTERN_LONG ? 5000 : 40;
const names = Object.keys(examples) as (keyof typeof examples)[];

/** Any command with the ids of its example replaced by any other ids of the same kind: many are refused, that is fine. */
const command = fc.record({
  name: fc.constantFrom(...names, 'history.undo' as const, 'history.redo' as const),
  shuffle: fc.array(fc.nat(10), { minLength: 4, maxLength: 4 }),
});

function argsFor(name: CommandName, world: World, shuffle: readonly number[]): unknown {
  if (name === 'history.undo' || name === 'history.redo') return {};
  const [a = 0, b = 0, c = 0, d = 0] = shuffle;
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  const sessions = [world.talk, world.other, world.block, world.inBlock];
  const mixed: World = {
    ...world,
    talk: pick(sessions, a),
    other: pick(sessions, b),
    block: pick(sessions, c + 2),
    inBlock: pick(sessions, d),
    dayA: pick([world.dayA, world.dayB], a),
    dayB: pick([world.dayA, world.dayB], b),
    aula: pick([world.aula, world.linden], c),
    linden: pick([world.aula, world.linden], d),
    ada: pick([world.ada, world.grace], a),
  };
  return (examples[name as keyof typeof examples] as (w: World) => unknown)(mixed);
}

async function undoEverything(api: ProgramApi): Promise<number> {
  let count = 0;
  for (;;) {
    const { history } = await snapshotOf(api);
    if (history.undo === null) return count;
    must(await attempt(api, 'history.undo', {}));
    count += 1;
  }
}

it('undoing everything leaves the state it began with, byte for byte, after any commands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: process.env.LECTERN_LONG ? 100 : 25 }), async (commands) => {
      const program = await testProgram();
      const main = (await snapshotOf(program.api)).rows.plan[0]?.id;
      const empty = await dump(program.api);
      const world = await fillWorld(program.api, main as World['main']);
      for (const { name, shuffle } of commands) {
        await attempt(program.api, name, argsFor(name, world, shuffle) as never);
      }
      const full = await dump(program.api);
      const { history } = await snapshotOf(program.api);
      const count = await undoEverything(program.api);
      expect(await dump(program.api)).toBe(empty);
      if (history.redo === null) {
        for (let i = 0; i < count; i++) must(await attempt(program.api, 'history.redo', {}));
        expect(await dump(program.api)).toBe(full);
      }
      expect(must(await program.api.query('program.verify', {})).problems).toEqual([]);
      await program.close();
    }),
    { numRuns: runs, seed: 20271, endOnFailure: true },
  );
}, 600_000);
