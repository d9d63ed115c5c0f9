import { updateConflicts } from '../conflicts/engine.ts';
import { heldBy } from '../conflicts/held.ts';
import type { Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { RoomId, SessionId } from '../model/tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { applyTo, forkIndex } from './fork.ts';
import { type Group, membersOf } from './group-shape.ts';
import { diffOf, type NewPlace } from './new-place.ts';

/** What the sessions of a group would do to each other. */
export interface InsideGroup {
  /**
   * The clashes of two of them at such places that they don't have now. Those that they have now go along, wherever
   * the group goes, and say nothing about a cell.
   */
  clashesAt(places: readonly NewPlace[]): Conflict[];
}

/**
 * Looks for clashes within a group. Two members keep their distance in time while their days keep theirs, and in the
 * rooms while no room is made of others; so most places need no look at all, and the others are tried on a fork.
 */
export function insideGroup(index: ScheduleIndex, settings: RuleSettings, group: Group): InsideGroup {
  const members = membersOf(group).map(({ sessionId, durationMinutes, days, rooms }) => {
    const held = heldBy(index, { sessionId, planId: group.lead.planId, durationMinutes });
    const length = Math.max(0, ...(held?.parts ?? []).map((part) => part.offset + part.minutes));
    return { sessionId, durationMinutes, days, rooms, length, family: held?.family ?? new Set<SessionId>() };
  });
  const family = new Set(members.flatMap((member) => [...member.family]));
  const lengths = members.map(({ sessionId, durationMinutes }) => ({ sessionId, durationMinutes }));
  let fork: ScheduleIndex | null = null;
  const now = new Set(clashesWithin(index, settings, family).map(shapeOf));

  const mayClash = (places: readonly NewPlace[]): boolean => {
    const spots = places.map((place, i) => {
      const from = absoluteMinute(index.state.day.get(place.dayId ?? '')?.date ?? '', place.start ?? 0);
      return { ...place, from, to: from + (members[i]?.length ?? 0), days: members[i]?.days, rooms: members[i]?.rooms };
    });
    return spots.some((a, i) =>
      spots
        .slice(i + 1)
        .some(
          (b) =>
            a.from <= b.to &&
            b.from <= a.to &&
            (a.days !== b.days || (a.rooms !== b.rooms && areRivals(index, a.roomId, b.roomId))),
        ),
    );
  };

  return {
    clashesAt(places) {
      if (!mayClash(places)) return [];
      fork ??= forkIndex(index);
      applyTo(fork, diffOf(fork.state, group.lead.planId, [...places, ...lengths]));
      return clashesWithin(fork, settings, family).filter((conflict) => !now.has(shapeOf(conflict)));
    },
  };
}

const areRivals = (index: ScheduleIndex, a: RoomId | null, b: RoomId | null): boolean =>
  a !== null && b !== null && (index.venue.rivals.get(a) ?? []).includes(b);

function clashesWithin(index: ScheduleIndex, settings: RuleSettings, sessions: ReadonlySet<SessionId>): Conflict[] {
  const change = { sessions, people: NONE, rooms: NONE, tracks: NONE, days: NONE };
  return updateConflicts([], index, settings, change).filter(
    (conflict) => conflict.sessions.length > 1 && conflict.sessions.every((id) => sessions.has(id)),
  );
}

const NONE: ReadonlySet<never> = new Set();

/** What stays of a clash when both sessions move: the room does not. */
const shapeOf = ({ rule, sessions, people }: Conflict): string =>
  [rule, ...[...sessions].sort(), ...[...people].sort()].join(' ');
