import type { PersonId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import { binds, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { coveredFor, roomsToLeave } from '../own-lane.ts';
import { areSiblings, isBlockAndTalk, movedTo, overlappingPairs, pairFinding } from '../pairs.ts';
import { type Finding, NO_PARAMETERS, type Rule, type Verdict } from '../rule.ts';

const id = 'person-in-two-places';

/** Somebody is in two sessions at one time; the chair of a block in her own block is fine. */
export const personInTwoPlaces: Rule = {
  id,
  group: 'people',
  defaultLevel: 'error',
  parameters: NO_PARAMETERS,
  find: (index) => clashesOf(index, index.personLanes.keys()),
  affected(index, change) {
    const people = new Set(change.people);
    for (const session of change.sessions)
      for (const person of index.entries.get(session)?.people ?? []) people.add(person);
    return clashesOf(index, people).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    if (!held) return verdicts;
    for (const part of held.parts) {
      if (!part.entry.active || part.entry.service) continue;
      for (const person of part.entry.people) {
        if (binds(part.coveredBy, person)) continue;
        for (const other of index.personLanes.get(person) ?? []) {
          if (held.family.has(other.id) || coveredFor(index, other, person)) continue;
          const { from, to } = clashingStarts(part.minutes, other.from, other.to);
          const at = (start: number): Finding => {
            const begin = start + part.offset;
            return clash(person, movedTo(part.entry, begin, begin + part.minutes), other);
          };
          for (const roomId of roomsToLeave(index, held, other))
            verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
        }
      }
    }
    return verdicts;
  },
};

function clashesOf(index: ScheduleIndex, people: Iterable<PersonId>): Finding[] {
  const findings: Finding[] = [];
  for (const person of people)
    overlappingPairs(index.personLanes.get(person) ?? [], (a, b) => {
      if (isBlockAndTalk(a, b)) return;
      if (!areSiblings(a, b) && (coveredFor(index, a, person) || coveredFor(index, b, person))) return;
      findings.push(clash(person, a, b));
    });
  return findings;
}

const clash = (person: PersonId, a: Timed, b: Timed): Finding => pairFinding(id, a, b, { people: [person], rooms: [] });
