import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { quoted } from '../../../shared/model/names.ts';
import type { PlanId, RoomId, Session, Slot, SlotId } from '../../../shared/model/tables.ts';
import { LAST_MINUTE } from '../../../shared/model/venue-tables.ts';
import { effectivePlacements } from '../../../shared/schedule/effective.ts';
import { clock } from '../../../shared/time/wall.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeWhere } from './cascade.ts';
import { find, missing, planOf, rowsWhere } from './lookups.ts';
import { removeSession } from './sessions.ts';

const refuseTimes = (start: number, end: number) =>
  end > start ? null : refuse('invalid', `A slot ends after it starts: ${clock(start)} to ${clock(end)} does not.`);

function addSlot(tx: Tx, slot: Omit<Slot, 'id' | 'allRooms'>, roomIds: readonly RoomId[] | undefined): SlotId {
  const id = tx.newId('slot');
  tx.insert('slot', { id, ...slot, allRooms: roomIds === undefined });
  for (const roomId of new Set(roomIds)) tx.insert('slotRoom', { slotId: id, roomId });
  return id;
}

function removeSlot(tx: Tx, id: SlotId): void {
  removeWhere(tx, 'slotRoom', (row) => row.slotId === id);
  tx.remove('slot', id);
}

function breakFrom(tx: Tx, planId: PlanId, session: Session): Result<{ id: SlotId }> {
  const name = quoted(tx.state, session.id);
  const kind = session.kindId === null ? undefined : tx.state.kind.get(session.kindId);
  if (kind?.service !== true)
    return refuse('invalid', `${name} is not a service session, such as a lunch, so it can’t become a break.`);
  if (rowsWhere(tx, 'placement', (row) => row.blockId === session.id).length > 0)
    return refuse('in-use', `${name} holds talks. Take them out first.`);
  const place = effectivePlacements(tx.state, planId).get(session.id);
  if (!place?.day || place.start === null || place.end === null)
    return refuse('invalid', `${name} has no day and start yet, and a break needs both.`);
  const refused = refuseTimes(place.start, place.end);
  if (refused) return refused;
  if (place.end > LAST_MINUTE) return refuse('invalid', `${name} ends too long after its day for a break.`);
  const label = (session.title ?? kind.name).slice(0, 300);
  const slot = { dayId: place.day.id, start: place.start, end: place.end, kind: 'break', label } as const;
  const id = addSlot(tx, slot, undefined);
  removeSession(tx, session.id);
  return ok({ id });
}

export const slotHandlers: Handlers<'slot.add' | 'slot.fromSession' | 'slot.update' | 'slot.remove' | 'slot.copyDay'> =
  {
    'slot.add': (tx, { dayIds, start, end, kind, label = null, roomIds }) => {
      const refused = refuseTimes(start, end) ?? missing(tx, 'day', dayIds) ?? missing(tx, 'room', roomIds ?? []);
      if (refused) return refused;
      return ok({ ids: [...new Set(dayIds)].map((dayId) => addSlot(tx, { dayId, start, end, kind, label }, roomIds)) });
    },
    'slot.fromSession': (tx, { sessionId, planId }) => {
      const plan = planOf(tx, planId);
      if (!plan.ok) return plan;
      const found = find(tx, 'session', sessionId);
      return found.ok ? breakFrom(tx, plan.value, found.value) : found;
    },
    'slot.update': (tx, { id, patch, roomIds }) => {
      const slot = find(tx, 'slot', id);
      if (!slot.ok) return slot;
      const refused =
        refuseTimes(patch.start ?? slot.value.start, patch.end ?? slot.value.end) ??
        missing(tx, 'day', [patch.dayId]) ??
        missing(tx, 'room', roomIds ?? []);
      if (refused) return refused;
      tx.update('slot', id, roomIds === undefined ? patch : { ...patch, allRooms: roomIds === null });
      if (roomIds !== undefined) {
        removeWhere(tx, 'slotRoom', (row) => row.slotId === id);
        for (const roomId of new Set(roomIds ?? [])) tx.insert('slotRoom', { slotId: id, roomId });
      }
      return ok(null);
    },
    'slot.remove': (tx, { ids }) => {
      const gone = missing(tx, 'slot', ids);
      if (gone) return gone;
      for (const id of new Set(ids)) removeSlot(tx, id);
      return ok(null);
    },
    'slot.copyDay': (tx, { fromDayId, toDayIds }) => {
      const gone = missing(tx, 'day', [fromDayId, ...toDayIds]);
      if (gone) return gone;
      const pattern = rowsWhere(tx, 'slot', (row) => row.dayId === fromDayId);
      for (const dayId of new Set(toDayIds)) {
        if (dayId === fromDayId) continue;
        for (const slot of rowsWhere(tx, 'slot', (row) => row.dayId === dayId)) removeSlot(tx, slot.id);
        for (const { id, start, end, kind, label, allRooms } of pattern) {
          const roomIds = rowsWhere(tx, 'slotRoom', (row) => row.slotId === id).map(({ roomId }) => roomId);
          addSlot(tx, { dayId, start, end, kind, label }, allRooms ? undefined : roomIds);
        }
      }
      return ok(null);
    },
  };
