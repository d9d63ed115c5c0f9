import type { Conflict } from '../conflicts/rule.ts';
import type { RuleSettings } from '../conflicts/settings.ts';
import type { Placement, RoomId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import { absoluteMinute } from '../time/wall.ts';
import { type PlaceFinder, placeFinder } from './best-places.ts';
import { type BoardGrid, type GridDay, wholeGrid } from './grid.ts';
import { type NewPlace, placementOf } from './new-place.ts';
import { BREAKS } from './rate.ts';

/** Minutes before and after its present start in which a session is looked for a place first. */
const NEAR = 120;
const ROOMS = 5;
const NEAR_PLACES = 8;
const FAR_PLACES = 6;

/** Places for a session of its own that might break no rule for anybody, those that change least first. */
export function placesFor(index: ScheduleIndex, settings: RuleSettings, entry: Entry, conflict: Conflict): NewPlace[] {
  const row = placementOf(index.state, index.planId, entry.id);
  const whole = wholeGrid(index);
  const candidate = { sessionId: entry.id, planId: index.planId, durationMinutes: entry.session.durationMinutes };
  const finder = placeFinder(index, settings, candidate);
  if (!row || row.dayId === null || row.start === null || row.roomId === null)
    return searches(index, finder, entry, [{ grid: knownPart(index, whole, row), count: NEAR_PLACES }]);
  const day = whole.days.find(({ dayId }) => dayId === row.dayId);
  const start = absoluteMinute(index.state.day.get(row.dayId)?.date ?? '', row.start);
  const sameDay = day === undefined ? [] : [day];
  const near = sameDay.map((one) => windowOf(one, start - NEAR, start + NEAR, whole.step));
  return [
    ...beside(index, entry, row, conflict),
    ...otherRooms(index, finder, entry, row, whole.rooms),
    ...searches(index, finder, entry, [
      { grid: { ...whole, days: near, rooms: [row.roomId] }, count: NEAR_PLACES },
      { grid: { ...whole, days: near }, count: NEAR_PLACES },
      { grid: { ...whole, days: sameDay, rooms: [row.roomId] }, count: NEAR_PLACES },
      { grid: { ...whole, days: sameDay }, count: FAR_PLACES },
      { grid: whole, count: FAR_PLACES },
    ]),
  ];
}

/** In the same room and on the same day, right before or after those whom it meets, or what it runs into. */
function beside(
  { entries, state }: ScheduleIndex,
  { id, session }: Entry,
  { dayId, start, roomId }: Placement,
  { sessions, from, to, facts }: Conflict,
): NewPlace[] {
  const midnight = absoluteMinute(state.day.get(dayId ?? '')?.date ?? '', 0);
  const others = sessions.filter((other) => other !== id).flatMap((other) => entries.get(other) ?? []);
  const fact = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
  const walls = [
    { from, to },
    { from: fact('slotFrom'), to: fact('slotTo') },
    { from: fact('awayFrom'), to: fact('awayTo') },
    // Night: from the closing of a day to its opening.
    { from: fact('dayTo'), to: fact('dayFrom') },
    ...others.filter((other) => other.blockId !== id),
  ];
  const starts = walls.flatMap((wall) => [
    ...(wall.from === null ? [] : [wall.from - session.durationMinutes]),
    ...(wall.to === null ? [] : [wall.to]),
  ]);
  return [...new Set(starts)]
    .map((at) => ({ sessionId: id, dayId, start: at - midnight, roomId }))
    .filter((place) => Math.abs(place.start - (start ?? 0)) <= NEAR);
}

/** Where a session that is half placed may go: what it has stays. */
function knownPart(index: ScheduleIndex, grid: BoardGrid, row: Placement | undefined): BoardGrid {
  const rooms = row?.roomId == null ? grid.rooms : [row.roomId];
  if (row?.dayId == null) return { ...grid, rooms };
  const days = grid.days.filter(({ dayId }) => dayId === row.dayId);
  if (row.start === null) return { ...grid, rooms, days };
  const at = absoluteMinute(index.state.day.get(row.dayId)?.date ?? '', row.start);
  return { ...grid, rooms, days: days.map((day) => ({ ...day, from: at, to: at + grid.step })) };
}

function searches(
  index: ScheduleIndex,
  finder: PlaceFinder,
  { id: sessionId }: Entry,
  asked: readonly { readonly grid: BoardGrid; readonly count: number }[],
): NewPlace[] {
  return asked.flatMap((search) =>
    finder.best(search).map(({ cell: { dayId, roomId, start } }) => {
      const midnight = absoluteMinute(index.state.day.get(dayId)?.date ?? '', 0);
      return { sessionId, dayId, roomId, start: start - midnight };
    }),
  );
}

/**
 * Rooms at the very same time: first those in which nothing is broken, then those with the fewest empty seats. What is
 * broken may be so everywhere, and now.
 */
function otherRooms(
  index: ScheduleIndex,
  finder: PlaceFinder,
  { id: sessionId, session }: Entry,
  { dayId, start, fold, roomId: own }: Placement,
  rooms: readonly RoomId[],
): NewPlace[] {
  const day = index.state.day.get(dayId ?? '');
  if (!day || start === null) return [];
  const at = absoluteMinute(day.date, start);
  const grid = { days: [{ dayId: day.id, from: at, to: at + 1 }], rooms, step: 1 };
  const cells = finder.rate(grid).days[0]?.cells ?? [];
  const expected = session.expectedAudience ?? 0;
  return rooms
    .map((roomId, i) => ({ roomId, tint: cells[i] ?? BREAKS, empty: emptySeats(index, roomId, expected) }))
    .filter(({ roomId }) => roomId !== own)
    .sort((a, b) => a.tint - b.tint || a.empty - b.empty)
    .slice(0, ROOMS)
    .map(({ roomId }) => ({ sessionId, dayId, start, roomId, fold }));
}

/** Rooms of which that is not known come after those that have the seats, and those that are too small last. */
function emptySeats({ venue }: ScheduleIndex, roomId: RoomId, expected: number): number {
  const capacity = venue.capacity.get(roomId);
  return capacity == null ? 1_000_000 : capacity < expected ? 2_000_000 : capacity - expected;
}

/** The part of a day from about `from` to `to` (absolute minutes), on the steps of the whole day. */
function windowOf(day: GridDay, from: number, to: number, step: number): GridDay {
  const first = day.from + Math.max(0, Math.floor((from - day.from) / step)) * step;
  return { ...day, from: first, to: Math.max(first, Math.min(day.to, to)) };
}
