import type { RoomId } from '../../model/tables.ts';
import { byTime, coveringBlock, isTimed, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { areSiblings, isBlockAndTalk, movedTo } from '../pairs.ts';
import { minutes } from '../parameters.ts';
import { anyRule, type Finding, type Verdict } from '../rule.ts';

const id = 'changeover-time';

/** A room has too little time between two sessions to be made ready. */
export const changeoverTime = anyRule({
  id,
  group: 'rooms',
  defaultLevel: 'off',
  parameters: { minutes: minutes('Minutes between two sessions in a room', 5, 240, 1) },
  find: (index, { minutes: needed }) => hurriesIn(index, index.roomLanes.keys(), needed),
  affected(index, change, { minutes: needed }) {
    const rooms = new Set(change.rooms);
    for (const session of change.sessions) {
      const room = index.entries.get(session)?.roomId;
      if (room) rooms.add(room);
    }
    const parts = new Set([...rooms].flatMap((room) => index.venue.parts.get(room) ?? []));
    return hurriesIn(index, parts, needed).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate, { minutes: needed }) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    for (const part of held?.parts ?? []) {
      if (!held || !part.entry.active || part.coveredBy) continue;
      for (const other of index.entries.values()) {
        const { roomId: otherRoom } = other;
        if (!other.active || otherRoom === null || !isTimed(other) || held.family.has(other.id)) continue;
        if (coveringBlock(index, other)) continue;
        const isMate = held.block !== null && (held.block.id === other.id || held.block.id === other.blockId);
        for (const roomId of index.venue.rivals.get(otherRoom) ?? []) {
          if (isMate && roomId === otherRoom) continue;
          const at = (start: number): Finding => {
            const begin = start + part.offset;
            return hurry({ ...movedTo(part.entry, begin, begin + part.minutes), roomId }, other, needed);
          };
          const verdict = { rule: id, dayId: null, roomId, at };
          const after = other.to - part.offset;
          const before = other.from - part.minutes - part.offset;
          verdicts.push({ ...verdict, from: after, to: after + needed });
          verdicts.push({ ...verdict, from: before - needed + 1, to: before + 1 });
        }
      }
    }
    return verdicts;
  },
});

function hurriesIn(index: ScheduleIndex, parts: Iterable<RoomId>, needed: number): Finding[] {
  const findings: Finding[] = [];
  for (const part of parts) {
    const lane = (index.roomLanes.get(part) ?? []).filter((entry) => !coveringBlock(index, entry));
    lane.forEach((first, i) => {
      for (let j = i + 1; j < lane.length; j++) {
        const second = lane[j];
        if (!second || second.from >= first.to + needed) break;
        if (second.from < first.to || isBlockAndTalk(first, second) || areSiblings(first, second)) continue;
        // Combined rooms share several parts; it is told once.
        const others = index.venue.parts.get(second.roomId ?? ('' as RoomId));
        const shared = index.venue.parts.get(first.roomId ?? ('' as RoomId))?.find((own) => others?.includes(own));
        if (shared === part) findings.push(hurry(first, second, needed));
      }
    });
  }
  return findings;
}

function hurry(a: Timed, b: Timed, needed: number): Finding {
  const [first, second] = byTime(a, b) <= 0 ? [a, b] : [b, a];
  const gap = second.from - first.to;
  const rooms = [first.roomId, second.roomId].filter((room) => room !== null);
  return {
    rule: id,
    sessions: [first.id, second.id],
    people: [],
    rooms: [...new Set(rooms)].sort(),
    from: first.to,
    to: second.from,
    facts: {
      gap,
      needed,
      minutes: needed - gap,
      firstFrom: first.from,
      firstTo: first.to,
      secondFrom: second.from,
      secondTo: second.to,
    },
  };
}
