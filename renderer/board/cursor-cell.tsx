import { useHeld } from '../state/held.ts';
import styles from './board-grid.module.css';
import type { Cursor } from './cursor.ts';
import { type Area, bandOf, cellRect, type Geometry } from './geometry.ts';

interface CursorCellProps {
  readonly geometry: Geometry;
  readonly area: Area;
  readonly cursor: Cursor;
  readonly activeId: string;
  readonly label: string;
}

/** The free cell that the keys are on. It is there even when a card is: the grid always has an active cell. */
export function CursorCell({ geometry, area, cursor, activeId, label }: CursorCellProps) {
  const isHolding = useHeld((held) => held !== null);
  const band = cursor.dayId === null ? undefined : bandOf(geometry, cursor.dayId);
  const isHere = cursor.column >= area.first && cursor.column < area.first + area.lanes.length;
  if (!band || !isHere) return null;
  const { starts } = band.layout;
  const next = starts.find((start) => start > cursor.start) ?? cursor.start + 30;
  const end = Math.min(next, cursor.start + 60);
  const box = cellRect(geometry, band, cursor.column, cursor.start, end);
  const at =
    band.firstStart +
    Math.max(
      0,
      starts.findLastIndex((start) => start <= cursor.start),
    );
  const { turned } = geometry;
  return (
    <div
      role="gridcell"
      id="board-cursor"
      aria-rowindex={(turned ? cursor.column : at) + 2}
      aria-colindex={(turned ? at : cursor.column) + 2}
      aria-label={label}
      className={activeId !== 'board-cursor' || isHolding ? styles.hiddenCursor : styles.cursor}
      style={box ?? {}}
    />
  );
}
