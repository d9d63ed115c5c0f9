import type { SessionId } from '../../shared/model/tables.ts';
import type { ProgramStore } from '../state/store.ts';
import { type Cursor, cardAt } from './board-grid.tsx';
import type { DayLayout } from './day-layout.ts';

/** The block that a session would go into when it is dropped at a cell; blocks do not go into blocks. */
export function blockAt(store: ProgramStore, layout: DayLayout, cell: Cursor, heldId: SessionId): SessionId | null {
  if (store.state.session.get(heldId)?.block) return null;
  const card = cardAt(layout, cell);
  return card && store.state.session.get(card.sessionId)?.block ? card.sessionId : null;
}
