import type { RoomId } from '../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../shared/schedule/schedule-index.ts';

/** Minutes of a room: how many its sessions fill, and how many its days and slots offer. */
export interface RoomUse {
  readonly used: number;
  readonly offered: number;
}

/**
 * How far the sessions of the current plan fill each plain room; of two at the same time, the minutes count once. What
 * is offered are the slots for sessions, or the opening hours of a day that has none.
 */
export function roomUse({ state, roomLanes }: ScheduleIndex, roomId: RoomId): RoomUse {
  let used = 0;
  let until = 0;
  for (const { from, to } of roomLanes.get(roomId) ?? []) {
    used += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  let offered = 0;
  for (const day of state.day.values()) {
    const slots = [...state.slot.values()].filter(
      (slot) => slot.dayId === day.id && (slot.kind === 'sessions' || slot.kind === 'plenary'),
    );
    if (slots.length === 0) offered += day.closing - day.opening;
    for (const { id, start, end, allRooms } of slots)
      if (allRooms || state.slotRoom.has(`${id} ${roomId}`)) offered += end - start;
  }
  return { used, offered };
}
