import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { minutesFound, told } from './found.ts';

const rooms: ProgramSpec['rooms'] = { hall: 100, studio: 40, both: { parts: ['hall', 'studio'] }, cellar: 10 };
const kinds = { lunch: { service: true } };
const days = { mon: '2026-06-01 09:00-26:00', tue: '2026-06-02 00:00-24:00', open: '2026-06-03 00:00-00:00' };

describe('over-a-break', () => {
  const RULE = 'over-a-break';
  const lunch = { day: 'mon', time: '12:00-13:00', label: 'Lunch' } as const;
  const night = { day: 'mon', time: '24:00-24:30', kind: 'closed' } as const;
  const half = { ...lunch, rooms: ['both'] };
  test.each<[string, SessionSpec, NonNullable<ProgramSpec['slots']>, number | null]>([
    ['into it', { at: 'mon 11:40', room: 'hall' }, [lunch], 10],
    ['until it', { at: 'mon 11:30', room: 'hall' }, [lunch], null],
    ['from its end', { at: 'mon 13:00', room: 'hall' }, [lunch], null],
    ['nearly', { at: 'mon 13:05', room: 'hall' }, [lunch], null],
    ['over all of it', { at: 'mon 11:30', room: 'hall', length: 120 }, [lunch], 60],
    ['inside it', { at: 'mon 12:15', room: 'hall' }, [lunch], 30],
    ['after midnight, by the other day', { at: 'tue 00:15', room: 'hall' }, [night], 15],
    ['without a room, over a break of all rooms', { at: 'mon 12:00' }, [lunch], 30],
    ['without a room, over a break of some', { at: 'mon 12:00' }, [half], null],
    ['in a part of a combined room that has the break', { at: 'mon 12:00', room: 'studio' }, [half], 30],
    ['in a room that has no break', { at: 'mon 12:00', room: 'cellar' }, [half], null],
    ['a slot for sessions', { at: 'mon 12:00', room: 'hall' }, [{ ...lunch, kind: 'sessions' }], null],
    ['a plenary slot', { at: 'mon 12:00', room: 'hall' }, [{ ...lunch, kind: 'plenary' }], null],
    ['the lunch itself', { at: 'mon 12:00', room: 'hall', kind: 'lunch' }, [lunch], null],
    ['withdrawn', { at: 'mon 12:00', room: 'hall', status: 'withdrawn' }, [lunch], null],
    ['no start', { at: 'mon', room: 'hall' }, [lunch], null],
    ['without length, inside', { at: 'mon 12:30', room: 'hall', length: 0 }, [lunch], 0],
  ])('%s', (_name, a, slots, minutes) => {
    expect(minutesFound(RULE, { days, rooms, kinds, sessions: { a }, slots })).toBe(minutes);
  });

  test('each of two breaks is told', () => {
    const slots = [lunch, { ...lunch, time: '13:30-14:00', label: 'Coffee' }];
    expect(told(RULE, { days, rooms, slots, sessions: { a: { at: 'mon 12:30', length: 90 } } })).toEqual([
      '“a” (12:30–14:00) runs into Lunch (12:00–13:00) on Mon 1 June: 30 minutes.',
      '“a” (12:30–14:00) runs into Coffee (13:30–14:00) on Mon 1 June: 30 minutes.',
    ]);
  });

  test('a block over a break is told once, not for its talks too', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 11:30', room: 'hall', length: 60, block: true },
      one: { in: 'block' },
      two: { in: 'block' },
    };
    expect(minutesFound(RULE, { days, rooms, slots: [lunch], sessions })).toBe(30);
  });
});

test('a talk in a block of a service kind is told itself, since the block is not', () => {
  const sessions: Record<string, SessionSpec> = {
    party: { at: 'mon 11:30', room: 'hall', length: 60, block: true, kind: 'lunch' },
    speech: { in: 'party', offset: 20 },
  };
  const slots = [{ day: 'mon', time: '12:00-13:00', label: 'Lunch' }];
  expect(told('over-a-break', { days, rooms, kinds, slots, sessions })).toEqual([
    '“speech” (11:50–12:20) runs into Lunch (12:00–13:00) on Mon 1 June: 20 minutes.',
  ]);
});

describe('outside-the-day', () => {
  test.each<[string, SessionSpec, string[]]>([
    [
      'before it opens',
      { at: 'mon 08:30', length: 60 },
      ['“a” (08:30–09:30) starts 30 minutes before Mon 1 June opens at 09:00.'],
    ],
    ['at its opening', { at: 'mon 09:00' }, []],
    ['until its closing, after midnight', { at: 'mon 25:30' }, []],
    [
      'over its closing, after midnight',
      { at: 'mon 25:45' },
      ['“a” (01:45–02:15) ends 15 minutes after Mon 1 June closes at 02:00.'],
    ],
    [
      'on both sides',
      { at: 'mon 08:00', length: 1140 },
      [
        '“a” (08:00–03:00) starts 1 hour before Mon 1 June opens at 09:00 and ends 1 hour after Mon 1 June closes at 02:00.',
      ],
    ],
    ['a day without opening hours', { at: 'open 03:00' }, []],
    [
      'a lunch, too',
      { at: 'mon 08:00', kind: 'lunch' },
      ['“a” (08:00–08:30) starts 1 hour before Mon 1 June opens at 09:00.'],
    ],
    ['no start', { at: 'mon' }, []],
    ['withdrawn', { at: 'mon 08:00', status: 'withdrawn' }, []],
  ])('%s', (_name, a, sentences) => {
    expect(told('outside-the-day', { days, kinds, sessions: { a } })).toEqual(sentences);
  });

  test('a talk that runs over the end of its block is told where the block is not', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 25:00', length: 60, block: true },
      one: { in: 'block', length: 70 },
    };
    expect(told('outside-the-day', { days, sessions })).toEqual([
      '“one” (01:00–02:10) ends 10 minutes after Mon 1 June closes at 02:00.',
    ]);
  });
});

describe('withdrawn-but-placed', () => {
  const status = 'withdrawn';
  test.each<[string, SessionSpec, string[]]>([
    [
      'placed',
      { at: 'mon 10:00', room: 'hall', status },
      ['“a” is withdrawn, but still has a place on Mon 1 June at 10:00 in hall.'],
    ],
    ['half placed', { at: null, room: 'hall', status }, ['“a” is withdrawn, but still has a place in hall.']],
    ['not placed', { status }, []],
    ['not withdrawn', { at: 'mon 10:00', room: 'hall', status: 'reserve' }, []],
    ['a lunch has no status', { at: 'mon 10:00', room: 'hall', status, kind: 'lunch' }, []],
  ])('%s', (_name, a, sentences) => {
    expect(told('withdrawn-but-placed', { days, rooms, kinds, sessions: { a } })).toEqual(sentences);
  });

  test('a talk that still stands in a block is placed', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 10:00', room: 'hall', length: 60, block: true },
      one: { in: 'block', status },
    };
    expect(told('withdrawn-but-placed', { days, rooms, sessions })).toEqual([
      '“one” is withdrawn, but still has a place on Mon 1 June at 10:00 in hall.',
    ]);
  });
});
