import type { SessionId } from '../../shared/model/tables.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { HeldCell } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

/** The sessions that stand in a cell's room (or in a part of it) while a session dropped there would last. */
export function occupantsOf({ index }: ProgramStore, sessionId: SessionId, cell: HeldCell): SessionId[] {
  const day = index.state.day.get(cell.dayId);
  const minutes = index.state.session.get(sessionId)?.durationMinutes ?? 0;
  if (!day) return [];
  const from = absoluteMinute(day.date, cell.start);
  const found = new Set<SessionId>();
  for (const part of index.venue.parts.get(cell.roomId) ?? [])
    for (const other of index.roomLanes.get(part) ?? []) {
      if (other.id === sessionId || other.blockId !== null) continue;
      if (other.from < from + minutes && from < other.to) found.add(other.id);
    }
  return [...found];
}
