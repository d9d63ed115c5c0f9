import type { SessionId } from '../../shared/model/tables.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { BlockSpot } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';
import { cardAt, type DayLayout } from './day-layout.ts';

/**
 * Where among the talks of a block the held session would go when it is dropped at a cell: before the first one whose
 * middle comes later. null where no block stands, and for blocks: they do not go into blocks.
 */
export function blockSpot(
  { state, index }: ProgramStore,
  layout: DayLayout,
  cell: { readonly column: number; readonly start: number },
  heldId: SessionId,
): BlockSpot | null {
  const blockId = cardAt(layout, cell)?.sessionId;
  if (!blockId || !state.session.get(blockId)?.block || state.session.get(heldId)?.block) return null;
  const at = absoluteMinute(layout.day.date, cell.start);
  const others = (index.talksOf.get(blockId) ?? []).filter((id) => id !== heldId);
  const before = others.filter((id) => {
    const { from = null, to = null } = index.entries.get(id) ?? {};
    return from !== null && to !== null && (from + to) / 2 <= at;
  });
  return { blockId, position: before.length };
}
