import { useDeferredValue, useMemo } from 'react';
import type { SessionId } from '../../../shared/model/tables.ts';
import { useSelection } from '../../state/selection.ts';
import { useProgram } from '../../state/use-program.ts';
import type { ActionContext } from './action.ts';
import { BoardToolbar } from './toolbar.tsx';

interface ToolbarOfCursorProps {
  /** Where the cursor is: another object when it moved. */
  readonly at: object | null;
  readonly contextNow: (selection: ReadonlySet<SessionId>) => ActionContext;
}

/**
 * The toolbar for the selection, or for what the cursor is on. It follows every change of the program, after the board:
 * no drop waits for it.
 */
export function ToolbarOfCursor({ at, contextNow }: ToolbarOfCursorProps) {
  const selection = useSelection();
  const state = useProgram((store) => store.state);
  const followed = useDeferredValue(useMemo(() => ({ at, state, selection }), [at, state, selection]));
  return useMemo(
    () => <BoardToolbar context={contextNow(followed.selection)} contextNow={() => contextNow(followed.selection)} />,
    [followed, contextNow],
  );
}
