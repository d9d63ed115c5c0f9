import { factFinding, isHalfPlaced } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'half-placed';

/** A session has a part of its place only; a talk in a block is as placed as its block, which is told, and a poster needs a day alone. */
export const halfPlaced = sessionRule({
  id,
  group: 'readiness',
  defaultLevel: 'note',
  names: 'sessions',
  check(_index, { entry }) {
    if (!isHalfPlaced(entry)) return [];
    const { place, roomId } = entry;
    return [factFinding(id, entry, { day: place?.day != null, start: place?.start != null, room: roomId !== null })];
  },
});
