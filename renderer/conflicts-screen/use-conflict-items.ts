import { useMemo } from 'react';
import { tableNames } from '../../shared/model/tables.ts';
import { useTables } from '../state/use-program.ts';
import { type ConflictItem, itemsOf } from './conflict-item.ts';
import { type Settled, settledOf } from './settled.ts';

/**
 * All conflicts of the shown plan as the screen tells them, gravest first: the open ones, the accepted, and what was
 * accepted and is gone.
 */
export function useConflictItems(): {
  readonly open: readonly ConflictItem[];
  readonly accepted: readonly ConflictItem[];
  readonly settled: readonly Settled[];
} {
  // A sentence names things of any table.
  const { items, settled } = useTables(tableNames, ({ state, index, conflicts }) => ({
    items: itemsOf(index, conflicts),
    settled: settledOf(state, conflicts),
  }));
  return useMemo(() => {
    const { true: accepted = [], false: open = [] } = Object.groupBy(items, ({ conflict }) =>
      conflict.accepted ? 'true' : 'false',
    );
    return { open, accepted, settled };
  }, [items, settled]);
}
