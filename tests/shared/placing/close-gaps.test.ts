import { expect, test } from 'vitest';
import { closeGaps } from '../../../shared/placing/close-gaps.ts';
import { PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';
import { cellOf, indexed, shown } from './shown.ts';

const at = (time: string, length = 30, more: SessionSpec = {}): SessionSpec => ({
  at: `mon ${time}`,
  room: 'hall',
  length,
  ...more,
});

function close(
  sessions: Readonly<Record<string, SessionSpec>>,
  cell: string,
  changeover?: number,
  slots: ProgramSpec['slots'] = [],
) {
  const from = indexed({
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
    rooms: { hall: { parts: ['left', 'right'] }, left: 10, right: 10, den: 10 },
    sessions,
    slots,
  });
  const { start, ...where } = cellOf(cell);
  return shown(from, closeGaps(from.index, PLAN, { ...where, from: start, ...(changeover ? { changeover } : {}) }));
}

test.each<[string, Record<string, SessionSpec>, string, string[]]>([
  [
    'each goes up to the end of the one before, the first to where the gap begins',
    { one: at('09:00'), two: at('10:15'), three: at('11:30', 45), four: at('12:15') },
    'mon 09:30 hall',
    ['two 09:30 hall', 'three 10:00 hall', 'four 10:45 hall'],
  ],
  ['where there is no gap nothing moves', { one: at('09:00'), two: at('09:30') }, 'mon 09:00 hall', []],
  [
    'what starts before stays, and what runs over it is the one before',
    { one: at('09:15'), two: at('10:15') },
    'mon 09:30 hall',
    ['two 09:45 hall'],
  ],
  [
    'other rooms, other days and the withdrawn stay',
    {
      one: at('10:00', 30, { room: 'den' }),
      two: at('10:00', 30, { at: 'tue 10:00' }),
      three: at('10:00', 30, { status: 'withdrawn' }),
      four: at('11:00'),
    },
    'mon 09:00 hall',
    ['four 09:00 hall'],
  ],
  [
    'nobody goes past one that is pinned in time',
    { long: at('10:30', 60), pinned: at('11:30', 30, { pin: 'both' }), next: at('12:30') },
    'mon 09:30 hall',
    ['long 09:30 hall', 'next 12:00 hall'],
  ],
  [
    'one in a part of the room stands in the way like one that is pinned',
    { left: at('10:00', 30, { room: 'left' }), one: at('12:00') },
    'mon 09:00 hall',
    ['one 10:30 hall'],
  ],
  ['those that overlap stay so', { one: at('09:00', 60), two: at('09:30', 60) }, 'mon 09:00 hall', []],
  [
    'a block goes with its talks',
    { block: at('10:00', 60, { block: true }), late: { in: 'block', length: 75 }, next: at('12:00') },
    'mon 09:00 hall',
    ['block 09:00 hall', 'next 10:15 hall'],
  ],
])('%s', (_, sessions, cell, places) => {
  expect(close(sessions, cell)).toEqual(places);
});

test('between two sessions stay the minutes to change over', () => {
  const sessions = {
    one: at('09:00'),
    two: at('10:00'),
    three: at('11:00'),
    pinned: at('13:00', 30, { pin: 'time' }),
    last: at('14:00'),
  };
  expect(close(sessions, 'mon 09:30 hall', 10)).toEqual(['two 09:30 hall', 'three 10:10 hall', 'last 13:40 hall']);
});

test('a gap that is shorter than the change-over stays as it is', () => {
  expect(close({ one: at('09:00'), two: at('09:35') }, 'mon 09:00 hall', 10)).toEqual([]);
});

test('nobody goes into a break of the room, or over one', () => {
  const slots = [
    { day: 'mon', time: '12:00-13:00' },
    { day: 'mon', time: '15:00-15:30', kind: 'closed' as const, rooms: ['left'] },
    { day: 'mon', time: '09:00-18:00', kind: 'closed' as const, rooms: ['den'] },
  ];
  const sessions = { one: at('10:00', 90), two: at('14:00'), three: at('16:00') };
  expect(close(sessions, 'mon 09:30 hall', 0, slots)).toEqual(['one 09:30 hall', 'two 13:00 hall', 'three 15:30 hall']);
});

test('where the room has slots, each goes to the earliest free one', () => {
  const slots = ['09:00-09:30', '09:45-10:15', '10:30-11:00', '11:15-11:45', '12:00-12:30'].map((time) => ({
    day: 'mon',
    time,
    kind: 'sessions' as const,
  }));
  const sessions = {
    one: at('09:45', 60),
    pinned: at('11:15', 30, { pin: 'time' }),
    two: at('14:00'),
    off: at('14:50'),
  };
  expect(close(sessions, 'mon 09:00 hall', 0, slots)).toEqual(['one 09:00 hall', 'two 12:00 hall']);
});
