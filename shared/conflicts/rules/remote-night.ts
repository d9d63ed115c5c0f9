import type { Person } from '../../model/tables.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { binds } from '../../schedule/schedule-index.ts';
import { absoluteMinute } from '../../time/wall.ts';
import { minutesAhead } from '../../time/zone.ts';
import { nightly } from '../nights.ts';
import { clock } from '../parameters.ts';
import { type BadStarts, startsRule } from '../starts-rule.ts';

const id = 'remote-night';

/** Somebody with a time zone of her own, who takes part from there, has a session in her night. */
export const remoteNight = startsRule({
  id,
  group: 'people',
  defaultLevel: 'off',
  parameters: {
    from: clock('Night from', 22 * 60),
    to: clock('Night until', 7 * 60),
  },
  names: 'people',
  alsoInBlocks: true,
  badStarts(index, { entry, minutes: length, dayId, coveredBy }, { from, to }) {
    const bad: BadStarts[] = [];
    const date = index.state.day.get(dayId)?.date ?? '';
    for (const personId of entry.people) {
      const ahead = aheadOf(index, index.state.person.get(personId), date);
      if (ahead === 0 || binds(coveredBy, personId)) continue;
      for (const night of nightly(absoluteMinute(date, 0) - ahead, from, to, length))
        bad.push({
          ...night.starts,
          finding: (begin, end) => ({
            rule: id,
            sessions: [entry.id],
            people: [personId],
            rooms: [],
            from: begin,
            to: end,
            facts: {
              minutes: Math.min(end, night.to) - Math.max(begin, night.from),
              ahead,
              sessionFrom: begin,
              sessionTo: end,
            },
          }),
        });
    }
    return bad;
  },
});

/** How far her clocks are ahead of the program's, in minutes; 0 where she has no zone of her own. */
function aheadOf(index: ScheduleIndex, person: Person | undefined, date: string): number {
  const here = index.state.program.get('program')?.timeZone;
  if (!person?.timeZone || here === undefined || person.timeZone === here) return 0;
  return minutesAhead(date, here, person.timeZone) ?? 0;
}
