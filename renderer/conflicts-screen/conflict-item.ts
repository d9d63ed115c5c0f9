import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { DayId, RoomId, TrackId } from '../../shared/model/tables.ts';
import type { ScheduleIndex } from '../../shared/schedule/schedule-index.ts';
import { spokenMinutes } from '../../shared/time/spoken.ts';

/** A conflict with what its line says, and what it can be grouped and filtered by. */
export interface ConflictItem {
  readonly conflict: Conflict;
  readonly title: string;
  readonly sentence: string;
  /** Minutes that it lasts; 0 where it has no time. */
  readonly minutes: number;
  /** Those who are expected at its sessions and those whom it names; 0 where nobody knows how many come. */
  readonly people: number;
  readonly days: readonly DayId[];
  readonly tracks: readonly TrackId[];
  /** The rooms that it names, and those that its sessions are in. */
  readonly rooms: readonly RoomId[];
}

/** What the lines of the screen say of conflicts, in the plan of the index. */
export const itemsOf = (index: ScheduleIndex, conflicts: readonly Conflict[]): ConflictItem[] =>
  conflicts.map((conflict) => itemOf(index, conflict));

function itemOf(index: ScheduleIndex, conflict: Conflict): ConflictItem {
  const entries = conflict.sessions.flatMap((id) => index.entries.get(id) ?? []);
  const days = [...entries.map(({ place }) => place?.day?.id ?? null), ...(conflict.days ?? [])];
  const tracks = [...entries.map(({ session }) => session.trackId), ...(conflict.tracks ?? [])];
  const audience = entries.reduce((sum, { session }) => sum + (session.expectedAudience ?? 0), 0);
  return {
    conflict,
    ...explain(conflict, index.state, { planId: index.planId }),
    minutes: typeof conflict.facts.minutes === 'number' ? conflict.facts.minutes : 0,
    people: audience === 0 ? 0 : audience + conflict.people.length,
    days: present(days),
    tracks: present(tracks),
    rooms: present([...conflict.rooms, ...entries.map(({ roomId }) => roomId)]),
  };
}

const present = <T>(ids: readonly (T | null)[]): T[] => [...new Set(ids.filter((id) => id !== null))];

/** How much conflicts weigh, in words: “45 minutes”, “122 people”; what is not known is left out. */
export function weightWords(items: readonly Pick<ConflictItem, 'minutes' | 'people'>[]): string[] {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const people = items.reduce((sum, item) => sum + item.people, 0);
  return [
    ...(minutes > 0 ? [spokenMinutes(minutes)] : []),
    ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
  ];
}
