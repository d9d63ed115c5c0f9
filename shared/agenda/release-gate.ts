import { findConflicts } from '../conflicts/engine.ts';
import type { Conflict } from '../conflicts/rule.ts';
import { settingsOf } from '../conflicts/settings.ts';
import type { ProgramState } from '../model/state.ts';
import { buildIndex } from '../schedule/schedule-index.ts';

/** Those of the conflicts that forbid a release: of a rule that the committee set to “block”, and accepted by nobody. */
export const blockersAmong = (conflicts: readonly Conflict[]): Conflict[] =>
  conflicts.filter(({ level, accepted }) => level === 'block' && !accepted);

/** What forbids to release the current plan of a program, gravest first; nothing in a file without a program. */
export function releaseBlockers(state: ProgramState): Conflict[] {
  const planId = state.program.get('program')?.currentPlanId;
  if (planId === undefined) return [];
  return blockersAmong(findConflicts(buildIndex(state, planId), settingsOf(state)));
}
