import type { DayGrid } from '../../../shared/agenda/day-grid.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';

/** What each page of a day has of it: "Rooms 1–8 of 29", "09:00–13:00", or null where it has all. */
export function partTexts(
  grids: readonly DayGrid[],
  { words, spoken }: { readonly words: Words; readonly spoken: Spoken },
): (string | null)[] {
  const order = [...new Set(grids.flatMap(({ rooms }) => rooms.map(({ id }) => id)))];
  return grids.map(({ rooms, marks }) => {
    const [start] = rooms;
    const first = start ? order.indexOf(start.id) + 1 : 0;
    const alike = grids.filter((other) => other.rooms[0]?.id === start?.id).length;
    return (
      [
        ...(rooms.length < order.length ? [fill(words.rooms, first, first + rooms.length - 1, order.length)] : []),
        ...(alike > 1 ? [spoken.range(marks[0] ?? 0, marks.at(-1) ?? 0)] : []),
      ].join(' · ') || null
    );
  });
}
