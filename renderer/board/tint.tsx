import { memo } from 'react';
import type { RoomId } from '../../shared/model/tables.ts';
import { BREAKS, COSTS, type RatedDay } from '../../shared/placing/rate.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import type { DayLayout } from './day-layout.ts';
import styles from './tint.module.css';

/** Stretches of equal tint of one column, in minutes of the program day. */
interface Stretch {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tint: number;
  readonly away: boolean;
}

/** The rating of the shown day while a session is held: free, costs, breaks; hatched where somebody is away. */
export const Tint = memo(function Tint({
  layout,
  perMinute,
}: {
  readonly layout: DayLayout;
  readonly perMinute: number;
}) {
  const rating = useHeld((held) => held?.rating ?? null);
  const rated = rating?.days.find(({ day }) => day.dayId === layout.day.id);
  if (!rating || !rated) return null;
  const stretches = stretchesOf(rated, rating.grid.rooms, rating.grid.step, layout);
  const columns = layout.rooms.length;
  return (
    <div aria-hidden="true" className={styles.layer}>
      {stretches.map(({ column, start, end, tint, away }) => (
        <div
          key={`${column} ${start}`}
          className={`${styles.stretch} ${tint === BREAKS ? styles.breaks : tint === COSTS ? styles.costs : styles.free} ${away ? styles.away : ''}`}
          style={{
            left: `${(column / columns) * 100}%`,
            width: `calc(${100 / columns}% - 6px)`,
            top: (start - layout.opening) * perMinute,
            height: (end - start) * perMinute,
          }}
        />
      ))}
    </div>
  );
});

function stretchesOf(rated: RatedDay, rooms: readonly RoomId[], step: number, layout: DayLayout): Stretch[] {
  const stretches: Stretch[] = [];
  const midnight = absoluteMinute(layout.day.date, 0);
  rooms.forEach((room, row) => {
    const column = layout.columnOf.get(room);
    if (column === undefined) return;
    const base = row * rated.steps;
    for (let from = 0; from < rated.steps; ) {
      let to = from + 1;
      while (to < rated.steps && same(rated, base + from, base + to)) to += 1;
      const start = rated.day.from - midnight + from * step;
      const end = rated.day.from - midnight + to * step;
      stretches.push({ column, start, end, tint: rated.cells[base + from] ?? 0, away: rated.away[base + from] === 1 });
      from = to;
    }
  });
  return stretches;
}

const same = ({ cells, away }: RatedDay, a: number, b: number): boolean => cells[a] === cells[b] && away[a] === away[b];
