import type { ImportPreview, PendingQuestion } from '../../../shared/contract/import.ts';
import { MATCH, parseDecisionId } from '../../../shared/merging/decisions.ts';

const isMatch = ({ key }: PendingQuestion): boolean => parseDecisionId(key)?.field === MATCH;

/** Who may be whom: what was asked at first, and what came up since by other answers. */
export function matchQuestions(first: ImportPreview, now: ImportPreview): readonly PendingQuestion[] {
  const asked = first.pending.filter(isMatch);
  const known = new Set(asked.map(({ key }) => key));
  return [...asked, ...now.pending.filter((question) => isMatch(question) && !known.has(question.key))];
}
