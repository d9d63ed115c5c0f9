import type { ImportIssue } from '../../../shared/contract/import.ts';

/** A suggestion that moves a paragraph into another record; what else is suggested for that record is then void. */
const MOVES_THE_RECORD = 'paragraph.ambiguous';

/**
 * The decisions after a suggestion is accepted or no longer accepted. Suggestions that speak of the same lines and
 * cannot both hold (a paragraph is a talk of its own with a speaker, or part of the talk above) exclude each other.
 */
export function decided(
  issues: readonly ImportIssue[],
  decisions: Readonly<Record<string, unknown>>,
  chosen: ImportIssue,
  isAccepted: boolean,
): Readonly<Record<string, unknown>> {
  const next: Record<string, unknown> = { ...decisions };
  if (!chosen.suggestion) return next;
  delete next[chosen.suggestion.id];
  if (!isAccepted) return next;
  for (const other of issues) if (other.suggestion && excludes(chosen, other)) delete next[other.suggestion.id];
  return { ...next, [chosen.suggestion.id]: true };
}

const excludes = (a: ImportIssue, b: ImportIssue): boolean =>
  a.lines[0] === b.lines[0] &&
  a.lines[1] === b.lines[1] &&
  (a.code === MOVES_THE_RECORD) !== (b.code === MOVES_THE_RECORD);
