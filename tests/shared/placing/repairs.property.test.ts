import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { brokenPin } from '../../../shared/placing/pins.ts';
import { repairsOf } from '../../../shared/placing/repairs.ts';
import { arrangementOf, fixAll } from '../../../shared/placing/repairs-all.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { PLAN } from '../builder.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';
import { afterChange, byKey, conflictsOf } from './after-change.ts';
import { withPins } from './with-pins.ts';

const pins = fc.array(fc.constantFrom('none', 'none', 'none', 'time', 'room', 'both'), { minLength: 8, maxLength: 8 });
const LEVELS = ['note', 'warning', 'error', 'block'];
const rank = ({ level }: Conflict): number => LEVELS.indexOf(level);
const keysOf = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ key }) => key).sort();

test('a repair solves what it says, makes what it says, and nothing that is graver', { timeout: LONG }, () => {
  let repaired = 0;
  fc.assert(
    fc.property(randomProgram, pins, fc.nat(), (program, chosen, pick) => {
      const state = withPins(program, chosen);
      const index = buildIndex(state, PLAN);
      const before = conflictsOf(state);
      const conflict = before[pick % before.length];
      if (!conflict) return;
      const repairs = repairsOf(index, settingsOf(state), before, conflict);
      expect(repairs.length).toBeLessThanOrEqual(5);
      repaired += repairs.length;
      for (const { places, lengths, solved, made } of repairs) {
        expect(brokenPin(state, PLAN, places)).toBe(null);
        const after = conflictsOf(afterChange(state, [...places, ...lengths]));
        const [was, is] = [new Set(keysOf(before)), new Set(keysOf(after))];
        expect([...solved].sort(byKey)).toEqual(before.filter(({ key }) => !is.has(key)).sort(byKey));
        expect([...made].sort(byKey)).toEqual(after.filter(({ key }) => !was.has(key)).sort(byKey));
        expect(is.has(conflict.key)).toBe(false);
        for (const one of after) {
          const present = before.find(({ key }) => key === one.key);
          if (present) expect(rank(one)).toBeLessThanOrEqual(rank(present));
          else expect(rank(one)).toBeLessThanOrEqual(Math.min(rank(conflict), 2));
        }
        const better = [...LEVELS].reverse().map((level) => {
          const count = (list: readonly Conflict[]): number => list.filter((one) => one.level === level).length;
          return count(solved) - count(made);
        });
        expect(better.find((difference) => difference !== 0)).toBeGreaterThan(0);
      }
      expect(buildIndex(state, PLAN)).toEqual(index);
    }),
    { seed: 20261201, numRuns: RUNS },
  );
  expect(repaired).toBeGreaterThan(RUNS / 2);
});

test('the repairs of a set, made together, do what the set says', { timeout: LONG }, () => {
  let repaired = 0;
  fc.assert(
    fc.property(randomProgram, pins, fc.nat(), (program, chosen, pick) => {
      const state = withPins(program, chosen);
      const index = buildIndex(state, PLAN);
      const before = conflictsOf(state);
      const asked = before.filter((_, i) => (pick >> (i % 16)) & 1);
      const set = fixAll(index, settingsOf(state), asked);
      repaired += set.repairs.length;
      const { places, lengths } = arrangementOf(state, PLAN, set.repairs);
      expect(brokenPin(state, PLAN, places)).toBe(null);
      const after = conflictsOf(afterChange(state, [...places, ...lengths]));
      const [was, is] = [new Set(keysOf(before)), new Set(keysOf(after))];
      expect(keysOf(set.solved)).toEqual(keysOf(before).filter((key) => !is.has(key)));
      expect(keysOf(set.made)).toEqual(keysOf(after).filter((key) => !was.has(key)));
      expect(keysOf(set.left)).toEqual(keysOf(asked).filter((key) => is.has(key)));
      const cut = set.repairs.flatMap((repair) => repair.lengths.map(({ sessionId }) => sessionId));
      expect(new Set(cut).size).toBe(cut.length);
      expect(fixAll(index, settingsOf(state), [...asked].reverse())).toEqual(set);
    }),
    { seed: 20261202, numRuns: Math.ceil(RUNS / 3) },
  );
  expect(repaired).toBeGreaterThan(RUNS / 6);
});
