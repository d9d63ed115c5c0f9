import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { DayId, SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { currentHeld, setHeld } from '../state/held.ts';
import { currentResized, setResized } from '../state/resized.ts';
import { setSelection } from '../state/selection.ts';
import { useStore } from '../state/use-program.ts';
import { aim, type Boards, type Pointer } from './aim.ts';
import { roomIdsOf } from './day-layout.ts';
import { drop } from './drop.ts';
import { EdgeScroll } from './edge-scroll.ts';
import type { Geometry } from './geometry.ts';
import { showGhost } from './ghost.ts';
import { hold } from './hold.ts';
import { frameCards, hideFrame } from './marquee.ts';
import { cellUnder, type PointedCell } from './pointer-cell.ts';
import { isOnEnd, resizeTo } from './resize.ts';
import { sessionUnder } from './session-under.ts';
import { TabWait } from './tab-wait.ts';

/** The pointer has to move so far before a press becomes a drag, in pixels. */
const SLACK = 4;
/** A finger that rests so long on a card takes it up; one that moves before scrolls the board. */
const LONG_PRESS_MILLISECONDS = 380;

interface Press {
  /** null: the press began on an empty cell. */
  readonly sessionId: SessionId | null;
  readonly pointerId: number;
  readonly isTouch: boolean;
  readonly x: number;
  readonly y: number;
  /** How far from the card's start the pointer took it, in pixels along the board. */
  readonly grab: number;
  readonly isFromList: boolean;
  /** The press is on the card's end, and makes it longer or shorter. */
  readonly isOnEnd: boolean;
}

interface PointerParts {
  readonly geometry: Geometry;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** What takes a card off the board when it is dropped there. */
  readonly listRef: RefObject<HTMLElement | null>;
  readonly ghostRef: RefObject<HTMLDivElement | null>;
  /** The frame that selects the cards which it touches. */
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly onShowDay: (dayId: DayId) => void;
  /** A press without a move on a session, or (null) on an empty cell. */
  readonly onPress: (sessionId: SessionId | null, cell: PointedCell | null, event: ReactPointerEvent) => void;
  /** The menu of what is under a point: a right click, or a finger that rested and did not move. */
  readonly onMenu: (target: EventTarget | null, cell: PointedCell | null, x: number, y: number) => void;
}

/**
 * Dragging by pointer events over one surface; cells are found by arithmetic. A press without a move is a press.
 * Whatever ends the drag but a release (Escape, a lost pointer) puts everything back and leaves no trace.
 */
export function usePointer(parts: PointerParts) {
  const store = useStore();
  const execute = useExecute();
  const latest = useRef(parts);
  latest.current = parts;
  const press = useRef<Press | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasMoved = useRef(false);
  const isFraming = useRef(false);
  const edges = useMemo(() => new EdgeScroll(), []);
  const tabs = useMemo(() => new TabWait(), []);

  const letGo = useCallback(() => {
    press.current = null;
    clearTimeout(rest.current);
    tabs.leave();
    edges.stop();
    isFraming.current = false;
    hideFrame(latest.current.frameRef);
    showGhost(latest.current.ghostRef, null);
    setResized(null);
  }, [edges, tabs]);

  useEffect(() => {
    const cancel = () => {
      letGo();
      if (currentHeld()?.by === 'pointer') setHeld(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (!currentHeld() && !currentResized())) return;
      letGo();
      setHeld(null);
      event.preventDefault();
      event.stopPropagation();
    };
    // A finger that holds something moves it, and scrolls nothing.
    const onTouchMove = (event: TouchEvent) => {
      if (currentHeld()?.by === 'pointer' || currentResized()) event.preventDefault();
    };
    // Before anything else hears of it: the press must be forgotten together with what is held.
    addEventListener('keydown', onKey, true);
    addEventListener('blur', cancel);
    addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('blur', cancel);
      removeEventListener('touchmove', onTouchMove);
      letGo();
      setHeld(null);
    };
  }, [letGo]);

  const boards = (): Boards => {
    const { geometry, gridRef, listRef } = latest.current;
    return { geometry, grid: gridRef.current, list: listRef.current };
  };
  const under = (x: number, y: number): PointedCell | null => {
    const { geometry, grid } = boards();
    return grid ? cellUnder(grid, geometry, x, y) : null;
  };

  const take = (pressed: Press) => {
    if (pressed.sessionId === null) return;
    hold(store, pressed.sessionId, 'pointer', roomIdsOf(latest.current.geometry.bands[0]?.layout));
  };

  const follow = (pointer: Pointer, pressed: Press | null) => {
    const held = currentHeld();
    aim(store, boards(), pointer, pressed?.grab ?? 10, pressed?.isFromList ?? false);
    if (held?.by !== 'pointer') return;
    showGhost(latest.current.ghostRef, { x: pointer.clientX, y: pointer.clientY });
    edges.at(boards().grid, pointer.clientX, pointer.clientY, () => follow(pointer, pressed));
    if (!currentHeld()?.cell) tabs.at(pointer.clientX, pointer.clientY, latest.current.onShowDay);
    else tabs.leave();
  };

  const stretch = (pressed: Press, { clientX: x, clientY: y, altKey }: Pointer) => {
    const entry = pressed.sessionId && store.index.entries.get(pressed.sessionId);
    if (!entry || entry.from === null || entry.to === null || !pressed.sessionId) return;
    const { turned, perMinute } = latest.current.geometry;
    const by = (turned ? x - pressed.x : y - pressed.y) / perMinute;
    const step = altKey ? 1 : 5;
    resizeTo(store, pressed.sessionId, Math.round((entry.to - entry.from + by) / step) * step);
  };

  /** Selects what the frame touches. */
  const select = (pressed: Press, { clientX, clientY }: Pointer) => {
    const { grid } = boards();
    const touched = grid && frameCards(grid, latest.current.frameRef, pressed, { x: clientX, y: clientY });
    if (touched) setSelection(touched);
  };

  return {
    onPointerDown(event: ReactPointerEvent) {
      if (event.button !== 0 || currentHeld() || (event.target as Element).closest?.('[data-no-drag]')) return;
      const found = sessionUnder(event.target);
      const { geometry, gridRef } = latest.current;
      const isOnGrid = gridRef.current?.contains(event.target as Node) === true;
      if (!found && !isOnGrid) return;
      const box = found?.element.getBoundingClientRect();
      const along = geometry.turned ? event.clientX - (box?.left ?? 0) : event.clientY - (box?.top ?? 0);
      const pressed: Press = {
        sessionId: found?.id ?? null,
        pointerId: event.pointerId,
        isTouch: event.pointerType === 'touch',
        x: event.clientX,
        y: event.clientY,
        grab: !found || !isOnGrid ? 10 : found.isTalk ? 8 : along,
        isFromList: !isOnGrid,
        isOnEnd:
          found !== null &&
          isOnGrid &&
          !found.isTalk &&
          isOnEnd(found.element, geometry.turned, event.clientX, event.clientY),
      };
      press.current = pressed;
      hasMoved.current = false;
      const { currentTarget } = event;
      if (!pressed.isTouch || !found) return;
      rest.current = setTimeout(() => {
        if (press.current !== pressed) return;
        currentTarget.setPointerCapture(pressed.pointerId);
        if (pressed.isOnEnd) stretch(pressed, event);
        else take(pressed);
      }, LONG_PRESS_MILLISECONDS);
    },
    onPointerMove(event: ReactPointerEvent) {
      const pressed = press.current;
      const isFar = pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK;
      if (isFar) hasMoved.current = true;
      if (pressed && isFar && !currentHeld() && !currentResized()) {
        if (pressed.isTouch) {
          // It moved before it rested: this finger scrolls.
          clearTimeout(rest.current);
          press.current = null;
          return;
        }
        if (pressed.sessionId === null) {
          isFraming.current = true;
          event.currentTarget.setPointerCapture(pressed.pointerId);
          select(pressed, event);
          return;
        }
        event.currentTarget.setPointerCapture(pressed.pointerId);
        if (pressed.isOnEnd) stretch(pressed, event);
        else take(pressed);
      }
      if (currentResized() && pressed) stretch(pressed, event);
      else if (currentHeld()) follow(event, pressed);
    },
    onPointerUp(event: ReactPointerEvent) {
      const pressed = press.current;
      const hasFramed = isFraming.current;
      const resized = currentResized();
      const at = { x: event.clientX, y: event.clientY };
      letGo();
      const held = currentHeld();
      if (hasFramed) return;
      if (resized) {
        const { sessionId, durationMinutes } = resized;
        if (store.state.session.get(sessionId)?.durationMinutes !== durationMinutes)
          void execute('session.update', { ids: [sessionId], patch: { durationMinutes } });
      } else if (held?.by === 'pointer' && !hasMoved.current && pressed?.isTouch) {
        setHeld(null);
        latest.current.onMenu(event.target, under(at.x, at.y), at.x, at.y);
      } else if (held?.by === 'pointer') {
        void drop(store, execute, at);
      } else if (held) {
        aim(store, boards(), event, 10, false);
        const other = sessionUnder(event.target);
        const aimed = currentHeld();
        if (aimed?.cell || aimed?.into || aimed?.shelf) void drop(store, execute, at);
        else if (other?.id === held.sessionId) setHeld(null);
        else if (other) latest.current.onPress(other.id, null, event);
      } else if (pressed) latest.current.onPress(pressed.sessionId, under(at.x, at.y), event);
    },
    onPointerCancel: () => {
      letGo();
      if (currentHeld()?.by === 'pointer') setHeld(null);
    },
    onLostPointerCapture: () => {
      // Also fires after a release, when nothing is held any more.
      if (!press.current) return;
      letGo();
      if (currentHeld()?.by === 'pointer') setHeld(null);
    },
    onContextMenu(event: React.MouseEvent) {
      const isOnGrid = latest.current.gridRef.current?.contains(event.target as Node) === true;
      if ((!isOnGrid && !sessionUnder(event.target)) || currentHeld()) return;
      event.preventDefault();
      latest.current.onMenu(event.target, under(event.clientX, event.clientY), event.clientX, event.clientY);
    },
  };
}
