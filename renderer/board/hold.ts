import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { RoomId, SessionId } from '../../shared/model/tables.ts';
import { reasonsInBlock } from '../../shared/placing/block-spots.ts';
import { wholeGrid } from '../../shared/placing/grid.ts';
import { type Group, groupOf, groupReasonsAt, placesOfGroup, rateGroup } from '../../shared/placing/group.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { currentHeld, type Held, NO_TARGET, setHeld, type Target } from '../state/held.ts';
import { notify } from '../state/notices.ts';
import { currentSelection } from '../state/selection.ts';
import type { ProgramStore } from '../state/store.ts';
import { READ_ONLY, staysBehind } from './words.ts';

/**
 * Takes a session up, with those that are selected beside it; every cell of the program is rated for them once. Where
 * nothing can be written that is told, and nothing is taken up.
 */
export function hold(store: ProgramStore, sessionId: SessionId, by: Held['by'], rooms: readonly RoomId[]): void {
  if (!store.state.session.has(sessionId)) return;
  if (store.file.readOnly !== null) {
    notify('problem', READ_ONLY);
    return;
  }
  const selected = currentSelection();
  const group = groupOf(store.index, store.planId, sessionId, selected.has(sessionId) ? selected : [], rooms);
  const left = selected.has(sessionId) ? selected.size - 1 - group.followers.length : 0;
  if (left > 0) notify('news', staysBehind(left));
  const rating = rate(store, group, rooms);
  setHeld({ sessionId, group, rooms, by, rating, ...NO_TARGET, reasons: [], places: null });
}

const rate = (store: ProgramStore, group: Group, rooms: readonly RoomId[]) =>
  rateGroup(store.index, store.settings, group, wholeGrid(store.index), rooms);

/** Brings what is held over a target; what a drop there would do is worked out once, for all who tell it. */
export function moveHeld(store: ProgramStore, patch: Partial<Target>): void {
  const held = currentHeld();
  if (held) setHeld(aimed(store, { ...held, ...patch }));
}

function aimed(store: ProgramStore, held: Held): Held {
  const { cell, into, group, rooms, rating } = held;
  const places = cell && !into ? placesOfGroup(store.index, group, cell, rooms) : null;
  return { ...held, places, reasons: reasonsOf() };

  function reasonsOf(): readonly Conflict[] {
    if (into) {
      const { blockId, position } = into;
      return reasonsInBlock(store.index, store.settings, store.conflicts, blockId, held.sessionId, position);
    }
    const day = cell && store.state.day.get(cell.dayId);
    if (!cell || !day) return [];
    const at = { ...cell, start: absoluteMinute(day.date, cell.start) };
    return groupReasonsAt(store.index, store.settings, group, at, rating, rooms);
  }
}

/**
 * The program has changed under what is held: it is rated anew, and lets go of what is no more. Whoever holds keeps
 * hold, so that a change elsewhere disturbs nobody.
 */
export function refreshHeld(store: ProgramStore): void {
  const held = currentHeld();
  if (!held) return;
  const { session, day, room } = store.state;
  if (!session.has(held.sessionId)) {
    setHeld(null);
    return;
  }
  const ids = held.group.followers.map(({ sessionId }) => sessionId);
  const rooms = held.rooms.filter((id) => room.has(id));
  const group = groupOf(store.index, store.planId, held.sessionId, ids, rooms);
  const there = held.cell && day.has(held.cell.dayId) && room.has(held.cell.roomId) ? held.cell : null;
  const into = held.into && session.get(held.into.blockId)?.block ? held.into : null;
  const shelf = held.shelf && day.has(held.shelf) ? held.shelf : null;
  setHeld(aimed(store, { ...held, group, rooms, rating: rate(store, group, rooms), cell: there, into, shelf }));
}
