import type { ProgramState } from '../../../shared/model/state.ts';
import { counted } from '../plan/counts.ts';

/** A source that was imported from before. */
export interface KnownSource {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  /** UTC instant. */
  readonly importedAt: string;
  /** What of the program comes from it: “29 sessions, 34 people”. */
  readonly gave: string;
}

const COUNTED = { session: 'sessions', person: 'people', room: 'rooms' } as const;

/** The program's sources, the one imported last first. */
export function knownSources(state: ProgramState): readonly KnownSource[] {
  const counts = new Map<string, { sessions: number; people: number; rooms: number }>();
  for (const { sourceId, kind } of state.externalId.values()) {
    if (kind !== 'session' && kind !== 'person' && kind !== 'room') continue;
    const own = counts.get(sourceId) ?? { sessions: 0, people: 0, rooms: 0 };
    own[COUNTED[kind]] += 1;
    counts.set(sourceId, own);
  }
  return [...state.importSource.values()]
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
    .map(({ id, name, format, importedAt }) => ({
      id,
      name,
      format,
      importedAt,
      gave: counted(counts.get(id) ?? { sessions: 0, people: 0, rooms: 0 }),
    }));
}
