import type { RoomId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import { coveringBlock, isTimed, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { type Held, heldBy, type Part } from '../held.ts';
import { areSiblings, isBlockAndTalk, movedTo, overlappingPairs, pairFinding } from '../pairs.ts';
import { type Finding, NO_PARAMETERS, type Rule, type Verdict } from '../rule.ts';

const id = 'room-used-twice';

/** Two sessions share a room, or a part of one, at one time. */
export const roomUsedTwice: Rule = {
  id,
  group: 'rooms',
  defaultLevel: 'error',
  parameters: NO_PARAMETERS,
  find: (index) => clashesIn(index, index.roomLanes.keys()),
  affected(index, change) {
    const rooms = new Set(change.rooms);
    for (const session of change.sessions) {
      const room = index.entries.get(session)?.roomId;
      if (room) rooms.add(room);
    }
    const parts = new Set([...rooms].flatMap((room) => index.venue.parts.get(room) ?? []));
    return clashesIn(index, parts).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    for (const part of held?.parts ?? [])
      if (held && part.entry.active && !part.coveredBy) ratePart(index, held, part, verdicts);
    return verdicts;
  },
};

function ratePart(index: ScheduleIndex, held: Held, part: Part, verdicts: Verdict[]): void {
  for (const other of index.entries.values()) {
    const { roomId: otherRoom } = other;
    if (!other.active || otherRoom === null || !isTimed(other) || held.family.has(other.id)) continue;
    if (coveringBlock(index, other)) continue;
    const isMate = held.block !== null && (held.block.id === other.id || held.block.id === other.blockId);
    const { from, to } = clashingStarts(part.minutes, other.from, other.to);
    const at = (start: number, roomId: RoomId): Finding => {
      const begin = start + part.offset;
      return clash(movedTo(part.entry, begin, begin + part.minutes), roomId, other, otherRoom);
    };
    for (const roomId of index.venue.rivals.get(otherRoom) ?? []) {
      // A talk that is held over its own block's room may go back there.
      if (isMate && roomId === otherRoom) continue;
      const verdict = { rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset };
      verdicts.push({ ...verdict, at: (start) => at(start, roomId) });
    }
  }
}

function clashesIn(index: ScheduleIndex, parts: Iterable<RoomId>): Finding[] {
  const findings: Finding[] = [];
  for (const part of parts)
    overlappingPairs(index.roomLanes.get(part) ?? [], (a, b) => {
      if (a.roomId === null || b.roomId === null || isBlockAndTalk(a, b)) return;
      if (!areSiblings(a, b) && (coveringBlock(index, a) || coveringBlock(index, b))) return;
      // Combined rooms share several parts; the clash is told once.
      const others = index.venue.parts.get(b.roomId);
      if (index.venue.parts.get(a.roomId)?.find((shared) => others?.includes(shared)) !== part) return;
      findings.push(clash(a, a.roomId, b, b.roomId));
    });
  return findings;
}

const clash = (a: Timed, aRoom: RoomId, b: Timed, bRoom: RoomId): Finding =>
  pairFinding(id, a, b, { people: [], rooms: aRoom === bRoom ? [aRoom] : [aRoom, bRoom].sort() });
