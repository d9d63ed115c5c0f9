import { useSyncExternalStore } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import type { Grouping, Sort } from './arrange.ts';
import { type Filters, NO_FILTERS } from './waiting.ts';

/** How the list is looked at. */
export interface ListView {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly grouping: Grouping;
  /** The filters are out of the way; what is set still shows. */
  readonly isFolded: boolean;
  /** Where the list's cursor is. */
  readonly at: SessionId | null;
  /** The session whose panel took the list's place: the focus comes back to it. */
  readonly opened: SessionId | null;
}

// Of this page: the list gives way to a session's panel, and is the same when it is back.
let view: ListView = {
  filters: NO_FILTERS,
  sort: 'number',
  grouping: 'none',
  isFolded: false,
  at: null,
  opened: null,
};
const listeners = new Set<() => void>();

/** Changes how the list is looked at. */
export function setListView(patch: Partial<ListView>): void {
  view = { ...view, ...patch };
  for (const listener of listeners) listener();
}

export const currentListView = (): ListView => view;

/** Sets some filters and leaves the others. */
export const setFilters = (patch: Partial<Filters>): void => setListView({ filters: { ...view.filters, ...patch } });

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** One part of it; another part's change does not render the component. */
export const useListView = <T>(pick: (view: ListView) => T): T => useSyncExternalStore(subscribe, () => pick(view));
