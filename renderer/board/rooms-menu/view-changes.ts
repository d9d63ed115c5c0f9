import type { Room, RoomId } from '../../../shared/model/tables.ts';
import { type BoardView, changeView, currentView } from '../view.ts';

/** Lists of rooms that the view keeps. */
type RoomList = 'hidden' | 'narrow' | 'pinned';

/** Puts a room on one of the view's lists, or takes it off. */
export function listRoom(list: RoomList, id: RoomId, isListed: boolean): void {
  const others = currentView()[list].filter((other) => other !== id);
  changeView({ [list]: isListed ? [...others, id] : others });
}

/** Hides rooms of the program, and no others of it; what is kept for other programs stays. */
export function hideExactly(rooms: readonly Room[], hidden: (room: Room) => boolean): void {
  const own = new Set(rooms.map(({ id }) => id));
  const others = currentView().hidden.filter((id) => !own.has(id));
  changeView({ hidden: [...others, ...rooms.filter(hidden).map(({ id }) => id)] });
}

/** Shows every room of the program: none is hidden, nothing is filtered. */
export function showAllRooms(rooms: readonly Room[]): void {
  hideExactly(rooms, () => false);
  changeView({ building: null, feature: null });
}

/** The view, asked for one room. */
export const isListed = (view: BoardView, list: RoomList, { id }: Pick<Room, 'id'>): boolean => view[list].includes(id);
