import type { SessionId, SlotId } from '../../../shared/model/tables.ts';
import type { Execute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import type { ProgramStore } from '../../state/store.ts';
import type { ActionContext, ActionView, Target } from './action.ts';
import { openBoardDialog } from './dialog-state.ts';

/** What an action is about at a cell: the session there, with all that are selected if it is one of them. */
export function targetAt(
  selection: ReadonlySet<SessionId>,
  cell: HeldCell | null,
  under: { readonly sessionId?: SessionId | null; readonly slotId?: SlotId | null },
): Target {
  const { sessionId = null, slotId = null } = under;
  // The one under it leads the others.
  const ids =
    sessionId === null ? [] : selection.has(sessionId) ? [...new Set([sessionId, ...selection])] : [sessionId];
  return { ids, cell, slotId: sessionId === null ? slotId : null };
}

/** What the toolbar is about: the selection, else the session under the cursor. */
export function targetOfCursor(
  selection: ReadonlySet<SessionId>,
  cell: HeldCell | null,
  under: { readonly sessionId?: SessionId | null; readonly slotId?: SlotId | null },
): Target {
  const { sessionId = null } = under;
  if (selection.size === 0 || (sessionId !== null && selection.has(sessionId))) return targetAt(selection, cell, under);
  return { ids: [...selection], cell, slotId: null };
}

/** All that the board's actions need, with the dialogs that stand over the board. */
export const boardContext = (
  store: ProgramStore,
  execute: Execute,
  target: Target,
  view: ActionView,
): ActionContext => ({ store, execute, view, open: openBoardDialog, ...target });
