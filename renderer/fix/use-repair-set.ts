import { useEffect, useState } from 'react';
import { type Progress, type RepairSet, searchRepairs } from '../../shared/placing/repairs-all.ts';
import { useProgram, useStore } from '../state/use-program.ts';

/** Milliseconds of work between two frames, so that the page still answers. */
const SLICE = 12;

/** A search for repairs of many conflicts: the last set that was found, and how far the next one is. */
export interface RepairSearch {
  readonly set: RepairSet | null;
  /** Null: the set is of the program and of the conflicts as they are now. */
  readonly progress: Progress | null;
}

/**
 * Repairs for the conflicts with these keys (joined by lines, so that the same ones are the same question), worked out
 * between frames, and again when the program changes.
 */
export function useRepairSet(keys: string): RepairSearch {
  const store = useStore();
  const revision = useProgram((program) => program.revision);
  const question = `${revision} ${keys}`;
  const [found, setFound] = useState<RepairSearch & { readonly question: string }>({ ...NOTHING, question: '' });
  useEffect(() => {
    const asked = new Set(keys.split('\n'));
    const conflicts = store.conflicts.filter(({ key }) => asked.has(key));
    const search = searchRepairs(store.index, store.settings, conflicts);
    let timer = setTimeout(work);
    function work(): void {
      const until = performance.now() + SLICE;
      let step = search.next();
      while (!step.done && performance.now() < until) step = search.next();
      if (step.done) {
        setFound({ set: step.value, progress: null, question });
        return;
      }
      const progress = step.value;
      setFound(({ set }) => ({ set, progress, question }));
      timer = setTimeout(work);
    }
    return () => clearTimeout(timer);
  }, [store, keys, question]);
  return found.question === question ? found : { set: found.set, progress: NOTHING.progress };
}

const NOTHING: RepairSearch = { set: null, progress: { done: 0, of: 0 } };
