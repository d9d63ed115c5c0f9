import type { PersonId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import { binds, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { type Busy, coveredFor, everyoneBusy, roomsToLeave } from '../own-lane.ts';
import { areSiblings, isBlockAndTalk, movedTo, overlappingPairs, pairFinding } from '../pairs.ts';
import type { Values } from '../parameters.ts';
import { busyIn } from '../per-change.ts';
import { type Finding, NO_PARAMETERS, type Verdict } from '../rule.ts';
import { isSharedNow, limitsIn, ofOnePerson, outside, sharedStarts } from '../shared-account.ts';

const id = 'person-in-two-places';

/** Somebody is in two sessions at one time; the chair of a block in her own block is fine, and so is a shared account. */
export const personInTwoPlaces = ofOnePerson({
  id,
  group: 'people',
  defaultLevel: 'error',
  parameters: NO_PARAMETERS,
  find: (index, values) => clashesOf(index, everyoneBusy(index), values),
  affected: (index, change, values) =>
    clashesOf(index, busyIn(index, change), values).filter((finding) => concerns(finding, change)),
  rate(index, candidate, values) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    if (!held) return verdicts;
    for (const part of held.parts) {
      if (!part.entry.active || part.entry.service) continue;
      for (const person of part.entry.people) {
        if (binds(part.coveredBy, person)) continue;
        const lane = index.personLanes.get(person) ?? [];
        const never = lane.length === 0 ? [] : sharedStarts(index, held, person, limitsIn(values));
        for (const other of lane) {
          if (held.family.has(other.id) || coveredFor(index, other, person)) continue;
          const { from, to } = clashingStarts(part.minutes, other.from, other.to);
          const at = (start: number): Finding => {
            const begin = start + part.offset;
            return clash(person, movedTo(part.entry, begin, begin + part.minutes), other);
          };
          const verdict = { rule: id, dayId: null, from: from - part.offset, to: to - part.offset, at };
          for (const roomId of roomsToLeave(index, held, other))
            verdicts.push(...outside({ ...verdict, roomId }, never));
        }
      }
    }
    return verdicts;
  },
});

function clashesOf(index: ScheduleIndex, busy: readonly Busy[], values: Values): Finding[] {
  const findings: Finding[] = [];
  const limits = limitsIn(values);
  for (const { person, lane } of busy) {
    const own: Finding[] = [];
    overlappingPairs(lane, (a, b) => {
      if (isBlockAndTalk(a, b)) return;
      if (!areSiblings(a, b) && (coveredFor(index, a, person) || coveredFor(index, b, person))) return;
      own.push(clash(person, a, b));
    });
    if (own.length > 0 && !isSharedNow(index, person, limits)) findings.push(...own);
  }
  return findings;
}

const clash = (person: PersonId, a: Timed, b: Timed): Finding => pairFinding(id, a, b, { people: [person], rooms: [] });
