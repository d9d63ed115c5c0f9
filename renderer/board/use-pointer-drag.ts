import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { DayId, SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { currentHeld, type HeldCell, setHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import { blockAt } from './block-at.ts';
import { type DayLayout, slotAround, snap } from './day-layout.ts';
import { drop } from './drop.ts';
import { hold } from './hold.ts';

/** A held session that waits so long on a day's tab goes to that day. */
const TAB_MILLISECONDS = 450;
/** Near the edges of the board a drag scrolls it, in pixels. */
const EDGE = 32;
/** The pointer has to move so far before a press becomes a drag, in pixels. */
const SLACK = 4;

interface Press {
  readonly sessionId: SessionId;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** How far below the card's top the pointer took it. */
  readonly grabY: number;
  readonly isFromList: boolean;
}

interface DragParts {
  readonly layout: DayLayout | null;
  readonly perMinute: number;
  readonly surfaceRef: RefObject<HTMLDivElement | null>;
  /** What takes a card off the board when it is dropped there. */
  readonly listRef: RefObject<HTMLElement | null>;
  readonly ghostRef: RefObject<HTMLDivElement | null>;
  readonly onPress: (sessionId: SessionId) => void;
  readonly onShowDay: (dayId: DayId) => void;
}

/** The card or list item under an element, and the block's talk if it is one. */
export function sessionUnder(
  target: EventTarget | null,
): { readonly id: SessionId; readonly element: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-talk], [data-session]');
  const id = element?.dataset.talk ?? element?.dataset.session;
  return element && id ? { id: id as SessionId, element } : null;
}

/**
 * Dragging by pointer events over one surface; cells are found by arithmetic. A press without a move is a press.
 * Whatever ends the drag but a release (Escape, a lost pointer) puts the session back and leaves no trace.
 */
export function usePointerDrag(parts: DragParts) {
  const store = useStore();
  const execute = useExecute();
  const press = useRef<Press | null>(null);
  const tab = useRef<{ readonly dayId: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(parts);
  latest.current = parts;

  const cancel = useCallback(() => {
    press.current = null;
    leaveTab(tab);
    if (currentHeld()?.by === 'pointer') setHeld(null);
    showGhost(latest.current.ghostRef, null);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      press.current = null;
      leaveTab(tab);
      showGhost(latest.current.ghostRef, null);
      if (currentHeld()) setHeld(null);
    };
    // Before anything else hears of it: the press must be forgotten together with what is held.
    addEventListener('keydown', onKey, true);
    addEventListener('blur', cancel);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('blur', cancel);
      setHeld(null);
    };
  }, [cancel]);

  const cellAt = (x: number, y: number, free: boolean, find = snap): HeldCell | null => {
    const { layout, perMinute, surfaceRef } = latest.current;
    const surface = surfaceRef.current;
    if (!layout || !surface || layout.rooms.length === 0) return null;
    const box = surface.getBoundingClientRect();
    const scroll = surface.closest('[role=grid]')?.getBoundingClientRect();
    if (
      x < box.left ||
      x >= box.right ||
      (scroll && (x < scroll.left || x > scroll.right || y < scroll.top || y > scroll.bottom))
    )
      return null;
    const column = Math.floor(((x - box.left) / box.width) * layout.rooms.length);
    const room = layout.rooms[column];
    const minute = layout.opening + (y - box.top) / perMinute;
    if (!room || minute < layout.opening - 10 || minute > layout.closing) return null;
    return { dayId: layout.day.id, roomId: room.id, start: Math.max(0, find(minute, layout.slotStarts, free)) };
  };

  const move = (event: { clientX: number; clientY: number; altKey: boolean }, grabY: number) => {
    const held = currentHeld();
    if (!held) return;
    const { layout, listRef, ghostRef, surfaceRef } = latest.current;
    const list = listRef.current?.getBoundingClientRect();
    const isInList = list !== undefined && inside(list, event);
    const overList = held.by === 'pointer' && isInList && press.current?.isFromList === false;
    const cell = isInList
      ? null
      : held.by === 'pointer'
        ? cellAt(event.clientX, event.clientY - grabY, event.altKey)
        : cellAt(event.clientX, event.clientY, event.altKey, slotAround);
    // The block is the one under the pointer itself: that is where the person looks.
    const under = isInList ? null : cellAt(event.clientX, event.clientY, true);
    const column = under && layout ? (layout.columnOf.get(under.roomId) ?? 0) : 0;
    const blockId = under && layout ? blockAt(store, layout, { column, start: under.start }, held.sessionId) : null;
    if (held.by === 'pointer') {
      showGhost(ghostRef, { x: event.clientX, y: event.clientY });
      scrollAtEdges(surfaceRef.current?.closest('[role=grid]') ?? null, event);
    }
    if (overList !== held.overList || blockId !== held.blockId || !sameCell(cell, held.cell))
      setHeld({ ...held, cell, blockId, overList });
  };

  /** The captured pointer enters no element, so the tab under it is looked up. */
  const waitOnTab = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]')?.dataset.day ?? null;
    if (under === (tab.current?.dayId ?? null)) return;
    leaveTab(tab);
    if (under === null) return;
    const show = () => latest.current.onShowDay(under as DayId);
    tab.current = { dayId: under, timer: setTimeout(show, TAB_MILLISECONDS) };
  };

  return {
    onPointerDown(event: ReactPointerEvent) {
      if (event.button !== 0 || currentHeld()) return;
      const under = sessionUnder(event.target);
      if (!under) return;
      const grabY = under.element.dataset.talk
        ? 8
        : Math.min(event.clientY - under.element.getBoundingClientRect().top, 60);
      const isCard = under.element.closest('[role=grid]') !== null;
      press.current = {
        sessionId: under.id,
        pointerId: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        grabY: isCard ? grabY : 10,
        isFromList: !isCard,
      };
    },
    onPointerMove(event: ReactPointerEvent) {
      const pressed = press.current;
      if (pressed && !currentHeld() && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK) {
        event.currentTarget.setPointerCapture(pressed.pointerId);
        hold(store, pressed.sessionId, 'pointer');
      }
      move(event, pressed?.grabY ?? 10);
      const held = currentHeld();
      if (held?.by === 'pointer' && !held.cell) waitOnTab(event);
    },
    onPointerUp(event: ReactPointerEvent) {
      const pressed = press.current;
      leaveTab(tab);
      showGhost(latest.current.ghostRef, null);
      const held = currentHeld();
      if (held?.by === 'pointer') {
        void drop(store, execute);
      } else if (held) {
        move(event, 10);
        const other = sessionUnder(event.target);
        if (currentHeld()?.cell) void drop(store, execute);
        else if (other?.id === held.sessionId) setHeld(null);
        else if (other) latest.current.onPress(other.id);
      } else if (pressed) latest.current.onPress(pressed.sessionId);
      press.current = null;
    },
    onPointerCancel: cancel,
    onLostPointerCapture: () => {
      // Also fires after a release, when nothing is held any more.
      if (press.current) cancel();
    },
  };
}

const inside = (box: DOMRect, { clientX: x, clientY: y }: { clientX: number; clientY: number }): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const sameCell = (a: HeldCell | null, b: HeldCell | null): boolean =>
  a === b || (a !== null && b !== null && a.dayId === b.dayId && a.roomId === b.roomId && a.start === b.start);

function leaveTab(tab: RefObject<{ readonly timer: ReturnType<typeof setTimeout> } | null>): void {
  if (tab.current) clearTimeout(tab.current.timer);
  tab.current = null;
}

/** A drag near the top or bottom of the board brings more of the day into view. */
function scrollAtEdges(grid: Element | null, { clientX: x, clientY: y }: { clientX: number; clientY: number }): void {
  const box = grid?.getBoundingClientRect();
  if (!grid || !box || !inside(box, { clientX: x, clientY: y })) return;
  const by = y < box.top + EDGE * 2 ? -1 : y > box.bottom - EDGE ? 1 : 0;
  if (by !== 0) grid.scrollBy({ top: by * 16 });
}

/** Moves the ghost without rendering: it follows the pointer in every frame. */
function showGhost(ref: RefObject<HTMLDivElement | null>, at: { x: number; y: number } | null): void {
  const ghost = ref.current;
  if (!ghost) return;
  ghost.style.display = at ? 'block' : 'none';
  if (at) ghost.style.transform = `translate(${at.x + 12}px, ${at.y + 8}px)`;
}
