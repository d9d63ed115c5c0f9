import type { Conflict } from '../conflicts/rule.ts';
import { RULES } from '../conflicts/rules.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import { SHARED_ACCOUNT } from '../conflicts/shared-account.ts';
import type { SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { fitsDay } from './days.ts';
import { isRefusal, type NewPlace, noPlacement, placementOf } from './new-place.ts';
import { brokenPin } from './pins.ts';
import { pushDown } from './push-down.ts';
import { lengthsFor } from './repairs-lengths.ts';
import { placesFor } from './repairs-places.ts';
import type { Proposal, RepairKind } from './repairs-shape.ts';
import { swapsFor } from './repairs-swaps.ts';

/** Who is looked at of those whom a conflict names; a rule that counts may name dozens. */
const PARTIES = 6;
/** More sessions than that are no push but another program. */
const PUSHED = 6;

/**
 * Everything that might solve a conflict, untried: for each of its sessions that may move, other rooms, other times,
 * swaps, a push of those behind it, and other lengths. No pin is broken, and nobody leaves a block: it moves whole.
 * Lunch and the like stay where they are, unless nobody else is concerned.
 */
export function proposalsFor(index: ScheduleIndex, settings: RuleSettings, conflict: Conflict): Proposal[] {
  if (!isForRepair(conflict)) return [];
  const named = conflict.sessions.flatMap((id) => index.entries.get(id) ?? []);
  const guests = named.filter(({ service }) => !service);
  const parties = (guests.length > 0 ? guests : named).slice(0, PARTIES);
  const movers = [...new Set(parties.map(({ id, blockId }) => blockId ?? id))].flatMap(
    (id) => index.entries.get(id) ?? [],
  );
  const places = isAboutPlace(conflict) ? movers.flatMap((entry) => movesOf(index, settings, conflict, entry)) : [];
  const proposals = [...places, ...readyFor(index, settings, conflict, movers), ...cuts(index, conflict, parties)];
  const seen = new Set<string>();
  return proposals.filter((proposal) => {
    const places = proposal.places.map(({ sessionId, dayId, start, roomId }) => [sessionId, dayId, start, roomId]);
    const key = JSON.stringify([places, proposal.lengths]);
    return !seen.has(key) && seen.add(key) && isPossible(index, proposal);
  });
}

/** Whether another place or length could solve a conflict at all; a missing title asks for something else. */
export const isForRepair = (conflict: Pick<Conflict, 'rule'>): boolean =>
  isAboutPlace(conflict) || IS_UNPLACED.has(conflict.rule) || IS_ABOUT_LENGTH.has(conflict.rule);

/** The rules that say of a session that it is too long or too short for what it is. */
const IS_ABOUT_LENGTH: ReadonlySet<string> = new Set([
  'block-too-full',
  'block-with-spare-time',
  'duration-unlike-kind',
]);

/** Whether a rule hangs on where sessions are; nobody moves because a title is missing. */
const isAboutPlace = ({ rule }: Pick<Conflict, 'rule'>): boolean => ABOUT_PLACE.has(rule);

// No other place makes one person of many.
const ABOUT_PLACE: ReadonlySet<string> = new Set(
  RULES.filter(({ id, rate }) => rate !== null && id !== SHARED_ACCOUNT).map(({ id }) => id),
);

function movesOf(index: ScheduleIndex, settings: RuleSettings, conflict: Conflict, entry: Entry): Proposal[] {
  if (!entry.active || !isWhole(index, entry.id)) return [];
  const moves = placesFor(index, settings, entry, conflict).map((place) => proposal(kindOf(index, place), [place]));
  const swaps = entry.service ? [] : swapsFor(index, entry).map((places) => proposal('swap', places));
  return [...moves, ...swaps, ...pushes(index, entry)];
}

/** A session without a place, or with half of one, gets one; one that is withdrawn gives its place up. */
function readyFor(
  index: ScheduleIndex,
  settings: RuleSettings,
  conflict: Conflict,
  movers: readonly Entry[],
): Proposal[] {
  return movers.flatMap((entry) => {
    const own = placementOf(index.state, index.planId, entry.id);
    if (!entry.active) return own ? [proposal('unplace', [noPlace(entry.id)])] : [];
    if (isWhole(index, entry.id) || !(isAboutPlace(conflict) || IS_UNPLACED.has(conflict.rule))) return [];
    return placesFor(index, settings, entry, conflict).map((place) => proposal('place', [place]));
  });
}

/** The rules that say of a session that it lacks a place. */
const IS_UNPLACED: ReadonlySet<string> = new Set(['accepted-but-unplaced', 'half-placed']);

/** The session stays, and those in its way begin later. */
function pushes(index: ScheduleIndex, { id, place, roomId, session }: Entry): Proposal[] {
  if (!place?.day || place.start === null || roomId === null) return [];
  const at = { dayId: place.day.id, start: place.start, roomId };
  const places = pushDown(index, index.planId, { sessionId: id, durationMinutes: session.durationMinutes }, at);
  if (isRefusal(places)) return [];
  const [first, ...more] = places.slice(1);
  const isFixed = places.some((to) => to.sessionId !== id && index.entries.get(to.sessionId)?.service === true);
  if (!first || more.length >= PUSHED || isFixed) return [];
  return [proposal(more.length > 0 ? 'push' : kindOf(index, first), [first, ...more])];
}

function cuts(index: ScheduleIndex, conflict: Conflict, parties: readonly Entry[]): Proposal[] {
  return parties.flatMap((entry) =>
    lengthsFor(index, conflict, entry).map((durationMinutes) => ({
      kind: durationMinutes < entry.session.durationMinutes ? ('shorten' as const) : ('lengthen' as const),
      places: [],
      lengths: [{ sessionId: entry.id, durationMinutes }],
    })),
  );
}

const proposal = (kind: RepairKind, places: readonly NewPlace[]): Proposal => ({ kind, places, lengths: [] });

function kindOf({ state, planId }: ScheduleIndex, to: NewPlace): RepairKind {
  const was = placementOf(state, planId, to.sessionId);
  if (was?.dayId === to.dayId && was?.start === to.start) return 'other-room';
  return was?.roomId === to.roomId ? 'other-time' : 'move';
}

function isWhole({ state, planId }: ScheduleIndex, id: SessionId): boolean {
  const was = placementOf(state, planId, id);
  return was !== undefined && was.blockId === null && was.dayId !== null && was.start !== null && was.roomId !== null;
}

const noPlace = (sessionId: SessionId): NewPlace => ({ sessionId, dayId: null, start: null, roomId: null });

function isPossible({ state, planId, entries }: ScheduleIndex, { places, lengths }: Proposal): boolean {
  const changes = places.some((to) => {
    const was = placementOf(state, planId, to.sessionId) ?? noPlacement(planId, to.sessionId);
    return was.dayId !== to.dayId || was.start !== to.start || was.roomId !== to.roomId;
  });
  const fits = places.every(
    ({ sessionId, start }) => start === null || fitsDay(start, entries.get(sessionId)?.session.durationMinutes ?? 0),
  );
  return (changes || lengths.length > 0) && fits && brokenPin(state, planId, places) === null;
}
