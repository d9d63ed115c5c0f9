import type { ListedConflict } from './lists.ts';
import { plainLine } from './table.ts';

/** Conflicts for reading, one a line. */
export const conflictLines = (conflicts: readonly ListedConflict[]): string =>
  conflicts
    .map(({ level, rule, message, accepted }) => `${accepted ? 'accepted' : level}  ${rule}: ${plainLine(message)}`)
    .join('\n');
