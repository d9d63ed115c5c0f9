import { describe, expect, test } from 'vitest';
import { effectivePlacements, isPlaced, overlaps } from '../../../shared/schedule/effective.ts';
import { clashingStarts, mergeIntervals } from '../../../shared/schedule/intervals.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { buildProgram, PLAN, type ProgramSpec, sessionIdOf } from '../builder.ts';

/** Where a session is: its room, and its times. */
function where(spec: ProgramSpec, name: string): string | null {
  const state = buildProgram(spec);
  const place = effectivePlacements(state, PLAN).get(sessionIdOf(name));
  if (!place) return null;
  const room = place.roomId === null ? '-' : state.room.get(place.roomId)?.name;
  const time = place.start === null || place.end === null ? '-' : `${clock(place.start)}–${clock(place.end)}`;
  return `${place.day?.date ?? '-'} ${time} ${room}`;
}

const rooms = { hall: 100 };
const block = { at: 'mon 10:00', room: 'hall', length: 90, block: true };

describe('where a session is', () => {
  test('at its own place', () => {
    expect(where({ rooms, sessions: { a: { at: 'mon 23:45', room: 'hall' } } }, 'a')).toBe(
      '2026-06-01 23:45–00:15 hall',
    );
  });
  test('half placed, with what it has', () => {
    expect(where({ rooms, sessions: { a: { at: 'mon', room: 'hall' } } }, 'a')).toBe('2026-06-01 - hall');
    expect(where({ rooms, sessions: { a: { at: null, room: 'hall' } } }, 'a')).toBe('- - hall');
    expect(where({ rooms, sessions: { a: { at: 'mon 10:00' } } }, 'a')).toBe('2026-06-01 10:00–10:30 -');
  });
  test('nowhere', () => {
    expect(where({ sessions: { a: {} } }, 'a')).toBe(null);
  });
  test('in another plan it says nothing', () => {
    const state = buildProgram({ sessions: { a: { at: 'mon 10:00' } } });
    expect(effectivePlacements(state, sessionIdOf('another') as unknown as typeof PLAN).size).toBe(0);
  });
});

describe('a talk in a block', () => {
  const sessions: NonNullable<ProgramSpec['sessions']> = {
    block,
    second: { in: 'block', position: 2, length: 20 },
    first: { in: 'block', position: 1, length: 15 },
    late: { in: 'block', position: 3, offset: 60 },
    last: { in: 'block', position: 4, length: 10 },
  };
  test.each([
    ['first', '2026-06-01 10:00–10:15 hall'],
    ['second', '2026-06-01 10:15–10:35 hall'],
    ['late', '2026-06-01 11:00–11:30 hall'],
    ['last', '2026-06-01 11:30–11:40 hall'],
  ])('%s follows from the order and from offsets', (name, expected) => {
    expect(where({ rooms, sessions }, name)).toBe(expected);
  });
  test('is nowhere yet while its block is not placed, but keeps its offset', () => {
    const spec = { rooms, sessions: { ...sessions, block: { length: 90, block: true } } };
    expect(where(spec, 'second')).toBe('- - -');
    expect(effectivePlacements(buildProgram(spec), PLAN).get(sessionIdOf('second'))?.offset).toBe(15);
  });
  test('has its block’s room before the block has a time', () => {
    const spec = { rooms, sessions: { block: { room: 'hall', block: true }, talk: { in: 'block' } } };
    expect(where(spec, 'talk')).toBe('- - hall');
  });
});

test('only day, start and room together make a session placed', () => {
  const sessions = { whole: { at: 'mon 10:00', room: 'hall' }, half: { at: 'mon 10:00' }, none: {} };
  const places = effectivePlacements(buildProgram({ rooms, sessions }), PLAN);
  expect(Object.keys(sessions).map((name) => isPlaced(places.get(sessionIdOf(name))))).toEqual([true, false, false]);
});

test('absolute minutes run on over midnight, so that two days meet', () => {
  const days = { mon: '2026-06-01 08:00-26:00', tue: '2026-06-02 00:00-20:00' };
  const places = effectivePlacements(
    buildProgram({ days, sessions: { a: { at: 'mon 25:00' }, b: { at: 'tue 01:00' } } }),
    PLAN,
  );
  expect(places.get(sessionIdOf('a'))?.from).toBe(absoluteMinute('2026-06-02', 60));
  expect(places.get(sessionIdOf('b'))?.from).toBe(absoluteMinute('2026-06-02', 60));
});

test.each<[string, [number, number], [number, number], boolean]>([
  ['overlapping', [10, 20], [15, 25], true],
  ['touching', [10, 20], [20, 30], false],
  ['apart', [10, 20], [30, 40], false],
  ['nested', [10, 40], [20, 30], true],
  ['shared start', [10, 20], [10, 15], true],
  ['the same', [10, 20], [10, 20], true],
  ['a point inside', [10, 20], [15, 15], true],
  ['a point at the start', [10, 20], [10, 10], false],
  ['a point at the end', [10, 20], [20, 20], false],
  ['two points', [10, 10], [10, 10], false],
])('intervals %s', (_name, a, b, expected) => {
  expect(overlaps(...a, ...b)).toBe(expected);
  expect(overlaps(...b, ...a)).toBe(expected);
});

test('the starts that clash are exactly those at which the intervals overlap', () => {
  for (const length of [0, 1, 5])
    for (const [from, to] of [
      [10, 20],
      [10, 11],
      [10, 10],
    ] as const) {
      const starts = Array.from({ length: 40 }, (_, start) => start);
      const clash = clashingStarts(length, from, to);
      expect(starts.filter((s) => clash.from <= s && s < clash.to)).toEqual(
        starts.filter((s) => overlaps(s, s + length, from, to)),
      );
    }
});

test('intervals that overlap or touch become one, and empty ones vanish', () => {
  const merged = mergeIntervals([
    { from: 30, to: 40 },
    { from: 10, to: 20 },
    { from: 20, to: 25 },
    { from: 35, to: 50 },
    { from: 60, to: 60 },
    { from: 12, to: 15 },
  ]);
  expect(merged).toEqual([
    { from: 10, to: 25 },
    { from: 30, to: 50 },
  ]);
});
