import type { Change, Diff, TableDiff } from '../model/state.ts';
import type { Appearance, PersonId, Placement, RoomId, SessionId, TableName } from '../model/tables.ts';
import { byPosition, type EffectivePlacement, ownPlacement, talkPlacements } from './effective.ts';
import {
  buildIndex,
  byTime,
  type Entry,
  eachLane,
  inOrder,
  makeEntry,
  type ScheduleIndex,
  type Timed,
  type WritableIndex,
} from './schedule-index.ts';
import { withAbsences } from './venue-index.ts';

/** What a change touched: its sessions, and the people and rooms of those before and after. */
export interface IndexChange {
  readonly sessions: ReadonlySet<SessionId>;
  readonly people: ReadonlySet<PersonId>;
  readonly rooms: ReadonlySet<RoomId>;
}

interface Touched {
  readonly sessions: Set<SessionId>;
  readonly people: Set<PersonId>;
  readonly rooms: Set<RoomId>;
}

/** Changes of these tables move everything; they are rare, and the index is built anew. */
const GROUND: readonly TableName[] = ['day', 'room', 'roomPart', 'slot', 'slotRoom', 'kind'];

/**
 * Brings an index up to a change that its state already holds (its owner calls this, after `applyDiff`), and tells
 * what the change touched. After a move only the session, and its block's family, are worked out again.
 */
export function updateIndex(index: ScheduleIndex, state: ScheduleIndex['state'], diff: Diff): IndexChange {
  // Readers see the index as read-only; this function is its one writer.
  const own = index as WritableIndex;
  if (GROUND.some((table) => diff[table] !== undefined)) return rebuild(own, state);
  own.state = state;
  const touched: Touched = { sessions: new Set(), people: new Set(), rooms: new Set() };
  touchPlacements(own, diff.placement, touched);
  for (const id of idsOf(diff.session)) touched.sessions.add(id as SessionId);
  for (const [sessionId, personId] of appearanceKeys(diff.appearance)) {
    touched.sessions.add(sessionId);
    touched.people.add(personId);
  }
  if (diff.unavailability) touchAbsences(own, diff.unavailability, touched);
  addFamilies(own, touched.sessions);
  // A new session has no people here yet, and those of the others are read again only when they changed.
  refresh(own, touched, diff.appearance !== undefined || (diff.session?.added.length ?? 0) > 0);
  for (const room of [...touched.rooms]) for (const rival of own.venue.rivals.get(room) ?? []) touched.rooms.add(rival);
  return touched;
}

function rebuild(own: WritableIndex, state: ScheduleIndex['state']): IndexChange {
  const before = {
    sessions: [...own.entries.keys()],
    people: [...own.personLanes.keys()],
    rooms: [...own.inRoom.keys()],
  };
  Object.assign(own, buildIndex(state, own.planId));
  return {
    sessions: new Set([...before.sessions, ...own.entries.keys()]),
    people: new Set([...before.people, ...state.person.keys()] as PersonId[]),
    rooms: new Set([...before.rooms, ...state.room.keys()] as RoomId[]),
  };
}

/** Notes the sessions whose placement rows changed, and keeps the blocks' lists of talks. */
function touchPlacements(own: WritableIndex, diff: TableDiff | undefined, touched: Touched): void {
  if (!diff) return;
  const blocks = new Set<SessionId>();
  const note = (sessionId: SessionId, ...ofBlocks: readonly (SessionId | null)[]): void => {
    touched.sessions.add(sessionId);
    for (const block of ofBlocks) if (block !== null) blocks.add(block);
  };
  for (const row of [...diff.added, ...diff.removed] as unknown as Placement[])
    if (row.planId === own.planId) note(row.sessionId, row.blockId);
  for (const { key, columns } of diff.updated) {
    const row = own.state.placement.get(key);
    if (row?.planId === own.planId) note(row.sessionId, row.blockId, ...blockIds(columns.blockId));
  }
  for (const block of blocks) {
    const candidates = new Set([...(own.talksOf.get(block) ?? []), ...touched.sessions]);
    const rows = [...candidates].map((id) => own.state.placement.get(`${own.planId} ${id}`));
    const talks = rows.filter((row) => row !== undefined).filter((row) => row.blockId === block);
    if (talks.length === 0) own.talksOf.delete(block);
    else
      own.talksOf.set(
        block,
        talks.sort(byPosition).map((row) => row.sessionId),
      );
    touched.sessions.add(block);
  }
}

const blockIds = (change: Change | undefined): readonly (SessionId | null)[] =>
  (change ?? []) as readonly (SessionId | null)[];

function touchAbsences(own: WritableIndex, diff: TableDiff, touched: Touched): void {
  const rows = [
    ...diff.added,
    ...diff.removed,
    ...diff.updated.map(({ key }) => own.state.unavailability.get(key) ?? {}),
  ];
  const changed = diff.updated.flatMap(({ columns }) => [
    ...(columns.personId ?? []).map((personId) => ({ personId })),
    ...(columns.roomId ?? []).map((roomId) => ({ roomId })),
  ]);
  for (const row of [...rows, ...changed] as { personId?: PersonId | null; roomId?: RoomId | null }[]) {
    if (row.personId) touched.people.add(row.personId);
    if (row.roomId) touched.rooms.add(row.roomId);
  }
  own.venue = withAbsences(own.venue, own.state);
}

/** A block and its talks change together: the talks stand where the block does, and after one another. */
function addFamilies(own: WritableIndex, sessions: Set<SessionId>): void {
  for (const id of [...sessions]) {
    const block = own.talksOf.has(id) ? id : own.state.placement.get(`${own.planId} ${id}`)?.blockId;
    if (!block) continue;
    sessions.add(block);
    for (const talk of own.talksOf.get(block) ?? []) sessions.add(talk);
  }
}

function refresh(own: WritableIndex, touched: Touched, peopleChanged: boolean): void {
  const people = peopleChanged ? freshPeople(own, touched.sessions) : null;
  const places = freshPlaces(own, touched.sessions);
  const note = (entry: Entry): void => {
    for (const person of entry.people) touched.people.add(person);
    if (entry.roomId !== null) touched.rooms.add(entry.roomId);
  };
  for (const id of touched.sessions) {
    const before = own.entries.get(id);
    if (before) {
      note(before);
      takeOut(own, before);
    }
    const session = own.state.session.get(id);
    if (!session) {
      own.entries.delete(id);
      continue;
    }
    const who = (people ? people.get(id) : before?.people) ?? [];
    const entry = makeEntry(own.state, session, places.get(id) ?? null, who);
    own.entries.set(id, entry);
    note(entry);
    eachLane(own, entry, insert);
  }
}

function freshPeople(own: WritableIndex, sessions: ReadonlySet<SessionId>): Map<SessionId, PersonId[]> {
  const rows = new Map<SessionId, Appearance[]>([...sessions].map((id) => [id, []]));
  for (const row of own.state.appearance.values()) rows.get(row.sessionId)?.push(row);
  return new Map([...rows].map(([id, list]) => [id, inOrder(list)]));
}

function freshPlaces(own: WritableIndex, sessions: ReadonlySet<SessionId>): Map<SessionId, EffectivePlacement> {
  const places = new Map<SessionId, EffectivePlacement>();
  const ownPlace = (id: SessionId): EffectivePlacement | null => {
    const row = own.state.placement.get(`${own.planId} ${id}`);
    const session = own.state.session.get(id);
    return row && session && row.blockId === null ? ownPlacement(own.state, row, session) : null;
  };
  for (const id of sessions) {
    const place = ownPlace(id);
    if (place) places.set(id, place);
    const talks = own.talksOf.get(id);
    if (!talks) continue;
    for (const talk of talkPlacements(own.state, own.planId, id, place, talks)) places.set(talk.sessionId, talk);
  }
  return places;
}

function takeOut(own: WritableIndex, entry: Entry): void {
  eachLane(own, entry, (lane, timed) => {
    const at = lane.indexOf(timed);
    if (at >= 0) lane.splice(at, 1);
  });
  // After the lanes: visiting them notes the room.
  if (entry.roomId !== null) own.inRoom.get(entry.roomId)?.delete(entry.id);
}

function insert(lane: Timed[], entry: Timed): void {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = lane[middle];
    if (there && byTime(there, entry) < 0) low = middle + 1;
    else high = middle;
  }
  lane.splice(low, 0, entry);
}

const idsOf = (diff: TableDiff | undefined): string[] =>
  diff ? [...[...diff.added, ...diff.removed].map((row) => String(row.id)), ...diff.updated.map(({ key }) => key)] : [];

function appearanceKeys(diff: TableDiff | undefined): [SessionId, PersonId][] {
  if (!diff) return [];
  const rows = [...diff.added, ...diff.removed] as unknown as Appearance[];
  return [
    ...rows.map((row): [SessionId, PersonId] => [row.sessionId, row.personId]),
    ...diff.updated.map(({ key }) => key.split(' ').slice(0, 2) as [SessionId, PersonId]),
  ];
}
