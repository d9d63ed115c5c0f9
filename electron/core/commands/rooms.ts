import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { RoomId } from '../../../shared/model/tables.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeOwned, removeWhere, replaceSet } from './cascade.ts';
import { find, missing, nameKey, nextPosition, rowsWhere } from './lookups.ts';
import { clearPlaces } from './placements.ts';

const setFeatures = (tx: Tx, roomId: RoomId, features: readonly string[]): void =>
  replaceSet(
    tx,
    'roomFeature',
    (row) => row.roomId === roomId,
    [...new Set(features)].map((feature) => ({ roomId, feature })),
  );

export const roomHandlers: Handlers<'room.add' | 'room.update' | 'room.remove' | 'room.reorder'> = {
  'room.add': (tx, { name, capacity = null, building = null, floor = null, features = [] }) => {
    const id = tx.newId('room');
    tx.insert('room', {
      id,
      name,
      capacity,
      building,
      floor,
      position: nextPosition(tx, 'room'),
      guid: id,
      notes: null,
    });
    setFeatures(tx, id, features);
    return ok({ id });
  },
  'room.update': (tx, { id, patch, features, parts }) => {
    const room = find(tx, 'room', id);
    if (!room.ok) return room;
    if (patch.name !== undefined && nameKey(patch.name) === '') return refuse('invalid', 'A room needs a name.');
    tx.update('room', id, patch);
    if (features) setFeatures(tx, id, features);
    if (parts) {
      const gone = missing(tx, 'room', parts);
      if (gone) return gone;
      const loops = parts.includes(id) || rowsWhere(tx, 'roomPart', (row) => parts.includes(row.roomId)).length > 0;
      if (loops) return refuse('invalid', 'A combined room is made of plain rooms, not of itself or of combined ones.');
      replaceSet(
        tx,
        'roomPart',
        (row) => row.roomId === id,
        [...new Set(parts)].map((partId) => ({ roomId: id, partId })),
      );
    }
    return ok(null);
  },
  'room.remove': (tx, { ids }) => {
    const gone = missing(tx, 'room', ids);
    if (gone) return gone;
    for (const id of new Set(ids)) removeRoom(tx, id);
    return ok(null);
  },
  'room.reorder': (tx, { ids }) => {
    const gone = missing(tx, 'room', ids);
    if (gone) return gone;
    const named = new Set<string>(ids);
    const others = rowsWhere(tx, 'room', (row) => !named.has(row.id)).sort((a, b) => a.position - b.position);
    [...new Set(ids), ...others.map(({ id }) => id)].forEach((id, position) => {
      tx.update('room', id, { position });
    });
    return ok(null);
  },
};

function removeRoom(tx: Tx, id: RoomId): void {
  clearPlaces(tx, (row) => row.roomId === id, { roomId: null });
  for (const { slotId } of rowsWhere(tx, 'slotRoom', (row) => row.roomId === id)) {
    tx.remove('slotRoom', `${slotId} ${id}`);
    // A slot of this room alone has nowhere left to be; without rooms it would come to mean all of them.
    if (rowsWhere(tx, 'slotRoom', (row) => row.slotId === slotId).length === 0) tx.remove('slot', slotId);
  }
  removeWhere(tx, 'roomFeature', (row) => row.roomId === id);
  removeWhere(tx, 'roomPart', (row) => row.roomId === id || row.partId === id);
  removeWhere(tx, 'unavailability', (row) => row.roomId === id);
  removeOwned(tx, id);
  tx.remove('room', id);
}
