import { describe, expect, test } from 'vitest';
import { pushDown } from '../../../shared/placing/push-down.ts';
import { PLAN, type ProgramSpec, type SessionSpec, sessionIdOf } from '../builder.ts';
import { cellOf, indexed, shown } from './shown.ts';

const program = (sessions: Readonly<Record<string, SessionSpec>>, more: ProgramSpec = {}): ProgramSpec => ({
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
  rooms: { hall: 100, den: 100, a: 10, b: 10, ab: { parts: ['a', 'b'] } },
  sessions: { new: { length: 30 }, ...sessions },
  ...more,
});
const at = (time: string, length = 30, more: SessionSpec = {}): SessionSpec => ({
  at: `mon ${time}`,
  room: 'hall',
  length,
  ...more,
});

function push(spec: ProgramSpec, cell: string, name = 'new', durationMinutes = 30) {
  const from = indexed(spec);
  return shown(from, pushDown(from.index, PLAN, { sessionId: sessionIdOf(name), durationMinutes }, cellOf(cell)));
}

describe('pushing down', () => {
  test.each<[string, Record<string, SessionSpec>, string, string[]]>([
    ['a free stretch moves nobody', { one: at('11:00') }, 'mon 10:00 hall', ['new 10:00 hall']],
    ['those that touch stay', { one: at('09:30'), two: at('10:30') }, 'mon 10:00 hall', ['new 10:00 hall']],
    [
      'each goes behind the one before it, until a gap takes it up',
      { one: at('10:00'), two: at('10:30'), three: at('11:30'), four: at('12:00') },
      'mon 10:00 hall',
      ['new 10:00 hall', 'one 10:30 hall', 'two 11:00 hall'],
    ],
    [
      'only as far as needed',
      { one: at('10:20'), two: at('10:55') },
      'mon 10:00 hall',
      ['new 10:00 hall', 'one 10:30 hall', 'two 11:00 hall'],
    ],
    [
      'one that began before goes behind it, too',
      { one: at('09:30', 60), two: at('10:45') },
      'mon 10:00 hall',
      ['new 10:00 hall', 'one 10:30 hall', 'two 11:30 hall'],
    ],
    [
      'one that is pinned in time is jumped over, and the order is kept',
      { one: at('10:00', 60), two: at('11:00', 20), pinned: at('11:20', 30, { pin: 'time' }) },
      'mon 10:00 hall',
      ['new 10:00 hall', 'one 11:50 hall', 'two 12:50 hall'],
    ],
    [
      'a pin to the room lets one move in it',
      { one: at('10:00', 30, { pin: 'room' }) },
      'mon 10:00 hall',
      ['new 10:00 hall', 'one 10:30 hall'],
    ],
    [
      'other rooms, other days and the withdrawn stay',
      {
        one: at('10:00', 30, { room: 'den' }),
        two: at('10:00', 30, { at: 'tue 10:00' }),
        three: at('10:00', 30, { status: 'withdrawn' }),
      },
      'mon 10:00 hall',
      ['new 10:00 hall'],
    ],
    [
      'a block moves whole, its talk that runs over its end with it',
      {
        block: at('10:00', 60, { block: true }),
        talk: { in: 'block', length: 45 },
        late: { in: 'block', length: 45 },
        next: at('11:45'),
      },
      'mon 10:00 hall',
      ['new 10:00 hall', 'block 10:30 hall', 'next 12:00 hall'],
    ],
    [
      'a combined room counts as its parts, each of which pushes on its own',
      {
        inA: at('10:00', 30, { room: 'a' }),
        inB: at('10:15', 60, { room: 'b' }),
        afterA: at('10:45', 30, { room: 'a' }),
        both: at('12:00', 30, { room: 'ab' }),
      },
      'mon 10:00 ab',
      ['new 10:00 ab', 'inA 10:30 a', 'inB 10:30 b', 'afterA 11:00 a'],
    ],
  ])('%s', (_, sessions, cell, places) => {
    expect(push(program(sessions), cell)).toEqual(places);
  });

  test('nobody is pushed into a break of the room', () => {
    const sessions = { one: at('11:30'), two: at('13:00') };
    const slots = [
      { day: 'mon', time: '12:15-13:00' },
      { day: 'mon', time: '13:00-13:30', kind: 'closed' as const, rooms: ['den'] },
    ];
    expect(push(program(sessions, { slots }), 'mon 11:30 hall')).toEqual([
      'new 11:30 hall',
      'one 13:00 hall',
      'two 13:30 hall',
    ]);
  });
  test('where the room has slots they go to the start of one, behind the last one to the minute', () => {
    const sessions = { one: at('10:00'), two: at('10:40', 20), three: at('11:20') };
    const slots = ['10:00-10:30', '10:40-11:10', '11:20-11:50'].map((time) => ({
      day: 'mon',
      time,
      kind: 'sessions' as const,
    }));
    const elsewhere = { day: 'mon', time: '10:50-11:20', kind: 'sessions' as const, rooms: ['den'] };
    expect(push(program(sessions, { slots: [...slots, elsewhere] }), 'mon 10:00 hall')).toEqual([
      'new 10:00 hall',
      'one 10:40 hall',
      'two 11:20 hall',
      'three 11:40 hall',
    ]);
  });
  test('one that is placed already is taken from where it is', () => {
    const sessions = { new: at('11:00'), one: at('10:00'), two: at('10:30') };
    expect(push(program(sessions), 'mon 10:00 hall')).toEqual(['new 10:00 hall', 'one 10:30 hall', 'two 11:00 hall']);
  });
  test('a talk of a block pushes the block it leaves', () => {
    const sessions = { block: at('10:00', 60, { block: true }), one: { in: 'block' } };
    expect(push(program(sessions), 'mon 10:00 hall', 'one')).toEqual(['one 10:00 hall', 'block 10:30 hall']);
  });
  test('its new length counts', () => {
    expect(push(program({ one: at('10:30') }), 'mon 10:00 hall', 'new', 45)).toEqual([
      'new 10:00 hall',
      'one 10:45 hall',
    ]);
  });
  test('it is refused where the session is pinned elsewhere, or one would leave the day', () => {
    expect(push(program({ new: at('09:00', 30, { pin: 'both' }) }), 'mon 10:00 hall')).toBe('pinned new');
    expect(push(program({ one: at('47:00', 60) }), 'mon 47:00 hall')).toBe('outside one');
    expect(push(program({}), 'mon 47:45 hall')).toBe('outside new');
  });
});
