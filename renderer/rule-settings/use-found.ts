import { useEffect, useMemo, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { RULES } from '../../shared/conflicts/rules.ts';
import { tableNames } from '../../shared/model/tables.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { isOff, wouldFind } from './would-find.ts';

type Found = ReadonlyMap<string, readonly Conflict[]>;

const NONE: Found = new Map();

/**
 * What each rule finds in the shown plan, gravest first. Rules that are off are looked at one by one while nothing
 * else is to do; until then they are absent.
 */
export function useFound(): Found {
  const store = useStore();
  // A new object after each change.
  const seen = useTables(tableNames, ({ conflicts }) => ({ conflicts }));
  const [hidden, setHidden] = useState<{ readonly of: object; readonly found: Found }>({ of: seen, found: NONE });
  useEffect(() => {
    const off = RULES.filter(({ id }) => isOff(store.settings.rules.get(id) ?? []));
    const found = new Map<string, readonly Conflict[]>();
    const look = (at: number): void => {
      const rule = off[at];
      if (!rule) return;
      found.set(rule.id, wouldFind(store.index, store.settings, rule));
      setHidden({ of: seen, found: new Map(found) });
      timer = setTimeout(look, 0, at + 1);
    };
    let timer = setTimeout(look, 0, 0);
    return () => clearTimeout(timer);
  }, [store, seen]);
  return useMemo(() => {
    const found = new Map(RULES.map(({ id }): [string, Conflict[]] => [id, []]));
    for (const conflict of seen.conflicts) found.get(conflict.rule)?.push(conflict);
    const waiting = RULES.filter(({ id }) => isOff(store.settings.rules.get(id) ?? []));
    for (const { id } of waiting) found.delete(id);
    return new Map([...found, ...(hidden.of === seen ? hidden.found : NONE)]);
  }, [store, seen, hidden]);
}
