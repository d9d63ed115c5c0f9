import type { RoomId } from '../../model/tables.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { ALWAYS, sessionRule } from '../session-rule.ts';

const id = 'room-too-small';

/** More people are expected than the room has seats. */
export const roomTooSmall = sessionRule({
  id,
  group: 'rooms',
  defaultLevel: 'warning',
  names: 'rooms',
  check(index, spot) {
    if (!spot.entry.active || spot.roomId === null || missing(index, spot.entry.session, spot.roomId) <= 0) return [];
    return [tooSmall(index, spot, spot.roomId)];
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts) {
      if (!part.entry.active) continue;
      for (const roomId of index.venue.capacity.keys())
        if (missing(index, part.entry.session, roomId) > 0)
          verdicts.push({
            rule: id,
            dayId: null,
            roomId,
            ...ALWAYS,
            at: (start) => tooSmall(index, spotAt(part, start, null, roomId), roomId),
          });
    }
    return verdicts;
  },
});

/** Seats that the room lacks; 0 where the audience or the capacity is not known. */
function missing(index: ScheduleIndex, session: { readonly expectedAudience: number | null }, room: RoomId): number {
  const capacity = index.venue.capacity.get(room);
  return session.expectedAudience === null || capacity === undefined ? 0 : session.expectedAudience - capacity;
}

const tooSmall = (index: ScheduleIndex, { entry, from, to }: Spot, room: RoomId): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [room],
  from,
  to,
  facts: { expected: entry.session.expectedAudience, capacity: index.venue.capacity.get(room) ?? null },
});
