import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { quoted } from '../../../shared/model/names.ts';
import type { PlanId, SessionId } from '../../../shared/model/tables.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { find, planOf } from './lookups.ts';
import { leaveBlock, noPlace, placementOf, setPlacement, talksOf } from './placements.ts';
import { refusePinned } from './placing.ts';

interface Talk {
  readonly sessionId: SessionId;
  readonly offset: number | null;
}

// Two levels, no more: a block holds talks, and a talk is no block.
function setTalks(tx: Tx, planId: PlanId, blockId: SessionId, talks: readonly Talk[]): Result<null> {
  const block = find(tx, 'session', blockId);
  if (!block.ok) return block;
  if (!block.value.block) return refuse('invalid', `${quoted(tx.state, blockId)} is not a block; make it one first.`);
  if (new Set(talks.map(({ sessionId }) => sessionId)).size !== talks.length) {
    return refuse('invalid', 'A talk can be in a block only once.');
  }
  const wanted = new Set(talks.map(({ sessionId }) => sessionId));
  for (const was of talksOf(tx, planId, blockId)) {
    if (wanted.has(was.sessionId)) continue;
    const refused = refusePinned(tx, was, noPlace(planId, was.sessionId));
    if (refused) return refused;
    setPlacement(tx, noPlace(planId, was.sessionId));
  }
  for (const [position, { sessionId, offset }] of talks.entries()) {
    const talk = find(tx, 'session', sessionId);
    if (!talk.ok) return talk;
    if (talk.value.block)
      return refuse('invalid', `${quoted(tx.state, sessionId)} is a block; blocks do not hold blocks.`);
    const was = placementOf(tx, planId, sessionId);
    const next = { ...noPlace(planId, sessionId), blockId, position, offset, pin: was?.pin ?? 'none' };
    const refused = refusePinned(tx, was, next);
    if (refused) return refused;
    if (was && was.blockId !== blockId) leaveBlock(tx, was);
    setPlacement(tx, next);
  }
  return ok(null);
}

export const blockHandlers: Handlers<'block.setTalks' | 'block.addTalk'> = {
  'block.setTalks': (tx, { blockId, talks, planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    return setTalks(
      tx,
      plan.value,
      blockId,
      talks.map((talk) => ({ ...talk, offset: talk.offset ?? null })),
    );
  },
  'block.addTalk': (tx, { blockId, sessionId, position, planId }) => {
    const plan = planOf(tx, planId);
    if (!plan.ok) return plan;
    const talks: Talk[] = talksOf(tx, plan.value, blockId)
      .filter((talk) => talk.sessionId !== sessionId)
      .map((talk) => ({ sessionId: talk.sessionId, offset: talk.offset }));
    talks.splice(position ?? talks.length, 0, { sessionId, offset: null });
    return setTalks(tx, plan.value, blockId, talks);
  },
};
