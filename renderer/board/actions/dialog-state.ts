import { useSyncExternalStore } from 'react';
import type { BoardDialog } from './action.ts';
import { rememberFocus, returnFocus } from './focus-return.ts';

let dialog: BoardDialog | null = null;
const listeners = new Set<() => void>();

/** Opens a dialog of the board's actions; null closes it, and gives the focus back. */
export function openBoardDialog(next: BoardDialog | null): void {
  if (next) rememberFocus();
  else returnFocus();
  dialog = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useBoardDialog = (): BoardDialog | null => useSyncExternalStore(subscribe, () => dialog);
