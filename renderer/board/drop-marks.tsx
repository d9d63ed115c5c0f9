import { clock } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import styles from './board-grid.module.css';
import { type Area, bandOf, cellRect, type Geometry } from './geometry.ts';

interface DropMarksProps {
  readonly geometry: Geometry;
  readonly area: Area;
}

/** Where what is held would go: a mark for each session, with its times. */
export function DropMarks({ geometry, area }: DropMarksProps) {
  const places = useHeld((held) => held?.places ?? null);
  const { state } = useStore();
  if (!places) return null;
  const columns = new Map(area.lanes.map(({ roomId }, i) => [roomId, area.first + i]));
  return places.map(({ sessionId, dayId, start, roomId }, i) => {
    const band = dayId === null ? undefined : bandOf(geometry, dayId);
    const column = roomId === null ? undefined : columns.get(roomId);
    if (!band || column === undefined || start === null) return null;
    const minutes = state.session.get(sessionId)?.durationMinutes ?? 0;
    const box = cellRect(geometry, band, column, start, start + Math.max(minutes, 10));
    if (!box) return null;
    return (
      <div
        key={sessionId}
        aria-hidden="true"
        data-testid={i === 0 ? 'drop-mark' : 'drop-mark-other'}
        className={styles.mark}
        style={{ ...box, width: box.width - 2, height: Math.max(box.height - 2, 14) }}
      >
        {clock(start)}–{clock(start + minutes)}
      </div>
    );
  });
}
