import type { TrackId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import { coveringBlock, type Entry, type ScheduleIndex } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { roomsToLeave } from '../own-lane.ts';
import { areSiblings, isBlockAndTalk, movedTo, overlappingPairs, pairFinding } from '../pairs.ts';
import { anyRule, type Finding, NO_PARAMETERS, type Verdict } from '../rule.ts';

const id = 'same-track-in-parallel';

/** Two sessions of a track are at the same time, so that who follows the track misses one. */
export const sameTrackInParallel = anyRule({
  id,
  group: 'tracks',
  defaultLevel: 'off',
  parameters: NO_PARAMETERS,
  find: (index) => clashesIn(index, index.trackLanes.keys()),
  affected(index, change) {
    const tracks = new Set(change.tracks);
    for (const session of change.sessions) {
      const { trackId } = index.entries.get(session)?.session ?? {};
      if (trackId) tracks.add(trackId);
    }
    return clashesIn(index, tracks).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    for (const part of held?.parts ?? []) {
      const { trackId } = part.entry.session;
      if (!held || !part.entry.active || part.entry.service || trackId === null) continue;
      if (part.coveredBy?.session.trackId === trackId && !part.coveredBy.service) continue;
      for (const other of index.trackLanes.get(trackId) ?? []) {
        if (held.family.has(other.id) || isInItsBlock(index, other)) continue;
        const { from, to } = clashingStarts(part.minutes, other.from, other.to);
        const at = (start: number): Finding => {
          const begin = start + part.offset;
          return pairFinding(id, movedTo(part.entry, begin, begin + part.minutes), other, NOBODY);
        };
        for (const roomId of roomsToLeave(index, held, other))
          verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
      }
    }
    return verdicts;
  },
});

const NOBODY = { people: [], rooms: [] } as const;

/** Whether a block of the same track stands for a talk. */
function isInItsBlock(index: ScheduleIndex, talk: Entry): boolean {
  const block = coveringBlock(index, talk);
  return block !== null && !block.service && block.session.trackId === talk.session.trackId;
}

function clashesIn(index: ScheduleIndex, tracks: Iterable<TrackId>): Finding[] {
  const findings: Finding[] = [];
  for (const track of tracks)
    overlappingPairs(index.trackLanes.get(track) ?? [], (a, b) => {
      if (isBlockAndTalk(a, b) || areSiblings(a, b) || isInItsBlock(index, a) || isInItsBlock(index, b)) return;
      findings.push(pairFinding(id, a, b, NOBODY));
    });
  return findings;
}
