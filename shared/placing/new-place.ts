import { type AnyRow, type Change, type Diff, type ProgramState, rowKey } from '../model/state.ts';
import type { DayId, Placement, PlanId, RoomId, Session, SessionId } from '../model/tables.ts';

/** Where a session goes: a place of the command `session.arrange`. `start` is a minute of the program day. */
export interface NewPlace {
  readonly sessionId: SessionId;
  readonly dayId: DayId | null;
  readonly start: number | null;
  readonly roomId: RoomId | null;
  readonly fold?: number | null | undefined;
}

/** Another length for a session, in minutes. */
export interface NewLength {
  readonly sessionId: SessionId;
  readonly durationMinutes: number;
}

/** A room, a day and a minute of that program day: where something is dropped. Rated cells (`Cell`) are absolute. */
export interface DayCell {
  readonly dayId: DayId;
  readonly roomId: RoomId;
  readonly start: number;
}

/** Why a set of places can't be had: a session would leave its pin, or the rooms, the days or minutes 0 to 2880. */
export interface Refusal {
  readonly kind: 'pinned' | 'outside';
  readonly sessionId: SessionId;
}

export const isRefusal = (answer: object): answer is Refusal => 'kind' in answer;

/** A placement with nothing in it. */
export const noPlacement = (planId: PlanId, sessionId: SessionId): Placement => ({
  planId,
  sessionId,
  dayId: null,
  start: null,
  fold: null,
  roomId: null,
  blockId: null,
  position: null,
  offset: null,
  pin: 'none',
});

export const placementOf = (state: ProgramState, planId: PlanId, sessionId: SessionId): Placement | undefined =>
  state.placement.get(`${planId} ${sessionId}`);

/**
 * What places and lengths would change in a state: what `session.arrange` and `session.update` would write (but for
 * the numbering of talks that stay in a block, which keeps their order). Of two for one session the later one counts.
 */
export function diffOf(state: ProgramState, planId: PlanId, changes: readonly (NewPlace | NewLength)[]): Diff {
  const places = new Map<SessionId, Placement>();
  const lengths = new Map<SessionId, number>();
  for (const change of changes) {
    if (!state.session.has(change.sessionId)) continue;
    if ('durationMinutes' in change) lengths.set(change.sessionId, change.durationMinutes);
    else places.set(change.sessionId, nextPlacement(state, planId, change));
  }
  const sessions: UpdatedRow[] = [];
  for (const [id, durationMinutes] of lengths) {
    const session = state.session.get(id);
    if (session) pushUpdate(sessions, id, session, { ...session, durationMinutes } satisfies Session);
  }
  return {
    ...placementDiff(state, [...places.values()]),
    ...(sessions.length > 0 ? { session: { added: [], updated: sessions, removed: [] } } : {}),
  };
}

/** What makes placements as given; one that says nothing is removed. */
export function placementDiff(state: ProgramState, rows: readonly Placement[]): Diff {
  const added: AnyRow[] = [];
  const updated: UpdatedRow[] = [];
  const removed: AnyRow[] = [];
  for (const next of rows) {
    const key = rowKey('placement', next);
    const was = state.placement.get(key);
    const isEmpty = next.dayId === null && next.roomId === null && next.blockId === null;
    if (was && isEmpty) removed.push(was);
    else if (was) pushUpdate(updated, key, was, next);
    else if (!isEmpty) added.push(next);
  }
  return added.length + updated.length + removed.length > 0 ? { placement: { added, updated, removed } } : {};
}

function nextPlacement(state: ProgramState, planId: PlanId, to: NewPlace): Placement {
  const pin = placementOf(state, planId, to.sessionId)?.pin ?? 'none';
  const start = to.dayId === null ? null : to.start;
  const fold = start === null ? null : (to.fold ?? null);
  return { ...noPlacement(planId, to.sessionId), dayId: to.dayId, start, roomId: to.roomId, fold, pin };
}

interface UpdatedRow {
  readonly key: string;
  readonly columns: Readonly<Record<string, Change>>;
}

function pushUpdate(list: UpdatedRow[], key: string, was: AnyRow, next: AnyRow): void {
  const columns: Record<string, Change> = {};
  for (const [name, after] of Object.entries(next)) if (was[name] !== after) columns[name] = [was[name], after];
  if (Object.keys(columns).length > 0) list.push({ key, columns });
}
