import { cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Room, RoomId } from '../../../shared/model/tables.ts';

/** Where a room is and which rooms it is made of: the public facts that the agenda leaves out. */
export interface RoomFacts {
  readonly building: string | null;
  readonly floor: string | null;
  /** The combined rooms that it is a part of. */
  readonly partOf: readonly RoomId[];
}

/** The public facts of every room. */
export function roomFacts(state: Pick<ProgramState, 'room' | 'roomPart'>): ReadonlyMap<RoomId, RoomFacts> {
  const whole = Map.groupBy(state.roomPart.values(), ({ partId }) => partId);
  const rooms: Iterable<Pick<Room, 'id' | 'building' | 'floor'>> = state.room.values();
  return new Map(
    [...rooms].map(({ id, building, floor }) => [
      id,
      {
        building: cleanOrNull(building),
        floor: cleanOrNull(floor),
        partOf: (whole.get(id) ?? []).map(({ roomId }) => roomId),
      },
    ]),
  );
}
