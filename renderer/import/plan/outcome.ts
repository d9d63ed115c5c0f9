import { isWritten, type PlannedRow } from '../../../shared/contract/import.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { standingOf } from './standing.ts';

/** What a row of the review is counted and found as; gravest first, as they are listed. */
export const OUTCOMES = [
  { id: 'conflict', one: 'conflict', many: 'conflicts', sign: '≠' },
  { id: 'missing', one: 'missing from the file', many: 'missing from the file', sign: '∅' },
  { id: 'update', one: 'updated', many: 'updated', sign: '↻' },
  { id: 'kept', one: 'kept your edit', many: 'kept your edits', sign: '✓' },
  { id: 'create', one: 'new', many: 'new', sign: '+' },
  { id: 'deleted', one: 'removed here', many: 'removed here', sign: '−' },
  { id: 'left-out', one: 'left out', many: 'left out', sign: '⊘' },
  { id: 'unchanged', one: 'unchanged', many: 'unchanged', sign: '=' },
] as const;
export type Outcome = (typeof OUTCOMES)[number]['id'];

export const outcomeWords = (id: Outcome): (typeof OUTCOMES)[number] =>
  OUTCOMES.find((outcome) => outcome.id === id) ?? OUTCOMES[0];

/** All that a row is: one that has a conflict and is updated besides is both. The first is what it is marked with. */
export function outcomesOf(row: PlannedRow, decisions: Decisions, planned: Decisions): readonly Outcome[] {
  const { action, fields } = row;
  if (action === 'missing' || action === 'deleted' || action === 'left-out') return [action];
  const standings = fields.map((field) => standingOf(row, field, decisions, planned));
  const found: Outcome[] = [];
  if (standings.includes('conflict')) found.push('conflict');
  if (action === 'create') found.push('create');
  else if (standings.some(isWritten)) found.push('update');
  if (standings.some((standing) => standing === 'kept' || standing === 'locked')) found.push('kept');
  return found.length === 0 ? ['unchanged'] : found;
}
