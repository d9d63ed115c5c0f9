import type { SessionId } from '../../shared/model/tables.ts';
import { reasonsAt } from '../../shared/placing/rate.ts';
import { notify } from '../state/notices.ts';
import { currentResized, setResized } from '../state/resized.ts';
import type { ProgramStore } from '../state/store.ts';
import { READ_ONLY } from './words.ts';

/** So near to the end of a card a press takes its end, in pixels. */
const EDGE = 7;
/** Smaller cards have no room for an edge of their own. */
const LEAST = 24;

/** Whether a point of the window is on the end of a card, where it is made longer or shorter. */
export function isOnEnd(card: HTMLElement, turned: boolean, x: number, y: number): boolean {
  const box = card.getBoundingClientRect();
  const [size, rest] = turned ? [box.width, box.right - x] : [box.height, box.bottom - y];
  return size >= LEAST && rest >= 0 && rest <= EDGE;
}

/**
 * Gives the dragged end of a session another length; what it would break is worked out when that changes. Where nothing
 * can be written, or the session is not on the board, there is nothing to drag: it is let go.
 */
export function resizeTo(store: ProgramStore, sessionId: SessionId, minutes: number): void {
  const durationMinutes = Math.max(5, Math.min(2880, minutes));
  const before = currentResized();
  if (before?.sessionId === sessionId && before.durationMinutes === durationMinutes) return;
  if (store.file.readOnly !== null) {
    notify('problem', READ_ONLY);
    return;
  }
  const { from = null, place, roomId } = store.index.entries.get(sessionId) ?? {};
  if (from === null || !place?.day) {
    setResized(null);
    return;
  }
  const candidate = { sessionId, planId: store.planId, durationMinutes };
  const cell = { dayId: place.day.id, roomId: roomId ?? null, start: from };
  setResized({ sessionId, durationMinutes, reasons: reasonsAt(store.index, store.settings, candidate, cell) });
}

/** The program has changed under what is resized: it is let go where it is no more on the board, and rated anew. */
export function refreshResized(store: ProgramStore): void {
  const resized = currentResized();
  if (!resized) return;
  setResized(null);
  resizeTo(store, resized.sessionId, resized.durationMinutes);
}
