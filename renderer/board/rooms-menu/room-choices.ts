import type { ProgramState } from '../../../shared/model/state.ts';
import type { Room } from '../../../shared/model/tables.ts';

/** Something that rooms are filtered by, and how many have it. */
export interface RoomChoice {
  readonly name: string;
  readonly count: number;
}

/** The buildings and features of a program's rooms: those of most rooms first, then by name. */
export function roomChoices(state: ProgramState): {
  readonly buildings: readonly RoomChoice[];
  readonly features: readonly RoomChoice[];
} {
  const buildings = [...state.room.values()].flatMap(({ building }) => building ?? []);
  const features = [...state.roomFeature.values()].filter(({ roomId }) => state.room.has(roomId));
  return { buildings: counted(buildings), features: counted(features.map(({ feature }) => feature)) };
}

function counted(names: readonly string[]): RoomChoice[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
}

/** What a room offers, in words: "420 seats · Main building · projector, stage". */
export function roomFacts(state: ProgramState, room: Room): string {
  const features = [...state.roomFeature.values()].flatMap((row) => (row.roomId === room.id ? row.feature : []));
  const seats = room.capacity === null ? '' : room.capacity === 1 ? '1 seat' : `${room.capacity} seats`;
  return [seats, room.building ?? '', features.join(', ')].filter(Boolean).join(' · ');
}
