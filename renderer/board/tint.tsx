import { memo } from 'react';
import { type BoardRating, BREAKS, COSTS, type RatedDay } from '../../shared/placing/rate.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import { useRow } from '../state/use-program.ts';
import { cardAt } from './board-grid.tsx';
import type { DayLayout } from './day-layout.ts';
import styles from './tint.module.css';

/** A box of one column, in minutes of the program day, with what its first minute was rated. */
interface Box {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tint: number;
  readonly away: boolean;
}

/**
 * The rating of the shown day while a session is held: free (full line), costs (dashed), breaks (crossed), and hatched
 * where somebody is away. A day with slots shows a box for each slot and room, another one its stretches.
 */
export const Tint = memo(function Tint({
  layout,
  perMinute,
}: {
  readonly layout: DayLayout;
  readonly perMinute: number;
}) {
  const rating = useHeld((held) => held?.rating ?? null);
  const heldId = useHeld((held) => held?.sessionId ?? null);
  const session = useRow('session', heldId);
  const rated = rating?.days.find(({ day }) => day.dayId === layout.day.id);
  if (!rating || !rated || !session) return null;
  const boxes =
    layout.slotStarts.length > 0
      ? slotBoxes(rated, rating, layout, session.durationMinutes, session.id)
      : stretches(rated, rating, layout);
  const columns = layout.rooms.length;
  return (
    <div aria-hidden="true" className={styles.layer}>
      {boxes.map(({ column, start, end, tint, away }) => (
        <div
          key={`${column} ${start}`}
          className={`${styles.box} ${tint === BREAKS ? styles.breaks : tint === COSTS ? styles.costs : styles.free} ${away ? styles.away : ''}`}
          style={{
            left: `${(column / columns) * 100}%`,
            width: `calc(${100 / columns}% - 6px)`,
            top: (start - layout.opening) * perMinute,
            height: (end - start) * perMinute - 2,
          }}
        />
      ))}
    </div>
  );
});

/** A box as long as the session at each start of a slot where no other session stands. */
function slotBoxes(rated: RatedDay, { grid }: BoardRating, layout: DayLayout, minutes: number, heldId: string): Box[] {
  const midnight = absoluteMinute(layout.day.date, 0);
  return grid.rooms.flatMap((room, row) => {
    const column = layout.columnOf.get(room);
    if (column === undefined) return [];
    return layout.slotStarts.flatMap((start, i) => {
      const step = (midnight + start - rated.day.from) / grid.step;
      const there = cardAt(layout, { column, start });
      if (step < 0 || step >= rated.steps || (there && there.sessionId !== heldId)) return [];
      const at = row * rated.steps + Math.floor(step);
      const end = Math.min(start + Math.max(minutes, 10), layout.slotStarts[i + 1] ?? start + minutes);
      return [{ column, start, end, tint: rated.cells[at] ?? 0, away: rated.away[at] === 1 }];
    });
  });
}

/** Neighbouring cells of equal rating as one box. */
function stretches(rated: RatedDay, { grid }: BoardRating, layout: DayLayout): Box[] {
  const midnight = absoluteMinute(layout.day.date, 0);
  return grid.rooms.flatMap((room, row) => {
    const column = layout.columnOf.get(room);
    const boxes: Box[] = [];
    if (column === undefined) return boxes;
    const base = row * rated.steps;
    for (let from = 0; from < rated.steps; ) {
      let to = from + 1;
      while (to < rated.steps && isAlike(rated, base + from, base + to)) to += 1;
      const start = rated.day.from - midnight + from * grid.step;
      const end = rated.day.from - midnight + to * grid.step;
      boxes.push({ column, start, end, tint: rated.cells[base + from] ?? 0, away: rated.away[base + from] === 1 });
      from = to;
    }
    return boxes;
  });
}

const isAlike = ({ cells, away }: RatedDay, a: number, b: number): boolean =>
  cells[a] === cells[b] && away[a] === away[b];
