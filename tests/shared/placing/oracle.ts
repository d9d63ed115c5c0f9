import { findConflicts } from '../../../shared/conflicts/engine.ts';
import type { Candidate, Conflict } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import type { Cell } from '../../../shared/placing/grid.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { dayNumber } from '../../../shared/time/wall.ts';
import { copyState, PLAN } from '../builder.ts';

/** The rules that hang on where a session is; the others are not told of a place. */
export const OF_PLACES = RULES.filter(({ rate }) => rate !== null);

/** Rules on many sessions together: where the mates of a talk move up, they name others, or none. */
export const OF_MANY: ReadonlySet<string> = new Set([
  'shared-account',
  'three-in-a-row',
  'too-many-a-day',
  'spread-over-days',
  'track-changes-rooms',
]);

/** The conflicts of a session, or of the talks of a block, after it was really placed at a cell. */
export function conflictsAfterDrop(state: ProgramState, candidate: Candidate, cell: Cell): Conflict[] {
  const after = dropped(state, candidate, cell);
  const family = familyOf(state, candidate.sessionId);
  return findConflicts(buildIndex(after, PLAN), settingsOf(after), OF_PLACES).filter((conflict) => {
    const mine = conflict.sessions.filter((id) => family.has(id));
    // Clashes among the talks of the held block hang on no place.
    return mine.length > 0 && !(mine.length === conflict.sessions.length && mine.length > 1);
  });
}

/** The held session and, of a block, its talks. */
export function familyOf(state: ProgramState, sessionId: SessionId): Set<SessionId> {
  const talks = [...state.placement.values()].filter((row) => row.planId === PLAN && row.blockId === sessionId);
  return new Set([sessionId, ...talks.map((row) => row.sessionId)]);
}

function dropped(state: ProgramState, { sessionId, durationMinutes }: Candidate, cell: Cell): ProgramState {
  const after = copyState(state);
  const day = state.day.get(cell.dayId);
  const session = state.session.get(sessionId);
  if (!day || !session) throw new Error('The candidate and the day of the cell are in the program');
  const start = cell.start - dayNumber(day.date) * 1440;
  (after.session as Map<string, unknown>).set(sessionId, { ...session, durationMinutes });
  (after.placement as Map<string, unknown>).set(`${PLAN} ${sessionId}`, {
    planId: PLAN,
    sessionId,
    dayId: cell.dayId,
    start,
    fold: null,
    roomId: cell.roomId,
    blockId: null,
    position: null,
    offset: null,
    pin: 'none',
  });
  return after;
}
