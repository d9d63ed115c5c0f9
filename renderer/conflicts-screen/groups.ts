import type { ProgramState } from '../../shared/model/state.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import type { ConflictItem } from './conflict-item.ts';

export const GROUPINGS = [
  { id: 'rule', label: 'Rule' },
  { id: 'person', label: 'Person' },
  { id: 'room', label: 'Room' },
  { id: 'day', label: 'Day' },
] as const;

export type Grouping = (typeof GROUPINGS)[number]['id'];

/** Conflicts under one heading; the id '' is for those that have none. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ConflictItem[];
}

const NOTHING: Readonly<Record<Grouping, string>> = {
  rule: 'Other',
  person: 'Nobody in particular',
  room: 'No room',
  day: 'No day yet',
};

/**
 * Conflicts under their headings. One that names two people, rooms or days stands under each of them. The heading of
 * what matters most comes first, days come in their order, and what has no heading comes last.
 */
export function groupItems(state: ProgramState, items: readonly ConflictItem[], by: Grouping): Group[] {
  const groups = new Map<string, ConflictItem[]>();
  for (const item of items) {
    const ids = keysOf(item, by);
    for (const id of ids.length > 0 ? ids : ['']) {
      const list = groups.get(id);
      if (list) list.push(item);
      else groups.set(id, [item]);
    }
  }
  const dateOf = (id: string): string => state.day.get(id)?.date ?? '';
  return [...groups]
    .map(([id, list]) => ({ id, label: labelOf(state, id, by, list), items: list }))
    .sort((a, b) => {
      if ((a.id === '') !== (b.id === '')) return a.id === '' ? 1 : -1;
      return by === 'day' ? dateOf(a.id).localeCompare(dateOf(b.id)) : 0;
    });
}

function keysOf({ conflict, rooms, days }: ConflictItem, by: Grouping): readonly string[] {
  switch (by) {
    case 'rule':
      return [conflict.rule];
    case 'person':
      return conflict.people;
    case 'room':
      return rooms;
    case 'day':
      return days;
  }
}

function labelOf(state: ProgramState, id: string, by: Grouping, items: readonly ConflictItem[]): string {
  switch (by) {
    case 'rule':
      return items[0]?.title ?? NOTHING.rule;
    case 'person':
      return state.person.get(id)?.name ?? NOTHING.person;
    case 'room':
      return state.room.get(id)?.name ?? NOTHING.room;
    case 'day': {
      const day = state.day.get(id);
      if (!day) return NOTHING.day;
      const date = spokenDate(absoluteMinute(day.date, 0));
      return day.label ? `${date}, ${day.label}` : date;
    }
  }
}
