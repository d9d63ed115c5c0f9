import type { Box } from '../wall-grid-pdf/layout/grid-layout.ts';
import type { Size } from '../wall-grid-pdf/layout/scale.ts';

/** Where cards stand on pages of so many points, each with the index of what it is of. */
export interface Slot extends Box {
  readonly card: number;
}

/** Points that a card needs for a number, a title and a name. */
const LEAST = 48;

/** Columns and rows for so many cards a page, so that cards are wider than high. */
export function columnsFor(
  { width, height }: Size,
  perPage: number,
): { readonly columns: number; readonly rows: number } {
  const shape = (columns: number): number => {
    const ratio = width / columns / (height / Math.ceil(perPage / columns));
    return Math.abs(Math.log(ratio / 1.5)) + 0.3 * (Math.ceil(perPage / columns) * columns - perPage);
  };
  const all = Array.from({ length: perPage }, (_, i) => i + 1);
  const columns = all.reduce((a, b) => (shape(b) < shape(a) ? b : a));
  return { columns, rows: Math.ceil(perPage / columns) };
}

/** Cards of one size, row by row. */
export function evenSlots(count: number, area: Size, perPage: number): Slot[][] {
  const { columns, rows } = columnsFor(area, perPage);
  const [width, height] = [area.width / columns, area.height / rows];
  const pages: Slot[][] = [];
  for (let card = 0; card < count; card++) {
    const at = card % (columns * rows);
    if (at === 0) pages.push([]);
    pages.at(-1)?.push({ card, x: (at % columns) * width, y: Math.floor(at / columns) * height, width, height });
  }
  return pages;
}

/**
 * Cards as high as their sessions are long, in columns: twice the minutes are twice the height. So many points a minute
 * that a session of usual length is as high as one of `perPage` cards and the shortest holds some text, if the longest
 * fits the page so.
 */
export function proportionalSlots(minutes: readonly number[], area: Size, perPage: number): Slot[][] {
  const { columns, rows } = columnsFor(area, perPage);
  const width = area.width / columns;
  const sorted = [...minutes].filter((one) => one > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 30;
  const [shortest = usual, longest = usual] = [sorted[0], sorted.at(-1)];
  const scale = Math.min(Math.max(area.height / rows / usual, LEAST / shortest), area.height / longest);
  const pages: Slot[][] = [];
  let [column, y] = [columns, 0];
  for (const [card, length] of minutes.entries()) {
    const height = (length > 0 ? length : usual) * scale;
    if (column < columns && y + height > area.height + 0.01) [column, y] = [column + 1, 0];
    if (column >= columns) {
      pages.push([]);
      [column, y] = [0, 0];
    }
    pages.at(-1)?.push({ card, x: column * width, y, width, height });
    y += height;
  }
  return pages;
}
