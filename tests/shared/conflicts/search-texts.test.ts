import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { SCHEDULE_RULES, searchTexts, TEXT_RULES, withTextsOf } from '../../../shared/conflicts/search-texts.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN } from '../builder.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';
import { allOn } from './tight.ts';

test('what is found in steps, with what the other rules find, is what all rules find', { timeout: LONG }, () => {
  fc.assert(
    fc.property(randomProgram.map(allOn), (state) => {
      const [index, settings] = [buildIndex(state, PLAN), settingsOf(state)];
      const search = searchTexts(index, settings);
      let step = search.next();
      while (!step.done) step = search.next();
      const rest = findConflicts(index, settings, SCHEDULE_RULES);
      expect(withTextsOf(rest, step.value)).toEqual(findConflicts(index, settings));
    }),
    { seed: 20261123, numRuns: Math.ceil(RUNS / 10) },
  );
});

test('a search lets go after some names, and before each rule', () => {
  const people = Array.from({ length: 230 }, (_, i) => `Person ${i}`);
  const state = buildProgram({ people });
  const search = searchTexts(buildIndex(state, PLAN), settingsOf(state));
  let steps = 0;
  while (!search.next().done) steps += 1;
  expect(steps).toBe(4 + TEXT_RULES.length);
});
