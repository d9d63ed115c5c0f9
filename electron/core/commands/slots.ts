import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { RoomId, Slot, SlotId } from '../../../shared/model/tables.ts';
import { clock } from '../../../shared/time/wall.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeWhere } from './cascade.ts';
import { find, missing, rowsWhere } from './lookups.ts';

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

export const slotHandlers: Handlers<'slot.add' | 'slot.update' | 'slot.remove' | 'slot.copyDay'> = {
  'slot.add': (tx, { dayIds, start, end, kind, label = null, roomIds }) => {
    const refused = refuseTimes(start, end) ?? missing(tx, 'day', dayIds) ?? missing(tx, 'room', roomIds ?? []);
    if (refused) return refused;
    return ok({ ids: [...new Set(dayIds)].map((dayId) => addSlot(tx, { dayId, start, end, kind, label }, roomIds)) });
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
