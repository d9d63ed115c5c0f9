import { firstWords, sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { ImportedKind } from './decisions.ts';
import type { ImportedProgram } from './imported-program.ts';
import { newToken } from './plan.ts';

/** Names for the rows that a plan speaks of: by a source's key, or by a token (a row's id, or one that is made). */
export interface RecordNames {
  ofKey(kind: ImportedKind, key: unknown): string | null;
  ofToken(kind: ImportedKind, token: unknown): string | null;
}

export function recordNames(state: ProgramState, imported: ImportedProgram): RecordNames {
  const records = new Map<string, string>();
  const of = (
    kind: ImportedKind,
    list: readonly { readonly key: string; readonly fields: Readonly<Record<string, unknown>> }[],
  ) => {
    for (const { key, fields } of list) {
      records.set(`${kind} ${key}`, String(fields.name ?? fields.title ?? fields.date ?? fields.abstract ?? key));
    }
  };
  of('day', imported.days);
  of('room', imported.rooms);
  of('track', imported.tracks);
  of('kind', imported.kinds);
  of('person', imported.people);
  of('session', imported.sessions);
  const NEW = newToken('');
  return {
    ofKey: (kind, key) => {
      const name = records.get(`${kind} ${String(key)}`);
      return name === undefined ? null : firstWords(name);
    },
    ofToken(kind, token) {
      if (typeof token !== 'string') return null;
      if (token.startsWith(NEW)) return records.get(`${kind} ${token.slice(NEW.length)}`) ?? null;
      return nameOfRow(state, kind, token);
    },
  };
}

function nameOfRow(state: ProgramState, kind: ImportedKind, id: string): string | null {
  if (kind === 'session') {
    const session = state.session.get(id);
    return session ? firstWords(sessionName(session).text) : null;
  }
  if (kind === 'program') return null;
  if (kind === 'day') return state.day.get(id)?.date ?? null;
  return state[kind].get(id)?.name ?? null;
}
