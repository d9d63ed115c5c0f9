import { shiftFinding } from '../shifts.ts';
import { startsRule } from '../starts-rule.ts';

const id = 'repeated-wall-time';

/** A session starts at a time that the clocks repeat in autumn, and nothing tells which of the two is meant. */
export const repeatedWallTime = startsRule({
  id,
  group: 'time',
  defaultLevel: 'warning',
  names: 'sessions',
  alsoInBlocks: false,
  isIdle: ({ venue }) => venue.shifts.length === 0,
  badStarts: (index, { entry, fold }) =>
    index.venue.shifts
      .filter(({ kind }) => kind === 'repeated' && fold === null)
      .map((shift) => ({
        from: shift.from,
        to: shift.to,
        finding: (from, to) => shiftFinding(id, { entry }, from, to, shift),
      })),
});
