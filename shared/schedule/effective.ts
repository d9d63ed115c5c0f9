import type { ProgramState } from '../model/state.ts';
import type { Day, Placement, PlanId, RoomId, Session, SessionId } from '../model/tables.ts';
import { absoluteMinute } from '../time/wall.ts';

export { overlaps } from './intervals.ts';

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
  /** The block it is a talk of, if any, its order there, and its minutes after the block's start. */
  readonly blockId: SessionId | null;
  readonly position: number;
  readonly offset: number;
}

/** Talks of a block in their order: by position, then by id, so that every machine agrees. */
export const byPosition = (a: Placement, b: Placement): number =>
  (a.position ?? 0) - (b.position ?? 0) || (a.sessionId < b.sessionId ? -1 : a.sessionId > b.sessionId ? 1 : 0);

/** The talks of each block of a plan, in their order. */
export function talksOfBlocks(state: ProgramState, planId: PlanId): Map<SessionId, SessionId[]> {
  const rows: (Placement & { readonly blockId: SessionId })[] = [];
  for (const row of state.placement.values())
    if (row.planId === planId && row.blockId !== null) rows.push({ ...row, blockId: row.blockId });
  rows.sort(byPosition);
  const talks = new Map<SessionId, SessionId[]>();
  for (const { blockId, sessionId } of rows) {
    const list = talks.get(blockId);
    if (list) list.push(sessionId);
    else talks.set(blockId, [sessionId]);
  }
  return talks;
}

/**
 * The effective placement of every session that has one in `planId`. A talk in a block starts at its offset, else
 * where the talk before it ends; its room is the block's. This file is the only place that knows it (decision 4).
 */
export function effectivePlacements(state: ProgramState, planId: PlanId): Map<SessionId, EffectivePlacement> {
  const own = new Map<SessionId, EffectivePlacement>();
  for (const row of state.placement.values()) {
    const session = row.planId === planId && row.blockId === null ? state.session.get(row.sessionId) : undefined;
    if (session) own.set(session.id, ownPlacement(state, row, session));
  }
  const all = new Map(own);
  for (const [blockId, talks] of talksOfBlocks(state, planId))
    for (const talk of talkPlacements(state, planId, blockId, own.get(blockId) ?? null, talks))
      all.set(talk.sessionId, talk);
  return all;
}

/** The effective placement of a session that stands in no block. */
export function ownPlacement(state: ProgramState, row: Placement, session: Session): EffectivePlacement {
  const day = row.dayId === null ? null : (state.day.get(row.dayId) ?? null);
  const { start, fold, roomId } = row;
  return { ...timesOf(session, day, start), fold, roomId, blockId: null, position: 0, offset: 0 };
}

/** The effective placements of a block's talks, given the block's own (null: not placed) and their order. */
export function talkPlacements(
  state: ProgramState,
  planId: PlanId,
  blockId: SessionId,
  block: EffectivePlacement | null,
  talks: readonly SessionId[],
): EffectivePlacement[] {
  const placements: EffectivePlacement[] = [];
  let next = 0;
  for (const sessionId of talks) {
    const talk = state.session.get(sessionId);
    if (!talk) continue;
    const offset = state.placement.get(`${planId} ${sessionId}`)?.offset ?? next;
    const start = block === null || block.start === null ? null : block.start + offset;
    const times = timesOf(talk, block?.day ?? null, start);
    const position = placements.length;
    placements.push({
      ...times,
      fold: block?.fold ?? null,
      roomId: block?.roomId ?? null,
      blockId,
      position,
      offset,
    });
    next = offset + talk.durationMinutes;
  }
  return placements;
}

function timesOf(session: Session, day: Day | null, start: number | null) {
  const end = start === null ? null : start + session.durationMinutes;
  const from = day === null || start === null ? null : absoluteMinute(day.date, start);
  const to = from === null ? null : from + session.durationMinutes;
  return { sessionId: session.id, day, start, end, from, to };
}

/** Whether a session has a day, a start and a room, and so stands on the printed program. */
export const isPlaced = (p: EffectivePlacement | undefined): boolean =>
  p !== undefined && p.from !== null && p.roomId !== null;
