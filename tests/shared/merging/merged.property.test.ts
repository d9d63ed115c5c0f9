import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeOver } from '../../../electron/core/commands/take-over.ts';
import { joinedPerson } from '../../../shared/matching/joined-person.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, memoryTx, read } from './memory-tx.ts';

const RUNS = { seed: 20310502, numRuns: process.env.LECTERN_LONG ? 2000 : 100 };

const NAMES = ['Ann Lee', 'Anne Lee', 'Lee Ann', 'Bo Quist', 'B. Quist', 'Zoë Gäbler', 'Zoe Gaebler', 'Cy Marsh'];
const talk = fc.record({
  speakers: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
  affiliation: fc.constantFrom('Acme', 'Hooli', ''),
});
const file = fc
  .array(talk, { minLength: 1, maxLength: 6 })
  .map((talks) =>
    [
      'id,title,speakers,affiliations',
      ...talks.map(
        ({ speakers, affiliation }, at) =>
          `${at},Talk ${at},${speakers.join('; ')},${speakers.map(() => affiliation).join('; ')}`,
      ),
      '',
    ].join('\n'),
  );
const merges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 });

/** Makes people of the program one, as the command does; answers how often. */
function merge(state: ProgramState, pairs: readonly (readonly [number, number])[]): number {
  let done = 0;
  for (const [one, other] of pairs) {
    const people = [...state.person.values()].map(({ id }) => id);
    const keep = people[one % people.length];
    const drop = people[other % people.length];
    if (keep === undefined || drop === undefined || keep === drop) continue;
    takeOver(memoryTx(state), drop, keep, joinedPerson(state, keep, drop));
    done++;
  }
  return done;
}

it('who was merged stays one: the file that made two of them writes and asks nothing when it comes again', () => {
  fc.assert(
    fc.property(file, merges, (text, pairs) => {
      const state = emptyProgram();
      importInto(state, read(text, 'talks.csv'));
      merge(state, pairs);
      const before = state.person.size;
      const { plan, writes } = importInto(state, read(text, 'talks.csv'));
      expect([writes, plan.pending, state.person.size]).toEqual([0, [], before]);
    }),
    RUNS,
  );
});

it('whatever a later file says, nobody is in a session twice, everybody is there, and the second time nothing is left to write', () => {
  fc.assert(
    fc.property(file, merges, file, (text, pairs, later) => {
      const state = emptyProgram();
      importInto(state, read(text, 'talks.csv'));
      merge(state, pairs);
      importInto(state, read(later, 'talks.csv'));
      for (const { personId } of state.appearance.values()) expect(state.person.has(personId)).toBe(true);
      const speaking = [...state.appearance.values()].map(({ sessionId, personId }) => `${sessionId} ${personId}`);
      expect(new Set(speaking).size).toBe(speaking.length);
      expect(importInto(state, read(later, 'talks.csv')).writes).toBe(0);
    }),
    RUNS,
  );
});
