import type { ActionContext, BoardAction } from './action.ts';
import { cellActions } from './cell-actions.ts';
import { sessionActions } from './session-actions.ts';
import { shapeActions } from './shape-actions.ts';

const GROUPS = ['session', 'pin', 'shape', 'time', 'select', 'leave', 'undo'] as const;

/** Everything that one can do on the board without a drag, in the order of the menus. */
export const BOARD_ACTIONS: readonly BoardAction[] = GROUPS.flatMap((group) =>
  [...sessionActions, ...shapeActions, ...cellActions].filter((action) => action.group === group),
);

/** An action by its id. */
export function actionOf(id: string): BoardAction {
  const action = BOARD_ACTIONS.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`no action is called ${id}`);
  return action;
}

/** The actions that a context shows, in groups; groups with none are left out. */
export const shownGroups = (context: ActionContext): (readonly BoardAction[])[] =>
  GROUPS.map((group) => BOARD_ACTIONS.filter((action) => action.group === group && action.isShown(context))).filter(
    (actions) => actions.length > 0,
  );
