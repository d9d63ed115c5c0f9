import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { currentHeld, type HeldCell, setHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import { type DayLayout, snap } from './day-layout.ts';
import { drop } from './drop.ts';
import { hold } from './hold.ts';

/** The pointer has to move so far before a press becomes a drag, in pixels. */
const SLACK = 4;

interface Press {
  readonly sessionId: SessionId;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** How far below the card's top the pointer took it. */
  readonly grabY: number;
}

interface DragParts {
  readonly layout: DayLayout | null;
  readonly perMinute: number;
  readonly surfaceRef: RefObject<HTMLDivElement | null>;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly ghostRef: RefObject<HTMLDivElement | null>;
  readonly onPress: (sessionId: SessionId) => void;
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
  const latest = useRef(parts);
  latest.current = parts;

  const cancel = useCallback(() => {
    press.current = null;
    if (currentHeld()?.by === 'pointer') setHeld(null);
    showGhost(latest.current.ghostRef, null);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      press.current = null;
      showGhost(latest.current.ghostRef, null);
      if (currentHeld()) setHeld(null);
    };
    addEventListener('keydown', onKey);
    addEventListener('blur', cancel);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('blur', cancel);
      setHeld(null);
    };
  }, [cancel]);

  const cellAt = (x: number, y: number, free: boolean): HeldCell | null => {
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
    return { dayId: layout.day.id, roomId: room.id, start: Math.max(0, snap(minute, layout.slotStarts, free)) };
  };

  const move = (event: { clientX: number; clientY: number; altKey: boolean }, grabY: number) => {
    const held = currentHeld();
    if (!held) return;
    const { listRef, ghostRef } = latest.current;
    const list = listRef.current?.getBoundingClientRect();
    const overList = held.by === 'pointer' && list !== undefined && inside(list, event);
    const cell = overList ? null : cellAt(event.clientX, event.clientY - grabY, event.altKey);
    if (held.by === 'pointer') showGhost(ghostRef, { x: event.clientX, y: event.clientY });
    if (overList !== held.overList || !sameCell(cell, held.cell)) setHeld({ ...held, cell, overList });
  };

  /** The block whose card is under the pointer, if a session dropped there goes into it. */
  const blockUnder = (x: number, y: number): SessionId | null => {
    const under = document.elementsFromPoint(x, y).flatMap((element) => {
      const card = element.closest<HTMLElement>('[data-session]');
      return card?.dataset.session ? [card.dataset.session as SessionId] : [];
    });
    const id = under.find((sessionId) => sessionId !== currentHeld()?.sessionId);
    const session = id ? store.state.session.get(id) : undefined;
    const heldIsBlock = store.state.session.get(currentHeld()?.sessionId ?? '')?.block ?? false;
    return session?.block && !heldIsBlock ? session.id : null;
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
      };
    },
    onPointerMove(event: ReactPointerEvent) {
      const pressed = press.current;
      if (pressed && !currentHeld() && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK) {
        event.currentTarget.setPointerCapture(pressed.pointerId);
        hold(store, pressed.sessionId, 'pointer');
      }
      move(event, pressed?.grabY ?? 10);
    },
    onPointerUp(event: ReactPointerEvent) {
      const pressed = press.current;
      press.current = null;
      showGhost(latest.current.ghostRef, null);
      const held = currentHeld();
      if (held?.by === 'pointer') {
        void drop(store, execute, held.cell ? blockUnder(event.clientX, event.clientY) : null);
      } else if (held) {
        move(event, 10);
        if (currentHeld()?.cell) void drop(store, execute, blockUnder(event.clientX, event.clientY));
      } else if (pressed) latest.current.onPress(pressed.sessionId);
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

/** Moves the ghost without rendering: it follows the pointer in every frame. */
function showGhost(ref: RefObject<HTMLDivElement | null>, at: { x: number; y: number } | null): void {
  const ghost = ref.current;
  if (!ghost) return;
  ghost.style.display = at ? 'block' : 'none';
  if (at) ghost.style.transform = `translate(${at.x + 12}px, ${at.y + 8}px)`;
}
