import type { SessionId } from '../../../shared/model/tables.ts';
import { useSelection } from '../../state/selection.ts';
import { useProgram } from '../../state/use-program.ts';
import type { ActionContext } from './action.ts';
import { BoardToolbar } from './toolbar.tsx';

interface ToolbarOfCursorProps {
  readonly contextNow: (selection: ReadonlySet<SessionId>) => ActionContext;
}

/** The toolbar for the selection, or for what the cursor is on; it follows every change of the program. */
export function ToolbarOfCursor({ contextNow }: ToolbarOfCursorProps) {
  const selection = useSelection();
  useProgram((store) => store.revision);
  return <BoardToolbar context={contextNow(selection)} />;
}
