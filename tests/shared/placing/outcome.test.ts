import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { rowKey as keyOf } from '../../../shared/model/state.ts';
import type { NewLength, NewPlace } from '../../../shared/placing/new-place.ts';
import { outcomeOf, outcomes } from '../../../shared/placing/outcome.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import {
  buildProgram,
  copyState,
  dayIdOf,
  minute,
  PLAN,
  type ProgramSpec,
  placementKey,
  roomIdOf,
  sessionIdOf,
} from '../builder.ts';
import { LONG, RUNS, randomProgram, startMinute, stepTowards } from '../random-program.ts';
import { afterChange, byKey, conflictsOf } from './after-change.ts';

const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00' },
  rooms: { hall: 100, den: 10 },
  sessions: {
    one: { at: 'mon 09:00', room: 'hall', speakers: ['Ada'] },
    two: { at: 'mon 09:15', room: 'hall', speakers: ['Bob'] },
    three: { at: 'mon 11:00', room: 'den', speakers: ['Ada'] },
  },
};
const place = (name: string, clock: string, room: string) => ({
  sessionId: sessionIdOf(name),
  dayId: dayIdOf('mon'),
  start: minute(clock),
  roomId: roomIdOf(room),
});

describe('the outcome of a change', () => {
  const ask = (change: Parameters<typeof outcomeOf>[3], accept: readonly (readonly [string, string])[] = []) => {
    const state = buildProgram(spec);
    const index = buildIndex(state, PLAN);
    const settings = { ...settingsOf(state), accepted: new Map(accept) };
    const before = conflictsOf(state).map((conflict) => ({
      ...conflict,
      accepted: settings.accepted.get(conflict.key) === conflict.factsHash,
    }));
    const { made, solved } = outcomeOf(index, settings, before, change);
    return { made: made.map(({ rule }) => rule), solved: solved.map(({ rule }) => rule) };
  };

  test('one clash is solved and another one made', () => {
    expect(ask([place('one', '11:00', 'hall')])).toEqual({
      made: ['person-in-two-places'],
      solved: ['room-used-twice'],
    });
  });
  test('a shorter session ends before the next begins', () => {
    expect(ask([{ sessionId: sessionIdOf('one'), durationMinutes: 15 }])).toEqual({
      made: [],
      solved: ['room-used-twice'],
    });
  });
  test('a clash that only lasts longer is neither made nor solved', () => {
    expect(ask([place('two', '09:05', 'hall')])).toEqual({ made: [], solved: [] });
  });
  test('an accepted clash that would last longer comes back', () => {
    const [clash] = conflictsOf(buildProgram(spec));
    if (!clash) throw new Error('The program has a clash');
    const accepted = [[clash.key, clash.factsHash]] as const;
    expect(ask([place('two', '09:05', 'hall')], accepted)).toEqual({ made: ['room-used-twice'], solved: [] });
    expect(ask([place('two', '09:15', 'hall')], accepted)).toEqual({ made: [], solved: [] });
  });
  test('a session taken off the program has no conflicts', () => {
    const away = { sessionId: sessionIdOf('one'), dayId: null, start: null, roomId: null };
    expect(ask([away])).toEqual({ made: [], solved: ['room-used-twice'] });
  });
  test('a diff may be of any table', () => {
    const session = buildProgram(spec).session.get(sessionIdOf('two'));
    if (!session) throw new Error('The program has the session');
    const updated = [{ key: session.id, columns: { status: ['accepted', 'withdrawn'] as const } }];
    expect(ask({ session: { added: [], updated, removed: [] } })).toEqual({
      made: ['withdrawn-but-placed'],
      solved: ['room-used-twice'],
    });
  });
  test('the program, its index and the next question know nothing of it', () => {
    const state = buildProgram(spec);
    const index = buildIndex(state, PLAN);
    const settings = settingsOf(state);
    const many = outcomes(index, settings, conflictsOf(state));
    const first = many.of([place('one', '11:00', 'hall')]);
    many.of([place('two', '11:00', 'den'), { sessionId: sessionIdOf('two'), durationMinutes: 90 }]);
    expect(many.of([place('one', '11:00', 'hall')])).toEqual(first);
    expect(index).toEqual(buildIndex(buildProgram(spec), PLAN));
    expect(state.placement.get(placementKey('one'))?.start).toBe(540);
  });
});

const newPlace = fc.record({
  session: fc.nat(),
  day: fc.constantFrom('mon', 'tue', 'wed', null),
  start: fc.option(startMinute, { freq: 8 }),
  room: fc.constantFrom('a', 'b', 'c', 'ab', 'abc', null),
});
const newLength = fc.record({ session: fc.nat(), durationMinutes: fc.constantFrom(0, 15, 45, 120) });

test('an outcome is what has changed among all conflicts after it is really done', { timeout: LONG }, () => {
  fc.assert(
    fc.property(
      randomProgram,
      fc.array(
        fc.array(fc.oneof({ weight: 3, arbitrary: newPlace }, { weight: 1, arbitrary: newLength }), {
          minLength: 1,
          maxLength: 5,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (state, questions) => {
        const ids = [...state.session.values()].map(({ id }) => id);
        const index = buildIndex(state, PLAN);
        const settings = settingsOf(state);
        const before = conflictsOf(state);
        const many = outcomes(index, settings, before);
        const known = new Set(before.map(({ key }) => key));
        for (const question of questions) {
          const change = question.flatMap((one): (NewPlace | NewLength)[] => {
            const sessionId = ids[one.session % ids.length];
            if (!sessionId) return [];
            if ('durationMinutes' in one) return [{ sessionId, durationMinutes: one.durationMinutes }];
            const dayId = one.day === null ? null : dayIdOf(one.day);
            const start = dayId === null ? null : one.start;
            return [{ sessionId, dayId, start, roomId: one.room === null ? null : roomIdOf(one.room) }];
          });
          const after = conflictsOf(afterChange(state, change));
          const left = new Set(after.map(({ key }) => key));
          const { made, solved } = many.of(change);
          expect([...made].sort(byKey)).toEqual(after.filter(({ key }) => !known.has(key)).sort(byKey));
          expect([...solved].sort(byKey)).toEqual(before.filter(({ key }) => !left.has(key)).sort(byKey));
          expect(outcomeOf(index, settings, before, change)).toEqual({ made, solved });
        }
      },
    ),
    { seed: 20261102, numRuns: RUNS },
  );
});

test('the outcome of a diff of another table is what has changed, too', { timeout: LONG }, () => {
  fc.assert(
    fc.property(
      randomProgram,
      randomProgram,
      fc.constantFrom('session', 'appearance', 'slot', 'room', 'unavailability'),
      fc.nat(),
      (state, target, table, pick) => {
        const diff = stepTowards(state, target, table, pick);
        if (!diff) return;
        const index = buildIndex(state, PLAN);
        const before = conflictsOf(state);
        const { made, solved } = outcomeOf(index, settingsOf(state), before, diff);
        const rows = copyState(state)[table] as Map<string, unknown>;
        const change = diff[table];
        for (const row of change?.removed ?? []) rows.delete(keyOf(table, row));
        for (const { key } of change?.updated ?? [])
          rows.set(key, (target[table] as ReadonlyMap<string, unknown>).get(key));
        for (const row of change?.added ?? []) rows.set(keyOf(table, row), row);
        const after = conflictsOf({ ...state, [table]: rows });
        const known = new Set(before.map(({ key }) => key));
        const left = new Set(after.map(({ key }) => key));
        expect([...made].sort(byKey)).toEqual(after.filter(({ key }) => !known.has(key)).sort(byKey));
        expect([...solved].sort(byKey)).toEqual(before.filter(({ key }) => !left.has(key)).sort(byKey));
        expect(buildIndex(state, PLAN)).toEqual(index);
      },
    ),
    { seed: 20261103, numRuns: Math.ceil(RUNS / 2) },
  );
});
