import { useSyncExternalStore } from 'react';
import type { RoomId } from '../../shared/model/tables.ts';

/** How this browser looks at the board; it belongs to the profile, not to the program. Rooms of other programs do no harm. */
export interface BoardView {
  /** Rooms as rows and time from left to right. */
  readonly turned: boolean;
  /** All days in one scroll, else one. */
  readonly allDays: boolean;
  /** A step of `ZOOMS`; null: the whole day, and all rooms, on one screen. */
  readonly zoom: number | null;
  readonly hidden: readonly RoomId[];
  /** Rooms that take little space. */
  readonly narrow: readonly RoomId[];
  /** Rooms that stay in view, before all others. */
  readonly pinned: readonly RoomId[];
  /** Only rooms of this building, and with this feature. */
  readonly building: string | null;
  readonly feature: string | null;
  /** Whether the list beside the board is shown. */
  readonly side: boolean;
}

/** Pixels of a minute, from the whole day at once to five-minute steps. */
export const ZOOMS = [0.7, 1, 1.35, 1.75, 2.4, 3.4, 5] as const;

const KEY = 'lectern.board';
const FIRST: BoardView = {
  turned: false,
  allDays: false,
  zoom: 3,
  hidden: [],
  narrow: [],
  pinned: [],
  building: null,
  feature: null,
  side: true,
};

let view: BoardView | null = null;
const listeners = new Set<() => void>();

export function currentView(): BoardView {
  view ??= read();
  return view;
}

/** Changes parts of the view, now and for the next time. */
export function changeView(patch: Partial<BoardView>): void {
  view = { ...currentView(), ...patch };
  localStorage.setItem(KEY, JSON.stringify(view));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useBoardView = (): BoardView => useSyncExternalStore(subscribe, currentView);

/** What was kept, as far as it makes sense. */
function read(): BoardView {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return FIRST;
  }
  if (typeof kept !== 'object' || kept === null) return FIRST;
  const facts = kept as Readonly<Record<string, unknown>>;
  const flag = (name: 'turned' | 'allDays' | 'side'): boolean =>
    typeof facts[name] === 'boolean' ? facts[name] : FIRST[name];
  const rooms = (name: string): RoomId[] =>
    Array.isArray(facts[name]) ? facts[name].filter((id): id is RoomId => typeof id === 'string').slice(0, 1000) : [];
  const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);
  const { zoom } = facts;
  return {
    turned: flag('turned'),
    allDays: flag('allDays'),
    side: flag('side'),
    zoom: zoom === null || (typeof zoom === 'number' && zoom in ZOOMS) ? zoom : FIRST.zoom,
    hidden: rooms('hidden'),
    narrow: rooms('narrow'),
    pinned: rooms('pinned'),
    building: text('building'),
    feature: text('feature'),
  };
}
