import type { ActionContext, BoardAction } from './action.ts';
import { entriesOf, onlyOne, pinnedWords } from './facts.ts';

const STEP = 5;
const LONGEST = 1440;

/** Actions on how long and how wide things are: sessions and breaks. */
export const shapeActions: readonly BoardAction[] = [
  resizeAction('longer', STEP),
  resizeAction('shorter', -STEP),
  {
    id: 'span',
    group: 'shape',
    writes: true,
    keys: null,
    label: (context) => (isPlenary(context) ? 'In its own room only' : 'Span all rooms'),
    isShown: (context) => entriesOf(context).length > 0 && entriesOf(context).every(({ blockId }) => blockId === null),
    whyNot: () => null,
    run: (context) => {
      const patch = { plenary: !isPlenary(context) };
      void context.execute('session.update', { ids: [...context.ids], patch });
    },
  },
  {
    id: 'to-break',
    group: 'shape',
    writes: true,
    keys: null,
    label: () => 'Turn into a break',
    isShown: (context) => onlyOne(context)?.service === true,
    whyNot: (context) => {
      const entry = onlyOne(context);
      if (entry?.from == null || entry.blockId !== null) return 'It has no time of its own yet';
      if (entry.session.durationMinutes === 0) return 'It takes no time';
      if ((context.store.index.talksOf.get(entry.id) ?? []).length > 0) return 'It holds talks';
      return pinnedWords(context.store, context.ids, (pin) => pin !== 'none');
    },
    run: ({ ids: [sessionId], execute }) => sessionId && void execute('slot.fromSession', { sessionId }),
  },
  {
    id: 'break-all-rooms',
    group: 'shape',
    writes: true,
    keys: null,
    label: () => 'Break over all rooms',
    isShown: ({ slotId, store }) => slotId !== null && store.state.slot.has(slotId),
    whyNot: ({ slotId, store }) =>
      slotId !== null && store.state.slot.get(slotId)?.allRooms ? 'It is over all rooms' : null,
    run: ({ slotId, execute }) => slotId && void execute('slot.update', { id: slotId, patch: {}, roomIds: null }),
  },
];

const isPlenary = (context: ActionContext): boolean => entriesOf(context).every(({ session }) => session.plenary);

function resizeAction(id: 'longer' | 'shorter', by: number): BoardAction {
  return {
    id,
    group: 'shape',
    writes: true,
    keys: by > 0 ? '+' : '−',
    label: () => (by > 0 ? '5 minutes longer' : '5 minutes shorter'),
    isShown: (context) => entriesOf(context).length > 0,
    whyNot: (context) => {
      const lengths = new Set(entriesOf(context).map(({ session }) => session.durationMinutes));
      const [minutes = 0] = lengths;
      if (lengths.size > 1) return 'They have different lengths';
      if (minutes + by < STEP) return 'It cannot be shorter';
      return minutes + by > LONGEST ? 'It cannot be longer' : null;
    },
    run: (context) => {
      const [entry] = entriesOf(context);
      if (!entry) return;
      const patch = { durationMinutes: entry.session.durationMinutes + by };
      void context.execute('session.update', { ids: [...context.ids], patch });
    },
  };
}
