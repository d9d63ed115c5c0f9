import type { RoomId } from '../../../shared/model/tables.ts';

/**
 * The order of all rooms after one has gone one place on among those that are listed; it passes the rooms between them
 * that are not. null where it stands at the end already.
 */
export function movedOne(
  order: readonly RoomId[],
  listed: readonly RoomId[],
  id: RoomId,
  by: 1 | -1,
): readonly RoomId[] | null {
  const beside = listed[listed.indexOf(id) + by];
  if (beside === undefined || !listed.includes(id)) return null;
  return movedTo(order, [id], beside, by === 1 ? 'after' : 'before');
}

/** The order of all rooms after some of them, which keep their own order, have gone before or after another one. */
export function movedTo(
  order: readonly RoomId[],
  ids: readonly RoomId[],
  beside: RoomId,
  where: 'before' | 'after',
): readonly RoomId[] {
  const moving = new Set(ids);
  if (moving.has(beside)) return order;
  const rest = order.filter((id) => !moving.has(id));
  const at = rest.indexOf(beside) + (where === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...order.filter((id) => moving.has(id)), ...rest.slice(at)];
}
