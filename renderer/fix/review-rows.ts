import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { RepairSet } from '../../shared/placing/repairs-all.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';

/** A line of the review: a conflict with the repair that is proposed for it, or that was until it was unticked. */
export interface ReviewRow {
  readonly key: string;
  readonly conflict: Conflict;
  readonly repair: Repair;
  readonly isTicked: boolean;
}

/**
 * The lines of a review: what is proposed now, and what was unticked where it stood, so that no line moves away from
 * under the pointer. `unticked` are repairs by the key of their conflict, `order` the keys as they stood at first.
 */
export function reviewRows(
  set: RepairSet | null,
  unticked: ReadonlyMap<string, Repair>,
  order: readonly string[],
): ReviewRow[] {
  const rows = [
    ...(set?.repairs ?? [])
      .filter(({ conflict }) => !unticked.has(conflict.key))
      .map((repair) => ({ repair, isTicked: true })),
    ...[...unticked.values()].map((repair) => ({ repair, isTicked: false })),
  ];
  const place = (key: string): number => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  const seen = new Map<string, number>();
  return rows
    .map(({ repair, isTicked }) => {
      const { conflict } = repair;
      const times = seen.get(conflict.key) ?? 0;
      seen.set(conflict.key, times + 1);
      return { key: `${conflict.key} ${times}`, conflict, repair, isTicked };
    })
    .sort((a, b) => place(a.conflict.key) - place(b.conflict.key));
}
