import type { ProgramState } from '../model/state.ts';
import type { Appearance, DayId, PersonId, PlanId, RoomId, Session, SessionId, TrackId } from '../model/tables.ts';
import { type EffectivePlacement, effectivePlacements, talksOfBlocks } from './effective.ts';
import { type LinksIndex, linksIndex } from './links-index.ts';
import { type VenueIndex, venueIndex } from './venue-index.ts';

/** A session with what the rules ask of it. */
export interface Entry {
  readonly id: SessionId;
  readonly session: Session;
  /** Where it is in the plan; null: nowhere, and in no block. */
  readonly place: EffectivePlacement | null;
  readonly roomId: RoomId | null;
  /** Absolute wall minutes, half open; null until day and start are known. */
  readonly from: number | null;
  readonly to: number | null;
  readonly blockId: SessionId | null;
  /** Of a service kind (lunch, registration): no speaker, status or break rules (decision 7). */
  readonly service: boolean;
  /** Part of the schedule; withdrawn sessions are not. */
  readonly active: boolean;
  /** Each person once, in order of appearance. */
  readonly people: readonly PersonId[];
  /** Those of them who chair it, and those who speak in it (speakers, panelists, moderators). */
  readonly chairs: readonly PersonId[];
  readonly speakers: readonly PersonId[];
}

/** The people of a session by what they do there. */
export type Cast = Pick<Entry, 'people' | 'chairs' | 'speakers'>;

/** An entry whose time is known. */
export type Timed = Entry & { readonly from: number; readonly to: number };

/** Entries by start, then end, then id. */
export type Lane = readonly Timed[];

/** The schedule of one plan, in the shape that all rules share (decision 17). */
export interface ScheduleIndex {
  readonly state: ProgramState;
  readonly planId: PlanId;
  readonly venue: VenueIndex;
  /** Every session of the program, placed or not. */
  readonly entries: ReadonlyMap<SessionId, Entry>;
  /** Active timed sessions of each plain room; those in a combined room stand in each of its parts. */
  readonly roomLanes: ReadonlyMap<RoomId, Lane>;
  /** Active timed sessions of each person, but for service kinds. */
  readonly personLanes: ReadonlyMap<PersonId, Lane>;
  /** Active timed sessions of each track, but for service kinds. */
  readonly trackLanes: ReadonlyMap<TrackId, Lane>;
  /** Active timed sessions of each day. */
  readonly dayLanes: ReadonlyMap<DayId, Lane>;
  /** Active timed sessions that are not to be recorded, but for service kinds. */
  readonly recordingLanes: ReadonlyMap<'refused', Lane>;
  readonly links: LinksIndex;
  /** The sessions that name a room as theirs, timed or not, active or not. */
  readonly inRoom: ReadonlyMap<RoomId, ReadonlySet<SessionId>>;
  /** The talks of each block, in order. */
  readonly talksOf: ReadonlyMap<SessionId, readonly SessionId[]>;
  /** Another number after each change: what was worked out for one holds for all questions until the next. */
  readonly version: number;
}

/**
 * The same index for its owner, who alone changes it (see `updateIndex`). Lanes and sets are replaced and never changed,
 * so that a copy of the index shares them.
 */
export interface WritableIndex {
  state: ProgramState;
  planId: PlanId;
  venue: VenueIndex;
  entries: Map<SessionId, Entry>;
  roomLanes: Map<RoomId, Timed[]>;
  personLanes: Map<PersonId, Timed[]>;
  trackLanes: Map<TrackId, Timed[]>;
  dayLanes: Map<DayId, Timed[]>;
  recordingLanes: Map<'refused', Timed[]>;
  links: LinksIndex;
  inRoom: Map<RoomId, Set<SessionId>>;
  talksOf: Map<SessionId, SessionId[]>;
  version: number;
}

/** Builds the index of a plan. */
export function buildIndex(state: ProgramState, planId: PlanId): ScheduleIndex {
  const places = effectivePlacements(state, planId);
  const casts = castsOfSessions(state);
  const index: WritableIndex = {
    state,
    planId,
    venue: venueIndex(state),
    entries: new Map(),
    roomLanes: new Map(),
    personLanes: new Map(),
    trackLanes: new Map(),
    dayLanes: new Map(),
    recordingLanes: new Map(),
    links: linksIndex(state),
    inRoom: new Map(),
    talksOf: talksOfBlocks(state, planId),
    version: 0,
  };
  for (const session of state.session.values()) {
    const entry = makeEntry(state, session, places.get(session.id) ?? null, casts.get(session.id) ?? NOBODY);
    index.entries.set(entry.id, entry);
    eachLane(index, entry, append);
    if (entry.roomId === null) continue;
    const there = index.inRoom.get(entry.roomId);
    if (there) there.add(entry.id);
    else index.inRoom.set(entry.roomId, new Set([entry.id]));
  }
  const { roomLanes, personLanes, trackLanes, dayLanes, recordingLanes } = index;
  for (const lanes of [roomLanes, personLanes, trackLanes, dayLanes, recordingLanes])
    for (const lane of lanes.values()) lane.sort(byTime);
  return index;
}

/** The cast of a session without people. */
export const NOBODY: Cast = { people: [], chairs: [], speakers: [] };

/** By start, then end, then id: the order of a lane. */
export const byTime = (a: Timed, b: Timed): number =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const isTimed = (entry: Entry): entry is Timed => entry.from !== null && entry.to !== null;

/** A session's entry, from its effective placement and its people. */
export function makeEntry(state: ProgramState, session: Session, place: EffectivePlacement | null, cast: Cast): Entry {
  const service = session.kindId !== null && state.kind.get(session.kindId)?.service === true;
  return {
    id: session.id,
    session,
    place,
    // A room that is gone is no room.
    roomId: place !== null && place.roomId !== null && state.room.has(place.roomId) ? place.roomId : null,
    from: place === null ? null : place.from,
    to: place === null ? null : place.to,
    blockId: place === null ? null : place.blockId,
    service,
    active: service || session.status !== 'withdrawn',
    people: cast.people,
    chairs: cast.chairs,
    speakers: cast.speakers,
  };
}

/** Calls `visit` for every lane that an entry stands in, by its map and key. */
export function eachLane(
  index: WritableIndex,
  entry: Entry,
  visit: <K>(lanes: Map<K, Timed[]>, key: K, timed: Timed) => void,
): void {
  if (!entry.active || !isTimed(entry)) return;
  if (entry.roomId !== null)
    for (const part of index.venue.parts.get(entry.roomId) ?? []) visit(index.roomLanes, part, entry);
  if (entry.place?.day) visit(index.dayLanes, entry.place.day.id, entry);
  if (entry.service) return;
  for (const person of entry.people) visit(index.personLanes, person, entry);
  const { trackId, recording } = entry.session;
  if (trackId !== null) visit(index.trackLanes, trackId, entry);
  if (recording === 'refused') visit(index.recordingLanes, recording, entry);
}

function append<K>(lanes: Map<K, Timed[]>, key: K, timed: Timed): void {
  const lane = lanes.get(key);
  if (lane) lane.push(timed);
  else lanes.set(key, [timed]);
}

/** The cast of each session that has people. */
function castsOfSessions(state: ProgramState): Map<SessionId, Cast> {
  const rows = new Map<SessionId, Appearance[]>();
  for (const row of state.appearance.values()) {
    const list = rows.get(row.sessionId);
    if (list) list.push(row);
    else rows.set(row.sessionId, [row]);
  }
  const casts = new Map<SessionId, Cast>();
  for (const [id, list] of rows) casts.set(id, castOf(list));
  return casts;
}

/** The cast that the appearances of one session make, each person once, in order. */
export function castOf(rows: readonly Appearance[]): Cast {
  if (rows.length === 0) return NOBODY;
  const sorted =
    rows.length === 1 ? rows : [...rows].sort((a, b) => a.position - b.position || (a.personId < b.personId ? -1 : 1));
  const named = (inRole: readonly Appearance[]): PersonId[] => [...new Set(inRole.map((row) => row.personId))];
  const chairs = sorted.filter(({ role }) => role === 'chair');
  const speakers = sorted.filter(({ role }) => role !== 'chair' && role !== 'author');
  const people = named(sorted);
  return {
    people,
    chairs: chairs.length === 0 ? NONE : named(chairs),
    speakers: speakers.length === sorted.length ? people : named(speakers),
  };
}

const NONE: readonly PersonId[] = [];

/**
 * The block of a talk that lies within the block's time, null for others: whatever the room or the hour then offends,
 * the block offends, and the talk is not named beside it.
 */
export function coveringBlock(index: ScheduleIndex, talk: Entry): Entry | null {
  if (talk.blockId === null || !isTimed(talk)) return null;
  const block = index.entries.get(talk.blockId);
  return block?.active && isTimed(block) && block.from <= talk.from && talk.to <= block.to ? block : null;
}

/** Whether a block is one of a person's own sessions, so that she is bound by it all its time. */
export const binds = (block: Entry | null, person: PersonId): boolean =>
  block !== null && !block.service && block.people.includes(person);
