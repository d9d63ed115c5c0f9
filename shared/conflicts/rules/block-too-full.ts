import { factFinding } from '../fact-finding.ts';
import { sessionRule } from '../session-rule.ts';
import { talksIn } from '../talks.ts';

const id = 'block-too-full';

/** The talks of a block end after the block. */
export const blockTooFull = sessionRule({
  id,
  group: 'blocks',
  defaultLevel: 'warning',
  names: 'sessions',
  unplaced: true,
  isIdle: ({ talksOf }) => talksOf.size === 0,
  check(index, { entry }) {
    const inside = talksIn(index, entry);
    const { durationMinutes: length } = entry.session;
    if (!inside || inside.end <= length) return [];
    return [factFinding(id, entry, { length, end: inside.end, minutes: inside.end - length })];
  },
});
