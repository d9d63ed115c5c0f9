import { useEffect } from 'react';
import { useStore } from '../state/use-program.ts';
import { refreshHeld } from './hold.ts';

/** What is held follows the program: a change by anybody, also by an undo, rates the board anew under it. */
export function useHeldFollows(): void {
  const store = useStore();
  useEffect(() => {
    let { index, revision, planId } = store;
    return store.subscribe(() => {
      if (store.revision === revision && store.index === index && store.planId === planId) return;
      ({ index, revision, planId } = store);
      refreshHeld(store);
    });
  }, [store]);
}
