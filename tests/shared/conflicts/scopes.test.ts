import { describe, expect, test } from 'vitest';
import { findConflicts, findingsOf } from '../../../shared/conflicts/engine.ts';
import { count, minutes, takes, valuesOf } from '../../../shared/conflicts/parameters.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { readScope } from '../../../shared/conflicts/scope.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { verdictsFor } from '../../../shared/conflicts/verdicts.ts';
import { COSTS, FREE, rateBoard } from '../../../shared/placing/rate.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, type ProgramSpec, type RuleSpec, roomIdOf, sessionIdOf } from '../builder.ts';

const RULE = 'room-too-small';

/** Four sessions that are too big for their rooms. */
const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
  rooms: { hall: 30, studio: 30, both: { capacity: 30, parts: ['hall', 'studio'] } },
  kinds: { talk: {}, tutorial: {} },
  sessions: {
    a: { at: 'mon 10:00', room: 'hall', kind: 'talk', track: 'web', expectedAudience: 40 },
    b: { at: 'tue 10:00', room: 'hall', kind: 'tutorial', expectedAudience: 40 },
    c: { at: 'mon 12:00', room: 'studio', kind: 'tutorial', track: 'web', expectedAudience: 40 },
    d: { at: 'tue 12:00', room: 'both', kind: 'talk', expectedAudience: 40 },
  },
};
const names = new Map(Object.keys(spec.sessions ?? {}).map((name) => [sessionIdOf(name), name]));

/** The level of each session's conflict, for these settings. */
function levels(...rules: readonly Omit<RuleSpec, 'rule'>[]): Record<string, string> {
  const state = buildProgram({ ...spec, rules: rules.map((own) => ({ rule: RULE, ...own })) });
  const all = findConflicts(buildIndex(state, PLAN), settingsOf(state));
  const found = all.filter((conflict) => conflict.rule === RULE);
  const told = found.map(({ sessions, level }) => [names.get(sessions[0] ?? sessionIdOf('')) ?? '', level]);
  return Object.fromEntries(told.sort());
}

describe('a setting counts where its scope holds', () => {
  test.each<[string, NonNullable<RuleSpec['scope']>, Record<string, string>]>([
    ['a kind', { kinds: ['tutorial'] }, { a: 'warning', b: 'error', c: 'error', d: 'warning' }],
    ['a track', { tracks: ['web'] }, { a: 'error', b: 'warning', c: 'error', d: 'warning' }],
    ['a day', { days: ['mon'] }, { a: 'error', b: 'warning', c: 'error', d: 'warning' }],
    ['a room, also as part of another', { rooms: ['hall'] }, { a: 'error', b: 'error', c: 'warning', d: 'error' }],
    ['a combined room alone', { rooms: ['both'] }, { a: 'warning', b: 'warning', c: 'warning', d: 'error' }],
    ['one of two', { kinds: ['tutorial', 'talk'] }, { a: 'error', b: 'error', c: 'error', d: 'error' }],
    [
      'a kind on a day',
      { kinds: ['tutorial'], days: ['tue'] },
      { a: 'warning', b: 'error', c: 'warning', d: 'warning' },
    ],
  ])('%s', (_name, scope, expected) => {
    expect(levels({ scope, level: 'error' })).toEqual(expected);
  });
});

describe('the narrowest scope counts', () => {
  test('with more dimensions', () => {
    const narrow = { scope: { tracks: ['web'], days: ['mon'] }, level: 'note' } as const;
    const wide = { scope: { rooms: ['hall', 'studio', 'both'] }, level: 'error' } as const;
    expect(levels(narrow, wide)).toEqual({ a: 'note', b: 'error', c: 'note', d: 'error' });
  });
  test('then rooms before tracks before kinds before days, in whatever order they were set', () => {
    const room = { scope: { rooms: ['hall'] }, level: 'block' } as const;
    const track = { scope: { tracks: ['web'] }, level: 'error' } as const;
    const kind = { scope: { kinds: ['tutorial'] }, level: 'note' } as const;
    const day = { scope: { days: ['mon', 'tue'] }, level: 'off' } as const;
    expect(levels(day, kind, track, room)).toEqual({ a: 'block', b: 'block', c: 'error', d: 'block' });
    expect(levels(track, kind, day)).toEqual({ a: 'error', b: 'note', c: 'error' });
    expect(levels(day, kind)).toEqual({ b: 'note', c: 'note' });
  });
  test('then the one that lists fewer', () => {
    const two = { scope: { kinds: ['talk', 'tutorial'] }, level: 'note' } as const;
    const one = { scope: { kinds: ['tutorial'] }, level: 'error' } as const;
    expect(levels(two, one)).toEqual({ a: 'note', b: 'error', c: 'error', d: 'note' });
  });
  test('a rule that is off everywhere may be on in a scope, and the other way round', () => {
    const scope = { kinds: ['tutorial'] };
    expect(levels({ level: 'off' }, { scope, level: 'error' })).toEqual({ b: 'error', c: 'error' });
    expect(levels({ level: 'error' }, { scope, level: 'off' })).toEqual({ a: 'error', d: 'error' });
  });
});

test('the board tints by the scope that a cell is in', () => {
  const rules: RuleSpec[] = [
    { rule: RULE, level: 'off' },
    { rule: RULE, level: 'note', scope: { rooms: ['hall'], days: ['tue'] } },
  ];
  const state = buildProgram({ ...spec, sessions: { a: spec.sessions?.a ?? {} }, rules });
  const index = buildIndex(state, PLAN);
  const grid = {
    days: [...state.day.values()].map((day, i) => ({
      dayId: day.id,
      from: (20605 + i) * 1440 + 600,
      to: (20605 + i) * 1440 + 630,
    })),
    rooms: ['hall', 'studio', 'both'].map(roomIdOf),
    step: 30,
  };
  const candidate = { sessionId: sessionIdOf('a'), planId: PLAN, durationMinutes: 30 };
  const { days } = rateBoard(index, settingsOf(state), candidate, grid);
  expect(days.map(({ day, cells }) => [day.dayId, [...cells]])).toEqual([
    [dayIdOf('mon'), [FREE, FREE, FREE]],
    [dayIdOf('tue'), [COSTS, FREE, COSTS]],
  ]);
});

test('what a rule would tell is known also while it is off', () => {
  const parameters = { most: 1 };
  const sessions: ProgramSpec['sessions'] = {
    a: { at: 'mon 10:00', speakers: ['Ada'] },
    b: { at: 'mon 12:00', speakers: ['Ada'] },
  };
  const state = buildProgram({ sessions, rules: [{ rule: 'too-many-a-day', level: 'off', parameters }] });
  const index = buildIndex(state, PLAN);
  const rule = RULES.find(({ id }) => id === 'too-many-a-day');
  if (!rule) throw new Error('there is the rule');
  expect(findConflicts(index, settingsOf(state), [rule])).toEqual([]);
  expect(findingsOf(index, settingsOf(state), rule).map(({ facts }) => facts.count)).toEqual([2]);
});

describe('parameters', () => {
  const declared = {
    gap: minutes('Minutes between', 10, 60),
    most: count('At most', 3, 9),
    strict: { kind: 'boolean', default: false, words: 'Strict' },
  } as const;
  test('the nearest value counts, then the wider one, then the default', () => {
    expect(valuesOf(declared, { gap: 5 }, { gap: 20, most: 4 })).toEqual({ gap: 5, most: 4, strict: false });
    expect(valuesOf(declared)).toEqual({ gap: 10, most: 3, strict: false });
  });
  test('what does not fit is not taken', () => {
    expect(valuesOf(declared, { gap: 61, most: 0, strict: 1 }, { gap: '5', most: 2.5 })).toEqual(valuesOf(declared));
    expect(takes(declared.gap, 60)).toBe(true);
    expect(takes(declared.strict, true)).toBe(true);
  });
  test('a scope that lists nothing known is everywhere', () => {
    expect([readScope(null), readScope({ colours: ['red'] }), readScope('x'), readScope({ days: ['d'] })]).toEqual([
      null,
      null,
      null,
      { days: ['d'] },
    ]);
  });
});

test('two sessions without length that should be apart are rated, also where the rule is set for some rooms', () => {
  const state = buildProgram({
    rooms: { hall: 100 },
    sessions: { a: { at: 'mon 10:00', room: 'hall', length: 0 }, b: { at: 'mon 10:00', room: 'hall', length: 0 } },
    relations: [['apart', 'a', 'b']],
    rules: [{ rule: 'should-be-apart', level: 'error', scope: { rooms: ['hall'] } }],
  });
  const index = buildIndex(state, PLAN);
  const candidate = { sessionId: sessionIdOf('a'), planId: PLAN, durationMinutes: 0 };
  const told = verdictsFor(index, settingsOf(state), candidate).map(({ verdict }) => verdict.rule);
  expect(told).not.toContain('should-be-apart');
});
