import { IMPORTED_KINDS } from '../model/import-tables.ts';
import type { DecidedBy } from './import-preview.ts';

export type ImportedKind = (typeof IMPORTED_KINDS)[number];

/** What a decision is about: one question (a field, a match, a suggestion's code) of one record of the source. */
export interface DecisionSubject {
  readonly kind: ImportedKind;
  readonly field: string;
  readonly key: string;
}

/** What may be decided, by the decision's name: made by a person, kept with the source. */
export type Decisions = Readonly<Record<string, unknown>>;

/** A decision's name on the wire: kind/field/key (the field escaped, the key as it is). */
export const decisionId = (kind: ImportedKind, field: string, key: string): string =>
  `${kind}/${encodeURIComponent(field)}/${key}`;

/** What a decision's name says, or null if it is none of ours. */
export function parseDecisionId(id: string): DecisionSubject | null {
  const match = /^([^/]*)\/([^/]*)\/(.*)$/s.exec(id);
  const kind = IMPORTED_KINDS.find((name) => name === match?.[1]);
  if (!match || !kind) return null;
  try {
    return { kind, field: decodeURIComponent(match[2] ?? ''), key: match[3] ?? '' };
  } catch {
    return null;
  }
}

/** The field name under which matches are decided: the value is a row's id, or 'new'. */
export const MATCH = 'match';
/** The field name under which a row deleted here is decided: 'restore' brings it back. */
export const DELETED = 'deleted';
/** The value of a match's decision that leaves the record out of the import. */
export const LEAVE_OUT = 'leave-out';
/** The field name under which a row that the file lacks is decided: 'keep', or 'withdraw' for a session. */
export const MISSING = 'missing';
/** The field name under which a withdrawn session that is in the file again is decided: 'restore' or 'keep'. */
export const RETURNED = 'returned';
/** The decision about a source's empty cells: 'clear' empties what the source filled; else they say nothing. */
export const EMPTY_CELLS = 'program/empty-cells/program';

/** How the tables of a source are read: the options with their mapping, for its next file. */
export const READING = 'program/mapping/program';

/** Stands for every field of a row, every row of a column; alone, as a decision's name, for all. */
export const EVERY = '*';

/** A choice about a field, and on which of the levels it was made. */
export interface FieldChoice {
  readonly pick: Pick;
  readonly by: DecidedBy | null;
}

/** What may be chosen for a field; null where nobody did. */
export type Pick = 'mine' | 'theirs' | 'merged' | { readonly value: unknown } | null;

/**
 * The choice for a field: its own, else its row's, its column's, or that for all. A place is moved only where it was
 * asked for: by its own decision or its column's.
 */
export function choiceFor(decisions: Decisions, kind: ImportedKind, field: string, key: string): FieldChoice {
  if (isEmpty(decisions)) return NO_CHOICE;
  const levels: readonly (readonly [DecidedBy, string])[] =
    field === 'place'
      ? [
          ['field', decisionId(kind, field, key)],
          ['column', decisionId(kind, field, EVERY)],
        ]
      : [
          ['field', decisionId(kind, field, key)],
          ['row', decisionId(kind, EVERY, key)],
          ['column', decisionId(kind, field, EVERY)],
          ['all', EVERY],
        ];
  for (const [by, id] of levels) {
    const pick = asPick(decisions[id]);
    // A text by hand is one field's.
    if (pick !== null && (by === 'field' || typeof pick === 'string')) return { pick, by };
  }
  return { pick: null, by: null };
}

const NO_CHOICE: FieldChoice = { pick: null, by: null };

// Asked for every field of every row: most imports have no decisions at all.
function isEmpty(decisions: Decisions): boolean {
  for (const _ in decisions) return false;
  return true;
}

function asPick(decision: unknown): Pick {
  if (decision === 'mine' || decision === 'theirs' || decision === 'merged') return decision;
  if (typeof decision === 'object' && decision !== null && 'value' in decision) return { value: decision.value };
  return null;
}
