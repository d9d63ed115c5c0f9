import { useSyncExternalStore } from 'react';
import { type Filter, NO_FILTER } from './filter.ts';
import type { Grouping } from './groups.ts';

/** How this page shows the list. It outlives the screen: who comes back from the board finds the list as it was. */
interface View {
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Ids of groups, which are another's when the grouping changes. */
  readonly folded: ReadonlySet<string>;
  /** The line with the cursor. */
  readonly at: string | null;
  /** Keys of the selected conflicts. */
  readonly selected: ReadonlySet<string>;
}

let view: View = { grouping: 'rule', filter: NO_FILTER, folded: new Set(), at: null, selected: new Set() };
const listeners = new Set<() => void>();

export function setView(next: Partial<View>): void {
  view = { ...view, ...next };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useView = (): View => useSyncExternalStore(subscribe, () => view);

export const narrow = (part: Partial<Filter>): void => setView({ filter: { ...view.filter, ...part } });

export const fold = (group: string, isFolded: boolean): void => {
  const folded = new Set(view.folded);
  if (isFolded) folded.add(group);
  else folded.delete(group);
  setView({ folded });
};

/** Selects conflicts besides the others, or no longer. */
export function select(keys: readonly string[], isSelected: boolean): void {
  const selected = new Set(view.selected);
  for (const key of keys)
    if (isSelected) selected.add(key);
    else selected.delete(key);
  setView({ selected });
}
