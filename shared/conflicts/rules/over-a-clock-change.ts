import { shiftFinding } from '../shifts.ts';
import { startsRule } from '../starts-rule.ts';

const id = 'over-a-clock-change';

/** The clocks change during a session, so that it lasts longer or shorter than the clock on the wall says. */
export const overAClockChange = startsRule({
  id,
  group: 'time',
  defaultLevel: 'warning',
  names: 'sessions',
  alsoInBlocks: false,
  isIdle: ({ venue }) => venue.shifts.length === 0,
  badStarts: (index, { entry, minutes, fold }) =>
    index.venue.shifts.flatMap((shift) => {
      const finding = (from: number, to: number) => shiftFinding(id, { entry }, from, to, shift);
      // From before the change until after it (an end in skipped time is found by another rule); where an hour is
      // repeated, also from its first time on.
      const first = shift.kind === 'skipped' ? shift.to : shift.from + 1;
      const before = { from: first - minutes, to: shift.from, finding };
      const during = { from: Math.max(shift.from, shift.to - minutes + 1), to: shift.to, finding };
      const isFirst = shift.kind === 'repeated' && fold === 0;
      return [before, ...(isFirst ? [during] : [])].filter(({ from, to }) => from < to);
    }),
});
