import { sessionName } from '../../shared/model/names.ts';
import type { Session, SessionId } from '../../shared/model/tables.ts';
import { clock } from '../../shared/time/wall.ts';
import type { ProgramStore } from '../state/store.ts';

/** A session as the table shows it. */
export interface SessionRow {
  readonly id: SessionId;
  readonly session: Session;
  readonly name: string;
  readonly isTitle: boolean;
  readonly people: string;
  readonly track: string | null;
  readonly kind: string | null;
  readonly day: string | null;
  readonly time: string | null;
  readonly room: string | null;
  readonly conflicts: number;
}

/** All sessions with what the other tables say of them, by number. */
export function sessionRows(store: ProgramStore): SessionRow[] {
  const { state, index } = store;
  const people = new Map<SessionId, string[]>();
  for (const row of [...state.appearance.values()].sort((a, b) => a.position - b.position)) {
    const name = state.person.get(row.personId)?.name;
    if (name) people.set(row.sessionId, [...(people.get(row.sessionId) ?? []), name]);
  }
  return [...state.session.values()]
    .sort((a, b) => a.number - b.number)
    .map((session) => {
      const { text, isTitle } = sessionName(session);
      const entry = index.entries.get(session.id);
      const { place } = entry ?? { place: null };
      return {
        id: session.id,
        session,
        name: text,
        isTitle,
        people: (people.get(session.id) ?? []).join(', '),
        track: session.trackId ? (state.track.get(session.trackId)?.name ?? null) : null,
        kind: session.kindId ? (state.kind.get(session.kindId)?.name ?? null) : null,
        day: place?.day?.date ?? null,
        time: place?.start == null ? null : `${clock(place.start)}–${clock(place.end ?? place.start)}`,
        room: entry?.roomId ? (state.room.get(entry.roomId)?.name ?? null) : null,
        conflicts: store.conflictsOf(session.id).length,
      };
    });
}
