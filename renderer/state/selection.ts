import { useSyncExternalStore } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';

// Of this page, like what is held: what is selected is nobody else's business.
const NONE: ReadonlySet<SessionId> = new Set();
let selected = NONE;
const listeners = new Set<() => void>();

/** Selects these sessions, on the board and in its list, and no others. */
export function setSelection(ids: Iterable<SessionId>): void {
  const next = new Set(ids);
  if (next.size === selected.size && [...next].every((id) => selected.has(id))) return;
  selected = next.size === 0 ? NONE : next;
  for (const listener of listeners) listener();
}

/** Selects a session besides the others, or no longer. */
export function toggleSelected(id: SessionId): void {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  setSelection(next);
}

/** Selects no longer what is not there. */
export function keepSelected(isThere: (id: SessionId) => boolean): void {
  if (selected.size > 0) setSelection([...selected].filter(isThere));
}

export const currentSelection = (): ReadonlySet<SessionId> => selected;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSelection = (): ReadonlySet<SessionId> => useSyncExternalStore(subscribe, currentSelection);

/** Whether a session is selected; another one's selection does not render the component. */
export const useIsSelected = (id: SessionId): boolean => useSyncExternalStore(subscribe, () => selected.has(id));
