import type { Execute } from '../state/execute.ts';
import { currentHeld, setHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

/** Lets the held session go where it is: into a cell, into the block there, or back to the list. One command, or none. */
export async function drop(store: ProgramStore, execute: Execute): Promise<void> {
  const held = currentHeld();
  setHeld(null);
  if (!held) return;
  const { sessionId, cell, blockId, overList } = held;
  const place = store.index.entries.get(sessionId)?.place;
  if (overList) {
    if (place) await execute('session.unplace', { sessionIds: [sessionId] });
    return;
  }
  if (!cell) return;
  if (blockId !== null) {
    if (place?.blockId !== blockId) await execute('block.addTalk', { blockId, sessionId });
    return;
  }
  const isThere =
    place?.day?.id === cell.dayId &&
    place.start === cell.start &&
    place.roomId === cell.roomId &&
    place.blockId === null;
  if (!isThere) await execute('session.place', { sessionId, ...cell });
}
