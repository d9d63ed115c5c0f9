import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DayId, SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';
import { useRoute } from '../app/route.ts';
import { SessionPanel } from '../panel/session-panel.tsx';
import { daysInOrder } from '../state/days-in-order.ts';
import { currentHeld, useHeld } from '../state/held.ts';
import { useResized } from '../state/resized.ts';
import { setSelection, toggleSelected } from '../state/selection.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { ToPlace } from '../to-place/to-place.tsx';
import { BestOfHeld } from './actions/best-of-held.tsx';
import { BoardActions } from './actions/board-actions.tsx';
import { ToolbarOfCursor } from './actions/toolbar-of-cursor.tsx';
import { useBoardActions } from './actions/use-board-actions.ts';
import { BoardGrid } from './board-grid.tsx';
import styles from './board-screen.module.css';
import { BoardTools } from './board-tools.tsx';
import { type Cursor, startOn, withinDays } from './cursor.ts';
import { DayConflicts } from './day-conflicts.tsx';
import { cardAt, roomIdsOf, slotAround, slotAt } from './day-layout.ts';
import { EmptyBoard } from './empty-board.tsx';
import { bandOf } from './geometry.ts';
import { hold, moveHeld } from './hold.ts';
import { Live } from './live.tsx';
import { BoardOverview } from './overview/board-overview.tsx';
import { reveal, scrollToMinute } from './reveal.ts';
import { NoRoomsShown } from './rooms-menu/no-rooms-shown.tsx';
import { roomsInProgram } from './rooms-menu/rooms-of-view.ts';
import { Shelf } from './shelf/shelf.tsx';
import { isOnShelf } from './shelf/shelf-of.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardModel } from './use-board-model.ts';
import { useBoardSize } from './use-board-size.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useHeldFollows } from './use-held-follows.ts';
import { usePeopleLines } from './use-people-line.ts';
import { usePointer } from './use-pointer.ts';

import { useBoardView } from './view.ts';
import { ViewTools } from './view-tools.tsx';
import { Why } from './why.tsx';
import { heldName } from './words.ts';

/** The home of the program: its days as boards, beside the sessions that still need a place. */
export default function BoardScreen() {
  const store = useStore();
  const view = useBoardView();
  const { parameter } = useRoute();
  const days = useTables(['day'], daysInOrder);
  const [dayId, setDayId] = useState<DayId | null>(null);
  const [openId, setOpenId] = useState<SessionId | null>(null);
  const [cursor, setCursor] = useState<Cursor>({ dayId: null, column: 0, start: -1 });
  const gridRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLElement>(null);
  const ghostRef = useRef<HTMLDivElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const people = usePeopleLines();
  const rooms = useTables(['room'], roomsInProgram);
  const shownDay = days.find(({ id }) => id === dayId) ?? days[0];
  const shownDays = useMemo(() => (view.allDays ? days : shownDay ? [shownDay] : []), [view.allDays, days, shownDay]);
  const size = useBoardSize(gridRef);
  const { layouts, geometry } = useBoardModel(shownDays, view, size);
  const at = useMemo(() => withinDays(cursor, layouts), [cursor, layouts]);
  const cursorCell = useMemo(() => {
    const room = at?.layout.rooms[at.column];
    return at && room ? { dayId: at.layout.day.id, roomId: room.id, start: at.start } : null;
  }, [at]);
  const heldWords = useHeld((held) => (held ? heldName(store, held) : null));
  const isResizing = useResized((resized) => resized !== null);
  useHeldFollows();
  const isPanelOpen = openId !== null && store.state.session.has(openId);
  useFocusBack(isPanelOpen, gridRef);

  /** A time to go to as soon as the board shows its day. */
  const awaited = useRef<{ readonly id: DayId; readonly minute: number } | null>(null);
  const showDay = useCallback(
    (id: DayId, minute?: number) => {
      setDayId(id);
      const band = bandOf(geometry, id);
      if (gridRef.current && band) scrollToMinute(gridRef.current, geometry, band, minute ?? band.layout.opening);
      else if (minute !== undefined) awaited.current = { id, minute };
    },
    [geometry],
  );
  useLayoutEffect(() => {
    const wanted = awaited.current;
    const band = wanted && bandOf(geometry, wanted.id);
    if (!wanted || !band || !gridRef.current) return;
    awaited.current = null;
    scrollToMinute(gridRef.current, geometry, band, wanted.minute);
  }, [geometry]);

  /** Brings the cursor to a cell, and the cell into view. */
  const moveTo = useCallback(
    (next: Cursor) => {
      setCursor(next);
      const band = next.dayId && bandOf(geometry, next.dayId);
      if (gridRef.current && band) reveal(gridRef.current, geometry, band, next.column, next.start);
      if (next.dayId) setDayId(next.dayId);
    },
    [geometry],
  );

  const show = useCallback(
    (sessionId: SessionId) => {
      const { place, roomId } = store.index.entries.get(sessionId) ?? {};
      if (place?.day) setDayId(place.day.id);
      const column = layouts[0]?.rooms.findIndex(({ id }) => id === roomId) ?? -1;
      if (place?.day && place.start !== null && column >= 0)
        moveTo({ dayId: place.day.id, column, start: place.start });
      setOpenId(sessionId);
    },
    [store, layouts, moveTo],
  );
  const showLatest = useRef(show);
  showLatest.current = show;
  useEffect(() => {
    if (parameter) showLatest.current(parameter as SessionId);
  }, [parameter]);

  const turnDay = useCallback(
    (by: 1 | -1) => {
      const next = days[days.findIndex(({ id }) => id === shownDay?.id) + by];
      if (!next) return;
      showDay(next.id);
      setCursor((before) => ({ ...before, dayId: next.id, start: startOn(next, before.start) }));
      const cell = currentHeld()?.cell;
      if (cell) moveHeld(store, { cell: { ...cell, dayId: next.id, start: startOn(next, cell.start) }, into: null });
    },
    [days, shownDay, showDay, store],
  );

  const take = useCallback(
    (sessionId: SessionId, by: 'keys' | 'click' = 'keys') => {
      hold(store, sessionId, by, roomIdsOf(layouts[0]));
      gridRef.current?.focus();
      const room = at?.layout.rooms[at.column];
      if (at && room) moveHeld(store, { cell: { dayId: at.layout.day.id, roomId: room.id, start: at.start } });
    },
    [store, layouts, at],
  );

  const pointOfCursor = useCallback(() => {
    const box = document.getElementById('board-cursor')?.getBoundingClientRect();
    return { x: (box?.left ?? 100) + 20, y: (box?.top ?? 100) + 20 };
  }, []);

  const actions = useBoardActions({
    at,
    view: { openPanel: setOpenId, take: (id) => take(id, 'click') },
    setCursor,
    pointOfCursor,
  });
  const onKeyDown = useBoardKeys({
    layouts,
    geometry,
    cursor: at ?? cursor,
    setCursor: moveTo,
    turnDay,
    openPanel: setOpenId,
    openMenu: actions.openMenu,
    pointOfCursor,
  });
  const pointer = usePointer({
    geometry,
    gridRef,
    listRef,
    ghostRef,
    frameRef,
    onShowDay: showDay,
    onPress: (sessionId, cell, event) => {
      if (sessionId && (event.ctrlKey || event.metaKey || event.shiftKey)) {
        toggleSelected(sessionId);
        return;
      }
      setSelection([]);
      const layout = cell?.band.layout;
      const card = layout?.cards.find((placed) => placed.sessionId === sessionId);
      if (cell && layout) {
        const start = card?.start ?? slotAround(cell.minute, layout.slotStarts, false);
        setCursor({ dayId: layout.day.id, column: cell.column, start });
      }
      if (!sessionId) return;
      const entry = store.index.entries.get(sessionId);
      if (card || entry?.blockId || (entry && isOnShelf(entry))) setOpenId(sessionId);
      else hold(store, sessionId, 'click', roomIdsOf(layouts[0]));
    },
    onMenu: actions.onMenu,
  });

  if (!shownDay || days.length === 0 || store.state.room.size === 0) return <EmptyBoard hasDays={days.length > 0} />;
  const card = at ? cardAt(at.layout, at) : undefined;
  const isHolding = heldWords !== null;
  return (
    <div
      className={`${styles.screen} ${isHolding || isResizing ? styles.holding : ''} ${view.side ? '' : styles.alone}`}
      {...pointer}
    >
      <h1 className="visually-hidden">Board</h1>
      <div className={styles.board}>
        <BoardTools days={days} shown={shownDay.id} rooms={rooms} onShow={showDay} />
        <BoardOverview days={days} geometry={geometry} gridRef={gridRef} onShow={showDay} />
        <div className={styles.bar}>
          <ToolbarOfCursor at={at} contextNow={actions.contextNow} />
          <ViewTools hasDays={days.length > 1} />
        </div>
        {shownDays.map((day) => (
          <Shelf key={day.id} day={day} people={people} onOpen={setOpenId} onTake={take} />
        ))}
        {layouts.length === 0 ? (
          <NoRoomsShown rooms={rooms} />
        ) : (
          <BoardGrid
            geometry={geometry}
            people={people}
            cursor={at ?? cursor}
            activeId={card && !isHolding ? `card-${card.sessionId}` : 'board-cursor'}
            label={view.allDays ? 'Board, all days' : `Board, ${spokenDate(absoluteMinute(shownDay.date, 0))}`}
            cursorLabel={at ? cellWords(at) : ''}
            gridRef={gridRef}
            onKeyDown={onKeyDown}
          />
        )}
        <p id="board-help" className="visually-hidden">
          Arrows move over the cells. Space takes a session up, arrows then move it by slot, Tab by room, Shift with an
          arrow by day; Enter drops it, Escape puts it back. Delete takes a session off the board. Enter opens a
          session.
        </p>
      </div>
      <aside ref={listRef} className={styles.side} aria-label="Beside the board">
        {isPanelOpen ? (
          <SessionPanel
            sessionId={openId}
            onClose={() => setOpenId(null)}
            onTake={(id) => {
              setOpenId(null);
              take(id, 'click');
            }}
            onOpen={setOpenId}
          />
        ) : (
          <ToPlace people={people} cell={cursorCell} onTake={take} onOpen={setOpenId} />
        )}
        <BestOfHeld />
        {isHolding || isResizing ? <Why /> : openId ? null : <DayConflicts day={shownDay} onShow={show} />}
      </aside>
      <div ref={ghostRef} className={styles.ghost} aria-hidden="true">
        {heldWords ?? ''}
      </div>
      <div ref={frameRef} className={styles.frame} aria-hidden="true" />
      <Live />
      <BoardActions />
    </div>
  );
}

/** What stands at a cell without a session, in words. */
function cellWords(at: NonNullable<ReturnType<typeof withinDays>>): string {
  const slot = slotAt(at.layout, at);
  return `${at.layout.rooms[at.column]?.name ?? ''}, ${clock(at.start)}, ${slot ? slot.label : 'free'}`;
}
