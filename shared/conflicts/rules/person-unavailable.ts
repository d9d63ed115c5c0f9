import type { PersonId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import { binds, type ScheduleIndex } from '../../schedule/schedule-index.ts';
import { awayFinding } from '../away.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'person-unavailable';

/** Somebody has a session while she is away. */
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
  return awayFinding(id, spot, away, { people: [person], rooms: [] });
}
