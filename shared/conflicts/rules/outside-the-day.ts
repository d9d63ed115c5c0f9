import type { OpenDay } from '../../schedule/venue-index.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { ALWAYS, sessionRule } from '../session-rule.ts';

const id = 'outside-the-day';

/** A session starts before its day opens, or ends after it closes. A day without opening hours holds everything. */
export const outsideTheDay = sessionRule({
  id,
  group: 'time',
  defaultLevel: 'warning',
  names: 'sessions',
  check(index, spot) {
    const { entry, from, to } = spot;
    if (!entry.active || spot.coveredBy || from === null || to === null) return [];
    const open = index.venue.days.find(({ day }) => day.id === spot.dayId);
    return open && (from < open.from || to > open.to) ? [outside(spot, from, to, open)] : [];
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts) {
      if (!part.entry.active || part.coveredBy) continue;
      for (const open of index.venue.days) {
        const dayId = open.day.id;
        const at = (start: number): Finding => {
          const begin = start + part.offset;
          return outside(spotAt(part, start, dayId, null), begin, begin + part.minutes, open);
        };
        const early = { from: ALWAYS.from, to: open.from - part.offset };
        const late = { from: open.to - part.minutes - part.offset + 1, to: ALWAYS.to };
        // Where no start fits, early and late meet: then one verdict holds every start.
        const stretches = late.from <= early.to ? [ALWAYS] : [early, late];
        for (const { from, to } of stretches) verdicts.push({ rule: id, dayId, roomId: null, from, to, at });
      }
    }
    return verdicts;
  },
});

const outside = ({ entry }: Spot, from: number, to: number, open: OpenDay): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from,
  to,
  facts: {
    dayId: open.day.id,
    dayFrom: open.from,
    dayTo: open.to,
    minutesBefore: Math.max(0, open.from - from),
    minutesAfter: Math.max(0, to - open.to),
  },
});
