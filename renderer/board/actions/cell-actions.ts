import type { SessionId } from '../../../shared/model/tables.ts';
import { closeGaps } from '../../../shared/placing/close-gaps.ts';
import type { NewPlace } from '../../../shared/placing/new-place.ts';
import { setSelection } from '../../state/selection.ts';
import type { ActionContext, BoardAction } from './action.ts';
import { onlyOne, waitingEntries } from './facts.ts';

/** Actions on a cell, its room and its day. */
export const cellActions: readonly BoardAction[] = [
  {
    id: 'put',
    group: 'time',
    writes: true,
    keys: null,
    label: () => 'Put a session here…',
    isShown: ({ ids, cell }) => ids.length === 0 && cell !== null,
    whyNot: ({ store }) => (waitingEntries(store).length === 0 ? 'Everything has its place' : null),
    run: ({ cell, open }) => cell && open({ kind: 'put', cell }),
  },
  {
    id: 'close-gaps',
    group: 'time',
    writes: true,
    keys: null,
    label: (context) => (onlyOne(context) ? 'Close gaps after this' : 'Close gaps from here'),
    isShown: ({ ids, cell }) => ids.length < 2 && cell !== null,
    whyNot: (context) => (closedGaps(context).length === 0 ? 'No gap comes after this' : null),
    run: (context) => {
      const places = closedGaps(context);
      if (places.length > 0) void context.execute('session.arrange', { places, reason: 'close-gaps' });
    },
  },
  shiftAction('push', 'Push later sessions of this room…', false),
  shiftAction('shift', 'Shift everything from here…', true),
  {
    id: 'select-room',
    group: 'select',
    writes: false,
    keys: null,
    label: ({ cell, store }) => `Select all in ${(cell && store.state.room.get(cell.roomId)?.name) || 'this room'}`,
    isShown: ({ cell }) => cell !== null,
    whyNot: (context) => (placedAt(context, true).length === 0 ? 'Nothing is there on this day' : null),
    run: (context) => setSelection(placedAt(context, true)),
  },
  {
    id: 'select-day',
    group: 'select',
    writes: false,
    keys: null,
    label: () => 'Select all of this day',
    isShown: ({ cell }) => cell !== null,
    whyNot: (context) => (placedAt(context, false).length === 0 ? 'Nothing is on this day' : null),
    run: (context) => setSelection(placedAt(context, false)),
  },
  {
    id: 'undo',
    group: 'undo',
    writes: true,
    keys: 'Ctrl/⌘ Z',
    label: ({ store }) => (store.history.undo === null ? 'Undo' : `Undo: ${store.history.undo}`),
    isShown: () => true,
    whyNot: ({ store }) => (store.history.undo === null ? 'Nothing to undo' : null),
    run: ({ execute }) => void execute('history.undo', {}),
  },
];

function shiftAction(id: 'push' | 'shift', label: string, everyRoom: boolean): BoardAction {
  return {
    id,
    group: 'time',
    writes: true,
    keys: null,
    label: () => label,
    isShown: ({ cell }) => cell !== null,
    whyNot: (context) => (isAnythingLater(context, everyRoom) ? null : 'Nothing comes after this'),
    run: ({ cell, open }) => cell && open({ kind: 'shift', cell, everyRoom }),
  };
}

/** The sessions with a card on the day of the cell, of its room or of all. */
function placedAt({ store, cell }: ActionContext, ofRoom: boolean): SessionId[] {
  return [...store.index.entries.values()]
    .filter(
      ({ blockId, place, roomId }) =>
        blockId === null &&
        cell !== null &&
        place?.day?.id === cell.dayId &&
        place.start !== null &&
        roomId !== null &&
        (!ofRoom || roomId === cell.roomId),
    )
    .map(({ id }) => id);
}

/** Where the later sessions of the room go when the gaps after the cell, or after the session in it, are closed. */
function closedGaps(context: ActionContext): NewPlace[] {
  const { cell, store } = context;
  if (!cell) return [];
  const { place } = onlyOne(context) ?? {};
  const isOwn = place?.day?.id === cell.dayId && place.start === cell.start;
  const from = isOwn ? (place.end ?? cell.start) : cell.start;
  return closeGaps(store.index, store.planId, { dayId: cell.dayId, roomId: cell.roomId, from });
}

function isAnythingLater(context: ActionContext, everyRoom: boolean): boolean {
  const from = context.cell?.start ?? 0;
  return placedAt(context, !everyRoom).some((id) => {
    const start = context.store.index.entries.get(id)?.place?.start ?? null;
    return start !== null && start >= from;
  });
}
