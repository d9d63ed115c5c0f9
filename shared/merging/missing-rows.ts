import { firstWords, sessionName } from '../model/names.ts';
import type { PlannedRow } from './import-preview.ts';
import type { PlanContext } from './plan-context.ts';

/** Rows that the source gave before and that its new state lacks. They are listed, never deleted. */
export function missingRows({ state, imported, memory, targets }: PlanContext): readonly PlannedRow[] {
  const missing = (
    kind: 'session' | 'person' | 'room',
    records: readonly { readonly key: string }[],
    label: (id: string) => string,
  ): readonly PlannedRow[] => {
    // A file that holds no record of a kind makes no statement about it.
    if (records.length === 0) return [];
    const here = new Set(records.map(({ key }) => key));
    const met = new Set([...targets[kind].values()].map(({ id }) => id));
    return [...memory.keysOf(kind)].flatMap((key) => {
      const id = memory.ownerOf(kind, key);
      if (id === undefined || here.has(key) || met.has(id)) return [];
      return [{ kind, key, label: label(id), action: 'missing' as const, fields: [] }];
    });
  };
  return [
    ...missing('room', imported.rooms, (id) => state.room.get(id)?.name ?? id),
    ...missing('person', imported.people, (id) => state.person.get(id)?.name ?? id),
    ...missing('session', imported.sessions, (id) => {
      const row = state.session.get(id);
      return row ? firstWords(sessionName(row).text) : id;
    }),
  ];
}
