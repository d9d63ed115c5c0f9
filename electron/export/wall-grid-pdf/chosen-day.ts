import type { AgendaDay } from '../../../shared/agenda/agenda.ts';
import type { RoomId } from '../../../shared/model/tables.ts';

/** A day with some of its rooms; what is for all rooms (plenaries, lunch) stays, wherever it is. */
export function inRooms(day: AgendaDay, rooms: readonly RoomId[] | null): AgendaDay {
  if (rooms === null) return day;
  const wanted = new Set<string>(rooms);
  const isWanted = ({ id }: { readonly id: string }): boolean => wanted.has(id);
  const here = day.rooms.filter(isWanted);
  return {
    ...day,
    rooms: here,
    entries:
      here.length === 0 ? [] : day.entries.filter((entry) => isWanted(entry.room) || entry.plenary || entry.service),
    bands: day.bands.filter(({ roomIds }) => roomIds === null || roomIds.some((id) => wanted.has(id))),
  };
}
