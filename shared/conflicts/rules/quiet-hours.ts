import { absoluteMinute } from '../../time/wall.ts';
import { nightly } from '../nights.ts';
import { clock } from '../parameters.ts';
import { startsRule } from '../starts-rule.ts';

const id = 'quiet-hours';

/** A session lies in the hours in which the venue wants quiet. */
export const quietHours = startsRule({
  id,
  group: 'time',
  defaultLevel: 'off',
  parameters: {
    from: clock('Quiet from', 22 * 60),
    to: clock('Quiet until', 7 * 60),
  },
  names: 'sessions',
  alsoInBlocks: false,
  badStarts(index, { entry, minutes: length, dayId }, { from, to }) {
    const date = index.state.day.get(dayId)?.date ?? '';
    return nightly(absoluteMinute(date, 0), from, to, length).map((night) => ({
      ...night.starts,
      finding: (begin, end) => ({
        rule: id,
        sessions: [entry.id],
        people: [],
        rooms: [],
        from: begin,
        to: end,
        facts: {
          minutes: Math.min(end, night.to) - Math.max(begin, night.from),
          quietFrom: night.from,
          quietTo: night.to,
        },
      }),
    }));
  },
});
