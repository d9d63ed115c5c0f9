import { useSyncExternalStore } from 'react';
import type { DayId, RoomId, SessionId } from '../../shared/model/tables.ts';
import type { BoardRating } from '../../shared/placing/rate.ts';

/** The cell that a held session is over. */
export interface HeldCell {
  readonly dayId: DayId;
  readonly roomId: RoomId;
  /** Minute of the program day. */
  readonly start: number;
}

/** A session that is held over the board: by the pressed pointer, or until the next click or Enter. */
export interface Held {
  readonly sessionId: SessionId;
  readonly by: 'pointer' | 'keys' | 'click';
  readonly rating: BoardRating;
  /** null: over the list, or nowhere. */
  readonly cell: HeldCell | null;
  /** The block that is under it there: a drop puts the session into it. */
  readonly blockId: SessionId | null;
  readonly overList: boolean;
}

// Outside the program's state: letting go without a drop leaves no trace.
let held: Held | null = null;
const listeners = new Set<() => void>();

/** Takes a session up, moves it, or (null) lets it go. */
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
