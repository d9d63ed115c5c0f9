import type { ImportPreview } from '../../shared/contract/import.ts';
import type { Decisions } from '../../shared/merging/decisions.ts';
import type { Incoming } from './choose/incoming.ts';
import type { Done } from './done.ts';
import type { Mapping } from './mapping/mapping-work.ts';
import type { Given } from './reading.ts';

/** Files that lie in the core, what their import would do, and what is decided about it. */
export interface Chosen extends Given {
  /** Those made so far; the preview may know only older ones. */
  readonly decisions: Decisions;
  /** How many were made here by hand: lost when the review is left. */
  readonly made: number;
  readonly preview: ImportPreview;
  /** The first plan of this reading: what was a question then stays in sight when it is answered. */
  readonly first: ImportPreview;
}
/** Files that were read once or are to be read for the first time. */
export type ToPlan = Omit<Chosen, 'preview' | 'first'> & { readonly first?: ImportPreview };

export interface FlowState {
  readonly chosen: Chosen | null;
  /** Tables of which a person says how they are read, before the review. */
  readonly mapping: Mapping | null;
  /** Work that keeps the person waiting, in words. */
  readonly busy: string | null;
  /** How far that work is, 0 to 1; null where nobody tells. */
  readonly progress: number | null;
  /** A new plan is on its way; the one shown can be worked with. */
  readonly isPlanning: boolean;
  readonly problem: string | null;
  readonly done: Done | null;
  /** Files that wait: for the question whether the review may be left, or for their turn. */
  readonly asking: readonly Incoming[] | null;
  readonly next: readonly Incoming[];
}

/** Before any file. */
export const START: FlowState = {
  chosen: null,
  mapping: null,
  busy: null,
  progress: null,
  isPlanning: false,
  problem: null,
  done: null,
  asking: null,
  next: [],
};
