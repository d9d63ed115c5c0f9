import type { Conflict } from '../conflicts/rule.ts';
import { ALWAYS } from '../conflicts/session-rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { RoomId, SessionId } from '../model/tables.ts';
import { LAST_MINUTE } from '../model/venue-tables.ts';
import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { daysByDate } from './days.ts';
import { applyTo, forkIndex } from './fork.ts';
import type { BoardGrid, Cell, GridDay } from './grid.ts';
import { type Follower, type Group, membersOf, shiftedPlaces } from './group-shape.ts';
import { type GroupTrial, groupTrial } from './group-trial.ts';
import { isRefusal, noPlacement, placementDiff, placementOf } from './new-place.ts';
import { holdsRoom, holdsTime } from './pins.ts';
import {
  AWAY_RULES,
  type BoardRating,
  BREAKS,
  COSTS,
  type DayPainter,
  dayPainter,
  FREE,
  type LevelledVerdict,
  type RatedDay,
  rateBoard,
  reasonsAt,
  tintOf,
  verdictsFor,
} from './rate.ts';

export { type Follower, type Group, groupOf, placesOfGroup, whyNoPlaces } from './group-shape.ts';

/**
 * Rates every cell of a grid for the lead of a group: the worst of what each of its sessions would meet at its own
 * place then, their present places not counting against each other. BREAKS where `placesOfGroup` has no places. One
 * session alone is rated as by `rateBoard`. `rooms` is the order in which the group was made.
 *
 * Each is rated against the sessions that stay, and two against each other where that may change; what only three or
 * more make together (too many on one day) is told by `groupReasonsAt`, not tinted.
 */
export function rateGroup(
  index: ScheduleIndex,
  settings: RuleSettings,
  group: Group,
  grid: BoardGrid,
  rooms: readonly RoomId[],
): BoardRating {
  if (group.followers.length === 0) return rateBoard(index, settings, group.lead, grid);
  const members = verdictsOfMembers(index, settings, group);
  const trial = groupTrial(index, settings, group);
  const board: Board = { index, group, grid, rooms };
  const days = grid.days.map((day) => rateDay(board, day, members, trial));
  return { grid, days, verdicts: members.get(group.lead.sessionId) ?? [] };
}

/** The verdicts on each session of a group, in a program from which the whole group is taken out. */
function verdictsOfMembers(
  index: ScheduleIndex,
  settings: RuleSettings,
  group: Group,
): Map<SessionId, LevelledVerdict[]> {
  const { planId } = group.lead;
  const members = membersOf(group);
  const bare = forkIndex(index);
  const out = members.map(({ sessionId }) => noPlacement(planId, sessionId));
  applyTo(bare, placementDiff(bare.state, out));
  return new Map(
    members.map(({ sessionId, durationMinutes }) => [
      sessionId,
      verdictsFor(bare, settings, { sessionId, planId, durationMinutes }),
    ]),
  );
}

interface Board {
  readonly index: ScheduleIndex;
  readonly group: Group;
  readonly grid: BoardGrid;
  readonly rooms: readonly RoomId[];
}

function rateDay(
  board: Board,
  day: GridDay,
  verdicts: ReadonlyMap<SessionId, readonly LevelledVerdict[]>,
  trial: GroupTrial,
): RatedDay {
  const painter = dayPainter(day, board.grid);
  const members = membersOf(board.group).map((member) => ({
    shift: shiftOn(board.index, day, member),
    columns: columnsOfLead(board, member),
    verdicts: verdicts.get(member.sessionId) ?? [],
  }));
  const clashes = clashTints(board, day, trial);
  for (const tint of [COSTS, BREAKS]) {
    for (const { shift, columns, verdicts } of members) {
      if (!shift) continue;
      for (const { level, verdict } of verdicts) {
        if (tintOf(level) !== tint || (verdict.dayId !== null && verdict.dayId !== shift.dayId)) continue;
        const column = verdict.roomId === null ? -1 : columns.get(verdict.roomId);
        if (column === undefined) continue;
        const { from, to } = verdict;
        painter.paint(column, from - shift.minutes, to - shift.minutes, tint, AWAY_RULES.has(verdict.rule));
      }
    }
    clashes.forEach((clash, column) => {
      if (clash === tint) painter.paint(column, ALWAYS.from, ALWAYS.to, tint, false);
    });
  }
  paintImpossible(board, day, painter);
  return painter.finish();
}

/** The day of a member, and its absolute minutes after the lead, while the lead is on `day`; null: there is none. */
function shiftOn({ state }: ScheduleIndex, { dayId }: Pick<GridDay, 'dayId'>, member: Follower) {
  const days = daysByDate(state);
  const at = days.findIndex(({ id }) => id === dayId);
  const day = days[at];
  const other = at < 0 ? undefined : days[at + member.days];
  if (!day || !other) return null;
  return { dayId: other.id, minutes: absoluteMinute(other.date, member.minutes) - absoluteMinute(day.date, 0) };
}

/** The grid's column of the lead's room, by the room of a member. */
function columnsOfLead({ grid, rooms }: Board, member: Follower): Map<RoomId, number> {
  const columns = new Map<RoomId, number>();
  grid.rooms.forEach((room, column) => {
    const at = rooms.indexOf(room);
    const own = at < 0 ? undefined : rooms[at + member.rooms];
    if (own !== undefined) columns.set(own, column);
  });
  return columns;
}

/** For each column the tint of what the members would do to each other there; it is the same at every start. */
function clashTints({ index, group, grid, rooms }: Board, { dayId }: GridDay, trial: GroupTrial): number[] {
  const { first, last } = startsOf(group);
  return grid.rooms.map((roomId) => {
    const places = first > last ? null : shiftedPlaces(index.state, group, { dayId, roomId, start: first }, rooms);
    if (places === null || isRefusal(places)) return FREE;
    return Math.max(FREE, ...trial.clashesAt(places).map(({ level }) => tintOf(level)));
  });
}

/** The first and last minute of the program day at which the lead may start so that every member is within its day. */
function startsOf(group: Group): { readonly first: number; readonly last: number } {
  const members = membersOf(group);
  const first = Math.max(...members.map(({ minutes }) => -minutes));
  return { first, last: Math.min(...members.map((m) => LAST_MINUTE - m.durationMinutes - m.minutes)) };
}

/** Paints where a member would leave the board, or the place that it is pinned to. */
function paintImpossible({ index, group, grid, rooms }: Board, day: GridDay, painter: DayPainter): void {
  const { state } = index;
  const block = (column: number, from: number, to: number) => painter.paint(column, from, to, BREAKS, false);
  const members = membersOf(group);
  const midnight = absoluteMinute(state.day.get(day.dayId)?.date ?? '', 0);
  let { first, last } = startsOf(group);
  const pinned = members.map(({ sessionId }) => placementOf(state, group.lead.planId, sessionId));
  const own = placementOf(state, group.lead.planId, group.lead.sessionId);
  if (pinned.some(holdsTime)) {
    const start = own?.dayId === day.dayId && own.start !== null ? own.start : Number.POSITIVE_INFINITY;
    first = Math.max(first, start);
    last = Math.min(last, start);
  }
  const exists = members.every((member) => shiftOn(index, day, member) !== null);
  if (!exists || first > last) {
    block(-1, ALWAYS.from, ALWAYS.to);
    return;
  }
  block(-1, ALWAYS.from, midnight + first);
  block(-1, midnight + last + 1, ALWAYS.to);
  const roomHeld = pinned.some(holdsRoom);
  grid.rooms.forEach((room, column) => {
    const at = rooms.indexOf(room);
    const fits = at >= 0 && members.every((member) => rooms[at + member.rooms] !== undefined);
    if (!fits || (roomHeld && room !== own?.roomId)) block(column, ALWAYS.from, ALWAYS.to);
  });
}

/**
 * What a drop of a group's lead at a cell (its start in absolute minutes, as in `reasonsAt`) would break or cost for
 * any of its sessions, gravest first: the conflicts that `findConflicts` would tell of them after the drop, but for
 * clashes that two of them have already and take along. Empty where there are no places (see `whyNoPlaces`).
 * `rating` spares the search for a session that is alone.
 */
export function groupReasonsAt(
  index: ScheduleIndex,
  settings: RuleSettings,
  group: Group,
  cell: Cell,
  rating: BoardRating | undefined,
  rooms: readonly RoomId[],
): Conflict[] {
  if (group.followers.length === 0) return reasonsAt(index, settings, group.lead, cell, rating);
  const { dayId, roomId } = cell;
  const day = index.state.day.get(dayId);
  if (!day || roomId === null) return [];
  const start = cell.start - absoluteMinute(day.date, 0);
  const places = shiftedPlaces(index.state, group, { dayId, roomId, start }, rooms);
  return isRefusal(places) ? [] : groupTrial(index, settings, group).conflictsAt(places);
}
