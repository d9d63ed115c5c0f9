import { factFinding } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';
import { talksIn } from '../talks.ts';

const id = 'block-without-chair';

/** A block of talks has nobody who chairs it. */
export const blockWithoutChair = sessionRule({
  id,
  group: 'blocks',
  defaultLevel: 'note',
  names: 'sessions',
  unplaced: true,
  isIdle: ({ talksOf }) => talksOf.size === 0,
  check(index, { entry }) {
    const inside = entry.chairs.length === 0 && talksIn(index, entry);
    return inside ? [factFinding(id, entry, { talks: inside.talks })] : [];
  },
});
