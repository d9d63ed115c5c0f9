import { relationRule } from '../relation-rule.ts';
import { ALWAYS } from '../session-rule.ts';

const id = 'should-share-a-room';

/** Two sessions that must be in the same room are in two. */
export const shouldShareARoom = relationRule({
  id,
  kind: 'same-room',
  ordered: false,
  judge(first, second) {
    if (first.roomId === null || second.roomId === null || first.roomId === second.roomId) return null;
    return {
      rule: id,
      sessions: [first.entry.id, second.entry.id],
      people: [],
      rooms: [first.roomId, second.roomId],
      from: null,
      to: null,
      facts: {},
    };
  },
  badPlaces: (index, _moved, other) =>
    other.roomId === null
      ? []
      : [...index.venue.parts.keys()].filter((room) => room !== other.roomId).map((roomId) => ({ roomId, ...ALWAYS })),
});
