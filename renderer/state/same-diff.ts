import type { Diff } from '../../shared/model/state.ts';

/** Whether two diffs change the same rows in the same way, in whatever order they tell it. */
export const isSameDiff = (a: Diff, b: Diff): boolean => told(a) === told(b);

/** The diff as a text in one order: tables, rows and columns by name; what changes nothing is left out. */
function told(diff: Diff): string {
  const tables = Object.entries(diff).map(([table, { added, updated, removed }]) => [
    table,
    added.map(inOrder).sort(),
    updated.map(({ key, columns }) => `${key} ${inOrder(columns)}`).sort(),
    removed.map(inOrder).sort(),
  ]);
  return JSON.stringify(
    tables.filter(([, ...changes]) => changes.some((change) => change && change.length > 0)).sort(byName),
  );
}

const inOrder = (row: object): string => JSON.stringify(Object.entries(row).sort(byName));

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]): number => (String(a) < String(b) ? -1 : 1);
