import { useSyncExternalStore } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { SessionId } from '../../shared/model/tables.ts';

/** A session whose end is being dragged: nothing is written until the pointer lets go. */
export interface Resized {
  readonly sessionId: SessionId;
  /** The length that it would have, in minutes. */
  readonly durationMinutes: number;
  /** What it would break or cost with that length. */
  readonly reasons: readonly Conflict[];
}

let resized: Resized | null = null;
const listeners = new Set<() => void>();

/** Drags the end of a session, or (null) lets it go. */
export function setResized(next: Resized | null): void {
  if (resized === next) return;
  resized = next;
  for (const listener of listeners) listener();
}

export const currentResized = (): Resized | null => resized;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Something picked from what is resized; renders again when it changes by identity. */
export const useResized = <T>(pick: (resized: Resized | null) => T): T =>
  useSyncExternalStore(subscribe, () => pick(resized));
