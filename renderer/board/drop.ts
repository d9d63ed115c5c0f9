import type { SessionId } from '../../shared/model/tables.ts';
import type { Execute } from '../state/execute.ts';
import { currentHeld, setHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

/** Lets the held session go where it is: into a cell, into the block there, or back to the list. One command, or none. */
export async function drop(store: ProgramStore, execute: Execute, blockId: SessionId | null): Promise<void> {
  const held = currentHeld();
  setHeld(null);
  if (!held) return;
  const { sessionId, cell, overList } = held;
  if (overList) {
    if (store.index.entries.get(sessionId)?.place) await execute('session.unplace', { sessionIds: [sessionId] });
    return;
  }
  if (!cell) return;
  if (blockId !== null && blockId !== sessionId) await execute('block.addTalk', { blockId, sessionId });
  else await execute('session.place', { sessionId, ...cell });
}
