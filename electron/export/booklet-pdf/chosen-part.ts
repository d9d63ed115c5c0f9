import type { Agenda, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { RoomId, TrackId } from '../../../shared/model/tables.ts';

/** Which sessions an export shows; null: all. */
export interface ChosenPart {
  readonly rooms: readonly RoomId[] | null;
  readonly tracks: readonly TrackId[] | null;
}

/**
 * The agenda with the sessions of some rooms and tracks alone. A block is shown whole where it is of a track itself,
 * else with those of its talks that are. Breaks stay; with chosen tracks, sessions without a track are left out.
 */
export function chosenPart(agenda: Agenda, { rooms, tracks }: ChosenPart): Agenda {
  if (rooms === null && tracks === null) return agenda;
  const inTrack = (entry: AgendaEntry): AgendaEntry[] => {
    if (tracks === null || (entry.track !== null && tracks.includes(entry.track.id))) return [entry];
    const talks = entry.talks.flatMap(inTrack);
    return talks.length > 0 ? [{ ...entry, talks }] : [];
  };
  const days = agenda.days.map((day) => ({
    ...day,
    rooms: day.rooms.filter(({ id }) => rooms === null || rooms.includes(id)),
    entries: day.entries.filter(({ room }) => rooms === null || rooms.includes(room.id)).flatMap(inTrack),
  }));
  const used = new Set(
    days.flatMap(({ entries }) => entries.flatMap((e) => [e.track?.id, ...e.talks.map((t) => t.track?.id)])),
  );
  return { ...agenda, days, tracks: agenda.tracks.filter(({ id }) => used.has(id)), unplaced: [] };
}
