import { useMemo } from 'react';
import { tableNames } from '../../shared/model/tables.ts';
import { useTables } from '../state/use-program.ts';
import { type ConflictItem, itemsOf } from './conflict-item.ts';

/** All conflicts of the shown plan as the screen tells them, gravest first: the open ones, and the accepted. */
export function useConflictItems(): {
  readonly open: readonly ConflictItem[];
  readonly accepted: readonly ConflictItem[];
} {
  // A sentence names things of any table.
  const items = useTables(tableNames, ({ index, conflicts }) => itemsOf(index, conflicts));
  return useMemo(() => {
    const { true: accepted = [], false: open = [] } = Object.groupBy(items, ({ conflict }) =>
      conflict.accepted ? 'true' : 'false',
    );
    return { open, accepted };
  }, [items]);
}
