import type { TableColumn } from './column.ts';

/** Widths that a person gave to columns, in pixels. */
export type Widths = Readonly<Record<string, number>>;

export const CHECK_WIDTH = 34;
export const NARROWEST = 40;

/** The columns as a grid template, and the pixels they need at least; a box for the selection stands first. */
export function layoutColumns<R>(columns: readonly TableColumn<R>[], widths: Widths, hasChecks: boolean) {
  const tracks = columns.map(({ id, width, grows }) => {
    const given = widths[id];
    if (given !== undefined) return `${given}px`;
    return grows ? `minmax(${width}px, ${width}fr)` : `${width}px`;
  });
  const isFixed = !columns.some(({ id, grows }) => grows && widths[id] === undefined);
  const template = [...(hasChecks ? [`${CHECK_WIDTH}px`] : []), ...tracks, ...(isFixed ? ['1fr'] : [])].join(' ');
  const least = columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), hasChecks ? CHECK_WIDTH : 0);
  return { template, least };
}
