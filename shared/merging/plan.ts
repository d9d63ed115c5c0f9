import type { AnyRow } from '../model/state.ts';
import type { Row } from '../model/tables.ts';
import type { DecisionSubject, ImportedKind } from './decisions.ts';
import type { PendingQuestion, PlannedRow } from './import-preview.ts';
import type { ImportedProgram, ImportIssue } from './imported-program.ts';
import type { OwnedRows } from './owned-rows.ts';

/**
 * A row that a plan speaks of: an id of the program, or `new:` and the record's key for one that the plan makes.
 * Such a token becomes an id when the plan is applied.
 */
export type Token = string;
export const newToken = (key: string): Token => `new:${key}`;

/** What the plan does for one record of the source. */
export interface PlannedRecord {
  readonly kind: ImportedKind;
  readonly key: string;
  /** The row it is; null: a new one is made. */
  readonly id: string | null;
  /** Columns to write; for a new row all that are known. Values of id columns are tokens. */
  readonly columns: AnyRow;
  /** Values of custom fields to write, by the field's name. */
  readonly custom: Readonly<Record<string, unknown>>;
  /** Of a session: its people (token and role, in order), tags and place, where they are to be written. */
  readonly people: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly place: PlannedPlace | null;
  /** Of a person: when they come and go, where it is to be written. */
  readonly stay: PlannedStay | null;
  /** Absences and relations that the source gives as lists. */
  readonly owned: readonly OwnedRows[];
  /** The key that the source used before for this row. */
  readonly formerKey: string | null;
  readonly link: boolean;
  /** What the source says now, where it differs from what it said last, by stored field name. */
  readonly base: Readonly<Record<string, unknown>>;
}

/** When a person comes and goes. */
export interface PlannedStay {
  readonly arrival: StayMoment | null;
  readonly departure: StayMoment | null;
}
export interface StayMoment {
  readonly date: string;
  readonly minute: number | null;
}

/** How many people want to see both of two sessions (tokens); 0 where nothing is known any more. */
export interface PlannedAudience {
  readonly first: Token;
  readonly second: Token;
  readonly people: number;
}

/** A place of its own, or one in a block. */
export interface PlannedPlace {
  readonly day: Token | null;
  readonly start: number | null;
  readonly room: Token | null;
  readonly block?: { readonly session: Token; readonly position: number; readonly offset: number | null };
}

/** Where the plan's records come from. `row` is null for a source that is met for the first time. */
export interface PlanSource {
  readonly row: Row<'importSource'> | null;
  readonly fileName: string;
  readonly fileHash: string;
}

/** A decision to remember with the source. */
export interface KeptDecision {
  readonly kind: ImportedKind;
  readonly field: string;
  readonly key: string;
  readonly decision: unknown;
  readonly note: string | null;
}

/** All that an import would do, worked out and not yet done. */
export interface ImportPlan {
  readonly format: string;
  readonly source: PlanSource;
  readonly counts: { readonly sessions: number; readonly people: number; readonly rooms: number };
  /** In an order in which rows may be written. */
  readonly records: readonly PlannedRecord[];
  readonly decisionsToKeep: readonly KeptDecision[];
  /** Decisions that hold no longer: about missing rows that are in the file again. */
  readonly decisionsToForget: readonly DecisionSubject[];
  readonly audience: readonly PlannedAudience[];
  /** Ids of sessions to withdraw: they are missing, and a person said so. */
  readonly withdrawn: readonly string[];
  /** The event that the source is of, where that is to be remembered. */
  readonly origin: ImportedProgram['from'] | null;
  readonly rows: readonly PlannedRow[];
  readonly pending: readonly PendingQuestion[];
  readonly issues: readonly ImportIssue[];
  readonly decisions: Readonly<Record<string, unknown>>;
  /** Nothing would be written: the file says what it said before. */
  readonly isEmpty: boolean;
}
