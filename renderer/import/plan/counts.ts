import type { EntityCounts } from '../../../shared/contract/import.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Counts in words: “29 sessions, 34 people”; “nothing” where there is none. */
export function counted({ sessions, people, rooms }: EntityCounts): string {
  const parts = [
    ...(sessions > 0 ? [plural(sessions, 'session', 'sessions')] : []),
    ...(people > 0 ? [plural(people, 'person', 'people')] : []),
    ...(rooms > 0 ? [plural(rooms, 'room', 'rooms')] : []),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
