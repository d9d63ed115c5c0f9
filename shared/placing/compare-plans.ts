import { findConflicts } from '../conflicts/engine.ts';
import type { Conflict } from '../conflicts/rule.ts';
import { ON_BEING_PLACED } from '../conflicts/rules.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { ProgramState } from '../model/state.ts';
import type { Pin, Placement, PlanId, SessionId } from '../model/tables.ts';
import { type EffectivePlacement, isPlaced, talksOfBlocks } from '../schedule/effective.ts';
import { buildIndex, type ScheduleIndex } from '../schedule/schedule-index.ts';
import { longestShared } from './block-order.ts';
import { pinAllows } from './pins.ts';
import { rowIn } from './take-places.ts';

/** A session that stands elsewhere, or is pinned otherwise, in a variant. */
export interface PlanChange {
  readonly sessionId: SessionId;
  /** Where it really is in either plan, its block's place worked in; null: nowhere. */
  readonly before: EffectivePlacement | null;
  readonly after: EffectivePlacement | null;
  readonly pinBefore: Pin;
  readonly pinAfter: Pin;
  /** A pin of the plan that it is compared with forbids to take it. */
  readonly isHeld: boolean;
  /** Its talks, in either plan, if it is a block: they go where it goes. */
  readonly talks: readonly SessionId[];
}

/** How a variant differs from another plan. Each session stands in one list at most, those of the variant's time first. */
export interface PlanComparison {
  readonly moved: readonly PlanChange[];
  readonly placed: readonly PlanChange[];
  readonly unplaced: readonly PlanChange[];
  /** Same place, another pin. */
  readonly pins: readonly PlanChange[];
  /** Open conflicts that only the other plan has: the variant solves them. Gravest first. */
  readonly won: readonly Conflict[];
  /** Open conflicts that only the variant has. */
  readonly lost: readonly Conflict[];
  /** Sessions that have a place in one of them, and the same in both. */
  readonly same: number;
}

/**
 * Compares a variant with another plan (the current one). A talk in a block follows its block: it is told only where its
 * block, its own offset, or its order among the talks that both plans have in the block is another one.
 */
export function comparePlans(
  state: ProgramState,
  settings: RuleSettings,
  fromId: PlanId,
  toId: PlanId,
): PlanComparison {
  const from = buildIndex(state, fromId);
  const to = buildIndex(state, toId);
  const inOrder = talksInOrder(state, fromId, toId);
  const moved: PlanChange[] = [];
  const placed: PlanChange[] = [];
  const unplaced: PlanChange[] = [];
  const pins: PlanChange[] = [];
  let same = 0;
  for (const sessionId of sessionsOf(state, fromId, toId)) {
    const was = rowIn(state, fromId, sessionId);
    const now = rowIn(state, toId, sessionId);
    const isThere = samePlace(was, now) && (was.blockId === null || inOrder.has(sessionId));
    if (isThere && was.pin === now.pin) {
      same += 1;
      continue;
    }
    const change = changeOf(from, to, was, now);
    const gained = howPlaced(change.after) - howPlaced(change.before);
    (isThere ? pins : gained > 0 ? placed : gained < 0 ? unplaced : moved).push(change);
  }
  const order = byTimeIn(state);
  for (const list of [moved, placed, unplaced, pins]) list.sort(order);
  return { moved, placed, unplaced, pins, ...conflictsApart(from, to, settings), same };
}

function sessionsOf(state: ProgramState, ...plans: readonly PlanId[]): Set<SessionId> {
  const ids = new Set<SessionId>();
  for (const { planId, sessionId } of state.placement.values())
    if (plans.includes(planId) && state.session.has(sessionId)) ids.add(sessionId);
  return ids;
}

/** The talks that stand in the same block in both plans and need not move there. */
function talksInOrder(state: ProgramState, fromId: PlanId, toId: PlanId): Set<SessionId> {
  const there = talksOfBlocks(state, toId);
  const inOrder = new Set<SessionId>();
  for (const [blockId, talks] of talksOfBlocks(state, fromId))
    for (const id of longestShared(talks, there.get(blockId) ?? [])) inOrder.add(id);
  return inOrder;
}

const samePlace = (a: Placement, b: Placement): boolean =>
  a.dayId === b.dayId &&
  a.start === b.start &&
  a.fold === b.fold &&
  a.roomId === b.roomId &&
  a.blockId === b.blockId &&
  a.offset === b.offset;

function changeOf(from: ScheduleIndex, to: ScheduleIndex, was: Placement, now: Placement): PlanChange {
  const { sessionId } = was;
  return {
    sessionId,
    before: from.entries.get(sessionId)?.place ?? null,
    after: to.entries.get(sessionId)?.place ?? null,
    pinBefore: was.pin,
    pinAfter: now.pin,
    isHeld: !pinAllows(was, now),
    talks: [...new Set([...(from.talksOf.get(sessionId) ?? []), ...(to.talksOf.get(sessionId) ?? [])])],
  };
}

/** 0: nowhere, 1: half placed, 2: on the printed program. */
const howPlaced = (place: EffectivePlacement | null): number => (place === null ? 0 : isPlaced(place) ? 2 : 1);

function conflictsApart(
  from: ScheduleIndex,
  to: ScheduleIndex,
  settings: RuleSettings,
): Pick<PlanComparison, 'won' | 'lost'> {
  const open = (index: ScheduleIndex): Conflict[] =>
    findConflicts(index, settings).filter(({ accepted, rule }) => !accepted && !ON_BEING_PLACED.has(rule));
  const [here, there] = [open(from), open(to)];
  const without = (list: readonly Conflict[], others: readonly Conflict[]): Conflict[] => {
    const known = new Set(others.map(({ key }) => key));
    return list.filter(({ key }) => !known.has(key));
  };
  return { won: without(here, there), lost: without(there, here) };
}

/** By where the session is in the variant (else in the other plan): time, then room, then number. */
function byTimeIn(state: ProgramState): (a: PlanChange, b: PlanChange) => number {
  const last = Number.MAX_SAFE_INTEGER;
  const facts = ({ sessionId, before, after }: PlanChange): readonly number[] => {
    const place = after ?? before;
    const room = place?.roomId ? state.room.get(place.roomId)?.position : undefined;
    return [place?.from ?? last, room ?? last, state.session.get(sessionId)?.number ?? last];
  };
  return (a, b) => {
    const [left, right] = [facts(a), facts(b)];
    for (const [i, value] of left.entries()) if (value !== right[i]) return value - (right[i] ?? 0);
    return 0;
  };
}
