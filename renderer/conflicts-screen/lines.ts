import type { ConflictItem } from './conflict-item.ts';
import type { Group } from './groups.ts';

/** A line of the list: the heading of a group, or a conflict of it. Its id is unique in the list. */
export type Line =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly isOpen: boolean }
  | {
      readonly kind: 'conflict';
      readonly id: string;
      readonly group: string;
      readonly item: ConflictItem;
      /** Its place in its group, from 1, and how many the group has. */
      readonly place: number;
      readonly size: number;
    };

/** The lines of all groups in order; of a folded group only its heading. */
export const linesOf = (groups: readonly Group[], folded: ReadonlySet<string>): Line[] =>
  groups.flatMap((group): Line[] => {
    const isOpen = !folded.has(group.id);
    const head: Line = { kind: 'group', id: `group ${group.id}`, group, isOpen };
    if (!isOpen) return [head];
    return [
      head,
      ...group.items.map((item, i): Line => {
        const id = `${group.id} / ${item.conflict.key}`;
        return { kind: 'conflict', id, group: group.id, item, place: i + 1, size: group.items.length };
      }),
    ];
  });

/** The line of a group's heading. */
export const headOf = (lines: readonly Line[], group: string): number =>
  lines.findIndex((line) => line.kind === 'group' && line.group.id === group);

/** The group that a line stands in. */
export const groupIdOf = (line: Line): string => (line.kind === 'group' ? line.group.id : line.group);
