import type { Lines } from '../issue.ts';

/** Where a record stands: its lines, and the file where an import is made of several. */
export interface Place {
  readonly lines: Lines;
  readonly file?: string;
}
