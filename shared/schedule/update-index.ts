import type { Change, Diff, TableDiff } from '../model/state.ts';
import type {
  Appearance,
  DayId,
  PersonId,
  Placement,
  RoomId,
  Row,
  SessionId,
  TableName,
  TrackId,
} from '../model/tables.ts';
import { byPosition, type EffectivePlacement, ownPlacement, talkPlacements } from './effective.ts';
import { linksIndex } from './links-index.ts';
import {
  buildIndex,
  byTime,
  type Cast,
  castOf,
  type Entry,
  eachLane,
  makeEntry,
  NOBODY,
  type ScheduleIndex,
  type WritableIndex,
} from './schedule-index.ts';
import { withAbsences } from './venue-index.ts';

/** What a change touched: its sessions, and the people, rooms, tracks and days of those before and after. */
export interface IndexChange {
  readonly sessions: ReadonlySet<SessionId>;
  readonly people: ReadonlySet<PersonId>;
  readonly rooms: ReadonlySet<RoomId>;
  readonly tracks: ReadonlySet<TrackId>;
  readonly days: ReadonlySet<DayId>;
  /** The sessions and people whose own rows, or who takes part where, or whose relations changed. */
  readonly rows: ReadonlySet<string>;
  /** The titles of the sessions among these, before and after. */
  readonly titles: ReadonlySet<string>;
}

interface Touched {
  readonly sessions: Set<SessionId>;
  readonly people: Set<PersonId>;
  readonly rooms: Set<RoomId>;
  readonly tracks: Set<TrackId>;
  readonly days: Set<DayId>;
  readonly rows: Set<string>;
  readonly titles: Set<string>;
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
  own.version++;
  if (movesGround(diff)) return rebuild(own, state);
  own.state = state;
  const touched: Touched = {
    sessions: new Set(),
    people: new Set(),
    rooms: new Set(),
    tracks: new Set(),
    days: new Set(),
    rows: new Set(),
    titles: new Set(),
  };
  touchPlacements(own, diff.placement, touched);
  for (const id of idsOf(diff.session)) {
    touched.sessions.add(id as SessionId);
    touched.rows.add(id);
  }
  for (const [sessionId, personId] of appearanceKeys(diff.appearance)) {
    touched.sessions.add(sessionId);
    touched.people.add(personId);
    touched.rows.add(sessionId);
  }
  for (const id of idsOf(diff.person)) {
    touched.people.add(id as PersonId);
    touched.rows.add(id);
  }
  for (const id of ownersOf(own, diff)) touched.people.add(id as PersonId);
  // Whole rows come and go: who is not whom is their key.
  for (const row of [...(diff.notSame?.added ?? []), ...(diff.notSame?.removed ?? [])])
    for (const id of [row.firstId, row.secondId]) touched.rows.add(String(id));
  if (diff.sessionFeature || diff.roomFeature || diff.relation || diff.sharedAudience) touchLinks(own, diff, touched);
  if (diff.unavailability) touchAbsences(own, diff.unavailability, touched);
  for (const id of personIdsOf(diff.stay)) touched.people.add(id);
  if (diff.unavailability || diff.stay) own.venue = withAbsences(own.venue, own.state);
  addFamilies(own, touched.sessions);
  // A new session has no people here yet, and those of the others are read again only when they changed.
  refresh(own, touched, diff.appearance !== undefined || (diff.session?.added.length ?? 0) > 0);
  for (const room of [...touched.rooms]) for (const rival of own.venue.rivals.get(room) ?? []) touched.rooms.add(rival);
  return touched;
}

/** Also the zone: a rule may hang on what it makes of any time. */
const movesGround = (diff: Diff): boolean =>
  GROUND.some((table) => diff[table] !== undefined) ||
  diff.program?.updated.some(({ columns }) => columns.timeZone !== undefined) === true;

function rebuild(own: WritableIndex, state: ScheduleIndex['state']): IndexChange {
  const before = {
    sessions: [...own.entries.keys()],
    people: [...own.personLanes.keys()],
    rooms: [...own.inRoom.keys()],
    tracks: [...own.trackLanes.keys()],
    days: [...own.entries.values()].flatMap(({ place }) => place?.day?.id ?? []),
    titles: titlesOf(own),
  };
  Object.assign(own, { ...buildIndex(state, own.planId), version: own.version });
  return {
    sessions: new Set([...before.sessions, ...own.entries.keys()]),
    people: new Set([...before.people, ...state.person.keys()] as PersonId[]),
    rooms: new Set([...before.rooms, ...state.room.keys()] as RoomId[]),
    tracks: new Set([...before.tracks, ...own.trackLanes.keys(), ...state.track.keys()] as TrackId[]),
    days: new Set([...before.days, ...state.day.keys()] as DayId[]),
    rows: new Set([...before.sessions, ...before.people, ...state.session.keys(), ...state.person.keys()]),
    titles: new Set([...before.titles, ...titlesOf(own)]),
  };
}

const titlesOf = ({ entries }: WritableIndex): string[] =>
  [...entries.values()].flatMap(({ session }) => session.title ?? []);

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

function touchLinks(own: WritableIndex, diff: Diff, touched: Touched): void {
  // Only whole rows of the features come and go: their columns are their keys.
  const rows = (table: TableDiff | undefined) => [...(table?.added ?? []), ...(table?.removed ?? [])];
  for (const { sessionId } of rows(diff.sessionFeature)) touched.sessions.add(sessionId as SessionId);
  for (const { roomId } of rows(diff.roomFeature)) touched.rooms.add(roomId as RoomId);
  const changed = diff.relation?.updated.flatMap(({ key, columns }) => [
    own.state.relation.get(key) ?? {},
    ...(columns.firstId ?? []).map((firstId) => ({ firstId })),
    ...(columns.secondId ?? []).map((secondId) => ({ secondId })),
  ]);
  for (const row of [...rows(diff.relation), ...(changed ?? [])] as { firstId?: SessionId; secondId?: SessionId }[])
    for (const id of [row.firstId, row.secondId])
      if (id !== undefined) {
        touched.sessions.add(id);
        touched.rows.add(id);
      }
  for (const id of pairsOf(diff.sharedAudience)) touched.sessions.add(id);
  own.links = linksIndex(own.state, diff.sharedAudience ? undefined : own.links.audiences);
}

/** The sessions of pairs; their ids are the key. */
function pairsOf(diff: TableDiff | undefined): SessionId[] {
  const rows = [...(diff?.added ?? []), ...(diff?.removed ?? [])] as unknown as Row<'sharedAudience'>[];
  const changed = (diff?.updated ?? []).flatMap(({ key }) => key.split(' ') as SessionId[]);
  return [...rows.flatMap(({ firstId, secondId }) => [firstId, secondId]), ...changed];
}

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
}

const personIdsOf = (diff: TableDiff | undefined): readonly PersonId[] =>
  diff
    ? [
        ...[...diff.added, ...diff.removed].map(({ personId }) => personId as PersonId),
        ...diff.updated.map(({ key }) => key as PersonId),
      ]
    : [];

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
  const casts = peopleChanged ? freshCasts(own, touched.sessions) : null;
  const places = freshPlaces(own, touched.sessions);
  const note = (entry: Entry): void => {
    for (const person of entry.people) touched.people.add(person);
    if (entry.roomId !== null) touched.rooms.add(entry.roomId);
    if (entry.session.trackId !== null) touched.tracks.add(entry.session.trackId);
    if (entry.place?.day) touched.days.add(entry.place.day.id);
    if (entry.session.title !== null && touched.rows.has(entry.id)) touched.titles.add(entry.session.title);
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
    const cast = (casts ? casts.get(id) : before) ?? NOBODY;
    const entry = makeEntry(own.state, session, places.get(id) ?? null, cast);
    own.entries.set(id, entry);
    note(entry);
    putIn(own, entry);
  }
}

function freshCasts(own: WritableIndex, sessions: ReadonlySet<SessionId>): Map<SessionId, Cast> {
  const rows = new Map<SessionId, Appearance[]>([...sessions].map((id) => [id, []]));
  for (const row of own.state.appearance.values()) rows.get(row.sessionId)?.push(row);
  return new Map([...rows].map(([id, list]) => [id, castOf(list)]));
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
  eachLane(own, entry, (lanes, key, timed) => {
    const lane = lanes.get(key) ?? [];
    const at = lane.indexOf(timed);
    if (at >= 0) lanes.set(key, lane.toSpliced(at, 1));
  });
  if (entry.roomId === null) return;
  const others = new Set(own.inRoom.get(entry.roomId));
  others.delete(entry.id);
  own.inRoom.set(entry.roomId, others);
}

function putIn(own: WritableIndex, entry: Entry): void {
  eachLane(own, entry, (lanes, key, timed) => {
    const lane = lanes.get(key) ?? [];
    let low = 0;
    let high = lane.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = lane[middle];
      if (there && byTime(there, timed) < 0) low = middle + 1;
      else high = middle;
    }
    lanes.set(key, lane.toSpliced(low, 0, timed));
  });
  if (entry.roomId !== null) own.inRoom.set(entry.roomId, new Set([...(own.inRoom.get(entry.roomId) ?? []), entry.id]));
}

const idsOf = (diff: TableDiff | undefined): string[] =>
  diff ? [...[...diff.added, ...diff.removed].map((row) => String(row.id)), ...diff.updated.map(({ key }) => key)] : [];

/** Whose custom values changed, or the fields that these are of: a rule may ask for what the committee says of somebody. */
function ownersOf(own: WritableIndex, diff: Diff): string[] {
  const rows = [...(diff.customValue?.added ?? []), ...(diff.customValue?.removed ?? [])];
  const keys = diff.customValue?.updated.map(({ key }) => key.split(' ')[1] ?? '') ?? [];
  const ofFields = diff.customField ? [...own.state.customValue.values()] : [];
  return [...keys, ...[...rows, ...ofFields].map(({ ownerId }) => String(ownerId))];
}

function appearanceKeys(diff: TableDiff | undefined): [SessionId, PersonId][] {
  if (!diff) return [];
  const rows = [...diff.added, ...diff.removed] as unknown as Appearance[];
  return [
    ...rows.map((row): [SessionId, PersonId] => [row.sessionId, row.personId]),
    ...diff.updated.map(({ key }) => key.split(' ').slice(0, 2) as [SessionId, PersonId]),
  ];
}
