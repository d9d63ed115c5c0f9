import { useCallback, useMemo, useRef } from 'react';
import type { SessionId } from '../../../shared/model/tables.ts';
import { useExecute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import { currentSelection } from '../../state/selection.ts';
import type { ProgramStore } from '../../state/store.ts';
import { useStore } from '../../state/use-program.ts';
import type { Cursor, withinDays } from '../cursor.ts';
import { cardAt, slotAround, slotAt } from '../day-layout.ts';
import type { PointedCell } from '../pointer-cell.ts';
import { sessionUnder } from '../session-under.ts';
import type { ActionView } from './action.ts';
import { boardContext, targetAt, targetOfCursor } from './board-context.ts';
import { openBoardMenu } from './context-menu-state.ts';

/** The cursor within the layout of its day; null on an empty board. */
type At = ReturnType<typeof withinDays>;

interface BoardParts {
  readonly at: At;
  readonly view: ActionView;
  readonly setCursor: (cursor: Cursor) => void;
  readonly pointOfCursor: () => { readonly x: number; readonly y: number };
}

/** The menus of the board, by the menu key and by the pointer; `contextNow` is what the toolbar is about. */
export function useBoardActions(parts: BoardParts) {
  const store = useStore();
  const execute = useExecute();
  const latest = useRef(parts);
  latest.current = parts;
  const view = useMemo<ActionView>(
    () => ({ openPanel: (id) => latest.current.view.openPanel(id), take: (id) => latest.current.view.take(id) }),
    [],
  );

  const contextNow = useCallback(
    (selection: ReadonlySet<SessionId>) => {
      const { at } = latest.current;
      return boardContext(store, execute, targetOfCursor(selection, cellOf(at), underCursor(store, at)), view);
    },
    [store, execute, view],
  );

  /** Opens the menu of what the cursor is on. */
  const openMenu = useCallback(() => {
    const { at, pointOfCursor } = latest.current;
    const target = targetAt(currentSelection(), cellOf(at), underCursor(store, at));
    openBoardMenu({ ...pointOfCursor(), context: boardContext(store, execute, target, view) });
  }, [store, execute, view]);

  /** Opens the menu of what is under the pointer; on the board the cursor goes there. */
  const onMenu = useCallback(
    (element: EventTarget | null, pointed: PointedCell | null, x: number, y: number) => {
      const sessionId = sessionUnder(element)?.id ?? null;
      if (!pointed) {
        // An item of the list or the shelf: a session without a cell.
        const target = targetAt(currentSelection(), null, { sessionId });
        if (sessionId) openBoardMenu({ x, y, context: boardContext(store, execute, target, view) });
        return;
      }
      const { layout } = pointed.band;
      const card = cardAt(layout, { column: pointed.column, start: pointed.minute });
      const start = card?.start ?? slotAround(pointed.minute, layout.slotStarts, false);
      const at = { dayId: layout.day.id, column: card?.column ?? pointed.column, start, layout };
      latest.current.setCursor({ dayId: at.dayId, column: at.column, start });
      const slotId = slotIn(store, { ...at, column: pointed.column, start: pointed.minute });
      const target = targetAt(currentSelection(), cellOf(at), { sessionId, slotId });
      openBoardMenu({ x, y, context: boardContext(store, execute, target, view) });
    },
    [store, execute, view],
  );

  return { contextNow, openMenu, onMenu };
}

/** The room, day and start of a cursor; the start of the card on it, where there is one. */
function cellOf(at: At): HeldCell | null {
  const room = at?.layout.rooms[at.column];
  if (!at || !room) return null;
  return { dayId: at.layout.day.id, roomId: room.id, start: cardAt(at.layout, at)?.start ?? at.start };
}

const underCursor = (store: ProgramStore, at: At) => ({
  sessionId: (at && cardAt(at.layout, at)?.sessionId) ?? null,
  slotId: slotIn(store, at),
});

const slotIn = ({ state }: ProgramStore, at: At) => (at && state.slot.get(slotAt(at.layout, at)?.id ?? '')?.id) ?? null;
