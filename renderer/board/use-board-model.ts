import { useMemo } from 'react';
import type { Day } from '../../shared/model/tables.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { type DayLayout, layoutDay } from './day-layout.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { roomsOfView } from './rooms-menu/rooms-of-view.ts';
import type { Size } from './use-board-size.ts';
import type { BoardView } from './view.ts';

/** What the board shows: the layouts of its days, and where everything is. */
export interface BoardModel {
  readonly layouts: readonly DayLayout[];
  readonly geometry: Geometry;
}

/** Lays the shown days out, again only when what stands on them changes, and places them on the screen. */
export function useBoardModel(days: readonly Day[], view: BoardView, { width, height }: Size): BoardModel {
  const store = useStore();
  const changed = useTables(
    ['placement', 'session', 'day', 'room', 'roomFeature', 'slot', 'slotRoom', 'kind', 'program'],
    () => ({}),
  );
  const layouts = useMemo(() => {
    const { pinned, others } = roomsOfView(store.index, view);
    const rooms = [...pinned, ...others];
    if (!changed || rooms.length === 0) return [];
    return days.flatMap(({ id }) => layoutDay(store.index, id, rooms) ?? []);
  }, [days, view, changed, store]);
  const geometry = useMemo(() => {
    const { turned, zoom } = view;
    const rooms = layouts[0]?.rooms ?? [];
    const pinned = new Set(view.pinned);
    return geometryOf({
      layouts,
      pinnedCount: rooms.filter(({ id }) => pinned.has(id)).length,
      narrow: new Set(view.narrow),
      turned,
      zoom,
      width,
      height,
    });
  }, [layouts, view, width, height]);
  return { layouts, geometry };
}
