import type { Conflict, Level } from '../../shared/conflicts/rule.ts';

/** The levels, gravest first, in the words and by the shapes that the screen shows them with. */
export const LEVELS = [
  { id: 'block', word: 'Block', many: 'blocks', one: 'block', shape: '■' },
  { id: 'error', word: 'Error', many: 'errors', one: 'error', shape: '◆' },
  { id: 'warning', word: 'Warning', many: 'warnings', one: 'warning', shape: '▲' },
  { id: 'note', word: 'Note', many: 'notes', one: 'note', shape: '●' },
] as const satisfies readonly { readonly id: Level; readonly [word: string]: string }[];

/** How many conflicts there are of each level that has one: “2 errors”, “1 warning”. */
export const countedByLevel = (conflicts: readonly Pick<Conflict, 'level'>[]): { level: Level; text: string }[] =>
  LEVELS.flatMap(({ id, one, many }) => {
    const count = conflicts.filter(({ level }) => level === id).length;
    return count === 0 ? [] : [{ level: id, text: `${count} ${count === 1 ? one : many}` }];
  });
