import { decisionId, type FieldChoice, type ImportedKind } from './decisions.ts';
import type { FieldOutcome, PlannedField } from './import-preview.ts';
import type { Merged } from './three-way.ts';

/** A value in words: how what is no plain text is told. */
export type Tell = (value: unknown) => string | null;

/** What is known of a field once it is merged. */
export interface Told {
  /** What the file says, in its own terms. */
  readonly said: unknown;
  readonly merged: Merged;
  readonly choice: FieldChoice;
  /** Words for values in the source's terms, and in ours. */
  readonly tell?: { readonly said: Tell; readonly ours: Tell };
}

/** A field as the review shows it. */
export function plannedField(
  kind: ImportedKind,
  key: string,
  field: string,
  outcome: FieldOutcome,
  base: unknown,
  mine: unknown,
  { said, merged, choice, tell }: Told,
): PlannedField {
  const isOwn = outcome === 'merged' || outcome === 'written';
  const words = tell && {
    base: base === null ? null : tell.said(base),
    mine: tell.ours(mine),
    theirs: tell.said(said),
    result: isOwn ? tell.ours(merged.value) : null,
  };
  return {
    field,
    outcome,
    decision: decisionId(kind, field, key),
    decidedBy: choice.by,
    base,
    mine,
    theirs: said,
    ...(isOwn ? { result: merged.value } : {}),
    ...(words ? { words } : {}),
    ...(merged.mergeable ? { mergeable: true as const } : {}),
  };
}
