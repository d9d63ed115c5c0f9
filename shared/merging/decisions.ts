import { IMPORTED_KINDS } from '../model/import-tables.ts';

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
