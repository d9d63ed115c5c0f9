import type { SessionId } from '../../shared/model/tables.ts';
import { wholeGrid } from '../../shared/placing/grid.ts';
import { rateBoard } from '../../shared/placing/rate.ts';
import { type Held, setHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

/** Takes a session up: every cell of the program is rated for it once. */
export function hold(store: ProgramStore, sessionId: SessionId, by: Held['by']): void {
  const session = store.state.session.get(sessionId);
  if (!session) return;
  const candidate = { sessionId, planId: store.planId, durationMinutes: session.durationMinutes };
  const rating = rateBoard(store.index, store.settings, candidate, wholeGrid(store.index));
  setHeld({ sessionId, by, rating, cell: null, blockId: null, overList: false });
}
