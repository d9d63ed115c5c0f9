import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { goTo } from '../app/route.ts';
import { setSelection } from '../state/selection.ts';

/** Goes to a session of a conflict on the board, where all its sessions are then selected. */
export function showOnBoard(conflict: Conflict, session?: SessionId): void {
  const shown = session ?? conflict.sessions[0];
  if (!shown) return;
  setSelection(conflict.sessions);
  goTo('board', shown);
}
