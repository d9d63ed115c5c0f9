import type { DayId, Room, RoomId } from '../../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import type { BoardView } from '../view.ts';

/** What of the view decides which rooms are shown. */
export type RoomsView = Pick<BoardView, 'hidden' | 'pinned' | 'building' | 'feature'>;

/** The rooms that the board shows, each list in the program's order, and how many of the program it leaves out. */
export interface ShownRooms {
  /** Rooms that stay in view, before the others. No filter leaves them out. */
  readonly pinned: readonly Room[];
  readonly others: readonly Room[];
  readonly hiddenCount: number;
}

export const roomsInProgram = ({ state }: Pick<ScheduleIndex, 'state'>): Room[] =>
  [...state.room.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/**
 * The rooms of the board: not the hidden ones; of the others those that stay in view, and those that pass the filters.
 * A filter that no room of the program passes is left from another program, and does not count.
 */
export function roomsOfView(index: ScheduleIndex, view: RoomsView): ShownRooms {
  const all = roomsInProgram(index);
  const hidden = new Set(view.hidden);
  const pinned = new Set(view.pinned);
  const filters = activeFilters(index, all, view);
  const shown = all.filter(({ id }) => !hidden.has(id));
  const stay = shown.filter(({ id }) => pinned.has(id));
  const others = shown.filter((room) => !pinned.has(room.id) && filters.every((passes) => passes(room)));
  return { pinned: stay, others, hiddenCount: all.length - stay.length - others.length };
}

function activeFilters(
  { state }: ScheduleIndex,
  rooms: readonly Room[],
  { building, feature }: RoomsView,
): ((room: Room) => boolean)[] {
  const ofBuilding = (room: Room): boolean => room.building === building;
  const withFeature = ({ id }: Room): boolean => state.roomFeature.has(`${id} ${feature}`);
  return [...(building === null ? [] : [ofBuilding]), ...(feature === null ? [] : [withFeature])].filter((passes) =>
    rooms.some(passes),
  );
}

/** Rooms with a session of a day, timed or not. */
export function roomsUsedOn({ entries }: ScheduleIndex, dayId: DayId): ReadonlySet<RoomId> {
  const used = new Set<RoomId>();
  for (const { active, place, roomId } of entries.values())
    if (active && roomId !== null && place?.day?.id === dayId) used.add(roomId);
  return used;
}
