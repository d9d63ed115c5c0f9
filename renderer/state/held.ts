import { useSyncExternalStore } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { DayId, RoomId, SessionId } from '../../shared/model/tables.ts';
import type { Group } from '../../shared/placing/group.ts';
import type { NewPlace } from '../../shared/placing/new-place.ts';
import type { BoardRating } from '../../shared/placing/rate.ts';

/** The cell that a held session is over. */
export interface HeldCell {
  readonly dayId: DayId;
  readonly roomId: RoomId;
  /** Minute of the program day. */
  readonly start: number;
}

/** A place among the talks of a block. */
export interface BlockSpot {
  readonly blockId: SessionId;
  readonly position: number;
}

/** Where what is held would go if it were dropped now. */
export interface Target {
  /** null: over the list or the shelf, or nowhere. */
  readonly cell: HeldCell | null;
  /** The block that is under it there: a drop puts the session into it. */
  readonly into: BlockSpot | null;
  readonly overList: boolean;
  /** The day whose shelf it is over; only what takes no time goes there. */
  readonly shelf: DayId | null;
}

/** What is held over the board: by the pressed pointer, or until the next click or Enter. */
export interface Held extends Target {
  /** The session in the hand; those that move along with it stand in `group`. */
  readonly sessionId: SessionId;
  readonly group: Group;
  /** The columns of the board, by which the group keeps its shape. */
  readonly rooms: readonly RoomId[];
  readonly by: 'pointer' | 'keys' | 'click';
  readonly rating: BoardRating;
  /** What a drop at the target would break or cost, gravest first. */
  readonly reasons: readonly Conflict[];
  /** The places of a drop at the cell; null where one of them cannot be. */
  readonly places: readonly NewPlace[] | null;
}

export const NO_TARGET: Target = { cell: null, into: null, overList: false, shelf: null };

// Outside the program's state: letting go without a drop leaves no trace.
let held: Held | null = null;
const listeners = new Set<() => void>();

/** Takes something up, moves it, or (null) lets it go. */
export function setHeld(next: Held | null): void {
  if (held === next) return;
  held = next;
  for (const listener of listeners) listener();
}

export const currentHeld = (): Held | null => held;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Something picked from what is held; renders again when it changes by identity. */
export const useHeld = <T>(pick: (held: Held | null) => T): T => useSyncExternalStore(subscribe, () => pick(held));
