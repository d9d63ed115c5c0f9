import { updateConflicts } from '../conflicts/engine.ts';
import { heldBy } from '../conflicts/held.ts';
import type { Conflict } from '../conflicts/rule.ts';
import { RULES } from '../conflicts/rules.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { RoomId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { applyTo, forkIndex } from './fork.ts';
import { type Group, membersOf } from './group-shape.ts';
import { diffOf, type NewPlace } from './new-place.ts';

/** Tries places for a group on a fork. Clashes of two of its sessions that are there now go along and are not told. */
export interface GroupTrial {
  /** The conflicts that name a session of the group at such places, by all rules that hang on a place. */
  conflictsAt(places: readonly NewPlace[]): Conflict[];
  /** Those of them that are among its own sessions; they hang on the days and the rooms, not on the start. */
  clashesAt(places: readonly NewPlace[]): Conflict[];
}

const PLACE_RULES = RULES.filter((rule) => rule.rate !== null);

interface Member {
  readonly days: number;
  readonly rooms: number;
  /** Minutes from its start to the end of its last talk. */
  readonly length: number;
  readonly parts: readonly Entry[];
}

/** Makes ready to try places for a group; the fork is made with the first try that needs one. */
export function groupTrial(index: ScheduleIndex, settings: RuleSettings, group: Group): GroupTrial {
  const { planId } = group.lead;
  const lengths = membersOf(group).map(({ sessionId, durationMinutes }) => ({ sessionId, durationMinutes }));
  const members = membersOf(group).map(({ sessionId, durationMinutes, days, rooms }): Member => {
    const parts = heldBy(index, { sessionId, planId, durationMinutes })?.parts ?? [];
    const length = Math.max(0, ...parts.map((part) => part.offset + part.minutes));
    return { days, rooms, length, parts: parts.map(({ entry }) => entry) };
  });
  const family = new Set(members.flatMap(({ parts }) => parts.map(({ id }) => id)));
  const isInside = ({ sessions }: Conflict): boolean => sessions.length > 1 && sessions.every((id) => family.has(id));
  const named = (from: ScheduleIndex): Conflict[] => {
    const change = { sessions: family, people: NONE, rooms: NONE, tracks: NONE, days: NONE, rows: NONE, titles: NONE };
    return updateConflicts([], from, settings, change, PLACE_RULES);
  };
  const now = new Set(named(index).filter(isInside).map(shapeOf));
  const mayClash = clashFinder(index, members);
  let fork: ScheduleIndex | null = null;
  const conflictsAt = (places: readonly NewPlace[]): Conflict[] => {
    fork ??= forkIndex(index);
    applyTo(fork, diffOf(fork.state, planId, [...places, ...lengths]));
    return named(fork).filter((conflict) => !(isInside(conflict) && now.has(shapeOf(conflict))));
  };
  return { conflictsAt, clashesAt: (places) => (mayClash(places) ? conflictsAt(places).filter(isInside) : []) };
}

/**
 * Whether two members may clash at places as they don't now. Two keep their distance in time while their days keep
 * theirs, and in space while neither room is made of others, so most places need no try.
 */
function clashFinder(index: ScheduleIndex, members: readonly Member[]) {
  const pairs = members.flatMap((a, i) =>
    members.slice(i + 1).map((b, j) => {
      const daysDiffer = a.days !== b.days;
      return {
        i,
        j: i + 1 + j,
        daysDiffer,
        isOpen: daysDiffer ? areTied(index, a, b) : a.rooms !== b.rooms && sharePerson(a, b),
      };
    }),
  );
  return (places: readonly NewPlace[]): boolean => {
    const spots = places.map(({ dayId, start, roomId }, i) => {
      const from = absoluteMinute(index.state.day.get(dayId ?? '')?.date ?? '', start ?? 0);
      return { roomId, from, to: from + (members[i]?.length ?? 0) };
    });
    return pairs.some(({ i, j, daysDiffer, isOpen }) => {
      const [a, b] = [spots[i], spots[j]];
      if (isOpen || !a || !b) return isOpen;
      return a.from <= b.to && b.from <= a.to && (daysDiffer || areRivals(index, a.roomId, b.roomId));
    });
  };
}

/** Whether one person is in both, and may have too little time for the way between two rooms. */
const sharePerson = (a: Member, b: Member): boolean =>
  a.parts.some(({ people }) => people.some((person) => b.parts.some((other) => other.people.includes(person))));

/** Whether two share a person, a track or a relation, by which one day or another makes a difference. */
const areTied = (index: ScheduleIndex, a: Member, b: Member): boolean =>
  sharePerson(a, b) ||
  a.parts.some(({ id, session: { trackId } }) =>
    b.parts.some(
      (other) =>
        (trackId !== null && trackId === other.session.trackId) ||
        (index.links.relations.get(id) ?? []).some((row) => row.firstId === other.id || row.secondId === other.id),
    ),
  );

/** Whether two rooms share a part, but are not one and the same. */
const areRivals = (index: ScheduleIndex, a: RoomId | null, b: RoomId | null): boolean =>
  a !== null && b !== null && a !== b && (index.venue.rivals.get(a) ?? []).includes(b);

const NONE: ReadonlySet<never> = new Set();

/** What stays of a clash when both sessions move: the room does not. */
const shapeOf = ({ rule, sessions, people }: Conflict): string =>
  [rule, ...[...sessions].sort(), ...[...people].sort()].join(' ');
