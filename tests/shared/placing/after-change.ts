import { findConflicts } from '../../../shared/conflicts/engine.ts';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import type { NewLength, NewPlace } from '../../../shared/placing/new-place.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { copyState, PLAN } from '../builder.ts';

/** The program after sessions really got new places and lengths: written row by row, without the code under test. */
export function afterChange(state: ProgramState, changes: readonly (NewPlace | NewLength)[]): ProgramState {
  const after = copyState(state);
  const sessions = after.session as Map<string, unknown>;
  const placements = after.placement as Map<string, unknown>;
  for (const change of changes) {
    const { sessionId } = change;
    if ('durationMinutes' in change) {
      sessions.set(sessionId, { ...after.session.get(sessionId), durationMinutes: change.durationMinutes });
      continue;
    }
    const key = `${PLAN} ${sessionId}`;
    const { dayId, start, roomId } = change;
    const pin = after.placement.get(key)?.pin ?? 'none';
    const nowhere = { fold: null, blockId: null, position: null, offset: null };
    if (dayId === null && roomId === null) placements.delete(key);
    else placements.set(key, { planId: PLAN, sessionId, dayId, start, roomId, pin, ...nowhere });
  }
  return after;
}

export const conflictsOf = (state: ProgramState): Conflict[] =>
  findConflicts(buildIndex(state, PLAN), settingsOf(state));

/** The rules that hang on where a session is. */
const PLACE_RULES: ReadonlySet<string> = new Set(RULES.filter(({ rate }) => rate !== null).map(({ id }) => id));

/** What stays of a clash of two sessions when both move. */
const shapeOf = ({ rule, sessions, people }: Conflict): string => JSON.stringify([rule, [...sessions].sort(), people]);

/**
 * The conflicts of a group after it was really moved: those that name one of `family`, but for clashes within it
 * that there were before.
 */
export function conflictsOfFamily(
  before: ProgramState,
  after: ProgramState,
  family: ReadonlySet<SessionId>,
): Conflict[] {
  const isInside = ({ sessions }: Conflict): boolean => sessions.length > 1 && sessions.every((id) => family.has(id));
  const had = new Set(conflictsOf(before).filter(isInside).map(shapeOf));
  return conflictsOf(after).filter(
    (conflict) =>
      PLACE_RULES.has(conflict.rule) &&
      conflict.sessions.some((id) => family.has(id)) &&
      !(isInside(conflict) && had.has(shapeOf(conflict))),
  );
}

export const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);
