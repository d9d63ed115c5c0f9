import { findConflicts } from '../../shared/conflicts/engine.ts';
import type { Conflict, Level } from '../../shared/conflicts/rule.ts';
import { settingsOf } from '../../shared/conflicts/settings.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { buildIndex, type ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { DAY_MINUTES, dateOfDayNumber, wallTime } from '../../shared/time/wall.ts';

/** A conflict with all that is known of it, as `check --json` prints it. Its shape is told in docs/cli.md. */
export interface CheckedConflict {
  /** The rule and the ids that it is about: the same as long as the conflict is the same. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  /** Ids. */
  readonly sessions: readonly string[];
  readonly people: readonly string[];
  readonly rooms: readonly string[];
  /** Wall time; null where it has no time. */
  readonly from: string | null;
  readonly to: string | null;
  readonly message: string;
  readonly facts: Conflict['facts'];
  readonly weight: number;
  readonly accepted: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** The current plan with its conflicts, gravest first; null in a file without a program. */
export function checkedPlan(
  state: ProgramState,
): { readonly index: ScheduleIndex; readonly conflicts: readonly Conflict[] } | null {
  const plan = state.program.get('program')?.currentPlanId;
  if (plan === undefined) return null;
  const index = buildIndex(state, plan);
  return { index, conflicts: findConflicts(index, settingsOf(state)) };
}

/** All that is known of a conflict of the current plan. */
export function checked(state: ProgramState, conflict: Conflict): CheckedConflict {
  const { key, rule, level, sessions, people, rooms, from, to, facts, weight } = conflict;
  const { title, sentence } = explain(conflict, state);
  const acceptance = conflict.accepted ? state.acceptance.get(key) : undefined;
  return {
    key,
    rule,
    title,
    level,
    sessions,
    people,
    rooms,
    from: wallAt(from),
    to: wallAt(to),
    message: sentence,
    facts,
    weight,
    accepted: acceptance ? { reason: acceptance.reason, by: acceptance.acceptedBy, at: acceptance.acceptedAt } : null,
  };
}

const wallAt = (absolute: number | null): string | null => {
  if (absolute === null) return null;
  const day = Math.floor(absolute / DAY_MINUTES);
  return wallTime(dateOfDayNumber(day), absolute - day * DAY_MINUTES);
};
