import { type KeyboardEvent, memo, type RefObject } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { Axis, DayHeads, RoomHead } from './axis.tsx';
import styles from './board-grid.module.css';
import type { Cursor } from './cursor.ts';
import { type Geometry, NAMES, TIMES } from './geometry.ts';
import { Surface } from './surface.tsx';

export interface BoardGridProps {
  readonly geometry: Geometry;
  readonly people: ReadonlyMap<SessionId, string>;
  readonly cursor: Cursor;
  readonly cursorLabel: string;
  /** The element that the keys are on: a card, or the cell of the cursor. */
  readonly activeId: string;
  readonly label: string;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The days of the program: rooms as columns and time as rows, or turned. One tab stop; the arrow keys move its active
 * cell. Lines are drawn, not built, and only cards near the visible part are mounted.
 */
export const BoardGrid = memo(function BoardGrid(props: BoardGridProps) {
  const { geometry, gridRef } = props;
  const { turned, free, pinned, startCount } = geometry;
  const rooms = pinned.lanes.length + free.lanes.length;
  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={(turned ? rooms : startCount) + 1}
      aria-colcount={(turned ? startCount : rooms) + 1}
      aria-activedescendant={props.activeId}
      aria-describedby="board-help"
      aria-multiselectable="true"
      className={styles.scroll}
      style={{ ...stickyAt(geometry) }}
      onKeyDown={props.onKeyDown}
    >
      {turned ? <Turned {...props} /> : <Upright {...props} />}
    </div>
  );
});

/** Where titles of long cards stay: right behind the heads. */
const stickyAt = ({ head }: Geometry): Readonly<Record<`--${string}`, string>> => ({
  '--stick-top': `${head + 4}px`,
  '--stick-left': `${NAMES + 6}px`,
});

function Upright({ geometry, ...rest }: BoardGridProps) {
  const { pinned, free, along } = geometry;
  const row = { gridTemplateColumns: `${TIMES}px ${pinned.size}px ${free.size}px` };
  const stuck = pinned.lanes.length > 0;
  return (
    <div className={styles.content} style={{ width: TIMES + pinned.size + free.size }}>
      <div role="row" aria-rowindex={1} className={styles.head} style={row}>
        <div role="columnheader" aria-colindex={1} className={styles.corner}>
          <span className="visually-hidden">Time</span>
        </div>
        {[pinned, free].map((area) => (
          <div
            key={area === pinned ? 'pinned' : 'free'}
            role="presentation"
            className={`${styles.heads} ${area === pinned && stuck ? styles.stuckHeads : ''}`}
            style={{ height: geometry.head, ...(area === pinned ? { insetInlineStart: TIMES } : {}) }}
          >
            {area.lanes.map((lane, i) => (
              <RoomHead key={lane.roomId} lane={lane} column={area.first + i} turned={false} />
            ))}
          </div>
        ))}
      </div>
      <div role="presentation" className={styles.body} style={{ ...row, height: along }}>
        <Axis geometry={geometry} />
        <div
          role="presentation"
          className={stuck ? styles.stuckSide : ''}
          style={{ insetInlineStart: TIMES, width: pinned.size }}
        >
          {stuck ? <Surface geometry={geometry} area={pinned} {...rest} /> : null}
        </div>
        <Surface geometry={geometry} area={free} {...rest} />
        <DayHeads geometry={geometry} />
      </div>
    </div>
  );
}

function Turned({ geometry, ...rest }: BoardGridProps) {
  const { pinned, free, along } = geometry;
  return (
    <div className={styles.content} style={{ width: NAMES + along }}>
      <div className={styles.head} style={{ gridTemplateColumns: `${NAMES}px ${along}px` }}>
        <div className={styles.corner} />
        <div className={styles.times} style={{ height: geometry.head }}>
          <Axis geometry={geometry} />
          <DayHeads geometry={geometry} />
        </div>
      </div>
      {[pinned, free].map((area) =>
        area.lanes.length === 0 ? null : (
          <div
            key={area === pinned ? 'pinned' : 'free'}
            role="presentation"
            className={`${styles.rows} ${area === pinned ? styles.stuckTop : ''}`}
            style={{ gridTemplateColumns: `${NAMES}px ${along}px`, height: area.size, top: geometry.head + 1 }}
          >
            <div role="presentation" className={styles.names}>
              {area.lanes.map((lane, i) => (
                <RoomHead key={lane.roomId} lane={lane} column={area.first + i} turned />
              ))}
            </div>
            <Surface geometry={geometry} area={area} {...rest} />
          </div>
        ),
      )}
    </div>
  );
}
