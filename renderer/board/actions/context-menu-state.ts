import type { ActionContext } from './action.ts';
import { rememberFocus, returnFocus } from './focus-return.ts';

/** A menu that is open at a point of the window (pixels), about something. */
export interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly context: ActionContext;
}

let menu: OpenMenu | null = null;
const listeners = new Set<() => void>();

/** Opens the menu of the board; null closes it. The focus returns to where it was. */
export function openBoardMenu(next: OpenMenu | null): void {
  if (next) rememberFocus();
  else returnFocus();
  menu = next;
  for (const listener of listeners) listener();
}

export const currentMenu = (): OpenMenu | null => menu;

export const onMenu = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
