import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { type Execute, useExecute } from '../state/execute.ts';
import { currentHeld, setHeld } from '../state/held.ts';
import { currentSelection, setSelection, toggleSelected } from '../state/selection.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore } from '../state/use-program.ts';
import { blockSpot } from './block-spot.ts';
import { type Cursor, stepped, withinDays } from './cursor.ts';
import { cardAt, type DayLayout, roomIdsOf } from './day-layout.ts';
import { drop } from './drop.ts';
import type { Geometry } from './geometry.ts';
import { hold, moveHeld } from './hold.ts';

interface KeyParts {
  readonly layouts: readonly DayLayout[];
  readonly geometry: Geometry;
  readonly cursor: Cursor;
  readonly setCursor: (cursor: Cursor) => void;
  readonly turnDay: (by: 1 | -1) => void;
  readonly openPanel: (sessionId: SessionId) => void;
  readonly openMenu: () => void;
  /** Where on the screen the cursor is. */
  readonly pointOfCursor: () => { readonly x: number; readonly y: number };
}

/**
 * The board by keyboard: arrows move over cells; Space takes up; while something is held, arrows go by slot (with Alt
 * by five minutes), Tab by room, Shift with an arrow (or Page Up and Down) by day, Enter drops, Escape puts back.
 * Ctrl Space selects, Ctrl A all, Delete unplaces, + and - change the length, Enter opens, the menu key the actions.
 */
export function useBoardKeys(parts: KeyParts) {
  const { layouts, geometry, cursor, setCursor, turnDay, openPanel, openMenu, pointOfCursor } = parts;
  const store = useStore();
  const execute = useExecute();
  // A key pressed again before the answer is there counts from the answer.
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (event: KeyboardEvent) => {
      const at = withinDays(cursor, layouts);
      if (!at || event.defaultPrevented) return;
      const held = currentHeld();
      const { layout } = at;
      const card = cardAt(layout, at);
      const go = (next: Cursor) => {
        setCursor(next);
        const there = withinDays(next, layouts);
        const room = there?.layout.rooms[next.column];
        if (!held || !there || !room || next.dayId === null) return;
        const isAlone = held.group.followers.length === 0;
        moveHeld(store, {
          cell: { dayId: there.layout.day.id, roomId: room.id, start: next.start },
          into: isAlone ? blockSpot(store, there.layout, next, held.sessionId) : null,
          overList: false,
          shelf: null,
        });
      };
      const inTime = (by: 1 | -1) => {
        if (event.shiftKey) return turnDay(by);
        // Over a card in one step, unless something is held: that stops at every start.
        const from = held || !card ? at : { ...at, start: by === 1 ? card.end - 1 : card.start };
        go(stepped(from, layouts, by, event.altKey && held !== null));
      };
      const overRooms = (by: 1 | -1) => {
        if (event.shiftKey && event.key !== 'Tab') return turnDay(by);
        go({ ...at, column: Math.min(layout.rooms.length - 1, Math.max(0, at.column + by)) });
      };
      const resize = (by: 5 | -5) => {
        if (card) pending.current = pending.current.then(() => resizeBy(store, execute, card.sessionId, by));
      };
      const takeUp = () => {
        if (!card) return;
        hold(store, card.sessionId, 'keys', roomIdsOf(layout));
        const roomId = layout.rooms[at.column]?.id;
        const own = store.index.entries.get(card.sessionId)?.roomId;
        const start = { ...at, start: card.start };
        if (roomId) moveHeld(store, { cell: { dayId: layout.day.id, roomId: own ?? roomId, start: card.start } });
        setCursor(start);
      };
      const idle: Keys = {
        ' ': card && takeUp,
        Enter: card && (() => openPanel(card.sessionId)),
        Delete: card && (() => void execute('session.unplace', { sessionIds: placedFor(store, card.sessionId) })),
        Escape: currentSelection().size > 0 ? () => setSelection([]) : undefined,
        '+': () => resize(5),
        '-': () => resize(-5),
        ContextMenu: openMenu,
        F10: event.shiftKey ? openMenu : undefined,
      };
      const holding: Keys = {
        Enter: () => void drop(store, execute, pointOfCursor()),
        Escape: () => setHeld(null),
        Tab: () => overRooms(event.shiftKey ? -1 : 1),
        // A poster's place is a day: it goes on the shelf, and arrows bring it back over the cells.
        s: isTimeless(store, held?.sessionId)
          ? () => moveHeld(store, { cell: null, into: null, overList: false, shelf: layout.day.id })
          : undefined,
      };
      const [later, earlier, next, previous] = geometry.turned
        ? ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
        : ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'];
      const moving: Keys = {
        [later]: () => inTime(1),
        [earlier]: () => inTime(-1),
        [next]: () => overRooms(1),
        [previous]: () => overRooms(-1),
        Home: () => go({ ...at, column: 0 }),
        End: () => go({ ...at, column: layout.rooms.length - 1 }),
        PageDown: () => turnDay(1),
        PageUp: () => turnDay(-1),
      };
      const withControl: Keys = {
        ' ': card && (() => toggleSelected(card.sessionId)),
        a: () => setSelection(layouts.flatMap(({ cards }) => cards.map(({ sessionId }) => sessionId))),
      };
      const controls = event.ctrlKey || event.metaKey;
      const action = controls
        ? held
          ? undefined
          : withControl[event.key]
        : { ...moving, ...(held ? holding : idle) }[event.key];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    [layouts, geometry, cursor, setCursor, turnDay, openPanel, openMenu, pointOfCursor, store, execute],
  );
}

async function resizeBy(store: ProgramStore, execute: Execute, id: SessionId, by: 5 | -5): Promise<void> {
  const minutes = store.state.session.get(id)?.durationMinutes;
  if (minutes !== undefined && minutes + by > 0)
    await execute('session.update', { ids: [id], patch: { durationMinutes: minutes + by } });
}

const isTimeless = ({ state }: ProgramStore, id: SessionId | undefined): boolean =>
  id !== undefined && state.session.get(id)?.durationMinutes === 0;

type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** What a key acts on: all that is selected and has a place, where the card is among it; else the card alone. */
const placedFor = ({ index }: ProgramStore, sessionId: SessionId): SessionId[] => {
  const selected = currentSelection();
  return selected.has(sessionId) ? [...selected].filter((id) => index.entries.get(id)?.place) : [sessionId];
};
