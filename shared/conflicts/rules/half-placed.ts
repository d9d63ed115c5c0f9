import { factFinding, isWhole } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'half-placed';

/** A session has a part of its place only; a talk in a block is as placed as its block, which is told. */
export const halfPlaced = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'note',
  names: 'sessions',
  check(_index, { entry }) {
    const { active, place, blockId, roomId } = entry;
    if (!active || blockId !== null || place === null || isWhole(entry)) return [];
    if (place.day === null && roomId === null) return [];
    return [factFinding(id, entry, { day: place.day !== null, start: place.start !== null, room: roomId !== null })];
  },
});
