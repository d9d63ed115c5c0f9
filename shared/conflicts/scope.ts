import type { DayId, KindId, RoomId, SessionId, TrackId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Finding } from './rule.ts';

/** What a setting is for: sessions of these kinds and tracks, in these rooms, on these days. What is absent is any. */
export interface Scope {
  readonly kinds?: readonly KindId[];
  readonly tracks?: readonly TrackId[];
  readonly rooms?: readonly RoomId[];
  readonly days?: readonly DayId[];
}

/** The dimensions of a scope; of two scopes with as many of them, the one with an earlier dimension is narrower. */
export const DIMENSIONS = ['rooms', 'tracks', 'kinds', 'days'] as const satisfies readonly (keyof Scope)[];

/** Where a held session is imagined: it and what goes along stand there, whatever the index says. */
export interface Imagined {
  readonly family: ReadonlySet<SessionId>;
  readonly dayId: DayId | null;
  readonly roomId: RoomId | null;
}

/** Reads a scope from its JSON; null is everywhere, and so is one that names nothing known. */
export function readScope(json: unknown): Scope | null {
  if (typeof json !== 'object' || json === null) return null;
  const scope: Record<string, readonly string[]> = {};
  for (const dimension of DIMENSIONS) {
    const ids: unknown = (json as Readonly<Record<string, unknown>>)[dimension];
    if (Array.isArray(ids)) scope[dimension] = ids.filter((id) => typeof id === 'string');
  }
  return Object.keys(scope).length === 0 ? null : (scope as Scope);
}

/**
 * Narrower scopes first: those with more dimensions, then those with the earlier dimension (rooms, tracks, kinds,
 * days), then those that list fewer. Everywhere is the last.
 */
export function byNarrowness(a: Scope | null, b: Scope | null): number {
  const used = (scope: Scope | null) => DIMENSIONS.filter((dimension) => scope?.[dimension] !== undefined);
  const [left, right] = [used(a), used(b)];
  if (left.length !== right.length) return right.length - left.length;
  for (const dimension of DIMENSIONS) {
    const difference = Number(right.includes(dimension)) - Number(left.includes(dimension));
    if (difference !== 0) return difference;
  }
  return listed(a) - listed(b);
}

const listed = (scope: Scope | null): number =>
  DIMENSIONS.reduce((sum, dimension) => sum + (scope?.[dimension]?.length ?? 0), 0);

/**
 * Whether a scope holds a finding: in each of its dimensions it lists something that the finding has. A finding has
 * the kinds and tracks of its sessions, the rooms it names and those its sessions are in, and the days of these; a
 * combined room counts as itself and as each of its parts.
 */
export function holdsFinding(index: ScheduleIndex, scope: Scope, finding: Finding, imagined?: Imagined): boolean {
  const { kinds, tracks, rooms, days } = scope;
  const entries = finding.sessions.map((id) => index.entries.get(id)).filter((entry) => entry !== undefined);
  if (finding.ofRows && (rooms || days)) return false;
  if (kinds && !entries.some(({ session }) => isIn(kinds, session.kindId))) return false;
  if (tracks && !entries.some(({ session }) => isIn(tracks, session.trackId)) && !isAmong(tracks, finding.tracks))
    return false;
  if (rooms) {
    const now = entries.map(({ id, roomId }) => (imagined?.family.has(id) ? imagined.roomId : roomId));
    const parts = [...finding.rooms, ...now].flatMap((room) =>
      room === null ? [] : [room, ...(index.venue.parts.get(room) ?? [])],
    );
    if (!isAmong(rooms, parts)) return false;
  }
  if (days && !isAmong(days, finding.days)) {
    const now = entries.map(({ id, place }) => (imagined?.family.has(id) ? imagined.dayId : (place?.day?.id ?? null)));
    if (!now.some((day) => isIn(days, day))) return false;
  }
  return true;
}

const isIn = <T extends string>(list: readonly T[], id: T | null): boolean => id !== null && list.includes(id);
const isAmong = <T extends string>(list: readonly T[], ids: readonly T[] = []): boolean =>
  ids.some((id) => list.includes(id));
