import type { SessionId } from '../../../shared/model/tables.ts';
import { isRefusal, type NewPlace } from '../../../shared/placing/new-place.ts';
import { type Outcome, outcomeOf } from '../../../shared/placing/outcome.ts';
import { refusalWords } from '../../../shared/placing/pins.ts';
import { shiftLater } from '../../../shared/placing/shift.ts';
import type { HeldCell } from '../../state/held.ts';
import type { ProgramFacts } from './action.ts';

/** What to shift: everything of a day from a cell on, in its room or in all, by minutes (negative: earlier). */
export interface ShiftWish {
  readonly cell: HeldCell;
  readonly everyRoom: boolean;
  readonly by: number;
}

/** What a shift would do; `problem` says why it cannot be done. */
export interface ShiftPreview {
  readonly places: readonly NewPlace[];
  /** Pinned to their time. */
  readonly stay: readonly SessionId[];
  readonly outcome: Outcome | null;
  readonly problem: string | null;
}

/** Works out where a shift would bring everything, and what conflicts come and go. */
export function previewShift(store: ProgramFacts, { cell, everyRoom, by }: ShiftWish): ShiftPreview {
  const { index, settings, conflicts, state, planId } = store;
  const nothing = { places: [], stay: [], outcome: null };
  if (by === 0) return { ...nothing, problem: 'Say by how many minutes.' };
  const roomIds = everyRoom ? [...state.room.values()].map(({ id }) => id) : [cell.roomId];
  const answer = shiftLater(index, planId, { dayId: cell.dayId, from: cell.start, by, roomIds });
  if (isRefusal(answer)) return { ...nothing, problem: refusalWords(state, planId, answer) };
  const { places, stay } = answer;
  if (places.length === 0) return { places, stay, outcome: null, problem: 'Nothing here can be shifted.' };
  return { places, stay, outcome: outcomeOf(index, settings, conflicts, places), problem: null };
}
