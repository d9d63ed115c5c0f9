import type { ImportedKind } from './decisions.ts';
import type { ImportIssue } from './imported-program.ts';

/** A question that an import leaves to a person, with what is done meanwhile. */
export interface PendingQuestion {
  readonly kind: string;
  readonly key: string;
  readonly message: string;
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
}

/** One row of the plan: what would happen to it, field by field. */
export interface PlannedRow {
  readonly kind: ImportedKind;
  readonly key: string;
  /** The row here; null for one that would be made. */
  readonly id: string | null;
  readonly label: string;
  /**
   * 'missing': no longer in the file; 'deleted': removed here, and not brought back by the file; 'left-out': in the
   * file, and decided to be left out.
   */
  readonly action: 'create' | 'update' | 'unchanged' | 'missing' | 'deleted' | 'left-out';
  readonly fields: readonly PlannedField[];
  /** How many fields say here what the file says. */
  readonly unchanged: number;
  /** First and last line of the source; null for what the file does not hold. */
  readonly lines: readonly [number, number] | null;
  /** The whole row is locked: no import changes it. */
  readonly locked: boolean;
  /** The name of the decision 'mine' | 'theirs' for all fields of the row (its field is “*”). */
  readonly decision: string;
  /** Of a person in several sessions of the file: which of them are somebody else's of that name (see take-apart). */
  readonly sessions?: readonly { readonly key: string; readonly label: string; readonly apart: boolean }[];
  /** Of a missing row: what was decided about it, now or before. Only a session can be withdrawn. */
  readonly missing?: 'keep' | 'withdraw' | null;
}

/**
 * How a field comes out. 'set': a blank is filled; 'update': the file's value is taken; 'merged': both sides' changes
 * of a long text or a list are worked together; 'written': a text by hand, from the review; 'clear': emptied, as the
 * file's cell is. The others write nothing: 'kept': an edit made here, or a value refused; 'conflict': changed on both
 * sides and not decided, mine is kept; 'locked'; 'empty': the file has nothing any more, which says nothing unless
 * asked; 'unusable': the file's value does not fit the field.
 */
export type FieldOutcome = 'set' | 'update' | 'merged' | 'written' | 'clear' | UnwrittenOutcome;
type UnwrittenOutcome = 'kept' | 'conflict' | 'locked' | 'empty' | 'unusable';

/** Whether an outcome changes the row. */
export const isWritten = (outcome: FieldOutcome): boolean => WRITTEN.has(outcome);
const WRITTEN: ReadonlySet<FieldOutcome> = new Set(['set', 'update', 'merged', 'written', 'clear']);

export interface PlannedField {
  readonly field: string;
  readonly outcome: FieldOutcome;
  /** The name of the field's decision: 'mine', 'theirs', 'merged' or {value: a text written by hand}. */
  readonly decision: string;
  /** Which decision holds: the field's own, else the row's, the column’s (key “*”), that for all (“*”). */
  readonly decidedBy: DecidedBy | null;
  /** What the source said last (null: nothing yet), what stands here, what the source says now. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What the value would be where it is neither mine nor theirs. */
  readonly result?: unknown;
  /** The same in words, where the values are ids, lists or places. */
  readonly words?: {
    readonly base: string | null;
    readonly mine: string | null;
    readonly theirs: string | null;
    readonly result: string | null;
  };
  /** Both sides' changes of the text can be worked together: 'merged' may be chosen. */
  readonly mergeable?: true;
  /** Who made the edit that stands here, and when, where the history tells. */
  readonly edited?: FieldEdit;
}
export type DecidedBy = 'field' | 'row' | 'column' | 'all';

/** The change in the history by which a value came to be. */
export interface FieldEdit {
  readonly revision: number;
  readonly actor: string;
  readonly at: string;
  /** The change's words: “Edit …”, “Import reviews.csv”. */
  readonly label: string;
}

/** What an import would do, before it is done. */
export interface ImportPreview {
  readonly format: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly recordsHash: string;
  /** Further files of the same import; absent where there is one. */
  readonly moreFiles?: readonly { readonly fileHash: string; readonly fileName: string }[];
  readonly counts: { readonly sessions: number; readonly people: number; readonly rooms: number };
  readonly created: EntityCounts;
  readonly updated: EntityCounts;
  readonly kept: EntityCounts;
  readonly missing: EntityCounts;
  /** How many fields come out how, over all rows. */
  readonly outcomes: Readonly<Record<FieldOutcome | 'unchanged', number>>;
  /** The source that this is a newer state of; null where it is met for the first time. */
  readonly source: { readonly id: string; readonly name: string; readonly importedAt: string } | null;
  readonly issues: readonly ImportIssue[];
  readonly pending: readonly PendingQuestion[];
  readonly rows: readonly PlannedRow[];
  /** Nothing would be written: the file says what it said before. */
  readonly isEmpty: boolean;
  /** The suggestions accepted so far, and every other decision, by key. */
  readonly decisions: Readonly<Record<string, unknown>>;
}

/** How many rows an import made, changed and left as the committee had them. */
export interface ImportCounts {
  readonly created: EntityCounts;
  readonly updated: EntityCounts;
  readonly kept: EntityCounts;
}
export interface EntityCounts {
  readonly sessions: number;
  readonly people: number;
  readonly rooms: number;
}
