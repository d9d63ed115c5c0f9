import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../../shared/conflicts/finding.ts';
import type { Finding } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { PLAN } from '../builder.ts';
import { inAutumn, LONG, RUNS, randomProgram } from '../random-program.ts';
import { type Plain, plainOrder, slowConflicts } from './slow-rules.ts';
import { tightValues } from './tight.ts';

const plain = ({ rule, sessions, people, rooms, from, to, facts }: Finding): Plain => ({
  rule,
  ids: [...new Set<string>([...sessions, ...people, ...rooms, ...(facts.slotId ? [String(facts.slotId)] : [])])].sort(),
  from,
  to,
});

test('the rules find in any program what a slow search minute by minute finds, and each of it once', {
  timeout: LONG,
}, () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.oneof(randomProgram, randomProgram.map(inAutumn)), (state) => {
      const index = buildIndex(state, PLAN);
      const found = RULES.flatMap((rule) => rule.find(index, tightValues(rule)));
      expect(found.map(plain).sort(plainOrder)).toEqual(slowConflicts(state));
      expect(new Set(found.map(keyOf)).size).toBe(found.length);
      for (const { rule } of found) seen.set(rule, (seen.get(rule) ?? 0) + 1);
    }),
    { seed: 20260601, numRuns: RUNS },
  );
  // Were the programs too tame, the property would say nothing.
  expect(RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});
