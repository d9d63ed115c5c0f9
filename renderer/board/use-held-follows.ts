import { useEffect } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { keepSelected } from '../state/selection.ts';
import { useStore } from '../state/use-program.ts';
import { refreshHeld } from './hold.ts';
import { refreshResized } from './resize.ts';

/**
 * What is held, resized and selected follows the program: a change by anybody, also by an undo, rates the board anew
 * under it, and what is removed is let go.
 */
export function useHeldFollows(): void {
  const store = useStore();
  useEffect(() => {
    const isThere = (id: SessionId): boolean => store.state.session.has(id);
    keepSelected(isThere);
    let { index, revision, planId } = store;
    return store.subscribe(() => {
      if (store.revision === revision && store.index === index && store.planId === planId) return;
      ({ index, revision, planId } = store);
      keepSelected(isThere);
      refreshHeld(store);
      refreshResized(store);
    });
  }, [store]);
}
