import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { minutesFound, TWO_DAYS, told } from './found.ts';

const rooms: ProgramSpec['rooms'] = {
  hall: 100,
  studio: 40,
  both: { parts: ['hall', 'studio'] },
  attic: null,
  loft: { parts: ['hall', 'attic'] },
};

describe('room-unavailable', () => {
  const RULE = 'room-unavailable';
  test.each<[string, SessionSpec, string, string, number | null]>([
    ['in part', { at: 'mon 10:00', room: 'hall' }, 'hall', '10:20-12:00', 10],
    ['until the session starts', { at: 'mon 10:00', room: 'hall' }, 'hall', '08:00-10:00', null],
    ['from its end', { at: 'mon 10:00', room: 'hall' }, 'hall', '10:30-11:00', null],
    ['over midnight', { at: 'mon 23:45', room: 'hall' }, 'hall', '24:00-25:00', 15],
    ['another room', { at: 'mon 10:00', room: 'hall' }, 'studio', '10:00-11:00', null],
    ['a part of a combined room', { at: 'mon 10:00', room: 'both' }, 'studio', '10:00-11:00', 30],
    ['the combined room that it is a part of', { at: 'mon 10:00', room: 'hall' }, 'both', '10:00-11:00', 30],
    ['a combined room that shares a part', { at: 'mon 10:00', room: 'loft' }, 'both', '10:00-11:00', 30],
    ['a session without a room', { at: 'mon 10:00' }, 'hall', '10:00-11:00', null],
    ['a session without a time', { at: 'mon', room: 'hall' }, 'hall', '10:00-11:00', null],
    ['a withdrawn session', { at: 'mon 10:00', room: 'hall', status: 'withdrawn' }, 'hall', '10:00-11:00', null],
  ])('%s', (_name, a, room, time, minutes) => {
    const away = [{ room, date: '2026-06-01', time }];
    expect(minutesFound(RULE, { days: TWO_DAYS, rooms, sessions: { a }, away })).toBe(minutes);
  });

  test('it says when the room is not to be had, and by how much', () => {
    const away = [{ room: 'hall', date: '2026-06-01', time: '10:20-12:00' }];
    expect(told(RULE, { rooms, sessions: { a: { at: 'mon 10:00', room: 'hall' } }, away })).toEqual([
      'Hall is not available 10:20–12:00 on Mon 1 June, but “a” is there 10:00–10:30: 10 minutes.',
    ]);
  });
});

describe('room-too-small', () => {
  const RULE = 'room-too-small';
  const at = 'mon 10:00';
  test.each<[string, SessionSpec, string[]]>([
    [
      'one seat short',
      { at, room: 'hall', expectedAudience: 101 },
      ['101 people are expected at “a”, but hall has 100 seats: 1 too few.'],
    ],
    ['just enough', { at, room: 'hall', expectedAudience: 100 }, []],
    ['an audience that is not known', { at, room: 'hall' }, []],
    ['a capacity that is not known', { at, room: 'attic', expectedAudience: 500 }, []],
    ['a combined room has the seats of its parts', { at, room: 'both', expectedAudience: 140 }, []],
    [
      'and no more',
      { at, room: 'both', expectedAudience: 150 },
      ['150 people are expected at “a”, but both has 140 seats: 10 too few.'],
    ],
    ['a part of it is not known', { at, room: 'loft', expectedAudience: 500 }, []],
    [
      'no time yet',
      { at: null, room: 'studio', expectedAudience: 50 },
      ['50 people are expected at “a”, but studio has 40 seats: 10 too few.'],
    ],
    ['no room yet', { at, expectedAudience: 500 }, []],
    ['withdrawn', { at, room: 'studio', expectedAudience: 50, status: 'withdrawn' }, []],
  ])('%s', (_name, a, sentences) => {
    expect(told(RULE, { rooms, sessions: { a } })).toEqual(sentences);
  });

  test('a talk of a block is measured by the room of its block', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at, room: 'studio', length: 60, block: true },
      one: { in: 'block', expectedAudience: 41 },
    };
    expect(told(RULE, { rooms, sessions })).toEqual([
      '41 people are expected at “one”, but studio has 40 seats: 1 too few.',
    ]);
  });
});
