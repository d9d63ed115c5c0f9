import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { KindId, PersonId, SessionId } from '../../shared/model/tables.ts';
import { isPlaced } from '../../shared/schedule/effective.ts';
import type { Entry, ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { isOnShelf } from '../board/shelf/shelf-of.ts';
import { foldText } from '../tables/features.ts';

export { isOnShelf };

/** The choice of sessions that have no track, or no kind. */
export const NO_VALUE = 'none';

/** What is chosen to be shown; null and false: whatever it is. */
export interface Filters {
  /** Words that title, speakers and track hold together, whatever their case and accents. */
  readonly text: string;
  /** An id, or `NO_VALUE`. */
  readonly track: string | null;
  /** An id, or `NO_VALUE`. */
  readonly kind: string | null;
  /** Minutes. */
  readonly length: number | null;
  readonly speaker: PersonId | null;
  readonly status: 'tentative' | 'settled' | null;
  readonly halfPlaced: boolean;
  /** Only what could go to the board's cell without a conflict. */
  readonly conflictFree: boolean;
}

export const NO_FILTERS: Filters = {
  text: '',
  track: null,
  kind: null,
  length: null,
  speaker: null,
  status: null,
  halfPlaced: false,
  conflictFree: false,
};

/** A session that needs a place, with the text that it is found by. */
export interface Waiting {
  readonly id: SessionId;
  readonly entry: Entry;
  readonly text: string;
}

/** Whether a session still needs a place: none yet, or half of one. Talks of a block go where their block goes. */
export const needsPlace = (entry: Entry): boolean =>
  entry.active && entry.blockId === null && !isPlaced(entry.place ?? undefined) && !isOnShelf(entry);

/** Whether a session has a day, a time or a room, but not all of them. */
export const isHalfPlaced = ({ place }: Entry): boolean =>
  place !== null && !isPlaced(place) && (place.day !== null || place.start !== null || place.roomId !== null);

/** Whether the committee may still say no to it. */
export const isTentative = ({ session }: Entry): boolean =>
  session.status === 'proposed' || session.status === 'reserve';

/** Every session that needs a place, by number; `people` holds the line of names of each. */
export function allWaiting(index: ScheduleIndex, people: ReadonlyMap<SessionId, string>): Waiting[] {
  return [...index.entries.values()]
    .filter(needsPlace)
    .sort((a, b) => a.session.number - b.session.number)
    .map((entry) => ({ id: entry.id, entry, text: searchText(index.state, entry, people.get(entry.id) ?? '') }));
}

function searchText(state: ProgramState, { session }: Entry, people: string): string {
  const track = session.trackId === null ? undefined : state.track.get(session.trackId);
  return foldText([sessionName(session).text, people, track?.name ?? ''].join('\n'));
}

/**
 * Those of `all` that fit every filter, in the same order. `isFree` tells whether a session could go to the board's
 * cell without a conflict; it is asked only where that is wanted, and last.
 */
export function filterWaiting(
  all: readonly Waiting[],
  filters: Filters,
  isFree: (id: SessionId) => boolean,
): readonly Waiting[] {
  if (!isFiltered(filters)) return all;
  const words = foldText(filters.text).split(/\s+/).filter(Boolean);
  const { track, kind, length, speaker, status } = filters;
  return all.filter(({ id, entry, text }) => {
    const { session } = entry;
    if (track !== null && (session.trackId ?? NO_VALUE) !== track) return false;
    if (kind !== null && (session.kindId ?? NO_VALUE) !== kind) return false;
    if (length !== null && session.durationMinutes !== length) return false;
    if (speaker !== null && !entry.people.includes(speaker)) return false;
    if (status !== null && isTentative(entry) !== (status === 'tentative')) return false;
    if (filters.halfPlaced && !isHalfPlaced(entry)) return false;
    if (!words.every((word) => text.includes(word))) return false;
    return !filters.conflictFree || isFree(id);
  });
}

/** Whether anything is filtered out at all. */
export const isFiltered = (filters: Filters): boolean => shownFilters(filters).length > 0;

/** The filters that are set. */
export const shownFilters = (filters: Filters): (keyof Filters)[] =>
  (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((key) =>
    key === 'text' ? filters.text.trim() !== '' : filters[key] !== NO_FILTERS[key],
  );

/** The same filters without those that name what is gone from the program, which nobody could see to clear. */
export function knownFilters(filters: Filters, state: ProgramState): Filters {
  const { track, kind, speaker } = filters;
  return {
    ...filters,
    track: track === NO_VALUE || (track !== null && state.track.has(track)) ? track : null,
    kind: kind === NO_VALUE || (kind !== null && state.kind.has(kind)) ? kind : null,
    speaker: speaker !== null && state.person.has(speaker) ? speaker : null,
  };
}

/** The kind that most sessions of the program have, which needs no telling; null where most have none. */
export function usualKind({ entries }: ScheduleIndex): KindId | null {
  const counts = new Map<KindId | null, number>();
  for (const { active, service, session } of entries.values())
    if (active && !service) counts.set(session.kindId, (counts.get(session.kindId) ?? 0) + 1);
  let most: KindId | null = null;
  let highest = 0;
  for (const [kind, count] of counts) if (count > highest) [most, highest] = [kind, count];
  return most;
}
