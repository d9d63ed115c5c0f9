import { rowKey } from '../model/state.ts';
import type { RowIds } from './apply-ids.ts';
import { checkedPatch, checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';
import type { PlannedPlace } from './plan.ts';

/** Makes `members` (person token and role, in order) the people of a session; a new one has none to take out. */
export function applyMembers(
  tx: ImportTx,
  sessionId: string,
  members: readonly string[],
  ids: RowIds,
  isNew: boolean,
): void {
  const wanted = members.map((member, position) => {
    const at = member.lastIndexOf(' ');
    return checkedRow('appearance', {
      sessionId,
      personId: ids.of('person', member.slice(0, at)),
      role: member.slice(at + 1),
      position,
    });
  });
  const keys = new Set(wanted.map((row) => rowKey('appearance', row)));
  for (const [key, row] of isNew ? [] : [...tx.state.appearance]) {
    if (row.sessionId === sessionId && !keys.has(key)) tx.remove('appearance', key);
  }
  for (const row of wanted) {
    const key = rowKey('appearance', row);
    const known = tx.state.appearance.get(key);
    if (!known) tx.insert('appearance', row);
    else if (known.position !== row.position) tx.update('appearance', key, { position: row.position });
  }
}

/** Puts a session where the plan says, in the current plan. A pin stays. */
export function applyPlace(tx: ImportTx, sessionId: string, place: PlannedPlace, ids: RowIds): void {
  const planId = tx.state.program.get('program')?.currentPlanId;
  if (planId === undefined) return;
  const columns = {
    dayId: place.day === null ? null : ids.of('day', place.day),
    start: place.start,
    roomId: place.room === null ? null : ids.of('room', place.room),
    fold: null,
    blockId: place.block === undefined ? null : ids.of('session', place.block.session),
    position: place.block?.position ?? null,
    offset: place.block?.offset ?? null,
  };
  const key = `${planId} ${sessionId}`;
  if (tx.state.placement.has(key)) tx.update('placement', key, checkedPatch('placement', columns));
  else tx.insert('placement', checkedRow('placement', { planId, sessionId, pin: 'none', ...columns }));
}
