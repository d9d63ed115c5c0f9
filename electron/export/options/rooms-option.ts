import type { ProgramState } from '../../../shared/model/state.ts';
import type { RoomId } from '../../../shared/model/tables.ts';
import { chosenNamed, namedOption } from './named.ts';

/** The option of which rooms to show: names or ids, one or several; absent: all rooms. */
export const roomsOption = namedOption('Only these rooms, by name; several stand apart by commas.');

/** The rooms that are meant, or null for all. Throws `ExportRefused` for one that is not in the program, naming those that are. */
export function chosenRooms(state: ProgramState, wanted: readonly string[] | null): RoomId[] | null {
  const rooms = [...state.room.values()].sort((a, b) => a.position - b.position);
  return chosenNamed(
    rooms.map(({ id, name }) => ({ id, name, number: null })),
    wanted,
    { one: 'room', several: 'rooms' },
  );
}
