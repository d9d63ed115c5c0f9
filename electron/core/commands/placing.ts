import type { Place } from '../../../shared/contract/commands/placing.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/contract/problem.ts';
import { quoted } from '../../../shared/model/names.ts';
import type { Placement, PlanId, SessionId } from '../../../shared/model/tables.ts';
import { pinAllows, pinWords } from '../../../shared/placing/pins.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { find, missing, planOf } from './lookups.ts';
import { leaveBlock, noPlace, placementOf, setPlacement } from './placements.ts';

type Refusal = { readonly ok: false; readonly problem: Problem };

/** The refusal of a placement that a pin keeps from becoming another one; null if it may. */
export function refusePinned(tx: Tx, was: Placement | undefined, next: Placement): Refusal | null {
  if (!was || pinAllows(was, next)) return null;
  return refuse('pinned', pinWords(tx.state, was), { sessionId: was.sessionId });
}

function place(tx: Tx, planId: PlanId, to: Place): Result<null> {
  const gone =
    missing(tx, 'session', [to.sessionId]) ?? missing(tx, 'day', [to.dayId]) ?? missing(tx, 'room', [to.roomId]);
  if (gone) return gone;
  if (to.start !== null && to.dayId === null) return refuse('invalid', 'A start time needs a day.');
  const was = placementOf(tx, planId, to.sessionId);
  const next: Placement = {
    ...noPlace(planId, to.sessionId),
    dayId: to.dayId,
    start: to.start,
    roomId: to.roomId,
    fold: to.start === null ? null : (to.fold ?? null),
    pin: was?.pin ?? 'none',
  };
  const pinned = refusePinned(tx, was, next);
  if (pinned) return pinned;
  if (was) leaveBlock(tx, was);
  setPlacement(tx, next);
  return ok(null);
}

function unplace(tx: Tx, planId: PlanId, sessionId: SessionId): Result<null> {
  const was = placementOf(tx, planId, sessionId);
  if (!was) return ok(null);
  const next = noPlace(planId, sessionId);
  const pinned = refusePinned(tx, was, next);
  if (pinned) return pinned;
  leaveBlock(tx, was);
  setPlacement(tx, next);
  return ok(null);
}

type Names = 'session.place' | 'session.arrange' | 'session.unplace' | 'session.swap' | 'session.pin';

export const placingHandlers: Handlers<Names> = {
  'session.place': (tx, args) => {
    const plan = planOf(tx, args.planId);
    return plan.ok ? place(tx, plan.value, args) : plan;
  },
  'session.arrange': (tx, { places, lengths = [], planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    for (const to of places) {
      const placed = place(tx, plan.value, to);
      if (!placed.ok) return placed;
    }
    for (const { sessionId, durationMinutes } of lengths) {
      const gone = missing(tx, 'session', [sessionId]);
      if (gone) return gone;
      tx.update('session', sessionId, { durationMinutes });
    }
    return ok(null);
  },
  'session.unplace': (tx, { sessionIds, planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    const gone = missing(tx, 'session', sessionIds);
    if (gone) return gone;
    for (const id of sessionIds) {
      const done = unplace(tx, plan.value, id);
      if (!done.ok) return done;
    }
    return ok(null);
  },
  'session.swap': (tx, { firstId, secondId, planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    const first = find(tx, 'session', firstId);
    const second = find(tx, 'session', secondId);
    if (!first.ok) return first;
    if (!second.ok) return second;
    const a = placementOf(tx, plan.value, firstId) ?? noPlace(plan.value, firstId);
    const b = placementOf(tx, plan.value, secondId) ?? noPlace(plan.value, secondId);
    if (a.blockId === secondId || b.blockId === firstId) {
      return refuse('invalid', 'A block and a talk in it cannot trade places.');
    }
    if ((first.value.block && b.blockId !== null) || (second.value.block && a.blockId !== null)) {
      return refuse('invalid', 'A block cannot take the place of a talk inside another block.');
    }
    const nextA = { ...b, sessionId: firstId, pin: a.pin };
    const nextB = { ...a, sessionId: secondId, pin: b.pin };
    const pinned = refusePinned(tx, a, nextA) ?? refusePinned(tx, b, nextB);
    if (pinned) return pinned;
    setPlacement(tx, nextA);
    setPlacement(tx, nextB);
    return ok(null);
  },
  'session.pin': (tx, { sessionIds, pin, planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    for (const id of sessionIds) {
      const session = find(tx, 'session', id);
      if (!session.ok) return session;
      const placement = placementOf(tx, plan.value, id);
      if (!placement) {
        if (pin === 'none') continue;
        return refuse('invalid', `${quoted(tx.state, id)} has no place yet, so there is nothing to pin it to.`);
      }
      setPlacement(tx, { ...placement, pin });
    }
    return ok(null);
  },
};
