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
  readonly kind: 'session' | 'person' | 'room' | 'day' | 'track' | 'kind' | 'program';
  readonly key: string;
  readonly label: string;
  /** 'missing': no longer in the file; 'deleted': removed here, and not brought back by the file. */
  readonly action: 'create' | 'update' | 'unchanged' | 'missing' | 'deleted';
  readonly fields: readonly PlannedField[];
}
export interface PlannedField {
  readonly field: string;
  readonly outcome: 'set' | 'update' | 'kept' | 'conflict';
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What an import would do, before it is done. */
export interface ImportPreview {
  readonly format: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly recordsHash: string;
  readonly counts: { readonly sessions: number; readonly people: number; readonly rooms: number };
  readonly created: EntityCounts;
  readonly updated: EntityCounts;
  readonly kept: EntityCounts;
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
