import { pairedFinding, relationRule } from '../relation-rule.ts';

const id = 'in-the-wrong-order';

/** Of two sessions, one of which must come before the other, the first ends after the second begins. */
export const inTheWrongOrder = relationRule({
  id,
  kind: 'before',
  ordered: true,
  judge(first, second) {
    if (first.to === null || second.from === null || first.to <= second.from) return null;
    return pairedFinding(id, first, second, { minutes: first.to - second.from });
  },
  badPlaces(_index, { isFirst, minutes }, other) {
    if (other.from === null || other.to === null) return [];
    return isFirst
      ? [{ roomId: null, from: other.from - minutes + 1, to: Number.POSITIVE_INFINITY }]
      : [{ roomId: null, from: Number.NEGATIVE_INFINITY, to: other.to }];
  },
});
