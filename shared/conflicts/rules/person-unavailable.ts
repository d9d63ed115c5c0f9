import type { PersonId } from '../../model/tables.ts';
import { clashingStarts, type Interval } from '../../schedule/intervals.ts';
import { binds, type ScheduleIndex } from '../../schedule/schedule-index.ts';
import { FAR } from '../../schedule/venue-index.ts';
import { awayFinding } from '../away.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'person-unavailable';

/** Somebody has a session while she is away: at a time that was told, before she arrives, or after she leaves. */
export const personUnavailable = sessionRule({
  id,
  group: 'people',
  defaultLevel: 'error',
  names: 'people',
  among: ({ venue, personLanes }) =>
    new Set([...venue.personAway.keys()].flatMap((person) => personLanes.get(person) ?? [])),
  check(index, spot) {
    if (!spot.entry.active || spot.entry.service || spot.from === null) return [];
    return spot.entry.people.map((person) => absence(index, spot, person)).filter((finding) => finding !== null);
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts) {
      if (!part.entry.active || part.entry.service) continue;
      for (const person of part.entry.people) {
        if (binds(part.coveredBy, person)) continue;
        for (const away of index.venue.personAway.get(person) ?? []) {
          const { from, to } = clashingStarts(part.minutes, away.from, away.to);
          verdicts.push({
            rule: id,
            dayId: null,
            roomId: null,
            from: from - part.offset,
            to: to - part.offset,
            at: (start) => {
              const finding = absence(index, spotAt(part, start, null, null), person);
              if (!finding) throw new RangeError(`${person} is not away at ${start}; the verdict holds [from, to)`);
              return finding;
            },
          });
        }
      }
    }
    return verdicts;
  },
});

function absence(index: ScheduleIndex, spot: Spot, person: PersonId): Finding | null {
  const away = index.venue.personAway.get(person);
  if (!away || binds(spot.coveredBy, person)) return null;
  const finding = awayFinding(id, spot, away, { people: [person], rooms: [] });
  const stay = index.venue.personStay.get(person);
  return finding && stay ? withStay(finding, stay) : finding;
}

/** Tells when somebody arrives or leaves, where that is why she is not there. What lies far off says nothing. */
function withStay(finding: Finding, stay: Interval): Finding {
  const { sessionFrom, sessionTo, awayFrom, awayTo } = finding.facts;
  const [from, to] = [Number(sessionFrom), Number(sessionTo)];
  return {
    ...finding,
    facts: {
      ...finding.facts,
      awayFrom: Number(awayFrom) <= -FAR ? from : Number(awayFrom),
      awayTo: Number(awayTo) >= FAR ? to : Number(awayTo),
      ...(stay.from > from ? { arrives: stay.from } : {}),
      ...(stay.to < to ? { leaves: stay.to } : {}),
    },
  };
}
