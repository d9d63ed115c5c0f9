import { useEffect, useMemo, useState } from 'react';
import { TwinFinder, type Twins } from '../../../shared/matching/people-twice.ts';
import { useTables } from '../../state/use-program.ts';

/** Milliseconds of looking between two frames, and people looked at between two looks at the clock. */
const SLICE_MS = 6;
const AT_ONCE = 5;

/** People who may have been entered twice, found anew after each change; `isDone` once all have been looked at. */
export function useTwins(): { readonly twins: readonly Twins[]; readonly isDone: boolean } {
  // The key changes with the tables that the finder reads.
  const state = useTables(
    ['person', 'appearance', 'notSame', 'customValue', 'importDecision', 'externalId'],
    (own) => ({
      ...own.state,
    }),
  );
  const [found, setFound] = useState<{ readonly twins: readonly Twins[]; readonly isDone: boolean }>({
    twins: [],
    isDone: false,
  });
  useEffect(() => {
    const finder = new TwinFinder(state);
    let isOver = false;
    const work = async () => {
      let left = finder.total;
      while (left > 0 && !isOver) {
        const until = performance.now() + SLICE_MS;
        while (left > 0 && performance.now() < until) left = finder.step(AT_ONCE);
        await new Promise((next) => setTimeout(next));
      }
      if (!isOver) setFound({ twins: finder.twins(), isDone: true });
    };
    void work();
    return () => {
      isOver = true;
    };
  }, [state]);
  // Until the next look is done, those that are gone since are left out.
  const twins = useMemo(
    () => found.twins.filter(({ first, second }) => state.person.has(first) && state.person.has(second)),
    [found, state],
  );
  return { twins, isDone: found.isDone };
}
