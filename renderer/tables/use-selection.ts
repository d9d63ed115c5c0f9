import { useMemo, useRef } from 'react';
import type { AnyRow } from './features.ts';
import type { Item } from './model/group-rows.ts';

/** The selection of a table's rows, by id; null where rows are not selected. Lines that are heads of groups are passed over. */
export function useSelection<R extends AnyRow>(
  items: readonly Item<R>[],
  selected: readonly string[] | undefined,
  onSelect: ((ids: readonly string[]) => void) | undefined,
) {
  const chosen = useMemo(() => new Set(selected), [selected]);
  const shown = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [items]);
  const here = useMemo(() => shown.reduce((sum, id) => sum + (chosen.has(id) ? 1 : 0), 0), [shown, chosen]);
  // Where a stretch of rows began that Shift makes longer.
  const anchor = useRef<number | null>(null);
  if (!onSelect) return null;
  return {
    count: chosen.size,
    state: here === 0 ? ('none' as const) : here === shown.length ? ('all' as const) : ('some' as const),
    has: (id: string) => chosen.has(id),
    toggle(id: string) {
      anchor.current = items.findIndex((item) => item.kind === 'row' && item.row.id === id);
      onSelect(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);
    },
    extendTo(row: number, from: number) {
      if (row < 0) return;
      anchor.current ??= Math.max(0, from);
      const [first, last] = [Math.min(anchor.current, row), Math.max(anchor.current, row)];
      const between = items.slice(first, last + 1).flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));
      onSelect([...new Set([...chosen, ...between])]);
    },
    selectAll(select: boolean) {
      anchor.current = null;
      onSelect(select ? shown : []);
    },
  };
}
