import { minutes } from '../parameters.ts';
import { pairedFinding, relationRule } from '../relation-rule.ts';

const id = 'should-be-together';

/** Two sessions that belong together lie far from each other in time. */
export const shouldBeTogether = relationRule({
  id,
  kind: 'together',
  ordered: false,
  parameters: { minutes: minutes('Minutes that may lie between the two', 30, 2880) },
  judge(first, second, { minutes: most }) {
    if (first.from === null || first.to === null || second.from === null || second.to === null) return null;
    const between = Math.max(second.from - first.to, first.from - second.to);
    return between > most ? pairedFinding(id, first, second, { between, minutes: between - most }) : null;
  },
  badPlaces: (_index, moved, { from, to }, { minutes: most }) =>
    from === null || to === null
      ? []
      : [
          { roomId: null, from: Number.NEGATIVE_INFINITY, to: from - most - moved.minutes },
          { roomId: null, from: to + most + 1, to: Number.POSITIVE_INFINITY },
        ],
});
