import type { ImportCounts } from '../../shared/contract/import.ts';
import type { Chosen } from './flow-state.ts';
import { counted } from './plan/counts.ts';

/** What an import did, in words, with the review that it was made from. */
export interface Done {
  readonly text: string;
  readonly isUndoable: boolean;
  readonly review: Chosen;
}

/** The words for an import that was applied; `isNothing`: the file says what it said before. */
export function doneWith(review: Chosen, { created, updated, kept }: ImportCounts, isNothing: boolean): Done {
  const { fileName } = review.preview;
  if (isNothing) return { text: `Nothing new: ${fileName} says what it said before.`, isUndoable: false, review };
  const parts = [`${counted(created)} new`, `${counted(updated)} updated`, `${counted(kept)} kept as you had it`];
  const told = parts.filter((part) => !part.startsWith('nothing'));
  const words = told.length === 0 ? 'what the file says is remembered' : told.join('; ');
  return { text: `Imported ${fileName}: ${words}.`, isUndoable: true, review };
}
