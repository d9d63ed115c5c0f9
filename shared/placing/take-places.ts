import type { ProgramState } from '../model/state.ts';
import type { Placement, PlanId, SessionId } from '../model/tables.ts';
import { talksOfBlocks } from '../schedule/effective.ts';
import { takeOrder } from './block-order.ts';
import { noPlacement, placementOf } from './new-place.ts';

/** A session's row in a plan; one with nothing in it where it has none. */
export const rowIn = (state: ProgramState, planId: PlanId, sessionId: SessionId): Placement =>
  placementOf(state, planId, sessionId) ?? noPlacement(planId, sessionId);

/**
 * The sessions, and with the talks among them the blocks that they need: a talk whose block has no place in the plan
 * that takes it brings the block along, or it would hang in nothing.
 */
export function withTheirBlocks(
  state: ProgramState,
  fromId: PlanId,
  toId: PlanId,
  sessionIds: Iterable<SessionId>,
): Set<SessionId> {
  const all = new Set(sessionIds);
  for (const id of [...all]) {
    const { blockId } = rowIn(state, fromId, id);
    const isMissing = blockId !== null && !state.placement.has(`${toId} ${blockId}`);
    if (isMissing && state.placement.has(`${fromId} ${blockId}`)) all.add(blockId);
  }
  return all;
}

/**
 * The rows that plan `toId` has after it took the places and pins of some sessions over from plan `fromId`: theirs, and
 * those of talks whose number in a block changes. A session without a place there gets an empty row. Talks that are not
 * taken stay in their blocks, in their order, wherever the block goes.
 */
export function placesToTake(
  state: ProgramState,
  fromId: PlanId,
  toId: PlanId,
  sessionIds: Iterable<SessionId>,
): Placement[] {
  const taken = withTheirBlocks(state, fromId, toId, sessionIds);
  const rows = new Map([...taken].map((id) => [id, { ...rowIn(state, fromId, id), planId: toId }]));
  const here = talksOfBlocks(state, toId);
  const there = talksOfBlocks(state, fromId);
  const blocks = new Set<SessionId>();
  for (const id of taken)
    for (const planId of [fromId, toId]) {
      const { blockId } = rowIn(state, planId, id);
      if (blockId !== null) blocks.add(blockId);
    }
  for (const blockId of blocks) {
    const order = takeOrder(here.get(blockId) ?? [], there.get(blockId) ?? [], taken);
    for (const [position, id] of order.entries()) {
      const row = rows.get(id) ?? rowIn(state, toId, id);
      if (row.position !== position) rows.set(id, { ...row, position });
    }
  }
  return [...rows.values()];
}
