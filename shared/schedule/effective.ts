import type { ProgramState } from '../model/state.ts';
import type { Day, PlanId, RoomId, Session, SessionId } from '../model/tables.ts';
import { absoluteMinute } from '../time/wall.ts';

/** Where and when a session really is in a plan, its block's place worked in. What is absent is not known yet. */
export interface EffectivePlacement {
  readonly sessionId: SessionId;
  readonly day: Day | null;
  /** Minute of the program day, and the minute after the last one. */
  readonly start: number | null;
  readonly end: number | null;
  readonly fold: number | null;
  readonly roomId: RoomId | null;
  /** Absolute wall minutes (day number x 1440 + minute), half open; null unless day and start are known. */
  readonly from: number | null;
  readonly to: number | null;
  /** The block it is a talk of, if any, and its order there. */
  readonly blockId: SessionId | null;
  readonly position: number;
}

/** The talks of each block of a plan, in their order. */
export function talksOfBlocks(state: ProgramState, planId: PlanId): Map<SessionId, SessionId[]> {
  const rows = [...state.placement.values()].filter((p) => p.planId === planId && p.blockId !== null);
  rows.sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.sessionId < b.sessionId ? -1 : 1));
  const talks = new Map<SessionId, SessionId[]>();
  for (const { blockId, sessionId } of rows) {
    if (blockId === null) continue;
    const list = talks.get(blockId);
    if (list) list.push(sessionId);
    else talks.set(blockId, [sessionId]);
  }
  return talks;
}

/**
 * The effective placement of every session that has one in `planId`. A talk in a block starts at its offset, else
 * where the talk before it ends; its room is the block's. This is the only place that knows it (decision 4).
 */
export function effectivePlacements(state: ProgramState, planId: PlanId): Map<SessionId, EffectivePlacement> {
  const result = new Map<SessionId, EffectivePlacement>();
  for (const p of state.placement.values()) {
    if (p.planId !== planId || p.blockId !== null) continue;
    const session = state.session.get(p.sessionId);
    if (!session) continue;
    const day = p.dayId === null ? null : (state.day.get(p.dayId) ?? null);
    result.set(p.sessionId, at(session, day, p.start, p.fold, p.roomId, null, 0));
  }
  for (const [blockId, talks] of talksOfBlocks(state, planId)) {
    const block = result.get(blockId);
    let next = 0;
    talks.forEach((sessionId, position) => {
      const talk = state.session.get(sessionId);
      if (!talk) return;
      const offset = state.placement.get(`${planId} ${sessionId}`)?.offset ?? next;
      const start = block?.start == null ? null : block.start + offset;
      result.set(
        sessionId,
        at(talk, block?.day ?? null, start, block?.fold ?? null, block?.roomId ?? null, blockId, position),
      );
      next = offset + talk.durationMinutes;
    });
  }
  return result;
}

function at(
  session: Session,
  day: Day | null,
  start: number | null,
  fold: number | null,
  roomId: RoomId | null,
  blockId: SessionId | null,
  position: number,
): EffectivePlacement {
  const end = start === null ? null : start + session.durationMinutes;
  const from = day === null || start === null ? null : absoluteMinute(day.date, start);
  const to = from === null ? null : from + session.durationMinutes;
  return { sessionId: session.id, day, start, end, fold, roomId, from, to, blockId, position };
}

/** Whether a session has a day, a start and a room, and so stands on the printed program. */
export const isPlaced = (p: EffectivePlacement | undefined): boolean =>
  p !== undefined && p.from !== null && p.roomId !== null;

/** Whether two half-open intervals share a minute; touching ones do not. A zero-length one shares with what holds it. */
export const overlaps = (aFrom: number, aTo: number, bFrom: number, bTo: number): boolean =>
  aFrom < bTo && bFrom < aTo && (aFrom < aTo || aFrom > bFrom) && (bFrom < bTo || bFrom > aFrom);
