import { readView, type TableView } from './table-view.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (screen: string): string => `lectern.table ${screen}`;

/** The layout that this profile last used on a screen. What was filtered by is not kept: nothing is missing unseen. */
export function keptView(screen: string, storage: Kept = localStorage): TableView {
  try {
    return readView(JSON.parse(storage.getItem(keyOf(screen)) ?? '{}'));
  } catch {
    return readView({});
  }
}

/** Remembers a layout in this profile. */
export function keepView(screen: string, { filters: _, ...layout }: TableView, storage: Kept = localStorage): void {
  storage.setItem(keyOf(screen), JSON.stringify(layout));
}

const DENSITY = 'lectern.table density';

/** Whether this profile wants tables with less space between their lines. */
export const isDense = (storage: Kept = localStorage): boolean => storage.getItem(DENSITY) === 'dense';

export const keepDense = (dense: boolean, storage: Kept = localStorage): void =>
  storage.setItem(DENSITY, dense ? 'dense' : 'roomy');
