import { sessionName } from '../../shared/model/names.ts';
import type { Day, RoomId, Session, SessionId } from '../../shared/model/tables.ts';
import { DAY_MINUTES, dayNumber } from '../../shared/time/wall.ts';
import type { ProgramStore } from '../state/store.ts';

export const STATUSES = ['proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn'] as const;

/** A session as the table shows it. */
export interface SessionRow {
  readonly id: SessionId;
  readonly session: Session;
  readonly name: string;
  readonly isTitle: boolean;
  readonly people: string;
  readonly track: string | null;
  readonly colour: string | null;
  readonly kind: string | null;
  readonly day: Day | null;
  /** Minutes of the program day. */
  readonly start: number | null;
  readonly end: number | null;
  readonly roomId: RoomId | null;
  readonly room: string | null;
  /** The block it is a talk of, by its name. */
  readonly block: string | null;
  readonly conflicts: number;
}

const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date for the narrowest columns: "Mon 29". */
export function weekday(date: string): string {
  // 1970-01-01 was a Thursday.
  return `${WEEKDAYS[((dayNumber(date) % 7) + 7) % 7]} ${Number(date.slice(8))}`;
}

/** A date for narrow columns: "Mon 29 Mar". */
export const shortDate = (date: string): string => `${weekday(date)} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;

/** What a place in time sorts by: absolute minutes; a day without a time comes first in its day. */
export const whenOf = ({ day, start }: Pick<SessionRow, 'day' | 'start'>): number | null =>
  day === null ? null : dayNumber(day.date) * DAY_MINUTES + (start ?? -1);

/** All sessions with what the other tables say of them, by number. */
export function sessionRows(store: ProgramStore): SessionRow[] {
  const { state, index } = store;
  const people = new Map<SessionId, string[]>();
  for (const row of [...state.appearance.values()].sort((a, b) => a.position - b.position)) {
    const name = state.person.get(row.personId)?.name;
    if (!name) continue;
    const names = people.get(row.sessionId);
    if (!names) people.set(row.sessionId, [name]);
    else if (!names.includes(name)) names.push(name);
  }
  return [...state.session.values()]
    .sort((a, b) => a.number - b.number)
    .map((session) => {
      const { text, isTitle } = sessionName(session);
      const entry = index.entries.get(session.id);
      const place = entry?.place;
      const track = session.trackId ? state.track.get(session.trackId) : undefined;
      const block = entry?.blockId ? state.session.get(entry.blockId) : undefined;
      return {
        id: session.id,
        session,
        name: text,
        isTitle,
        people: (people.get(session.id) ?? []).join(', '),
        track: track?.name ?? null,
        colour: track?.colour ?? null,
        kind: session.kindId ? (state.kind.get(session.kindId)?.name ?? null) : null,
        day: place?.day ?? null,
        start: place?.start ?? null,
        end: place?.end ?? null,
        roomId: entry?.roomId ?? null,
        room: entry?.roomId ? (state.room.get(entry.roomId)?.name ?? null) : null,
        block: block ? sessionName(block).text : null,
        conflicts: store.conflictsOf(session.id).length,
      };
    });
}
