import { useEffect, useRef, useState } from 'react';
import type { PlanId, SessionId } from '../../shared/model/tables.ts';
import { type BoardGrid, wholeGrid } from '../../shared/placing/grid.ts';
import { useProgram, useStore } from '../state/use-program.ts';
import { type FreePlaces, freePlaces } from './free-places.ts';
import { inSlices } from './slices.ts';
import type { Waiting } from './waiting.ts';

/** The free places of the sessions that wait, on the board as it was. */
export interface Known {
  readonly planId: PlanId;
  readonly grid: BoardGrid;
  readonly places: ReadonlyMap<SessionId, FreePlaces>;
}

/**
 * Where each waiting session could go, worked out in idle time and again after each change; while that goes on, what
 * was known before stays. null until it is known for the first time, and while nobody wants it.
 */
export function useFreePlaces(waiting: readonly Waiting[], isWanted: boolean): Known | null {
  const store = useStore();
  const revision = useProgram((now) => now.revision);
  const planId = useProgram((now) => now.planId);
  const [known, setKnown] = useState<Known | null>(null);
  const ids = useRef<readonly SessionId[]>([]);
  ids.current = waiting.map(({ id }) => id);
  useEffect(() => {
    if (!isWanted || revision < 0) return;
    const left = [...ids.current].reverse();
    const grid = wholeGrid(store.index);
    const places = new Map<SessionId, FreePlaces>();
    return inSlices(() => {
      const id = left.pop();
      if (id === undefined) {
        setKnown({ planId, grid, places });
        return false;
      }
      if (store.index.entries.has(id))
        places.set(id, freePlaces({ index: store.index, settings: store.settings, grid }, id));
      return true;
    });
  }, [isWanted, revision, planId, store]);
  return isWanted && known?.planId === planId ? known : null;
}
