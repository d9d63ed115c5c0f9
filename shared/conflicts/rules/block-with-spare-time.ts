import { factFinding } from '../fact-finding.ts';
import { minutes } from '../parameters.ts';
import { sessionRule } from '../session-rule.ts';
import { talksIn } from '../talks.ts';

const id = 'block-with-spare-time';

/** The talks of a block end long before the block. */
export const blockWithSpareTime = sessionRule({
  id,
  group: 'blocks',
  defaultLevel: 'off',
  parameters: { minutes: minutes('Minutes that may be left after the last talk', 15, 480) },
  names: 'sessions',
  unplaced: true,
  isIdle: ({ talksOf }) => talksOf.size === 0,
  check(index, { entry }, { minutes: most }) {
    const inside = talksIn(index, entry);
    const { durationMinutes: length } = entry.session;
    if (!inside || length - inside.end <= most) return [];
    return [factFinding(id, entry, { length, end: inside.end, minutes: length - inside.end })];
  },
});
