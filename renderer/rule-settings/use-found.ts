import { useEffect, useMemo, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { explain } from '../../shared/conflicts/words.ts';
import { tableNames } from '../../shared/model/tables.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { isOff, wouldFind } from './would-find.ts';

/** What a rule finds in the shown plan. */
export interface Found {
  readonly count: number;
  readonly accepted: number;
  /** The gravest and heaviest of them in words; '' where there is none. */
  readonly example: string;
}

/** How long rules are looked at before the page may answer somebody, in milliseconds. */
const SLICE = 10;

/**
 * What each rule finds, by its id. Rules that are off are looked at while nothing else is to do: until then they tell
 * what they would have found before the last change, and are absent at first.
 */
export function useFound(): ReadonlyMap<string, Found> {
  const store = useStore();
  // A new object after each change.
  const seen = useTables(tableNames, ({ conflicts, index, settings }) => ({ conflicts, index, settings }));
  const [hidden, setHidden] = useState<ReadonlyMap<string, Found>>(new Map());
  useEffect(() => {
    const off = RULES.filter(({ id }) => isOff(seen.settings.rules.get(id) ?? []));
    const look = (from: number): void => {
      const end = performance.now() + SLICE;
      const found: [string, Found][] = [];
      let at = from;
      for (let rule = off[at]; rule && performance.now() < end; rule = off[at]) {
        found.push([rule.id, foundIn(store, wouldFind(seen.index, seen.settings, rule))]);
        at++;
      }
      setHidden((before) => new Map([...before, ...found]));
      if (at < off.length) timer = setTimeout(look, 0, at);
    };
    let timer = setTimeout(look, 0, 0);
    return () => clearTimeout(timer);
  }, [store, seen]);
  return useMemo(() => {
    const byRule = Map.groupBy(seen.conflicts, ({ rule }) => rule);
    return new Map(
      RULES.flatMap(({ id }): [string, Found][] => {
        if (!isOff(seen.settings.rules.get(id) ?? [])) return [[id, foundIn(store, byRule.get(id) ?? [])]];
        const found = hidden.get(id);
        return found ? [[id, found]] : [];
      }),
    );
  }, [store, seen, hidden]);
}

const foundIn = ({ state, planId }: ProgramStore, conflicts: readonly Conflict[]): Found => {
  const [first] = conflicts;
  return {
    count: conflicts.length,
    accepted: conflicts.filter(({ accepted }) => accepted).length,
    example: first ? explain(first, state, { planId }).sentence : '',
  };
};
