import type { ProgramState } from '../model/state.ts';
import type { SessionId } from '../model/tables.ts';
import { cleanLine } from './clean-text.ts';
import {
  CHANGE_KINDS,
  type ChangedPerson,
  type ChangedPlace,
  type ChangedSession,
  type Move,
  type ReleaseChange,
} from './release-change.ts';
import { type ReleasedSession, releasedProgram } from './released-program.ts';

/**
 * What is different between two states of one program, each by its current plan, for those who hold the older one:
 * cancelled, moved, swapped, new, retitled, other speakers, rooms of another name; in this order, each by the time at
 * which the session is now. A session that is new or cancelled has no further changes.
 */
export function compareReleases(before: ProgramState, after: ProgramState): ReleaseChange[] {
  const [was, now] = [releasedProgram(before), releasedProgram(after)];
  const changes: ReleaseChange[] = [];
  for (const session of was.values())
    if (!now.has(session.id)) changes.push({ kind: 'cancelled', session: called(session), before: session.place });
  const moved: Moved[] = [];
  for (const session of now.values()) {
    const older = was.get(session.id);
    if (!older) {
      changes.push({ kind: 'new', session: called(session), after: session.place, people: session.people });
      continue;
    }
    if (older.name !== session.name)
      changes.push({ kind: 'retitled', session: called(session), before: older.name, after: session.name });
    if (castKey(older.people) !== castKey(session.people))
      changes.push({ kind: 'speakers', session: called(session), before: older.people, after: session.people });
    const move = moveOf(older, session);
    if (move) moved.push(move);
  }
  return [...changes, ...withSwaps(withBlocks(moved, was, now)), ...renamedRooms(before, after)].sort(inOrder);
}

type Moved = Extract<ReleaseChange, { readonly kind: 'moved' }>;

const called = ({ id, number, name }: ReleasedSession): ChangedSession => ({ id, number, name });

function moveOf(older: ReleasedSession, session: ReleasedSession): Moved | null {
  const [before, after] = [older.place, session.place];
  const time = timeKey(before) !== timeKey(after);
  const room = before?.roomId !== after?.roomId;
  return time || room ? { kind: 'moved', session: called(session), before, after, time, room, withBlock: null } : null;
}

const timeKey = (place: ChangedPlace | null): string =>
  place ? `${place.date} ${place.from} ${place.to} ${place.fold ?? 0}` : '';

// By name too: who is called otherwise is printed otherwise. Their order is not: it says nothing of who is there.
const castKey = (people: readonly ChangedPerson[]): string =>
  people
    .map(({ id, name, role }) => `${id} ${role} ${name}`)
    .sort()
    .join('\n');

/** Marks the talks that moved only because their block did. */
function withBlocks(
  moved: readonly Moved[],
  was: ReadonlyMap<SessionId, ReleasedSession>,
  now: ReadonlyMap<SessionId, ReleasedSession>,
): Moved[] {
  const movedIds = new Set(moved.map(({ session }) => session.id));
  return moved.map((move) => {
    const [older, newer] = [was.get(move.session.id), now.get(move.session.id)];
    const blockId = newer?.blockId ?? null;
    if (!older || !newer || blockId === null || older.blockId !== blockId || !movedIds.has(blockId)) return move;
    return older.offset === newer.offset && lengthOf(older) === lengthOf(newer)
      ? { ...move, withBlock: blockId }
      : move;
  });
}

const lengthOf = ({ place }: ReleasedSession): number | null => (place ? place.to - place.from : null);

/** Two sessions each of which now starts where the other one did are one change. */
function withSwaps(moved: readonly Moved[]): ReleaseChange[] {
  const bySpot = new Map<string, Moved[]>();
  const free = new Set<Moved>();
  for (const move of [...moved].sort((a, b) => a.session.number - b.session.number)) {
    if (move.withBlock !== null || !move.before || !move.after) continue;
    free.add(move);
    const key = `${spotKey(move.before)} > ${spotKey(move.after)}`;
    const there = bySpot.get(key);
    if (there) there.push(move);
    else bySpot.set(key, [move]);
  }
  const swaps: ReleaseChange[] = [];
  const swapped = new Set<Moved>();
  for (const first of free) {
    if (swapped.has(first) || !first.before || !first.after) continue;
    const partners = bySpot.get(`${spotKey(first.after)} > ${spotKey(first.before)}`) ?? [];
    const second = partners.find((move) => move !== first && !swapped.has(move));
    if (!second) continue;
    swapped.add(first).add(second);
    swaps.push({ kind: 'swapped', first: plain(first), second: plain(second) });
  }
  return [...moved.filter((move) => !swapped.has(move)), ...swaps];
}

const spotKey = ({ date, from, fold, roomId }: ChangedPlace): string => `${date} ${from} ${fold ?? 0} ${roomId}`;

const plain = ({ session, before, after }: Moved): Move => ({ session, before, after });

function renamedRooms(before: ProgramState, after: ProgramState): ReleaseChange[] {
  return [...after.room.values()].flatMap(({ id, name }): ReleaseChange[] => {
    const older = before.room.get(id);
    const [was, now] = [cleanLine(older?.name ?? name), cleanLine(name)];
    return was === now ? [] : [{ kind: 'room-renamed', roomId: id, before: was, after: now }];
  });
}

const LAST = Number.MAX_SAFE_INTEGER;

function inOrder(a: ReleaseChange, b: ReleaseChange): number {
  const kinds = CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  const [left, right] = [orderOf(a), orderOf(b)];
  return left.from - right.from || left.number - right.number || (left.text < right.text ? -1 : 1);
}

/** Where a change stands among those of its kind: by time, then by number; rooms by name. */
function orderOf(change: ReleaseChange): { readonly from: number; readonly number: number; readonly text: string } {
  switch (change.kind) {
    case 'cancelled':
      return { from: change.before?.from ?? LAST, number: change.session.number, text: '' };
    case 'new':
    case 'moved':
      return { from: change.after?.from ?? LAST, number: change.session.number, text: '' };
    case 'swapped':
      return { from: change.first.after?.from ?? LAST, number: change.first.session.number, text: '' };
    case 'retitled':
    case 'speakers':
      return { from: 0, number: change.session.number, text: '' };
    case 'room-renamed':
      return { from: 0, number: 0, text: change.after };
  }
}
