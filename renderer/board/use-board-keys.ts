import { type KeyboardEvent, useCallback } from 'react';
import { useExecute } from '../state/execute.ts';
import { currentHeld, setHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import { blockAt } from './block-at.ts';
import { type Cursor, cardAt } from './board-grid.tsx';
import type { DayLayout } from './day-layout.ts';
import { drop } from './drop.ts';
import { hold } from './hold.ts';

interface KeyParts {
  readonly layout: DayLayout | null;
  readonly cursor: Cursor;
  readonly setCursor: (cursor: Cursor) => void;
  readonly turnDay: (by: 1 | -1) => void;
  readonly openPanel: (sessionId: string) => void;
}

/**
 * The board by keyboard: arrows move over cells; Space takes a card up; while it is held, arrows go by slot (with Alt
 * by five minutes), Tab by room, Page Up and Down by day, Enter drops, Escape puts back. Delete unplaces, Enter opens.
 */
export function useBoardKeys({ layout, cursor, setCursor, turnDay, openPanel }: KeyParts) {
  const store = useStore();
  const execute = useExecute();
  return useCallback(
    (event: KeyboardEvent) => {
      if (!layout || event.ctrlKey || event.metaKey) return;
      const held = currentHeld();
      const go = (next: Cursor) => {
        setCursor(next);
        const room = layout.rooms[next.column];
        if (!held || !room) return;
        const cell = { dayId: layout.day.id, roomId: room.id, start: next.start };
        setHeld({ ...held, cell, blockId: blockAt(store, layout, next, held.sessionId) });
      };
      const step = (by: 1 | -1) => go({ ...cursor, start: stepped(layout, cursor.start, by, event.altKey) });
      const turn = (by: 1 | -1) => {
        const column = Math.min(layout.rooms.length - 1, Math.max(0, cursor.column + by));
        go({ ...cursor, column });
      };
      const card = cardAt(layout, cursor);
      const actions: Readonly<Record<string, (() => void) | undefined>> = {
        ArrowDown: () => (held || !card ? step(1) : go({ ...cursor, start: stepped(layout, card.end - 1, 1, false) })),
        ArrowUp: () => (held || !card ? step(-1) : go({ ...cursor, start: stepped(layout, card.start, -1, false) })),
        ArrowRight: () => turn(1),
        ArrowLeft: () => turn(-1),
        Home: () => go({ ...cursor, column: 0 }),
        End: () => go({ ...cursor, column: layout.rooms.length - 1 }),
        PageDown: () => turnDay(1),
        PageUp: () => turnDay(-1),
        Tab: held ? () => turn(event.shiftKey ? -1 : 1) : undefined,
        Escape: held ? () => setHeld(null) : undefined,
        ' ': held
          ? undefined
          : card
            ? () => {
                hold(store, card.sessionId, 'keys');
                const taken = currentHeld();
                const room = layout.rooms[cursor.column];
                if (taken && room)
                  setHeld({ ...taken, cell: { dayId: layout.day.id, roomId: room.id, start: card.start } });
                setCursor({ ...cursor, start: card.start });
              }
            : undefined,
        Enter: held ? () => void drop(store, execute) : card ? () => openPanel(card.sessionId) : undefined,
        Delete: !held && card ? () => void execute('session.unplace', { sessionIds: [card.sessionId] }) : undefined,
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    [layout, cursor, setCursor, turnDay, openPanel, store, execute],
  );
}

/** The next or previous start that the keys stop at; with `fine`, five minutes further. */
function stepped({ starts, opening, closing }: DayLayout, from: number, by: 1 | -1, fine: boolean): number {
  if (fine) return Math.min(closing - 5, Math.max(opening, from + 5 * by));
  const next = by === 1 ? starts.find((start) => start > from) : starts.findLast((start) => start < from);
  return next ?? Math.min(Math.max(from, opening), closing - 5);
}
