import type { EntityCounts } from '../../shared/contract/import.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Counts in words: “29 sessions, 34 people”. */
export function counted({ sessions, people, rooms }: EntityCounts): string {
  const parts = [plural(sessions, 'session', 'sessions'), plural(people, 'person', 'people')];
  if (rooms > 0) parts.push(plural(rooms, 'room', 'rooms'));
  return parts.join(', ');
}
