import { type KeyboardEvent, memo, type RefObject, useMemo } from 'react';
import type { RoomId, SessionId } from '../../shared/model/tables.ts';
import { clock } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import { useTables } from '../state/use-program.ts';
import styles from './board-grid.module.css';
import type { DayLayout } from './day-layout.ts';
import { SessionCard } from './session-card.tsx';
import { Tint } from './tint.tsx';

/** The cell that the keys are on: a column and a start of the day. */
export interface Cursor {
  readonly column: number;
  readonly start: number;
}

interface BoardGridProps {
  readonly layout: DayLayout;
  readonly perMinute: number;
  readonly people: ReadonlyMap<SessionId, string>;
  readonly cursor: Cursor;
  readonly label: string;
  readonly surfaceRef: RefObject<HTMLDivElement | null>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly cursorLabel: string;
}

/** The card that covers a cell of the board, if any. */
export const cardAt = (layout: DayLayout, { column, start }: Cursor) =>
  layout.cards.find(
    (card) => card.column <= column && column < card.column + card.span && card.start <= start && start < card.end,
  );

/** A day: rooms as columns, time as rows. One tab stop; the arrow keys move its active cell. Lines are drawn, not built. */
export const BoardGrid = memo(function BoardGrid(props: BoardGridProps) {
  const { layout, perMinute, people, cursor, surfaceRef, gridRef } = props;
  const { rooms, opening, closing, starts } = layout;
  const heldId = useHeld((held) => held?.sessionId ?? null);
  const blockId = useHeld((held) => held?.blockId ?? null);
  const current = cardAt(layout, cursor);
  const height = (closing - opening) * perMinute;
  const rowOf = useMemo(() => new Map(starts.map((start, i) => [start, i + 2])), [starts]);
  const hours = Array.from({ length: Math.floor((closing - opening) / 30) + 1 }, (_, i) => opening + i * 30);
  const showHalf = perMinute >= 0.8;
  const activeId = current && heldId === null ? `card-${current.sessionId}` : 'board-cursor';
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={starts.length + 1}
      aria-colcount={rooms.length + 1}
      aria-activedescendant={activeId}
      aria-describedby="board-help"
      className={styles.scroll}
      onKeyDown={props.onKeyDown}
    >
      <div className={styles.width} style={{ minWidth: 56 + rooms.length * 112 }}>
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            <span className="visually-hidden">Time</span>
          </div>
          {rooms.map((room, column) => (
            <RoomHead key={room.id} roomId={room.id} column={column} />
          ))}
        </div>
        <div className={styles.body} style={{ height }}>
          <div aria-hidden="true" className={styles.times}>
            {hours
              .filter((minute) => showHalf || minute % 60 === 0)
              .map((minute) => (
                <span key={minute} className={styles.hour} style={{ top: (minute - opening) * perMinute }}>
                  {clock(minute)}
                </span>
              ))}
          </div>
          <div
            ref={surfaceRef}
            className={styles.surface}
            style={{
              backgroundSize: `100% ${30 * perMinute}px, ${100 / rooms.length}% 100%`,
            }}
          >
            {layout.slots.flatMap((slot) =>
              slot.runs.map((run) => (
                <div
                  key={`${slot.id} ${run.column}`}
                  className={styles[slot.kind] ?? ''}
                  style={{
                    left: `${(run.column / rooms.length) * 100}%`,
                    width: `calc(${(run.span / rooms.length) * 100}% - 6px)`,
                    top: (slot.start - opening) * perMinute,
                    height: (slot.end - slot.start) * perMinute - 2,
                  }}
                >
                  {slot.label}
                </div>
              )),
            )}
            <Tint layout={layout} perMinute={perMinute} />
            {layout.cards.map((card) => (
              <SessionCard
                key={card.sessionId}
                sessionId={card.sessionId}
                start={card.start}
                end={card.end}
                people={people.get(card.sessionId) ?? ''}
                left={(card.column + card.lane / card.lanes) / rooms.length}
                width={card.span / card.lanes / rooms.length}
                top={(card.start - opening) * perMinute}
                height={(card.end - card.start) * perMinute}
                row={rowOf.get(card.start) ?? 2}
                column={card.column + 2}
                isOffSlot={layout.slotStarts.length > 0 && !layout.slotStarts.includes(card.start)}
                isHeld={heldId === card.sessionId}
                isTarget={blockId === card.sessionId}
                isCurrent={current?.sessionId === card.sessionId && heldId === null}
              />
            ))}
            <CursorCell {...props} row={rowOf.get(cursor.start) ?? 2} isCard={current !== undefined} />
            <DropMark layout={layout} perMinute={perMinute} />
          </div>
        </div>
      </div>
    </div>
  );
});

function RoomHead({ roomId, column }: { readonly roomId: RoomId; readonly column: number }) {
  const told = useTables(['room', 'roomFeature'], ({ state }) => {
    const features = [...state.roomFeature.values()]
      .filter((row) => row.roomId === roomId)
      .map(({ feature }) => feature);
    const room = state.room.get(roomId);
    return {
      name: room?.name ?? '',
      facts: [room?.capacity ?? null, ...features].filter((fact) => fact !== null).join(' · '),
    };
  });
  return (
    <div role="columnheader" aria-colindex={column + 2} className={styles.room} title={`${told.name} ${told.facts}`}>
      <b>{told.name}</b>
      <small>{told.facts}</small>
    </div>
  );
}

function CursorCell(props: BoardGridProps & { readonly row: number; readonly isCard: boolean }) {
  const { layout, perMinute, cursor, row, isCard, cursorLabel } = props;
  const isHolding = useHeld((held) => held !== null);
  const next = layout.starts.find((start) => start > cursor.start) ?? cursor.start + 30;
  return (
    <div role="row" aria-rowindex={row}>
      <div
        role="gridcell"
        id="board-cursor"
        aria-colindex={cursor.column + 2}
        aria-label={cursorLabel}
        className={isCard || isHolding ? styles.hiddenCursor : styles.cursor}
        style={{
          left: `${(cursor.column / layout.rooms.length) * 100}%`,
          width: `calc(${100 / layout.rooms.length}% - 6px)`,
          top: (cursor.start - layout.opening) * perMinute,
          height: Math.min(next - cursor.start, 60) * perMinute - 2,
        }}
      />
    </div>
  );
}

/** Where the held session would go. */
function DropMark({ layout, perMinute }: { readonly layout: DayLayout; readonly perMinute: number }) {
  const cell = useHeld((held) => (held?.blockId ? null : (held?.cell ?? null)));
  const heldId = useHeld((held) => held?.sessionId ?? null);
  const minutes = useTables(['session'], ({ state }) => state.session);
  if (!cell || cell.dayId !== layout.day.id || heldId === null) return null;
  const column = layout.columnOf.get(cell.roomId);
  if (column === undefined) return null;
  const duration = minutes.get(heldId)?.durationMinutes ?? 0;
  return (
    <div
      aria-hidden="true"
      data-testid="drop-mark"
      className={styles.mark}
      style={{
        left: `${(column / layout.rooms.length) * 100}%`,
        width: `calc(${100 / layout.rooms.length}% - 6px)`,
        top: (cell.start - layout.opening) * perMinute,
        height: Math.max(duration * perMinute - 2, 14),
      }}
    >
      {clock(cell.start)}–{clock(cell.start + duration)}
    </div>
  );
}
