import type { Execute } from '../state/execute.ts';
import { currentHeld, type Held, setHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';
import { askDropChoice } from './actions/drop-choice-state.ts';
import { occupantsOf } from './occupants.ts';

/**
 * Lets go of what is held where it is: into a cell, into the block there, on the shelf, or back to the list. One
 * command, or none; over a cell where another session stands the person is asked what should become of that one.
 * `at` is where to ask, in pixels of the window.
 */
export async function drop(store: ProgramStore, execute: Execute, at: { x: number; y: number }): Promise<void> {
  const held = currentHeld();
  setHeld(null);
  if (!held) return;
  const { sessionId, cell, into, overList, shelf, group } = held;
  const place = store.index.entries.get(sessionId)?.place;
  const ids = [sessionId, ...group.followers.map((follower) => follower.sessionId)];
  if (overList) {
    const placed = ids.filter((id) => store.index.entries.get(id)?.place);
    if (placed.length > 0) await execute('session.unplace', { sessionIds: placed });
    return;
  }
  if (shelf) {
    await execute('session.place', { sessionId, dayId: shelf, start: null, roomId: null });
    return;
  }
  if (into) {
    const isThere = place?.blockId === into.blockId && place.position === into.position;
    if (!isThere) await execute('block.addTalk', { blockId: into.blockId, sessionId, position: into.position });
    return;
  }
  // Where it cannot go (a pin, the end of the board) the panel has told why, and nothing happens.
  if (!cell || !held.places || isUnmoved(store, held)) return;
  const occupants = group.followers.length === 0 ? occupantsOf(store, sessionId, cell) : [];
  if (occupants.length > 0) askDropChoice({ sessionId, cell, occupants, at });
  else if (group.followers.length === 0) await execute('session.place', { sessionId, ...cell });
  else await execute('session.arrange', { places: [...held.places], reason: 'group' });
}

function isUnmoved(store: ProgramStore, { sessionId, cell }: Held): boolean {
  const place = store.index.entries.get(sessionId)?.place;
  return (
    place !== undefined &&
    place !== null &&
    place.blockId === null &&
    place.day?.id === cell?.dayId &&
    place.start === cell?.start &&
    place.roomId === cell?.roomId
  );
}
