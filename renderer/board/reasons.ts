import type { Conflict } from '../../shared/conflicts/rule.ts';
import { reasonsAt } from '../../shared/placing/rate.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { Held, HeldCell } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';

/** What a drop of the held session at a cell would break or cost, gravest first. */
export function reasonsOf(store: ProgramStore, held: Held, cell: HeldCell): readonly Conflict[] {
  const day = store.state.day.get(cell.dayId);
  const session = store.state.session.get(held.sessionId);
  if (!day || !session) return [];
  const candidate = { sessionId: session.id, planId: store.planId, durationMinutes: session.durationMinutes };
  const at = { dayId: cell.dayId, roomId: cell.roomId, start: absoluteMinute(day.date, cell.start) };
  return reasonsAt(store.index, store.settings, candidate, at, held.rating);
}
