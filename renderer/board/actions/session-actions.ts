import type { Placement } from '../../../shared/model/tables.ts';
import type { Entry } from '../../../shared/schedule/schedule-index.ts';
import type { ActionContext, BoardAction } from './action.ts';
import { entriesOf, onlyOne, pinnedWords, placementIn } from './facts.ts';

const whyNotMoved = ({ ids, store }: ActionContext): string | null => pinnedWords(store, ids, (pin) => pin === 'both');

const whyNotTakenAway = ({ ids, store }: ActionContext): string | null =>
  pinnedWords(store, ids, (pin) => pin !== 'none');

/** Actions on the sessions themselves: open them, move them. */
export const sessionActions: readonly BoardAction[] = [
  {
    id: 'open',
    group: 'session',
    writes: false,
    keys: 'Enter',
    label: () => 'Open',
    isShown: (context) => onlyOne(context) !== null,
    whyNot: () => null,
    run: ({ ids: [id], view }) => id && view.openPanel(id),
  },
  {
    id: 'move',
    group: 'session',
    writes: true,
    keys: 'Space',
    label: ({ ids }) => (ids.length > 1 ? 'Move together…' : 'Move…'),
    isShown: (context) => entriesOf(context).length > 0,
    whyNot: whyNotMoved,
    run: ({ ids: [id], view }) => id && view.take(id),
  },
  {
    id: 'swap-two',
    group: 'session',
    writes: true,
    keys: null,
    label: () => 'Swap these two',
    isShown: (context) => entriesOf(context).length === 2 && entriesOf(context).some(({ place }) => place !== null),
    whyNot: whyNotTraded,
    run: ({ ids: [firstId, secondId], execute }) => {
      if (firstId && secondId) void execute('session.swap', { firstId, secondId });
    },
  },
  {
    id: 'swap',
    group: 'session',
    writes: true,
    keys: null,
    label: () => 'Swap with…',
    isShown: (context) => hasOwnCell(onlyOne(context)),
    whyNot: whyNotMoved,
    run: ({ ids: [sessionId], open }) => sessionId && open({ kind: 'swap', sessionId }),
  },
  {
    id: 'best',
    group: 'session',
    writes: true,
    keys: null,
    label: () => 'Best places…',
    isShown: (context) => onlyOne(context) !== null,
    whyNot: whyNotMoved,
    run: ({ ids: [sessionId], open }) => sessionId && open({ kind: 'best', sessionId }),
  },
  pinAction('time', 'Pin time'),
  pinAction('room', 'Pin room'),
  pinAction('both', 'Pin time and room'),
  pinAction('none', 'Unpin'),
  {
    id: 'leave-block',
    group: 'leave',
    writes: true,
    keys: null,
    label: ({ ids }) => (ids.length > 1 ? 'Take out of their blocks' : 'Take out of its block'),
    isShown: (context) => entriesOf(context).length > 0 && entriesOf(context).every(({ blockId }) => blockId !== null),
    whyNot: whyNotTakenAway,
    run: ({ ids, execute }) => void execute('session.unplace', { sessionIds: [...ids] }),
  },
  {
    id: 'unplace',
    group: 'leave',
    writes: true,
    keys: 'Delete',
    label: () => 'Take off the board',
    isShown: (context) => entriesOf(context).some(({ place, blockId }) => place !== null && blockId === null),
    whyNot: whyNotTakenAway,
    run: ({ ids, store, execute }) => {
      const placed = ids.filter((id) => placementIn(store, id));
      if (placed.length > 0) void execute('session.unplace', { sessionIds: placed });
    },
  },
];

/** Whether a session has a day, a start and a room, and stands in no block. */
const hasOwnCell = (entry: Entry | null): boolean =>
  entry !== null && entry.blockId === null && entry.from !== null && entry.roomId !== null;

/** Two sessions trade places: what a pin or a block has against it. */
function whyNotTraded(context: ActionContext): string | null {
  const [a, b] = entriesOf(context);
  if (!a || !b) return null;
  if (a.blockId === b.id || b.blockId === a.id) return 'One is a talk in the other';
  if ((a.session.block && b.blockId !== null) || (b.session.block && a.blockId !== null))
    return 'A block has no place in a block';
  return whyNotTakenAway(context);
}

function pinAction(pin: Placement['pin'], label: string): BoardAction {
  return {
    id: `pin-${pin}`,
    group: 'pin',
    writes: true,
    keys: null,
    label: () => label,
    isShown: ({ ids, store }) => ids.some((id) => (placementIn(store, id)?.pin ?? pin) !== pin),
    whyNot: ({ ids, store }) =>
      pin !== 'none' && ids.some((id) => !placementIn(store, id)) ? 'Not all of them have a place yet' : null,
    run: ({ ids, execute }) => void execute('session.pin', { sessionIds: [...ids], pin }),
  };
}
