import type { ProgramState } from '../model/state.ts';
import type { PersonId, SessionId } from '../model/tables.ts';
import { cleanLine } from './clean-text.ts';
import { releasedProgram } from './released-program.ts';
import { sessionsToTell, type Told, type ToldSession } from './told.ts';

type Place = NonNullable<ToldSession['place']>;

/** One thing that is different for a person since they were last told. */
export type NoticeItem =
  | {
      readonly kind: 'cancelled' | 'left';
      /** `left`: the session is held, but without them. */
      readonly title: string;
      readonly before: Place | null;
    }
  | { readonly kind: 'new'; readonly title: string; readonly session: ToldSession }
  | {
      readonly kind: 'moved';
      readonly title: string;
      readonly before: Place | null;
      readonly after: Place | null;
      readonly time: boolean;
      readonly room: boolean;
      /** What stands now where this one did, and stood where this one is. */
      readonly swappedWith: string | null;
    }
  | { readonly kind: 'retitled'; readonly title: string; readonly before: string }
  | { readonly kind: 'roles'; readonly title: string; readonly session: ToldSession }
  | {
      readonly kind: 'others';
      readonly title: string;
      readonly joined: readonly string[];
      readonly left: readonly string[];
    }
  | { readonly kind: 'room-renamed'; readonly before: string; readonly after: string };

/** What a person is to be told. */
export interface Notice {
  readonly personId: PersonId;
  readonly name: string;
  /** What they were told last: of a release, or of the draft (null), and when. Null: nothing yet. */
  readonly told: { readonly release: string | null; readonly at: string } | null;
  readonly items: readonly NoticeItem[];
  /** All their sessions as they are now, by time. */
  readonly sessions: readonly ToldSession[];
}

/**
 * Whom to tell what, so that they know a program: for everybody, what is different since they were last told
 * (`told`), whatever was published in between; those for whom nothing is different are left out. By sorting name.
 */
export function noticesOf(state: ProgramState, told: ReadonlyMap<string, Told>): Notice[] {
  const now = sessionsToTell(state);
  const held = new Set(releasedProgram(state).keys());
  const spots = spotsTold(told.values());
  const people = [...state.person.values()].sort((a, b) => compare(sortKey(a), sortKey(b)) || a.number - b.number);
  return people.flatMap((person): Notice[] => {
    const [last, sessions] = [told.get(person.id), now.get(person.id) ?? []];
    const items = itemsOf(last?.sessions ?? [], sessions, (move) => swapOf(move, now, spots), held);
    const known = last ? { release: last.release, at: last.at } : null;
    return items.length === 0
      ? []
      : [{ personId: person.id, name: cleanLine(person.name), told: known, items, sessions }];
  });
}

/** What is different between what a person was told and what is; `swap` names the partner of a move. */
function itemsOf(
  before: readonly ToldSession[],
  after: readonly ToldSession[],
  swap: (move: Move) => string | null,
  held: ReadonlySet<SessionId>,
): NoticeItem[] {
  const [was, now] = [new Map(before.map((one) => [one.id, one])), new Set(after.map(({ id }) => id))];
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map(({ id, title, place }): NoticeItem => ({ kind: held.has(id) ? 'left' : 'cancelled', title, before: place }));
  const rooms = new Map<string, NoticeItem>();
  const own = after.flatMap((session): NoticeItem[] => {
    const older = was.get(session.id);
    if (!older) return [{ kind: 'new', title: session.title, session }];
    const [from, to] = [older.place, session.place];
    if (from && to && from.roomId === to.roomId && from.room !== to.room)
      rooms.set(to.roomId, { kind: 'room-renamed', before: from.room, after: to.room });
    return changesOf(older, session, swap);
  });
  return [...gone, ...own, ...rooms.values()];
}

interface Move {
  readonly id: SessionId;
  readonly before: Place | null;
  readonly after: Place | null;
}

function changesOf(older: ToldSession, session: ToldSession, swap: (move: Move) => string | null): NoticeItem[] {
  const { id, title } = session;
  const [before, after] = [older.place, session.place];
  const time = timeKey(before) !== timeKey(after);
  const room = before?.roomId !== after?.roomId;
  const items: NoticeItem[] = [];
  if (time || room)
    items.push({ kind: 'moved', title, before, after, time, room, swappedWith: swap({ id, before, after }) });
  if (older.title !== title) items.push({ kind: 'retitled', title, before: older.title });
  if ([...older.roles].sort().join() !== [...session.roles].sort().join())
    items.push({ kind: 'roles', title, session });
  const joined = session.others.filter((one) => !older.others.some((other) => other.id === one.id));
  const left = older.others.filter((one) => !session.others.some((other) => other.id === one.id));
  if (joined.length + left.length > 0)
    items.push({ kind: 'others', title, joined: joined.map(({ name }) => name), left: left.map(({ name }) => name) });
  return items;
}

/** The session that now starts where a moved one did and of which somebody was told that it starts where that is now. */
function swapOf(
  { id, before, after }: Move,
  now: ReadonlyMap<PersonId, readonly ToldSession[]>,
  spots: ReadonlyMap<SessionId, ReadonlySet<string>>,
): string | null {
  if (!before || !after) return null;
  for (const sessions of now.values())
    for (const other of sessions) {
      if (other.id === id || !other.place || spotKey(other.place) !== spotKey(before)) continue;
      if (spots.get(other.id)?.has(spotKey(after))) return other.title;
    }
  return null;
}

/** Where somebody was told that a session starts. */
function spotsTold(told: Iterable<Told>): Map<SessionId, Set<string>> {
  const spots = new Map<SessionId, Set<string>>();
  for (const { sessions } of told)
    for (const { id, place } of sessions) if (place) spots.set(id, (spots.get(id) ?? new Set()).add(spotKey(place)));
  return spots;
}

const spotKey = ({ date, from, fold, roomId }: Place): string => `${date} ${from} ${fold ?? 0} ${roomId}`;
const timeKey = (place: Place | null): string =>
  place ? `${place.date} ${place.from} ${place.to} ${place.fold ?? 0}` : '';

const sortKey = ({ sortName, name }: { readonly sortName: string | null; readonly name: string }): string =>
  (sortName ?? name).toLocaleLowerCase('en');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
