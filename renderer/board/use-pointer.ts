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
import { frameCards, hideFrame, type Scrolled, scrolledSince } from './marquee.ts';
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
  /** How long it was then, in minutes. */
  readonly minutes: number;
  /** How far the board was scrolled then. */
  readonly scrolled: Scrolled;
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
  /** Where the pointer of the press is now: what scrolls under it is another target. */
  const last = useRef<Pointer | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasMoved = useRef(false);
  const isFraming = useRef(false);
  const edges = useMemo(() => new EdgeScroll(), []);
  const tabs = useMemo(() => new TabWait(), []);

  const letGo = useCallback(() => {
    press.current = null;
    last.current = null;
    clearTimeout(rest.current);
    tabs.leave();
    edges.stop();
    isFraming.current = false;
    hideFrame(latest.current.frameRef);
    showGhost(latest.current.ghostRef, null);
    setResized(null);
  }, [edges, tabs]);

  const cancel = useCallback(() => {
    letGo();
    if (currentHeld()?.by === 'pointer') setHeld(null);
  }, [letGo]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (!currentHeld() && !currentResized() && !isFraming.current)) return;
      letGo();
      setHeld(null);
      event.preventDefault();
      event.stopPropagation();
    };
    // A finger that holds something moves it, and scrolls nothing.
    const onTouchMove = (event: TouchEvent) => {
      if (currentHeld()?.by === 'pointer' || currentResized()) event.preventDefault();
    };
    const onScroll = () => {
      if (last.current && press.current) goOn.current(last.current, press.current);
    };
    // Before anything else hears of it: the press must be forgotten together with what is held.
    addEventListener('keydown', onKey, true);
    addEventListener('blur', cancel);
    addEventListener('scroll', onScroll, true);
    addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('blur', cancel);
      removeEventListener('scroll', onScroll, true);
      removeEventListener('touchmove', onTouchMove);
      letGo();
      setHeld(null);
    };
  }, [letGo, cancel]);

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
    if (!currentHeld()) letGo();
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
    const { geometry, gridRef } = latest.current;
    const scrolled = scrolledSince(gridRef.current, pressed.scrolled);
    const moved = geometry.turned ? x - pressed.x + scrolled.left : y - pressed.y + scrolled.top;
    const by = moved / geometry.perMinute;
    const step = altKey ? 1 : 5;
    if (pressed.sessionId) resizeTo(store, pressed.sessionId, Math.round((pressed.minutes + by) / step) * step);
    // It cannot be written, or is no more on the board.
    if (!currentResized()) letGo();
  };

  /** Selects what the frame touches. */
  const select = (pressed: Press, { clientX: x, clientY: y }: Pointer) => {
    const { geometry, grid } = boards();
    if (grid) setSelection(frameCards(grid, geometry, latest.current.frameRef, pressed, { x, y }));
  };

  /** Whatever the press has become follows the pointer. */
  const goOn = useRef((_pointer: Pointer, _pressed: Press): void => undefined);
  goOn.current = (pointer, pressed) => {
    if (currentResized()) stretch(pressed, pointer);
    else if (isFraming.current) select(pressed, pointer);
    else if (currentHeld()?.by === 'pointer') follow(pointer, pressed);
  };
  const isBusy = () => currentHeld()?.by === 'pointer' || currentResized() !== null || isFraming.current;
  /** Another finger than the one that pressed. */
  const isOther = ({ pointerId }: ReactPointerEvent) => press.current !== null && press.current.pointerId !== pointerId;

  return {
    onPointerDown(event: ReactPointerEvent) {
      if (event.button !== 0 || currentHeld() || isBusy()) return;
      // Two fingers at once are for the browser.
      if (isOther(event) && event.pointerType === 'touch') return letGo();
      if ((event.target as Element).closest?.('[data-no-drag]')) return;
      const found = sessionUnder(event.target);
      const { geometry, gridRef } = latest.current;
      const isOnGrid = gridRef.current?.contains(event.target as Node) === true;
      if (!found && !isOnGrid) return;
      const box = found?.element.getBoundingClientRect();
      const along = geometry.turned ? event.clientX - (box?.left ?? 0) : event.clientY - (box?.top ?? 0);
      const { from = null, to = null } = (found && store.index.entries.get(found.id)) ?? {};
      const pressed: Press = {
        sessionId: found?.id ?? null,
        minutes: from === null || to === null ? 0 : to - from,
        pointerId: event.pointerId,
        isTouch: event.pointerType === 'touch',
        x: event.clientX,
        y: event.clientY,
        scrolled: { left: gridRef.current?.scrollLeft ?? 0, top: gridRef.current?.scrollTop ?? 0 },
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
      if (isOther(event)) return;
      const pressed = press.current;
      if (pressed) last.current = { clientX: event.clientX, clientY: event.clientY, altKey: event.altKey };
      const isFar = pressed !== null && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLACK;
      if (isFar) hasMoved.current = true;
      if (pressed && isFar && !currentHeld() && !isBusy()) {
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
      if (pressed && isBusy()) goOn.current(event, pressed);
      else if (currentHeld()) follow(event, pressed);
    },
    onPointerUp(event: ReactPointerEvent) {
      const pressed = press.current;
      if (isOther(event) || (!pressed && event.button !== 0)) return;
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
      } else if (pressed && !hasMoved.current) latest.current.onPress(pressed.sessionId, under(at.x, at.y), event);
    },
    onPointerCancel(event: ReactPointerEvent) {
      if (!isOther(event)) cancel();
    },
    onLostPointerCapture(event: ReactPointerEvent) {
      // Also fires after a release, when nothing is held any more.
      if (press.current && !isOther(event)) cancel();
    },
    onDragStart(event: React.DragEvent) {
      // Words that are marked would be dragged by the browser, instead of the card.
      if (press.current) event.preventDefault();
    },
    onContextMenu(event: React.MouseEvent) {
      const isOnGrid = latest.current.gridRef.current?.contains(event.target as Node) === true;
      const isHeld = currentHeld() !== null || isBusy();
      if (!isHeld && !isOnGrid && !sessionUnder(event.target)) return;
      event.preventDefault();
      if (isHeld) return;
      latest.current.onMenu(event.target, under(event.clientX, event.clientY), event.clientX, event.clientY);
    },
  };
}
