import { expect, test } from 'vitest';
import { roomUse } from '../../../renderer/rooms/room-use.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, roomIdOf } from '../../shared/builder.ts';

const useOf = (spec: ProgramSpec, room: string) => roomUse(buildIndex(buildProgram(spec), PLAN), roomIdOf(room));

test('a room without slots offers the opening hours of its days', () => {
  const spec: ProgramSpec = {
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 20:00-26:00' },
    rooms: { A: 50 },
    sessions: { one: { at: 'mon 09:00', room: 'A', length: 45 }, two: { at: 'tue 25:00', room: 'A', length: 60 } },
  };
  expect(useOf(spec, 'A')).toEqual({ used: 105, offered: 540 + 360 });
});

test('slots for sessions and plenaries are offered, breaks and slots of other rooms are not', () => {
  const spec: ProgramSpec = {
    rooms: { A: 50, B: 20 },
    slots: [
      { day: 'mon', time: '09:00-10:00', kind: 'plenary' },
      { day: 'mon', time: '10:00-10:30', kind: 'break' },
      { day: 'mon', time: '10:30-12:00', kind: 'sessions', rooms: ['A'] },
      { day: 'mon', time: '10:30-11:00', kind: 'sessions', rooms: ['B'] },
    ],
  };
  expect(useOf(spec, 'A')).toEqual({ used: 0, offered: 150 });
  expect(useOf(spec, 'B')).toEqual({ used: 0, offered: 90 });
});

test('minutes of two sessions at the same time count once, nested or in part', () => {
  const spec: ProgramSpec = {
    rooms: { A: 50 },
    sessions: {
      long: { at: 'mon 09:00', room: 'A', length: 60 },
      nested: { at: 'mon 09:15', room: 'A', length: 15 },
      later: { at: 'mon 09:45', room: 'A', length: 30 },
      touching: { at: 'mon 10:15', room: 'A', length: 15 },
    },
  };
  expect(useOf(spec, 'A').used).toBe(90);
});

test('a session in a combined room fills its parts', () => {
  const spec: ProgramSpec = {
    rooms: { A: 50, B: 20, AB: { parts: ['A', 'B'] } },
    sessions: { one: { at: 'mon 09:00', room: 'AB', length: 45 } },
  };
  expect([useOf(spec, 'A').used, useOf(spec, 'B').used]).toEqual([45, 45]);
});
