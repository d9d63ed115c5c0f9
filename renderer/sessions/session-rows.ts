import { sessionName } from '../../shared/model/names.ts';
import type { Day, RoomId, Row, Session, SessionId, TableName } from '../../shared/model/tables.ts';
import { DAY_MINUTES, dayNumber } from '../../shared/time/wall.ts';
import type { ProgramStore } from '../state/store.ts';
import { KeptRows } from '../tables/model/kept-rows.ts';

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
  readonly tags: readonly string[];
  readonly features: readonly string[];
  /** Where it came from, as “source key”. */
  readonly externals: readonly string[];
  readonly slides: Row<'slides'>['state'] | null;
  readonly slidesDue: string | null;
  /** Texts of custom fields, by the field's id. */
  readonly custom: ReadonlyMap<string, string | null>;
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

interface Made {
  readonly kept: KeptRows<SessionRow>;
  readonly tags: Grouped;
  readonly features: Grouped;
  readonly custom: Grouped;
  readonly externals: Grouped;
}

const made = new WeakMap<ProgramStore, Made>();

/** What belongs to sessions in another table, put together again only when that table changed. */
class Grouped {
  #version = '';
  #groups: ReadonlyMap<string, readonly string[]> = new Map();

  of(version: string, pairs: () => Iterable<readonly [string, string]>): ReadonlyMap<string, readonly string[]> {
    if (version === this.#version) return this.#groups;
    const before = this.#groups;
    const groups = new Map<string, string[]>();
    for (const [id, text] of pairs()) {
      const list = groups.get(id);
      if (list) list.push(text);
      else groups.set(id, [text]);
    }
    const same = (a: readonly string[] | undefined, b: readonly string[]) =>
      a?.length === b.length && a.every((text, i) => text === b[i]);
    this.#groups = new Map(
      [...groups].map(([id, list]) => [id, same(before.get(id), list) ? (before.get(id) ?? list) : list]),
    );
    this.#version = version;
    return this.#groups;
  }
}

const NONE: readonly string[] = [];

function memoryOf(store: ProgramStore): Made {
  const known = made.get(store);
  if (known) return known;
  const fresh = {
    kept: new KeptRows<SessionRow>(),
    tags: new Grouped(),
    features: new Grouped(),
    custom: new Grouped(),
    externals: new Grouped(),
  };
  made.set(store, fresh);
  return fresh;
}

/** A custom value as a text for one line. */
const told = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(told).join(', ') : JSON.stringify(value);

/** All sessions with what the other tables say of them, by number. A row stays the same object while all that it tells stays. */
export function sessionRows(store: ProgramStore): SessionRow[] {
  const { state, index } = store;
  const memory = memoryOf(store);
  const version = (...tables: readonly TableName[]) => tables.map((table) => store.version(table)).join(' ');
  const tags = memory.tags.of(version('tag', 'sessionTag'), () =>
    [...state.sessionTag.values()].map(
      ({ sessionId, tagId }) => [sessionId, state.tag.get(tagId)?.name ?? ''] as const,
    ),
  );
  const features = memory.features.of(version('sessionFeature'), () =>
    [...state.sessionFeature.values()].map(({ sessionId, feature }) => [sessionId, feature] as const),
  );
  const custom = memory.custom.of(version('customField', 'customValue'), () =>
    [...state.customValue.values()].map(
      ({ ownerId, fieldId, value }) => [`${ownerId} ${fieldId}`, told(value)] as const,
    ),
  );
  const externals = memory.externals.of(version('externalId', 'importSource'), () =>
    [...state.externalId.values()].map(
      ({ ownerId, sourceId, key }) =>
        [ownerId, `${state.importSource.get(sourceId)?.name ?? ''} ${key}`.trim()] as const,
    ),
  );
  const fields = [...state.customField.values()].filter(({ entity }) => entity === 'session').map(({ id }) => id);
  const rows = [...state.session.values()]
    .sort((a, b) => a.number - b.number)
    .map((session) => {
      const entry = index.entries.get(session.id);
      const people = entry?.people.map((id) => state.person.get(id)) ?? [];
      const track = session.trackId ? state.track.get(session.trackId) : undefined;
      const kind = session.kindId ? state.kind.get(session.kindId) : undefined;
      const room = entry?.roomId ? state.room.get(entry.roomId) : undefined;
      const block = entry?.blockId ? state.session.get(entry.blockId) : undefined;
      const slides = state.slides.get(session.id);
      const own = {
        tags: tags.get(session.id) ?? NONE,
        features: features.get(session.id) ?? NONE,
        externals: externals.get(session.id) ?? NONE,
      };
      const values = fields.map((id) => custom.get(`${session.id} ${id}`)?.[0] ?? null);
      const conflicts = store.conflictsOf(session.id).length;
      const day = entry?.place?.day ?? null;
      const inputs = [session, day, entry?.place?.start, entry?.place?.end, track, kind, room, block, slides];
      const others = [own.tags, own.features, own.externals, conflicts, fields.length, ...values, ...people];
      return memory.kept.row(session.id, [...inputs, ...others], (): SessionRow => {
        const { text, isTitle } = sessionName(session);
        return {
          id: session.id,
          session,
          name: text,
          isTitle,
          people: people.flatMap((person) => (person?.name ? [person.name] : [])).join(', '),
          track: track?.name ?? null,
          colour: track?.colour ?? null,
          kind: kind?.name ?? null,
          day,
          start: entry?.place?.start ?? null,
          end: entry?.place?.end ?? null,
          roomId: entry?.roomId ?? null,
          room: room?.name ?? null,
          block: block ? sessionName(block).text : null,
          conflicts,
          slides: slides?.state ?? null,
          slidesDue: slides?.dueDate ?? null,
          ...own,
          custom: new Map(fields.map((id, i) => [id, values[i] ?? null])),
        };
      });
    });
  memory.kept.sweep();
  return rows;
}
