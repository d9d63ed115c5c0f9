import type { Room, RoomId } from '../../shared/model/tables.ts';
import type { ProgramStore } from '../state/store.ts';
import { type RoomUse, roomUse } from './room-use.ts';

/** A room as the table shows it. */
export interface RoomRow {
  readonly id: RoomId;
  readonly room: Room;
  /** Its place in the order, from 1. */
  readonly order: number;
  readonly features: readonly string[];
  /** The rooms that a combined room is made of. */
  readonly parts: readonly Room[];
  /** Sessions that have this room in the current plan. */
  readonly sessions: number;
  /** null for a combined room: its sessions fill its parts. */
  readonly use: RoomUse | null;
  /** Stretches in which the room cannot be had. */
  readonly away: number;
}

/** All rooms in their order, with what the other tables say of them. */
export function roomRows({ state, index }: ProgramStore): readonly RoomRow[] {
  const rooms = [...state.room.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return rooms.map((room, i) => {
    const parts = [...state.roomPart.values()].filter(({ roomId }) => roomId === room.id);
    return {
      id: room.id,
      room,
      order: i + 1,
      features: [...state.roomFeature.values()]
        .filter(({ roomId }) => roomId === room.id)
        .map(({ feature }) => feature)
        .sort(),
      parts: parts.flatMap(({ partId }) => state.room.get(partId) ?? []),
      sessions: index.inRoom.get(room.id)?.size ?? 0,
      use: parts.length > 0 ? null : roomUse(index, room.id),
      away: [...state.unavailability.values()].filter(({ roomId }) => roomId === room.id).length,
    };
  });
}

/** The ids in the order that results when the chosen ones each go one place up (-1) or down (1). */
export function moved(ids: readonly RoomId[], chosen: readonly string[], by: -1 | 1): RoomId[] {
  const result = by === -1 ? [...ids] : [...ids].reverse();
  for (let i = 1; i < result.length; i += 1) {
    const [before, here] = [result[i - 1], result[i]];
    if (before && here && chosen.includes(here) && !chosen.includes(before)) result.splice(i - 1, 2, here, before);
  }
  return by === -1 ? result : result.reverse();
}

/** Reads a list with commas: "projector, piano". */
export const commaList = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** What the model takes for a room's seats. */
export const MOST_SEATS = 1_000_000;

/** Reads a number of seats: null for none, 'wrong' for what is no number. */
export function parseCapacity(text: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  return /^\d+$/.test(text.trim()) && Number(text) <= MOST_SEATS ? Number(text) : 'wrong';
}
