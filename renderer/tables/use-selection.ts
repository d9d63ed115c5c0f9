import { useMemo, useRef } from 'react';
import type { AnyRow } from './features.ts';

interface Shown {
  readonly original: AnyRow;
}

/** The selection of a table's rows, by id; null where rows are not selected. */
export function useSelection(
  shown: readonly Shown[],
  selected: readonly string[] | undefined,
  onSelect: ((ids: readonly string[]) => void) | undefined,
) {
  const chosen = useMemo(() => new Set(selected), [selected]);
  // Where a stretch of rows began that Shift makes longer.
  const anchor = useRef<number | null>(null);
  if (!onSelect) return null;
  const here = shown.filter(({ original }) => chosen.has(original.id)).length;
  return {
    count: chosen.size,
    state: here === 0 ? ('none' as const) : here === shown.length ? ('all' as const) : ('some' as const),
    has: (id: string) => chosen.has(id),
    toggle(id: string) {
      anchor.current = shown.findIndex(({ original }) => original.id === id);
      onSelect(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]);
    },
    extendTo(row: number, from: number) {
      if (row < 0) return;
      anchor.current ??= Math.max(0, from);
      const [first, last] = [Math.min(anchor.current, row), Math.max(anchor.current, row)];
      onSelect([...new Set([...chosen, ...shown.slice(first, last + 1).map(({ original }) => original.id)])]);
    },
    selectAll(select: boolean) {
      anchor.current = null;
      onSelect(select ? shown.map(({ original }) => original.id) : []);
    },
  };
}
