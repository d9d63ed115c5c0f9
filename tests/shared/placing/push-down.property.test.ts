import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionId } from '../../../shared/model/tables.ts';
import { isRefusal, type NewPlace } from '../../../shared/placing/new-place.ts';
import { pushDown } from '../../../shared/placing/push-down.ts';
import { overlaps } from '../../../shared/schedule/intervals.ts';
import { buildIndex, type ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { dayIdOf, PLAN, roomIdOf } from '../builder.ts';
import { LONG, RUNS, randomProgram, startMinute } from '../random-program.ts';
import { afterChange } from './after-change.ts';
import { withPins } from './with-pins.ts';

/** The absolute minutes that a session and its talks take, and the plain rooms; null: none. */
function taken(index: ScheduleIndex, id: SessionId) {
  const all = [id, ...(index.talksOf.get(id) ?? [])].map((one) => index.entries.get(one));
  const timed = all.filter((one) => one !== undefined).filter((one) => one.active && one.from !== null);
  const roomId = index.entries.get(id)?.roomId;
  if (timed.length === 0 || !roomId) return null;
  const from = Math.min(...timed.map((one) => one.from ?? 0));
  return { from, to: Math.max(...timed.map((one) => one.to ?? 0)), parts: index.venue.parts.get(roomId) ?? [] };
}

test('pushing down leaves no overlap among those that moved, keeps their order, and moves nobody who is pinned', {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(
      randomProgram,
      fc.array(fc.constantFrom('none', 'none', 'none', 'time', 'room', 'both'), { minLength: 8, maxLength: 8 }),
      fc.record({
        pick: fc.nat(),
        durationMinutes: fc.constantFrom(0, 15, 30, 60),
        day: fc.constantFrom('mon', 'tue'),
        start: startMinute,
        room: fc.constantFrom('a', 'b', 'c', 'ab', 'abc'),
      }),
      (program, pins, { pick, durationMinutes, day, start, room }) => {
        const state = withPins(program, pins);
        const index = buildIndex(state, PLAN);
        const ids = [...state.session.values()].map(({ id }) => id);
        const sessionId = ids[pick % ids.length];
        if (!sessionId) return;
        const cell = { dayId: dayIdOf(day), roomId: roomIdOf(room), start };
        const places = pushDown(index, PLAN, { sessionId, durationMinutes }, cell);
        if (isRefusal(places)) return;
        const [drop, ...moved] = places;
        expect(drop).toEqual({ sessionId, ...cell });
        const length = { sessionId, durationMinutes };
        const before = buildIndex(afterChange(state, [...places.slice(0, 1), length]), PLAN);
        const after = buildIndex(afterChange(state, [...places, length]), PLAN);
        const spots = places.map((place) => ({
          place,
          was: taken(before, place.sessionId),
          now: taken(after, place.sessionId),
        }));
        for (const { place } of spots.slice(1)) {
          const row = state.placement.get(`${PLAN} ${place.sessionId}`);
          expect(['none', 'room']).toContain(row?.pin);
          expect({ dayId: place.dayId, roomId: place.roomId }).toEqual({ dayId: row?.dayId, roomId: row?.roomId });
          expect(place.start ?? 0).toBeGreaterThan(row?.start ?? 0);
        }
        spots.forEach((one, i) => {
          for (const other of spots.slice(i + 1)) {
            if (!one.now || !other.now || !one.was || !other.was) continue;
            if (!one.now.parts.some((part) => other.now?.parts.includes(part))) continue;
            expect(overlaps(one.now.from, one.now.to, other.now.from, other.now.to)).toBe(false);
            if (i === 0) continue;
            expect(one.was.from).toBeLessThanOrEqual(other.was.from);
            expect(one.now.to).toBeLessThanOrEqual(other.now.from);
          }
        });
        for (const { now } of spots.slice(1))
          for (const wall of index.venue.breaks)
            if (now && (wall.parts === null || now.parts.some((part) => wall.parts?.has(part))))
              expect(overlaps(now.from, now.to, wall.from, wall.to)).toBe(false);
        // Whoever stays is in nobody's way, but for those who are pinned, of another day, or overlapped before.
        const midnight = absoluteMinute(state.day.get(cell.dayId)?.date ?? '', 0);
        expect(before.entries.get(sessionId)?.from).toBe(midnight + start);
        const movedIds = new Set(places.map((place: NewPlace) => place.sessionId));
        for (const id of ids) {
          const row = state.placement.get(`${PLAN} ${id}`);
          const stays = taken(after, id);
          if (movedIds.has(id) || !stays || row?.blockId !== null || row.dayId !== cell.dayId) continue;
          if (row.pin === 'time' || row.pin === 'both') continue;
          for (const { now } of spots)
            if (now?.parts.some((part) => stays.parts.includes(part)))
              expect(overlaps(now.from, now.to, stays.from, stays.to)).toBe(false);
        }
        expect(moved.length).toBeLessThan(ids.length);
      },
    ),
    { seed: 20261104, numRuns: RUNS * 2 },
  );
});
