import { rowKey } from '../../../shared/model/state.ts';
import type { Pin, Placement, PlanId, SessionId } from '../../../shared/model/tables.ts';
import type { Tx } from '../tx.ts';
import { rowsWhere } from './lookups.ts';

/** A placement with nothing in it. */
export const noPlace = (planId: PlanId, sessionId: SessionId): Placement => ({
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

export const placementOf = (tx: Tx, planId: PlanId, sessionId: SessionId): Placement | undefined =>
  tx.state.placement.get(`${planId} ${sessionId}`);

/** Writes a placement; one that says nothing is removed, so that there is one way to be unplaced. */
export function setPlacement(tx: Tx, next: Placement): void {
  const key = rowKey('placement', next);
  const isEmpty = next.dayId === null && next.roomId === null && next.blockId === null;
  const exists = tx.state.placement.has(key);
  if (isEmpty && exists) tx.remove('placement', key);
  else if (!isEmpty && exists) tx.update('placement', key, next);
  else if (!isEmpty) tx.insert('placement', next);
}

/** Takes part of the place of every placement (of all plans) that satisfies a test; a pin that lost its place goes too. */
export function clearPlaces(tx: Tx, test: (row: Placement) => boolean, patch: Partial<Placement>): void {
  for (const row of rowsWhere(tx, 'placement', test)) {
    const next = { ...row, ...patch };
    setPlacement(tx, { ...next, pin: pinLeft(next) });
  }
}

/** Takes a talk out of its block and closes the gap in the order. */
export function leaveBlock(tx: Tx, { planId, sessionId, blockId }: Placement): void {
  if (blockId === null) return;
  const rest = talksOf(tx, planId, blockId).filter((talk) => talk.sessionId !== sessionId);
  rest.forEach((talk, position) => {
    if (talk.position !== position) tx.update('placement', rowKey('placement', talk), { position });
  });
}

/** The talks of a block in a plan, in order. */
export function talksOf(tx: Tx, planId: PlanId, blockId: SessionId): Placement[] {
  return rowsWhere(tx, 'placement', (row) => row.planId === planId && row.blockId === blockId).sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0),
  );
}

function pinLeft(row: Placement): Pin {
  const time = (row.pin === 'time' || row.pin === 'both') && row.start !== null;
  const room = (row.pin === 'room' || row.pin === 'both') && row.roomId !== null;
  return time && room ? 'both' : time ? 'time' : room ? 'room' : 'none';
}
