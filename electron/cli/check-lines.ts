import type { CheckedConflict } from './checked.ts';
import { plainLine } from './table.ts';

/** Conflicts for reading: under each rule its own, one a line, rules in the order of their gravest conflict. */
export const checkLines = (conflicts: readonly CheckedConflict[]): string =>
  [...Map.groupBy(conflicts, ({ rule }) => rule)]
    .map(([rule, own]) => {
      const lines = own.map(({ level, message }) => `  ${level}  ${plainLine(message)}`);
      return [`${own[0]?.title ?? rule} (${rule}): ${own.length}`, ...lines].join('\n');
    })
    .join('\n\n');
