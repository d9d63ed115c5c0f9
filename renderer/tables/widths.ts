import type { TableColumn } from './column.ts';

/** Widths that a person gave to columns, in pixels. */
export type Widths = Readonly<Record<string, number>>;

export const CHECK_WIDTH = 34;
export const NARROWEST = 40;

/**
 * The columns as a grid template, and the pixels they need at least; a box for the selection stands first. Pinned columns
 * (which come first) do not grow: `lefts` tells the pixels from the left where each stays.
 */
export function layoutColumns<R>(
  columns: readonly TableColumn<R>[],
  { widths, pinned }: { readonly widths: Widths; readonly pinned: readonly string[] },
  hasChecks: boolean,
) {
  const tracks = columns.map(({ id, width, grows }) => {
    const given = widths[id];
    if (given !== undefined) return `${given}px`;
    return grows && !pinned.includes(id) ? `minmax(${width}px, ${width}fr)` : `${width}px`;
  });
  const isFixed = !columns.some(({ id, grows }) => grows && widths[id] === undefined && !pinned.includes(id));
  const template = [...(hasChecks ? [`${CHECK_WIDTH}px`] : []), ...tracks, ...(isFixed ? ['1fr'] : [])].join(' ');
  const least = columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), hasChecks ? CHECK_WIDTH : 0);
  const lefts = new Map<string, number>();
  let left = hasChecks ? CHECK_WIDTH : 0;
  for (const { id, width } of columns) {
    if (!pinned.includes(id)) break;
    lefts.set(id, left);
    left += widths[id] ?? width;
  }
  return { template, least, lefts };
}
