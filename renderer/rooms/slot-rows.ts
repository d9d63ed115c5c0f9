import type { ProgramState } from '../../shared/model/state.ts';
import type { Day, DayId, Room, Slot, SlotId } from '../../shared/model/tables.ts';

/** A slot as the table shows it. */
export interface SlotRow {
  readonly id: SlotId;
  readonly slot: Slot;
  /** The rooms it is for; null: all of them. */
  readonly rooms: readonly Room[] | null;
}

export const SLOT_KINDS = [
  { id: 'sessions', label: 'Sessions' },
  { id: 'break', label: 'Break' },
  { id: 'plenary', label: 'Plenary' },
  { id: 'closed', label: 'Closed' },
] as const satisfies readonly { readonly id: Slot['kind']; readonly label: string }[];

export const DAY_KINDS = [
  { id: 'conference', label: 'Conference' },
  { id: 'tutorial', label: 'Tutorials' },
  { id: 'training', label: 'Training' },
  { id: 'workshop', label: 'Workshops' },
  { id: 'social', label: 'Social' },
  { id: 'other', label: 'Other' },
] as const satisfies readonly { readonly id: Day['kind']; readonly label: string }[];

/** The slots of a day by time. */
export function slotRows(state: ProgramState, dayId: DayId): readonly SlotRow[] {
  return [...state.slot.values()]
    .filter((slot) => slot.dayId === dayId)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .map((slot) => ({ id: slot.id, slot, rooms: slot.allRooms ? null : roomsOf(state, slot.id) }));
}

const roomsOf = (state: ProgramState, slotId: SlotId): Room[] =>
  [...state.slotRoom.values()]
    .filter((row) => row.slotId === slotId)
    .flatMap(({ roomId }) => state.room.get(roomId) ?? [])
    .sort((a, b) => a.position - b.position);

/** The hours that hold all days with their slots, in minutes; 8:00 to 18:00 where there is nothing. */
export function hoursOf(days: readonly Day[], slots: Iterable<Slot>): { readonly from: number; readonly to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { opening, closing } of days) [from, to] = [Math.min(from, opening), Math.max(to, closing)];
  for (const { start, end } of slots) [from, to] = [Math.min(from, start), Math.max(to, end)];
  if (to <= from) return { from: 480, to: 1080 };
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}
