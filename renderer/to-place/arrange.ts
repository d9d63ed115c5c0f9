import { sessionName } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import { compareValues } from '../tables/features.ts';
import { NO_VALUE, type Waiting } from './waiting.ts';

export const SORTS = [
  { id: 'number', label: 'Number' },
  { id: 'title', label: 'Title' },
  { id: 'length', label: 'Longest first' },
  { id: 'track', label: 'Track' },
  { id: 'places', label: 'Fewest good places' },
] as const;
export type Sort = (typeof SORTS)[number]['id'];

export const GROUPINGS = [
  { id: 'none', label: 'No groups' },
  { id: 'track', label: 'By track' },
  { id: 'kind', label: 'By kind' },
  { id: 'length', label: 'By length' },
] as const;
export type Grouping = (typeof GROUPINGS)[number]['id'];

/** Sessions under one head. */
export interface Group {
  readonly id: string;
  /** null: the one group of a list without groups. */
  readonly label: string | null;
  readonly colour: string | null;
  readonly items: readonly Waiting[];
  /** Their length together. */
  readonly minutes: number;
}

/** The length of sessions together, in minutes. */
export const minutesOf = (items: readonly Waiting[]): number =>
  items.reduce((sum, { entry }) => sum + entry.session.durationMinutes, 0);

/**
 * The items in the order that is asked for; alike ones by number. `places` gives how many cells of the board are free
 * for a session; those that are not known yet come last.
 */
export function sortWaiting(
  items: readonly Waiting[],
  sort: Sort,
  state: ProgramState,
  places: ReadonlyMap<SessionId, number>,
): Waiting[] {
  const position = ({ entry: { session } }: Waiting): number =>
    (session.trackId === null ? undefined : state.track.get(session.trackId)?.position) ?? Number.MAX_SAFE_INTEGER;
  const free = ({ id }: Waiting): number => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  const name = ({ entry }: Waiting): string => sessionName(entry.session).text;
  const compare: Readonly<Record<Sort, (a: Waiting, b: Waiting) => number>> = {
    number: () => 0,
    title: (a, b) => compareValues(name(a), name(b)),
    length: (a, b) => b.entry.session.durationMinutes - a.entry.session.durationMinutes,
    track: (a, b) => position(a) - position(b),
    places: (a, b) => free(a) - free(b),
  };
  return [...items].sort((a, b) => compare[sort](a, b) || a.entry.session.number - b.entry.session.number);
}

/** The items under heads, each keeping their order: tracks and kinds as the program orders them, lengths from short. */
export function groupWaiting(items: readonly Waiting[], grouping: Grouping, state: ProgramState): Group[] {
  if (grouping === 'none')
    return items.length === 0 ? [] : [{ id: 'all', label: null, colour: null, items, minutes: minutesOf(items) }];
  const found = new Map<string, Waiting[]>();
  for (const item of items) {
    const key = keyOf(item, grouping);
    const list = found.get(key);
    if (list) list.push(item);
    else found.set(key, [item]);
  }
  return [...found]
    .map(([id, list]) => ({ ...headOf(id, grouping, state), id, items: list, minutes: minutesOf(list) }))
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...group }) => group);
}

function keyOf({ entry: { session } }: Waiting, grouping: Exclude<Grouping, 'none'>): string {
  if (grouping === 'length') return String(session.durationMinutes);
  return (grouping === 'track' ? session.trackId : session.kindId) ?? NO_VALUE;
}

function headOf(id: string, grouping: Exclude<Grouping, 'none'>, state: ProgramState) {
  if (grouping === 'length') return { label: length(Number(id)), colour: null, order: Number(id) };
  const last = Number.MAX_SAFE_INTEGER;
  if (grouping === 'kind') {
    const kind = state.kind.get(id);
    return { label: kind?.name ?? 'No kind', colour: null, order: kind?.position ?? last };
  }
  const track = state.track.get(id);
  return { label: track?.name ?? 'No track', colour: track?.colour ?? null, order: track?.position ?? last };
}
