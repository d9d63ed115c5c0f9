import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { countFound, minutesFound, SHAPES } from './found.ts';

/** In Berlin the clocks skip 02:00 to 03:00 in the first of these nights, and repeat it in the second. */
const NIGHTS = [
  ['in the night that skips an hour', '2026-03-28', '2026-03-29'],
  ['in the night that repeats an hour', '2026-10-24', '2026-10-25'],
] as const;

const rooms = { hall: 100, studio: 40 };
const ada = { speakers: ['Ada'] };

/** How two sessions must be for a rule on pairs to look at them. */
const PAIRS: Readonly<Record<string, (a: SessionSpec, b: SessionSpec) => ProgramSpec>> = {
  'room-used-twice': (a, b) => ({ rooms, sessions: { a: { ...a, room: 'hall' }, b: { ...b, room: 'hall' } } }),
  'person-in-two-places': (a, b) => ({ sessions: { a: { ...a, ...ada }, b: { ...b, ...ada } } }),
  'same-track-in-parallel': (a, b) => ({ sessions: { a: { ...a, track: 'web' }, b: { ...b, track: 'web' } } }),
  'unrecorded-beside-unrecorded': (a, b) => ({
    sessions: { a: { ...a, recording: 'refused' }, b: { ...b, recording: 'refused' } },
  }),
  'should-be-apart': (a, b) => ({ sessions: { a, b }, relations: [['apart', 'a', 'b']] }),
  'audience-overlap': (a, b) => ({ sessions: { a, b }, audiences: [['a', 'b', 50]] }),
};

describe.each(NIGHTS)('overlaps are on the wall, %s', (_night, first, second) => {
  const days = { mon: `${first} 00:00-28:00`, tue: `${second} 00:00-24:00` };
  describe.each(Object.entries(PAIRS))('%s', (rule, pair) => {
    test.each(SHAPES)('%s', (_name, a, b, minutes) => {
      expect(minutesFound(rule, { days, ...pair(a, b) })).toBe(minutes);
      expect(minutesFound(rule, { days, ...pair(b, a) })).toBe(minutes);
    });
    // From before the change until after it, in the hour after midnight and a half.
    test('over the change', () => {
      const long: SessionSpec = { at: 'mon 25:30', length: 150 };
      expect(minutesFound(rule, { days, ...pair(long, { at: 'tue 03:30', length: 60 }) })).toBe(30);
      expect(minutesFound(rule, { days, ...pair(long, { at: 'tue 03:59', length: 60 }) })).toBe(1);
      expect(minutesFound(rule, { days, ...pair(long, { at: 'tue 04:00', length: 60 }) })).toBe(null);
    });
  });
});

/** A session from 01:30 to 04:00 by the clock, told by the day before: what a rule on stretches finds about it, and nearly. */
const STRETCHES: readonly (readonly [
  rule: string,
  name: string,
  more: (second: string) => ProgramSpec,
  found: number,
])[] = [
  ['person-unavailable', 'away at its end', (date) => ({ away: [{ person: 'Ada', date, time: '3:30-5:00' }] }), 1],
  ['person-unavailable', 'away from its end', (date) => ({ away: [{ person: 'Ada', date, time: '4:00-5:00' }] }), 0],
  ['room-unavailable', 'gone at its end', (date) => ({ away: [{ room: 'hall', date, time: '3:59-5:00' }] }), 1],
  ['room-unavailable', 'gone from its end', (date) => ({ away: [{ room: 'hall', date, time: '4:00-5:00' }] }), 0],
  ['over-a-break', 'a break at its end', () => ({ slots: [{ day: 'mon', time: '27:45-28:30' }] }), 1],
  ['over-a-break', 'a break of the next day', () => ({ slots: [{ day: 'tue', time: '3:45-4:30' }] }), 1],
  ['over-a-break', 'a break from its end', () => ({ slots: [{ day: 'mon', time: '28:00-28:30' }] }), 0],
  ['outside-the-day', 'until the day closes', () => ({}), 0],
];

describe.each(NIGHTS)('stretches are on the wall, %s', (_night, first, second) => {
  const days = { mon: `${first} 00:00-28:00`, tue: `${second} 00:00-24:00` };
  test.each(STRETCHES)('%s: %s', (rule, _name, more, found) => {
    const sessions = { a: { at: 'mon 25:30', length: 150, room: 'hall', ...ada } };
    expect(countFound(rule, { days, rooms, sessions, ...more(second) })).toBe(found);
  });
  test('outside-the-day: a minute after the day closes', () => {
    const sessions = { a: { at: 'mon 25:30', length: 151 } };
    expect(countFound('outside-the-day', { days, sessions })).toBe(1);
  });
});

/** How many minutes lie between two sessions of Ada in two rooms of two buildings, and what is found at that. */
const PAUSES: readonly (readonly [
  rule: string,
  parameters: Readonly<Record<string, number>>,
  enough: string,
  less: string,
])[] = [
  ['back-to-back', { pause: 15 }, 'tue 04:15', 'tue 04:14'],
  ['too-little-time-to-change-room', { otherBuilding: 10 }, 'tue 04:10', 'tue 04:09'],
  ['three-in-a-row', { sessions: 2, pause: 15 }, 'tue 04:15', 'tue 04:14'],
];

describe.each(NIGHTS)('pauses are on the wall, %s', (_night, first, second) => {
  const days = { mon: `${first} 00:00-28:00`, tue: `${second} 00:00-24:00` };
  test.each(PAUSES)('%s', (rule, parameters, enough, less) => {
    const found = (at: string): number => {
      const sessions: Record<string, SessionSpec> = {
        a: { at: 'mon 25:30', length: 150, room: 'hall', ...ada },
        b: { at, room: 'studio', ...ada },
      };
      const two = { hall: { building: 'north' }, studio: { building: 'south' } };
      return countFound(rule, { days, rooms: two, sessions }, parameters);
    };
    expect([found(enough), found(less)]).toEqual([0, 1]);
  });
  test('changeover-time', () => {
    const found = (at: string): number => {
      const sessions = { a: { at: 'mon 25:30', length: 150, room: 'hall' }, b: { at, room: 'hall' } };
      return countFound('changeover-time', { days, rooms, sessions }, { minutes: 10 });
    };
    expect([found('tue 04:10'), found('tue 04:09'), found('tue 03:59')]).toEqual([0, 1, 0]);
  });
});
