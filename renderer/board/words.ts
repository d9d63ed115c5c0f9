import { quoted } from '../../shared/model/names.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';
import type { Held, HeldCell } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

export const READ_ONLY = 'The file is open to read only: nothing can be moved or changed.';

/** Where the held session is, in words: “Birke, Mon 29 March, 10:30”. */
export function whereHeld({ state }: ProgramStore, cell: HeldCell): string {
  const day = state.day.get(cell.dayId);
  const room = state.room.get(cell.roomId);
  return `${room?.name ?? ''}, ${day ? spokenDate(absoluteMinute(day.date, cell.start)) : ''}, ${clock(cell.start)}`;
}

/** What is held: “Harbour fog”, or “Harbour fog” and 2 more. */
export function heldName({ state }: ProgramStore, { sessionId, group }: Held): string {
  const more = group.followers.length;
  return more === 0 ? quoted(state, sessionId) : `${quoted(state, sessionId)} and ${more} more`;
}

/** Of those that are selected beside what is taken up, some can't move along. */
export const staysBehind = (count: number): string =>
  `${count === 1 ? '1 selected session stays' : `${count} selected sessions stay`} behind: only those with a time and a shown room move together.`;
