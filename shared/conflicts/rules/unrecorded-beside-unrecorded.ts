import { clashingStarts } from '../../schedule/intervals.ts';
import { coveringBlock, type Entry, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { roomsToLeave } from '../own-lane.ts';
import { areSiblings, isBlockAndTalk, movedTo, overlappingPairs, pairFinding } from '../pairs.ts';
import { anyRule, type Finding, NO_PARAMETERS, type Verdict } from '../rule.ts';

const id = 'unrecorded-beside-unrecorded';

/** Two sessions that are not recorded are at the same time: who goes to one can never see the other. */
export const unrecordedBesideUnrecorded = anyRule({
  id,
  group: 'tracks',
  defaultLevel: 'off',
  parameters: NO_PARAMETERS,
  find: (index) => clashesOf(index),
  affected: (index, change) => clashesOf(index).filter((finding) => concerns(finding, change)),
  rate(index, candidate) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    const others = held?.parts.some(({ entry }) => isUnrecorded(entry)) ? unrecorded(index) : [];
    for (const part of held?.parts ?? []) {
      if (!held || !isUnrecorded(part.entry) || (part.coveredBy && isUnrecorded(part.coveredBy))) continue;
      for (const other of others) {
        if (held.family.has(other.id)) continue;
        const { from, to } = clashingStarts(part.minutes, other.from, other.to);
        const at = (start: number): Finding => {
          const begin = start + part.offset;
          return pairFinding(id, movedTo(part.entry, begin, begin + part.minutes), other, { people: [], rooms: [] });
        };
        for (const roomId of roomsToLeave(index, held, other))
          verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
      }
    }
    return verdicts;
  },
});

const isUnrecorded = ({ active, service, session }: Entry): boolean =>
  active && !service && session.recording === 'refused';

/** The sessions that are not recorded, by time; an unrecorded block stands for its talks. */
const unrecorded = (index: ScheduleIndex): readonly Timed[] =>
  (index.recordingLanes.get('refused') ?? []).filter((entry) => {
    const block = coveringBlock(index, entry);
    return block === null || !isUnrecorded(block);
  });

function clashesOf(index: ScheduleIndex): Finding[] {
  const findings: Finding[] = [];
  overlappingPairs(unrecorded(index), (a, b) => {
    if (isBlockAndTalk(a, b) || areSiblings(a, b)) return;
    findings.push(pairFinding(id, a, b, { people: [], rooms: [] }));
  });
  return findings;
}
