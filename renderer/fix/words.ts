import type { ProgramState } from '../../shared/model/state.ts';
import type { Outcome } from '../../shared/placing/outcome.ts';
import type { Repair } from '../../shared/placing/repairs-shape.ts';
import { repairCost, repairEffect } from '../../shared/placing/repairs-words.ts';

/** What follows from a repair: “Solves 2 conflicts, makes none · another room · all variants”. */
export function effectAndCost(repair: Repair, state: ProgramState): string {
  // Lengths are alike in all plans; whoever looks at one of several should know.
  const everywhere = repair.lengths.length > 0 && state.plan.size > 1 ? 'in all variants' : '';
  return [effectOf(repair, state), repairCost(repair), everywhere].filter(Boolean).join(' · ');
}

/** What repairs do to the conflicts, as a sentence begins: “Solves 2 conflicts, makes none”. */
export function effectOf(outcome: Outcome, state: ProgramState): string {
  const words = repairEffect(outcome, state);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
