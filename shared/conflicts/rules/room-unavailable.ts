import type { RoomId } from '../../model/tables.ts';
import { clashingStarts } from '../../schedule/intervals.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { awayFinding } from '../away.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'room-unavailable';

/** A session is in a room while the room, or a part of it, is not to be had. */
export const roomUnavailable = sessionRule({
  id,
  group: 'rooms',
  defaultLevel: 'error',
  names: 'rooms',
  isIdle: ({ venue }) => venue.roomAway.size === 0,
  check(index, spot) {
    const finding = spot.entry.active && !spot.coveredBy && spot.roomId !== null && absence(index, spot, spot.roomId);
    return finding ? [finding] : [];
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts) {
      if (!part.entry.active || part.coveredBy) continue;
      for (const [roomId, stretches] of index.venue.roomAway)
        for (const away of stretches) {
          const { from, to } = clashingStarts(part.minutes, away.from, away.to);
          const at = (start: number): Finding => {
            const finding = absence(index, spotAt(part, start, null, roomId), roomId);
            if (!finding) throw new RangeError(`${roomId} is not away at ${start}; the verdict holds [from, to)`);
            return finding;
          };
          verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
        }
    }
    return verdicts;
  },
});

function absence(index: ScheduleIndex, spot: Spot, roomId: RoomId): Finding | null {
  const away = index.venue.roomAway.get(roomId);
  return away ? awayFinding(id, spot, away, { people: [], rooms: [roomId] }) : null;
}
