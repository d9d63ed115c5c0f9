import { sessionName } from '../../../shared/model/names.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Placement, SessionId } from '../../../shared/model/tables.ts';
import type { Entry } from '../../../shared/schedule/schedule-index.ts';
import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import type { HeldCell } from '../../state/held.ts';
import { needsPlace } from '../../to-place/waiting.ts';
import type { ActionContext, ProgramFacts } from './action.ts';

/** The entries of the sessions that an action is about, those that are gone left out. */
export const entriesOf = ({ ids, store }: Pick<ActionContext, 'ids' | 'store'>): Entry[] =>
  ids.flatMap((id) => store.index.entries.get(id) ?? []);

/** The one session that an action is about; null if there are none or several. */
export function onlyOne(context: Pick<ActionContext, 'ids' | 'store'>): Entry | null {
  const [entry] = entriesOf(context);
  return context.ids.length === 1 && entry ? entry : null;
}

export const placementIn = ({ state, planId }: ProgramFacts, id: SessionId): Placement | undefined =>
  state.placement.get(`${planId} ${id}`);

const PINNED = { time: 'time', room: 'room', both: 'time and room' } as const;

/** What a pin says against a move: “Pinned to its time”, with the name where several sessions are meant. */
export function pinnedWords(
  store: ProgramFacts,
  ids: readonly SessionId[],
  holds: (pin: Placement['pin']) => boolean,
): string | null {
  for (const id of ids) {
    const pin = placementIn(store, id)?.pin ?? 'none';
    if (pin === 'none' || !holds(pin)) continue;
    if (ids.length === 1) return `Pinned to its ${PINNED[pin]}`;
    const session = store.state.session.get(id);
    return `“${session ? sessionName(session).text : ''}” is pinned to its ${PINNED[pin]}`;
  }
  return null;
}

/** A cell in words: “Birke, Mon 29 March, 10:30”. */
export function cellWords(state: ProgramState, { dayId, roomId, start }: HeldCell): string {
  const day = state.day.get(dayId);
  const date = day ? spokenDate(absoluteMinute(day.date, start)) : '';
  return [state.room.get(roomId)?.name, date, clock(start)].filter(Boolean).join(', ');
}

/** Sessions that wait for a place, by number. */
export const waitingEntries = ({ index }: ProgramFacts): Entry[] =>
  [...index.entries.values()].filter(needsPlace).sort((a, b) => a.session.number - b.session.number);
