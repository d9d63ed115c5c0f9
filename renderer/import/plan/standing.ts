import type { PlannedField, PlannedRow } from '../../../shared/contract/import.ts';
import { choiceFor, type Decisions, decisionId, MISSING } from '../../../shared/merging/decisions.ts';

/** How a field stands in the review, with the decisions that the plan does not know yet. */
export type Standing = PlannedField['outcome'];

/** The outcomes of which a person can choose another. */
export const isChoosable = (standing: Standing): boolean => standing !== 'locked' && standing !== 'unusable';

/**
 * How a field comes out with the decisions made so far. The plan was made with those in `planned`; where the choice
 * is another one now, its outcome is told until the next plan tells it.
 */
export function standingOf(row: PlannedRow, field: PlannedField, decisions: Decisions, planned: Decisions): Standing {
  if (decisions === planned || !isChoosable(field.outcome)) return field.outcome;
  const now = choiceFor(decisions, row.kind, field.field, row.key).pick;
  const then = choiceFor(planned, row.kind, field.field, row.key).pick;
  if (JSON.stringify(now) === JSON.stringify(then)) return field.outcome;
  if (now === 'theirs') return 'update';
  if (now === 'mine') return 'kept';
  if (now === 'merged') return 'merged';
  if (now !== null) return 'written';
  // Back to no choice: where both sides say something it is a question again, else the file's word.
  return field.base === null || JSON.stringify(field.base) === JSON.stringify(field.mine) ? 'update' : 'conflict';
}

/** What is decided of a row that the file lacks. */
export function missingChoice(row: PlannedRow, decisions: Decisions): 'keep' | 'withdraw' | null {
  const made = decisions[decisionId(row.kind, MISSING, row.key)];
  return made === 'keep' || made === 'withdraw' ? made : (row.missing ?? null);
}
