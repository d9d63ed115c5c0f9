import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import type { RoomId, SessionId } from '../../../shared/model/tables.ts';
import { wholeGrid } from '../../../shared/placing/grid.ts';
import { groupOf, groupReasonsAt, placesOfGroup, rateGroup, whyNoPlaces } from '../../../shared/placing/group.ts';
import { BREAKS, COSTS, FREE, rateBoard } from '../../../shared/placing/rate.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { PLAN } from '../builder.ts';
import { withLevel } from '../conflicts/tight.ts';
import { LONG, RUNS, randomProgram } from '../random-program.ts';
import { afterChange, byKey, conflictsOfFamily } from './after-change.ts';
import { familyOf } from './oracle.ts';
import { PAIRWISE, pairwise } from './pairwise.ts';
import { withPins } from './with-pins.ts';

const randomPins = fc.array(fc.constantFrom('none', 'none', 'none', 'time', 'room', 'both'), {
  minLength: 8,
  maxLength: 8,
});

test('the rating of a group is the worst conflict that it has after it really moved', { timeout: LONG }, () => {
  fc.assert(
    fc.property(
      randomProgram,
      fc.option(randomPins),
      fc.nat(),
      fc.shuffledSubarray(['a', 'b', 'c', 'ab', 'abc'], { minLength: 4 }),
      (program, pins, pick, names) => {
        // Who is a shared account hangs on many sessions: cell by cell everybody is one person.
        const people = withLevel(program, 'shared-account', 'off');
        const state = pins === null ? people : withPins(people, pins);
        const index = buildIndex(state, PLAN);
        const settings = settingsOf(state);
        const pairs = pairwise(settings);
        const ids = [...state.session.keys()] as SessionId[];
        const byName = new Map([...state.room.values()].map((room) => [room.name, room.id]));
        const rooms = names.map((name) => byName.get(name)).filter((id): id is RoomId => id !== undefined);
        const leads = ids.filter((id) => groupOf(index, PLAN, id, ids, rooms).followers.length > 0);
        const leadId = leads[pick % leads.length];
        if (!leadId) return;
        const chosen = ids.filter((_, i) => (pick >> (i + 3)) & 1 || i === (pick + 1) % ids.length);
        const group = groupOf(index, PLAN, leadId, chosen, rooms);
        const grid = wholeGrid(index, 15);
        const rating = rateGroup(index, pairs, group, grid, rooms);
        if (group.followers.length === 0) {
          expect(rating.days).toEqual(rateBoard(index, pairs, group.lead, grid).days);
          return;
        }
        const members = [leadId, ...group.followers.map(({ sessionId }) => sessionId)];
        const family = new Set(members.flatMap((id) => [...familyOf(state, id)]));
        for (const { day, steps, cells } of rating.days)
          grid.rooms.forEach((roomId, column) => {
            for (let s = pick % 11; s < steps; s += 11) {
              const start = day.from + s * grid.step;
              const midnight = absoluteMinute(state.day.get(day.dayId)?.date ?? '', 0);
              const cell = { dayId: day.dayId, roomId, start: start - midnight };
              const places = placesOfGroup(index, group, cell, rooms);
              const tint = cells[column * steps + s];
              if (!places) {
                expect(tint).toBe(BREAKS);
                expect(members).toContain(whyNoPlaces(index, group, cell, rooms)?.sessionId);
                continue;
              }
              const expected = conflictsOfFamily(state, afterChange(state, places), family);
              const rated = expected.filter(({ rule }) => PAIRWISE.has(rule));
              const breaks = rated.some(({ level }) => level === 'error' || level === 'block');
              expect(tint).toBe(breaks ? BREAKS : rated.length > 0 ? COSTS : FREE);
              const reasons = groupReasonsAt(index, settings, group, { ...cell, start }, rating, rooms);
              expect(reasons.sort(byKey)).toEqual(expected.sort(byKey));
            }
          });
      },
    ),
    { seed: 20261101, numRuns: Math.ceil(RUNS / 3) },
  );
});
