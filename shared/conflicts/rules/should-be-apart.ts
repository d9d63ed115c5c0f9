import { clashingStarts, overlaps } from '../../schedule/intervals.ts';
import { pairedFinding, relationRule } from '../relation-rule.ts';

const id = 'should-be-apart';

/** Two sessions that must not be at the same time overlap. */
export const shouldBeApart = relationRule({
  id,
  kind: 'apart',
  ordered: false,
  judge(first, second) {
    if (first.from === null || first.to === null || second.from === null || second.to === null) return null;
    if (!overlaps(first.from, first.to, second.from, second.to)) return null;
    const from = Math.max(first.from, second.from);
    const to = Math.min(first.to, second.to);
    return { ...pairedFinding(id, first, second, { minutes: to - from }), from, to };
  },
  badPlaces: (_index, { minutes }, { from, to }) =>
    from === null || to === null ? [] : [{ roomId: null, ...clashingStarts(minutes, from, to) }],
});
