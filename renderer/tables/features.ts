import { type RowData, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

/** What the library keeps for our tables; one object for all, since it compares it by identity. Rows are our own (`model/`). */
export const features = tableFeatures({ rowSortingFeature });
export type Features = typeof features;
export type AnyRow = RowData & { readonly id: string };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Orders texts as people do, and numbers as numbers. */
export function compareValues(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

/** Without case and marks, so that “wojcik” finds “Wójcik”. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();
