import type { SessionId } from '../../shared/model/tables.ts';
import { useTables } from '../state/use-program.ts';

/** The people lines of all sessions, worked out once for all cards and again when people change. */
export const usePeopleLines = (): ReadonlyMap<SessionId, string> =>
  useTables(['appearance', 'person'], ({ state }) => {
    const rows = [...state.appearance.values()].sort((a, b) => a.position - b.position);
    const lines = new Map<SessionId, string>();
    for (const { sessionId, personId, role } of rows) {
      const name = state.person.get(personId)?.name ?? '';
      const told = role === 'chair' ? `chair: ${name}` : name;
      const line = lines.get(sessionId);
      lines.set(sessionId, line === undefined ? told : `${line}, ${told}`);
    }
    return lines;
  });
