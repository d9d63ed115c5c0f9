import type { DayId, RoomId } from '../../../shared/model/tables.ts';
import type { Entry, ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';

/** What of a shelf is in one place at one time; both may be open. */
export interface ShelfGroup {
  readonly roomId: RoomId | null;
  readonly room: string | null;
  /** Minute of the program day. */
  readonly start: number | null;
  readonly entries: readonly Entry[];
}

/** Whether a session stands on the shelf of its day: it has a day and takes no time (a poster, a notice). */
export const isOnShelf = ({ active, blockId, place, session }: Entry): boolean =>
  active && blockId === null && place?.day != null && session.durationMinutes === 0;

/** The shelf of a day by room, in the rooms' order, and by time; what has none of them comes last. */
export function shelfOf({ entries, state }: ScheduleIndex, dayId: DayId): ShelfGroup[] {
  const groups = new Map<string, { readonly group: ShelfGroup; readonly entries: Entry[] }>();
  for (const entry of entries.values()) {
    if (entry.place?.day?.id !== dayId || !isOnShelf(entry)) continue;
    const { roomId } = entry;
    const { start } = entry.place;
    const key = `${roomId} ${start}`;
    const found = groups.get(key);
    if (found) found.entries.push(entry);
    else {
      const list = [entry];
      const room = state.room.get(roomId ?? '')?.name ?? null;
      groups.set(key, { group: { roomId, room, start, entries: list }, entries: list });
    }
  }
  for (const { entries: list } of groups.values()) list.sort((a, b) => a.session.number - b.session.number);
  const position = (id: RoomId | null): number => state.room.get(id ?? '')?.position ?? Number.MAX_SAFE_INTEGER;
  return [...groups.values()]
    .map(({ group }) => group)
    .sort((a, b) => position(a.roomId) - position(b.roomId) || (a.start ?? LATE) - (b.start ?? LATE));
}

const LATE = Number.MAX_SAFE_INTEGER;
