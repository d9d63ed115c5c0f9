import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { quoted } from '../../shared/model/names.ts';
import type { DayId, SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';
import { goTo, useRoute } from '../app/route.ts';
import { SessionPanel } from '../panel/session-panel.tsx';
import { daysInOrder } from '../state/days-in-order.ts';
import { currentHeld, setHeld, useHeld } from '../state/held.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { BoardGrid, type Cursor } from './board-grid.tsx';
import styles from './board-screen.module.css';
import { DayConflicts } from './day-conflicts.tsx';
import { layoutDay, roomsInOrder } from './day-layout.ts';
import { DayTabs } from './day-tabs.tsx';
import { hold } from './hold.ts';
import { Live } from './live.tsx';
import { ToPlace } from './to-place.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { usePeopleLines } from './use-people-line.ts';
import { usePointerDrag } from './use-pointer-drag.ts';
import { Why } from './why.tsx';

/** Pixels of a minute, from the whole day at once to five-minute steps. */
const ZOOMS = [0.7, 1, 1.35, 1.75, 2.4, 3.4, 5] as const;

/** The home of the program: its days as boards, beside the sessions that still need a place. */
export default function BoardScreen() {
  const store = useStore();
  const { parameter } = useRoute();
  const days = useTables(['day'], daysInOrder);
  const [dayId, setDayId] = useState<DayId | null>(() => dayOf(parameter));
  const [zoom, setZoom] = useState(3);
  const [openId, setOpenId] = useState<SessionId | null>(null);
  const [cursor, setCursor] = useState<Cursor>({ column: 0, start: 0 });
  const surfaceRef = useRef<HTMLDivElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLElement>(null);
  const ghostRef = useRef<HTMLDivElement>(null);
  const people = usePeopleLines();
  const shownDay = days.find(({ id }) => id === dayId) ?? days[0];
  const changed = useTables(['placement', 'session', 'day', 'room', 'slot', 'slotRoom', 'kind', 'program'], () => ({}));
  const layout = useMemo(
    () => (shownDay && changed ? layoutDay(store.index, shownDay.id, roomsInOrder(store.index)) : null),
    [shownDay, changed, store],
  );
  const at = useMemo(() => withinDay(cursor, layout), [cursor, layout]);
  const heldId = useHeld((held) => held?.sessionId ?? null);

  function dayOf(sessionId: string | null): DayId | null {
    return (sessionId && store.index.entries.get(sessionId as SessionId)?.place?.day?.id) || null;
  }

  const show = useCallback(
    (sessionId: SessionId) => {
      const entry = store.index.entries.get(sessionId);
      if (entry?.place?.day) setDayId(entry.place.day.id);
      setOpenId(sessionId);
    },
    [store],
  );
  useEffect(() => {
    if (parameter) show(parameter as SessionId);
  }, [parameter, show]);

  const turnDay = useCallback(
    (by: 1 | -1) => {
      const i = days.findIndex(({ id }) => id === shownDay?.id);
      const next = days[i + by];
      if (!next) return;
      setDayId(next.id);
      const held = currentHeld();
      if (held?.cell) setHeld({ ...held, cell: { ...held.cell, dayId: next.id } });
    },
    [days, shownDay],
  );

  const take = useCallback(
    (sessionId: SessionId) => {
      hold(store, sessionId, 'keys');
      gridRef.current?.focus();
      const held = currentHeld();
      const room = layout?.rooms[at.column];
      if (held && layout && room)
        setHeld({ ...held, cell: { dayId: layout.day.id, roomId: room.id, start: at.start } });
    },
    [store, layout, at],
  );

  const onKeyDown = useBoardKeys({
    layout,
    cursor: at,
    setCursor,
    turnDay,
    openPanel: (id) => setOpenId(id as SessionId),
  });
  const perMinute = ZOOMS[zoom] ?? 1.75;
  const pointer = usePointerDrag({
    layout,
    perMinute,
    surfaceRef,
    listRef,
    ghostRef,
    onShowDay: setDayId,
    onPress: (sessionId) => {
      const card = layout?.cards.find((placed) => placed.sessionId === sessionId);
      if (card) setCursor({ column: card.column, start: card.start });
      if (card || store.index.entries.get(sessionId)?.blockId) setOpenId(sessionId);
      else hold(store, sessionId, 'click');
    },
  });

  if (!shownDay || !layout || layout.rooms.length === 0) {
    return (
      <div className={styles.empty}>
        <h1>{shownDay ? 'No rooms yet' : 'No days yet'}</h1>
        <p>
          The board shows rooms as columns and time as rows. Give the program its days, rooms and time slots first, or
          import a list of talks that has them.
        </p>
        <p className={styles.buttons}>
          <Button look="primary" onPress={() => goTo('rooms')}>
            Set up rooms & times
          </Button>
          <Button onPress={() => goTo('import')}>Import talks</Button>
        </p>
      </div>
    );
  }
  const room = layout.rooms[at.column];
  return (
    <div className={`${styles.screen} ${heldId ? styles.holding : ''}`} {...pointer}>
      <h1 className="visually-hidden">Board</h1>
      <div className={styles.board}>
        <div className={styles.tools}>
          <DayTabs days={days} shown={shownDay.id} onShow={setDayId} />
          <span className={styles.space} />
          <Button
            aria-label="Zoom out"
            tip="See more of the day"
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          >
            <span aria-hidden="true">−</span>
          </Button>
          <Button
            aria-label="Zoom in"
            tip="See finer steps"
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => setZoom(zoom + 1)}
          >
            <span aria-hidden="true">+</span>
          </Button>
        </div>
        <BoardGrid
          layout={layout}
          perMinute={perMinute}
          people={people}
          cursor={at}
          label={`Board, ${spokenDate(absoluteMinute(shownDay.date, 0))}`}
          cursorLabel={`${room?.name ?? ''}, ${clock(at.start)}, free`}
          surfaceRef={surfaceRef}
          gridRef={gridRef}
          onKeyDown={onKeyDown}
        />
        <p id="board-help" className="visually-hidden">
          Arrows move over the cells. Space takes a session up, arrows then move it by slot, Tab by room, Page Up and
          Page Down by day; Enter drops it, Escape puts it back. Delete takes a session off the board. Enter opens a
          session.
        </p>
      </div>
      <aside ref={listRef} className={styles.side} aria-label="Beside the board">
        {openId && store.state.session.has(openId) ? (
          <SessionPanel
            sessionId={openId}
            onClose={() => setOpenId(null)}
            onMove={() => {
              hold(store, openId, 'click');
              setOpenId(null);
            }}
          />
        ) : (
          <ToPlace people={people} onTake={take} />
        )}
        {heldId ? <Why /> : openId ? null : <DayConflicts day={shownDay} onShow={show} />}
      </aside>
      <div ref={ghostRef} className={styles.ghost} aria-hidden="true">
        {heldId ? quoted(store.state, heldId) : ''}
      </div>
      <Live />
    </div>
  );
}

/** The cursor, brought into the day that is shown. */
function withinDay(cursor: Cursor, layout: ReturnType<typeof layoutDay>): Cursor {
  if (!layout) return cursor;
  const column = Math.min(Math.max(0, cursor.column), Math.max(0, layout.rooms.length - 1));
  const inside = cursor.start >= layout.opening && cursor.start < layout.closing;
  return { column, start: inside ? cursor.start : (layout.starts[0] ?? layout.opening) };
}
