import type { SessionId, SlotId } from '../../../shared/model/tables.ts';
import type { Execute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import type { ProgramStore } from '../../state/store.ts';

/** What actions ask of the program. */
export type ProgramFacts = Pick<
  ProgramStore,
  'state' | 'index' | 'planId' | 'settings' | 'conflicts' | 'history' | 'file'
>;

/** What an action is about: sessions, a cell, or a break under the pointer or the cursor. */
export interface Target {
  /** The selected sessions, or the one that is under it. */
  readonly ids: readonly SessionId[];
  /** The room and day of it; its start is that of the card, if there is one. */
  readonly cell: HeldCell | null;
  readonly slotId: SlotId | null;
}

/** What the screen around does for an action. */
export interface ActionView {
  /** Shows a session in the panel. */
  openPanel(sessionId: SessionId): void;
  /** Takes a session up, to be dropped by keys or by a click. */
  take(sessionId: SessionId): void;
}

/** A dialog that an action opens. */
export type BoardDialog =
  | { readonly kind: 'shift'; readonly cell: HeldCell; readonly everyRoom: boolean }
  | { readonly kind: 'swap' | 'best'; readonly sessionId: SessionId }
  | { readonly kind: 'put'; readonly cell: HeldCell };

export interface ActionContext extends Target {
  readonly store: ProgramFacts;
  readonly execute: Execute;
  readonly view: ActionView;
  readonly open: (dialog: BoardDialog) => void;
}

/** Actions of one group stand together, between lines. */
export type ActionGroup = 'session' | 'pin' | 'shape' | 'time' | 'select' | 'leave' | 'undo';

/** Something that one can do on the board: the menu, the toolbar and the panel show the same ones. */
export interface BoardAction {
  readonly id: string;
  readonly group: ActionGroup;
  /** It changes the program, and so needs a file that can be written. */
  readonly writes: boolean;
  /** Its keys on the board, as on the sheet of keys. */
  readonly keys: string | null;
  label(context: ActionContext): string;
  isShown(context: ActionContext): boolean;
  /** Why it cannot be done now, in words; null if it can. */
  whyNot(context: ActionContext): string | null;
  run(context: ActionContext): void;
}

/** Why an action cannot be done now: also because nothing can be written. */
export const whyNotNow = (action: BoardAction, context: ActionContext): string | null =>
  action.writes && context.store.file.readOnly !== null ? 'The file is open to read only' : action.whyNot(context);
