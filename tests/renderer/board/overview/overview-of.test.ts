import { expect, test } from 'vitest';
import { overviewOf } from '../../../../renderer/board/overview/overview-of.ts';
import { dayWords, minuteWords } from '../../../../renderer/board/overview/overview-words.ts';
import { daysInOrder } from '../../../../renderer/state/days-in-order.ts';
import { findConflicts } from '../../../../shared/conflicts/engine.ts';
import { isPressing } from '../../../../shared/conflicts/finding.ts';
import { settingsOf } from '../../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, minute, PLAN, type ProgramSpec } from '../../../shared/builder.ts';

function overview(spec: ProgramSpec) {
  const state = buildProgram({ days: { mon: '2026-06-01 09:00-11:00' }, ...spec });
  const index = buildIndex(state, PLAN);
  const days = overviewOf(index, daysInOrder({ state }), findConflicts(index, settingsOf(state)).filter(isPressing));
  const [first] = days;
  if (!first) throw new Error('the program has a day');
  return { index, days, first };
}

const TWO = { Aula: 100, Birke: 100 };
const round = (shares: readonly number[]): number[] => shares.map((share) => Math.round(share * 1000) / 1000);

test('a bar is the share of rooms in use, by minutes', () => {
  const { first } = overview({
    rooms: TWO,
    sessions: { a: { at: 'mon 09:00', room: 'Aula', length: 30 }, b: { at: 'mon 09:15', room: 'Birke', length: 20 } },
  });
  expect([first.from, first.to]).toEqual([540, 660]);
  expect(round(first.used)).toEqual([0.5, 1, 0.167, 0, 0, 0, 0, 0]);
});

test('two sessions at once in a room, and a block with its talks, count once', () => {
  const { first } = overview({
    rooms: TWO,
    sessions: {
      a: { at: 'mon 09:00', room: 'Aula', length: 30 },
      b: { at: 'mon 09:15', room: 'Aula', length: 30 },
      block: { at: 'mon 10:00', room: 'Birke', block: true, length: 30 },
      talk: { in: 'block', length: 15 },
    },
  });
  expect(round(first.used)).toEqual([0.5, 0.5, 0.5, 0, 0.5, 0.5, 0, 0]);
  expect(first.sessions).toBe(3);
});

test('a combined room fills its parts, and is no room of its own', () => {
  const { first } = overview({
    rooms: { Aula: 100, Birke: 100, Both: { parts: ['Aula', 'Birke'] } },
    sessions: { a: { at: 'mon 09:00', room: 'Both', length: 15 } },
    slots: [{ day: 'mon', time: '09:00-09:15', kind: 'sessions' }],
  });
  expect(first.used[0]).toBe(1);
  expect(first.places).toEqual({ free: 0, all: 2 });
});

test('a plenary uses all rooms, and leaves no gaps beside it', () => {
  const { first } = overview({
    rooms: TWO,
    sessions: { keynote: { at: 'mon 09:00', room: 'Aula', length: 30, plenary: true } },
    slots: [
      { day: 'mon', time: '09:00-09:30', kind: 'sessions' },
      { day: 'mon', time: '10:00-10:30', kind: 'sessions' },
    ],
  });
  expect(round(first.used)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  expect(first.places).toEqual({ free: 2, all: 3 });
  expect(first.gaps).toEqual([{ start: 600, end: 630, free: 2 }]);
});

test('free slots are counted and drawn; a room that is away, or that the slot is not for, is none', () => {
  const { first } = overview({
    rooms: { Aula: 100, Birke: 100, Erle: 100, Foyer: 100 },
    sessions: { a: { at: 'mon 09:05', room: 'Aula', length: 15 } },
    slots: [{ day: 'mon', time: '09:00-09:30', kind: 'sessions', rooms: ['Aula', 'Birke', 'Erle'] }],
    away: [{ room: 'Erle', date: '2026-06-01', time: '09:15-10:00' }],
  });
  expect(first.places).toEqual({ free: 1, all: 2 });
  expect(round(first.free)).toEqual([0.25, 0.25, 0, 0, 0, 0, 0, 0]);
});

test('breaks for all rooms are told, within the hours of the day', () => {
  const { first } = overview({
    rooms: TWO,
    slots: [
      { day: 'mon', time: '10:00-10:20' },
      { day: 'mon', time: '10:50-11:30', kind: 'closed' },
      { day: 'mon', time: '09:00-09:20', rooms: ['Aula'] },
    ],
  });
  expect(first.breaks).toEqual([
    { start: 600, end: 620 },
    { start: 650, end: 660 },
  ]);
});

test('a day reaches to sessions before its opening and after its closing', () => {
  const { first } = overview({
    rooms: TWO,
    sessions: { early: { at: 'mon 08:50', room: 'Aula', length: 5 }, late: { at: 'mon 23:50', room: 'Aula' } },
  });
  expect([first.from, first.to]).toEqual([minute('08:45'), minute('24:30')]);
});

test('conflicts of one quarter hour share a mark, gravest first', () => {
  const { first, index } = overview({
    rooms: { Aula: 10, Birke: 100 },
    sessions: {
      a: { at: 'mon 09:05', room: 'Aula', speakers: ['Ada'], expectedAudience: 20 },
      b: { at: 'mon 09:10', room: 'Birke', speakers: ['Ada'] },
      c: { at: 'mon 10:00', room: 'Aula', expectedAudience: 20 },
    },
  });
  expect(
    first.marks.map(({ start, isGrave, conflicts }) => [start, isGrave, conflicts.map(({ rule }) => rule)]),
  ).toEqual([
    [545, true, ['person-in-two-places', 'room-too-small']],
    [600, false, ['room-too-small']],
  ]);
  expect(first.conflicts).toBe(3);
  expect(minuteWords(first, 550, index)).toEqual({
    head: 'Mon 1 June, 09:10',
    lines: ['2 of 2 rooms in use', expect.stringMatching(/^Ada is in “a” .* And 1 more\.$/)],
  });
});

test('a conflict between two days at night is marked on both', () => {
  const { days } = overview({
    days: { mon: '2026-06-01 20:00-26:00', tue: '2026-06-02 01:00-10:00' },
    rooms: TWO,
    sessions: {
      a: { at: 'mon 25:00', room: 'Aula', length: 60 },
      b: { at: 'tue 01:30', room: 'Aula', length: 30 },
    },
  });
  expect(days.map(({ marks }) => marks.map(({ start }) => start))).toEqual([[minute('25:30')], [minute('01:30')]]);
});

test('a day is told in words', () => {
  const { first } = overview({
    rooms: TWO,
    sessions: { a: { at: 'mon 09:00', room: 'Aula' }, b: { at: 'mon 09:15', room: 'Aula' } },
    slots: [{ day: 'mon', time: '09:00-09:30', kind: 'sessions' }],
  });
  expect(dayWords(first)).toBe('Mon 1 June: 2 sessions in 1 room, 1 of 2 slots free, 1 conflict');
  expect(dayWords(overview({ rooms: TWO }).first)).toBe('Mon 1 June: no sessions, no conflicts');
});

test('a minute of a break and of a gap is told in words', () => {
  const { first, index } = overview({
    rooms: TWO,
    slots: [
      { day: 'mon', time: '09:00-09:30', kind: 'sessions' },
      { day: 'mon', time: '09:30-10:00' },
    ],
  });
  expect(minuteWords(first, 542, index).lines).toEqual(['0 of 2 rooms in use, 2 free for a session']);
  expect(minuteWords(first, 580, index)).toEqual({ head: 'Mon 1 June, 09:40', lines: ['Break'] });
});
