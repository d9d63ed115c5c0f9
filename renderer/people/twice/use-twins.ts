import { useEffect, useMemo, useState } from 'react';
import { TwinFinder, type Twins } from '../../../shared/matching/people-twice.ts';
import { useTables } from '../../state/use-program.ts';

/** People looked at between two frames. */
const AT_ONCE = 100;

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
      while (!isOver && finder.step(AT_ONCE) > 0) await new Promise((next) => setTimeout(next));
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
