import type { SessionId } from '../../../shared/model/tables.ts';
import type { HeldCell } from '../../state/held.ts';
import { rememberFocus, returnFocus } from './focus-return.ts';

/** A drop on others, of which the person has to say what becomes of them. */
export interface DropQuestion {
  readonly sessionId: SessionId;
  readonly cell: HeldCell;
  /** The sessions that stand there, in order of time. */
  readonly occupants: readonly SessionId[];
  /** Where to ask, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

let question: DropQuestion | null = null;
const listeners = new Set<() => void>();

/** Asks what a drop on others should do; null takes the question back, and nothing has changed. */
export function askDropChoice(next: DropQuestion | null): void {
  if (next) rememberFocus();
  else returnFocus();
  question = next;
  for (const listener of listeners) listener();
}

export const currentQuestion = (): DropQuestion | null => question;

export const onQuestion = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
