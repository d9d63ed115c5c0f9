import type { SessionId } from '../../shared/model/tables.ts';
import type { Group } from './arrange.ts';
import type { Waiting } from './waiting.ts';

/** A line of the list: a head, or a session with its number within its group. */
export type Line =
  | { readonly kind: 'head'; readonly group: Group }
  | { readonly kind: 'item'; readonly group: Group; readonly item: Waiting; readonly position: number };

/** What stands in the list from top to bottom. */
export function linesOf(groups: readonly Group[]): readonly Line[] {
  return groups.flatMap((group): Line[] => [
    ...(group.label === null ? [] : [{ kind: 'head' as const, group }]),
    ...group.items.map((item, i) => ({ kind: 'item' as const, group, item, position: i + 1 })),
  ]);
}

/** The sessions of the lines, in order. */
export const idsOf = (groups: readonly Group[]): SessionId[] =>
  groups.flatMap(({ items }) => items.map(({ id }) => id));

/** The number of the line that holds each session. */
export const lineOfSession = (lines: readonly Line[]): ReadonlyMap<SessionId, number> =>
  new Map(lines.flatMap((line, i) => (line.kind === 'item' ? [[line.item.id, i] as const] : [])));

/** The number of the last head at or above a line; null where there are no heads. */
export function headAbove(lines: readonly Line[], line: number): number | null {
  for (let i = Math.min(line, lines.length - 1); i >= 0; i -= 1) if (lines[i]?.kind === 'head') return i;
  return null;
}
