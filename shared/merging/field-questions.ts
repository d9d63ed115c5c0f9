import { decisionId, type ImportedKind } from './decisions.ts';
import type { PendingQuestion } from './import-preview.ts';
import type { Told } from './planned-field.ts';
import { isBlank } from './three-way.ts';

/** A value as a person reads it in a question, cut to a glance. */
function inWords(value: unknown): string {
  if (isBlank(value)) return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** What a conflict asks; `first`: the source is met for the first time in this field. */
function conflictMessage(label: string, field: string, first: boolean): string {
  const name = field.replace(/^custom:/, '');
  if (field === 'place') return `${label}: the file has another time or room. The place here is kept.`;
  if (first) return `${label}: ${name} differs from the file. Yours is kept.`;
  return `${label}: ${name} was changed both here and in the file. Yours is kept.`;
}

interface Named {
  readonly kind: ImportedKind;
  readonly key: string;
  readonly label: string;
}

/** Asks whose value holds. */
export function conflictQuestion(
  { kind, key, label }: Named,
  field: string,
  first: boolean,
  mine: unknown,
  { said, tell }: Told,
): PendingQuestion {
  return {
    kind: 'conflict',
    key: decisionId(kind, field, key),
    message: conflictMessage(label, field, first),
    candidates: [
      { id: 'mine', label: (tell ? tell.ours(mine) : null) ?? inWords(mine) },
      { id: 'theirs', label: (tell ? tell.said(said) : null) ?? inWords(said) },
    ],
  };
}

/** Asks whether a session that was withdrawn while it was missing is to have its former status. */
export const returnQuestion = (decision: string, label: string, former: string): PendingQuestion => ({
  kind: 'session.returned',
  key: decision,
  message: `${label} is in the file again; it was withdrawn when it was missing. It stays withdrawn.`,
  candidates: [
    { id: 'restore', label: former },
    { id: 'keep', label: 'withdrawn' },
  ],
});
