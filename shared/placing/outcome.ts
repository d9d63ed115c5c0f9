import { type ConflictChange, conflictChange, updateConflicts } from '../conflicts/engine.ts';
import type { Conflict, IndexChange } from '../conflicts/rule.ts';
import { RULES } from '../conflicts/rules.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import { type Diff, reverseDiff } from '../model/state.ts';
import type { TableName } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { applyTo, forkIndex } from './fork.ts';
import { diffOf, type NewLength, type NewPlace } from './new-place.ts';

/** What a change would do to the conflicts of a plan, gravest first. */
export interface Outcome {
  /** Those that it brings; one that was accepted, and would come back with other facts, among them. */
  readonly made: readonly Conflict[];
  /** Those that are gone after it. */
  readonly solved: readonly Conflict[];
}

/** New places and lengths of sessions, or any diff of the program. */
export type ProposedChange = Diff | readonly (NewPlace | NewLength)[];

/**
 * What a change would do to the conflicts of the index's plan; `before` are its conflicts now. The index and its
 * state stay as they are: the change is tried on a fork.
 */
export const outcomeOf = (
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  change: ProposedChange,
): Outcome => outcomes(index, settings, before, tablesOf(change)).of(change);

/** Outcomes of many changes, each of which starts from the index as it was when this was made. */
export interface Outcomes {
  of(change: ProposedChange): Outcome;
  /** The same with what the change touched as it is after it, gravest first; null, and sooner, where `goal` is still there. */
  solving(goal: Conflict, change: ProposedChange): (Outcome & { readonly found: readonly Conflict[] }) | null;
  /** From now on a change is made, which leaves these conflicts: later questions are about the program after it. */
  follow(change: ProposedChange, after: readonly Conflict[]): void;
}

/** Answers many questions about one index on one fork. Each change may touch `tables` (absent: places and lengths). */
export function outcomes(
  index: ScheduleIndex,
  settings: RuleSettings,
  before: readonly Conflict[],
  tables?: readonly TableName[],
): Outcomes {
  const fork = forkIndex(index, tables);
  let now = before;
  const diffTo = (change: ProposedChange): Diff => (isList(change) ? diffOf(fork.state, fork.planId, change) : change);
  const tried = <T>(change: ProposedChange, look: (touched: IndexChange) => T): T => {
    const diff = diffTo(change);
    const seen = look(applyTo(fork, diff));
    applyTo(fork, reverseDiff(diff));
    return seen;
  };
  return {
    of: (change) => tried(change, (touched) => outcomeIn(conflictChange(now, fork, settings, touched))),
    solving: (goal, change) =>
      tried(change, (touched) => {
        const rules = RULES.filter(({ id }) => id === goal.rule);
        if (updateConflicts([goal], fork, settings, touched, rules).some(({ key }) => key === goal.key)) return null;
        const after = conflictChange(now, fork, settings, touched);
        return { ...outcomeIn(after), found: after.found };
      }),
    follow(change, after) {
      applyTo(fork, diffTo(change));
      now = after;
    },
  };
}

/** What is new among what was found, and what is gone of what was touched. */
function outcomeIn({ touched, found }: ConflictChange): Outcome {
  const known = new Map(touched.map((conflict) => [conflict.key, conflict]));
  const left = new Set(found.map(({ key }) => key));
  return {
    made: found.filter((conflict) => comesNew(known.get(conflict.key), conflict)),
    solved: touched.filter(({ key }) => !left.has(key)),
  };
}

/** Tells what other conflicts are that these were not, and the other way round. */
export function comparison(before: readonly Conflict[]): (after: readonly Conflict[]) => Outcome {
  const known = new Map(before.map((conflict) => [conflict.key, conflict]));
  return (after) => {
    const left = new Set(after.map((conflict) => conflict.key));
    return {
      made: after.filter((conflict) => comesNew(known.get(conflict.key), conflict)),
      solved: before.filter((conflict) => !left.has(conflict.key)),
    };
  };
}

const comesNew = (was: Conflict | undefined, now: Conflict): boolean => !was || (was.accepted && !now.accepted);

const isList = (change: ProposedChange): change is readonly (NewPlace | NewLength)[] => Array.isArray(change);

const tablesOf = (change: ProposedChange): readonly TableName[] | undefined =>
  isList(change) ? undefined : (Object.keys(change) as TableName[]);
