import type { ProgramState } from '../../shared/model/state.ts';
import { length } from '../../shared/time/wall.ts';
import { compareValues } from '../tables/features.ts';
import { type Filters, filterWaiting, isHalfPlaced, isTentative, NO_VALUE, type Waiting } from './waiting.ts';

/** A value that a filter may have, and how many sessions have it under the other filters. */
export interface FilterChoice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

type Choosable = 'track' | 'kind' | 'length' | 'speaker' | 'status';

/** What each filter may be set to: what the waiting sessions have, as the program orders it. */
export type FilterChoices = Readonly<Record<Choosable, readonly FilterChoice[]>> & { readonly hasHalfPlaced: boolean };

const LAST = Number.MAX_SAFE_INTEGER;

/** The choices of every filter. Those that no session has are left out, but for what is chosen now. */
export function filterChoices(
  all: readonly Waiting[],
  filters: Filters,
  state: ProgramState,
  isFree: (id: Waiting['id']) => boolean,
): FilterChoices {
  const among = (key: Choosable) => filterWaiting(all, { ...filters, [key]: null }, isFree);
  const count = (key: Choosable, valuesOf: (item: Waiting) => readonly string[]): [string, number][] => {
    const counts = new Map<string, number>();
    for (const item of all) for (const value of valuesOf(item)) counts.set(value, 0);
    const chosen = filters[key];
    if (chosen !== null) counts.set(String(chosen), 0);
    for (const item of among(key)) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts];
  };
  const position = (table: 'track' | 'kind', id: string): number => state[table].get(id)?.position ?? LAST;
  const named = (table: 'track' | 'kind', absent: string, counts: [string, number][]): FilterChoice[] =>
    counts
      .sort(([a], [b]) => position(table, a) - position(table, b))
      .map(([id, n]) => ({ id, label: state[table].get(id)?.name ?? absent, count: n }));
  return {
    track: named(
      'track',
      'No track',
      count('track', ({ entry }) => [entry.session.trackId ?? NO_VALUE]),
    ),
    kind: named(
      'kind',
      'No kind',
      count('kind', ({ entry }) => [entry.session.kindId ?? NO_VALUE]),
    ),
    length: count('length', ({ entry }) => [String(entry.session.durationMinutes)])
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([id, n]) => ({ id, label: length(Number(id)), count: n })),
    speaker: count('speaker', ({ entry }) => entry.people)
      .map(([id, n]) => ({ id, label: state.person.get(id)?.name ?? '', count: n }))
      .sort((a, b) => compareValues(a.label, b.label)),
    status: count('status', ({ entry }) => [isTentative(entry) ? 'tentative' : 'settled'])
      .map(([id, n]) => ({ id, label: id === 'tentative' ? 'Tentative' : 'Accepted', count: n }))
      .sort((a, b) => compareValues(a.label, b.label)),
    hasHalfPlaced: all.some(({ entry }) => isHalfPlaced(entry)),
  };
}
