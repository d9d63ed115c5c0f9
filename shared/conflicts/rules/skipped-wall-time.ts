import { shiftFinding } from '../shifts.ts';
import { startsRule } from '../starts-rule.ts';

const id = 'skipped-wall-time';

/** A session starts or ends at a time that the clocks skip in spring: there is no such time. */
export const skippedWallTime = startsRule({
  id,
  group: 'time',
  defaultLevel: 'error',
  names: 'sessions',
  alsoInBlocks: false,
  isIdle: ({ venue }) => venue.shifts.length === 0,
  badStarts: (index, { entry, minutes }) =>
    index.venue.shifts
      .filter(({ kind }) => kind === 'skipped')
      .flatMap((shift) => {
        const finding = (from: number, to: number) => shiftFinding(id, { entry }, from, to, shift);
        const start = { from: shift.from, to: shift.to, finding };
        // An end at the very minute at which the clocks jump is the last one before it.
        const end = { from: shift.from - minutes + 1, to: Math.min(shift.from, shift.to - minutes), finding };
        return end.from < end.to ? [start, end] : [start];
      }),
});
