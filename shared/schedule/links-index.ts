import type { ProgramState } from '../model/state.ts';
import type { RoomId, Row, SessionId } from '../model/tables.ts';

/** What ties sessions to rooms and to each other: features that are needed and offered, relations, shared audiences. */
export interface LinksIndex {
  /** What each session needs of its room, sorted. */
  readonly needs: ReadonlyMap<SessionId, readonly string[]>;
  /** What each room offers itself. */
  readonly offers: ReadonlyMap<RoomId, ReadonlySet<string>>;
  /** The relations of each session, whichever side it stands on, by id. */
  readonly relations: ReadonlyMap<SessionId, readonly Row<'relation'>[]>;
  /** How many would also attend others, for each session that shares its audience; in no order, for they may be many. */
  readonly audiences: ReadonlyMap<SessionId, readonly Row<'sharedAudience'>[]>;
}

/** Reads the links out of a program; `audiences`, which may be many, only where they are not given. */
export function linksIndex(state: ProgramState, audiences = audiencesOf(state)): LinksIndex {
  const needs = new Map<SessionId, string[]>();
  for (const { sessionId, feature } of state.sessionFeature.values()) push(needs, sessionId, feature);
  for (const list of needs.values()) list.sort();
  const offers = new Map<RoomId, Set<string>>();
  for (const { roomId, feature } of state.roomFeature.values()) {
    const known = offers.get(roomId);
    if (known) known.add(feature);
    else offers.set(roomId, new Set([feature]));
  }
  const relations = new Map<SessionId, Row<'relation'>[]>();
  for (const row of [...state.relation.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    push(relations, row.firstId, row);
    if (row.secondId !== row.firstId) push(relations, row.secondId, row);
  }
  return { needs, offers, relations, audiences };
}

function audiencesOf(state: ProgramState): LinksIndex['audiences'] {
  const audiences = new Map<SessionId, Row<'sharedAudience'>[]>();
  for (const row of state.sharedAudience.values()) {
    push(audiences, row.firstId, row);
    push(audiences, row.secondId, row);
  }
  return audiences;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
