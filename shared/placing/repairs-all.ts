import { findConflicts, updateConflicts } from '../conflicts/engine.ts';
import { byWeight } from '../conflicts/finding.ts';
import type { Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { ProgramState } from '../model/state.ts';
import type { PlanId, SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { applyTo, forkIndex } from './fork.ts';
import { diffOf, type NewLength, type NewPlace, placementOf } from './new-place.ts';
import { comparison, type Outcome, outcomes } from './outcome.ts';
import { repairsOf } from './repairs.ts';
import type { Repair } from './repairs-shape.ts';

/** What is left is looked at again as long as a repair was found: another one may have made room for it. */
const ROUNDS = 3;

/** A set of repairs, to be looked through; `solved` and `made` are what all of them together do to the plan. */
export interface RepairSet extends Outcome {
  /** In their order: each is for the program as those before it leave it. */
  readonly repairs: readonly Repair[];
  /** Those of the conflicts that nothing was found for. */
  readonly left: readonly Conflict[];
}

/** How far a search is, in conflicts that were looked at. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * Repairs for many conflicts: the gravest first, each by its best repair, in a program in which those before are made.
 * The same conflicts in any order get the same repairs. No session's length is changed twice.
 */
export function fixAll(index: ScheduleIndex, settings: RuleSettings, conflicts: readonly Conflict[]): RepairSet {
  const search = searchRepairs(index, settings, conflicts);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** The same search, which lets go after each conflict, for whoever has other work to do in between. */
export function* searchRepairs(
  index: ScheduleIndex,
  settings: RuleSettings,
  conflicts: readonly Conflict[],
): Generator<Progress, RepairSet, undefined> {
  const before = findConflicts(index, settings);
  const fork = forkIndex(index);
  const repairs: Repair[] = [];
  const cut = new Set<SessionId>();
  const asked = outcomes(fork, settings, before);
  let now: readonly Conflict[] = before;
  let open = [...conflicts].sort(byWeight);
  for (let round = 0, found = true; found && round < ROUNDS; round++) {
    found = false;
    for (const [done, { key }] of open.entries()) {
      yield { done, of: open.length };
      const conflict = now.find((one) => one.key === key);
      const repair = conflict && repairsOf(fork, settings, now, conflict, 5, asked).find((one) => !cutsAgain(one, cut));
      if (!repair) continue;
      found = true;
      repairs.push(repair);
      for (const { sessionId } of repair.lengths) cut.add(sessionId);
      const change = [...repair.places, ...repair.lengths];
      now = updateConflicts(now, fork, settings, applyTo(fork, diffOf(fork.state, fork.planId, change)));
      asked.follow(change, now);
    }
    const keys = new Set(now.map(({ key }) => key));
    open = open.filter(({ key }) => keys.has(key));
  }
  return { repairs, left: open, ...comparison(before)(now) };
}

const cutsAgain = ({ lengths }: Repair, cut: ReadonlySet<SessionId>): boolean =>
  lengths.some(({ sessionId }) => cut.has(sessionId));

/** The places and lengths of repairs that are made one after the other, as one `session.arrange`: each session once. */
export function arrangementOf(
  state: ProgramState,
  planId: PlanId,
  repairs: readonly Pick<Repair, 'places' | 'lengths'>[],
): { readonly places: NewPlace[]; readonly lengths: NewLength[] } {
  const places = new Map<SessionId, NewPlace>();
  const lengths = new Map<SessionId, NewLength>();
  for (const repair of repairs) {
    for (const place of repair.places) places.set(place.sessionId, place);
    for (const length of repair.lengths) lengths.set(length.sessionId, length);
  }
  const isNew = ({ sessionId, dayId, start, roomId }: NewPlace): boolean => {
    const was = placementOf(state, planId, sessionId);
    return was?.blockId != null || was?.dayId !== dayId || was?.start !== start || was?.roomId !== roomId;
  };
  return { places: [...places.values()].filter(isNew), lengths: [...lengths.values()] };
}
