import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { bestPlaces } from '../../../shared/placing/best-places.ts';
import { wholeGrid } from '../../../shared/placing/grid.ts';
import { rateBoard, reasonsAt } from '../../../shared/placing/rate.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { buildProgram, dayIdOf, minute, PLAN, type ProgramSpec, roomIdOf, sessionIdOf } from '../builder.ts';

const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-12:00' },
  rooms: { hall: 100, den: 10 },
  sessions: {
    held: { at: 'mon 09:00', room: 'hall', length: 30, speakers: ['Ada'], expectedAudience: 50 },
    inHall: { at: 'mon 10:00', room: 'hall', length: 30 },
    ofAda: { at: 'mon 11:00', room: 'den', length: 30, speakers: ['Ada'] },
  },
  away: [{ room: 'hall', date: '2026-06-01', time: '11:45-12:00' }],
};

/** The cells of one room at a step of 15 minutes, one letter each: . free, o costs, X breaks, # breaks and away. */
function row(from: ProgramSpec, held: string, room: string, length = 30): string {
  const state = buildProgram(from);
  const index = buildIndex(state, PLAN);
  const candidate = { sessionId: sessionIdOf(held), planId: PLAN, durationMinutes: length };
  const { grid, days } = rateBoard(index, settingsOf(state), candidate, wholeGrid(index, 15));
  const [day] = days;
  const column = grid.rooms.indexOf(roomIdOf(room));
  if (!day || column < 0) throw new Error('The program has a day and the room');
  const cells = Array.from(day.cells.slice(column * day.steps, (column + 1) * day.steps));
  return cells.map((tint, i) => ((day.away[column * day.steps + i] ?? 0) === 1 ? '#' : '.oX'.charAt(tint))).join('');
}

describe('the tint of a row, 09:00 to 12:00 by quarters', () => {
  test('other sessions, the speaker’s other session and the absence of the room break; its own place is free', () => {
    expect(row(spec, 'held', 'hall')).toBe('...XXX.XXX##');
  });
  test('a room that is too small costs, and what is grave stands over it', () => {
    expect(row(spec, 'held', 'den')).toBe('oooooooXXXoo');
  });
  test('a longer talk clashes earlier', () => {
    expect(row(spec, 'held', 'hall', 60)).toBe('.XXXXXXX####');
  });
  test('the last start that fits the day is the one that ends with it', () => {
    const sessions = { held: { length: 30 } };
    expect(row({ ...spec, sessions, away: [] }, 'held', 'hall')).toBe('...........o');
  });
  test('a block is rated with its talks: the speaker of the second one is bound elsewhere', () => {
    const sessions: ProgramSpec['sessions'] = {
      block: { length: 60, block: true },
      one: { in: 'block' },
      two: { in: 'block', speakers: ['Ada'] },
      ofAda: { at: 'mon 10:30', room: 'den', length: 15, speakers: ['Ada'] },
    };
    expect(row({ ...spec, sessions, away: [] }, 'block', 'hall', 60)).toBe('...XX....ooo');
  });
  test('a rule that is off tints nothing, one that is a note costs', () => {
    expect(row({ ...spec, levels: { 'room-used-twice': 'off' } }, 'held', 'hall')).toBe('.......XXX##');
    expect(row({ ...spec, levels: { 'room-used-twice': 'note' } }, 'held', 'hall')).toBe('...ooo.XXX##');
  });
});

test('the reasons of a cell are sentences for the held session at that cell', () => {
  const state = buildProgram(spec);
  const index = buildIndex(state, PLAN);
  const held = sessionIdOf('held');
  const cell = { dayId: dayIdOf('mon'), roomId: roomIdOf('den'), start: absoluteMinute('2026-06-01', minute('11:15')) };
  const candidate = { sessionId: held, planId: PLAN, durationMinutes: 60 };
  const reasons = reasonsAt(index, settingsOf(state), candidate, cell);
  expect(reasons.map((reason) => explain(reason, state, { held }).sentence)).toEqual([
    'Ada is in “ofAda” (11:00–11:30, den) and in “held” (11:15–12:15) on Mon 1 June: 15 minutes.',
    '“ofAda” (11:00–11:30) and “held” (11:15–12:15) are both in den on Mon 1 June: 15 minutes.',
    '“held” (11:15–12:15) ends 15 minutes after Mon 1 June closes at 12:00.',
    '50 people are expected at “held”, but den has 10 seats: 40 too few.',
  ]);
});

test('a block whose chair also speaks in it is told once for her, not for her talk too', () => {
  const state = buildProgram({
    ...spec,
    sessions: {
      block: { length: 60, block: true, chair: 'Ada' },
      one: { in: 'block', speakers: ['Ada'] },
      ofAda: { at: 'mon 10:00', room: 'den', length: 15, speakers: ['Ada'] },
    },
    away: [{ person: 'Ada', date: '2026-06-01', time: '10:15-10:30' }],
  });
  const start = absoluteMinute('2026-06-01', minute('10:00'));
  const cell = { dayId: dayIdOf('mon'), roomId: roomIdOf('hall'), start };
  const candidate = { sessionId: sessionIdOf('block'), planId: PLAN, durationMinutes: 60 };
  const reasons = reasonsAt(buildIndex(state, PLAN), settingsOf(state), candidate, cell);
  expect(reasons.map((reason) => explain(reason, state).sentence)).toEqual([
    'Ada is in “ofAda” (10:00–10:15, den) and in “block” (10:00–11:00) on Mon 1 June: 15 minutes.',
    'Ada is away 10:15–10:30 on Mon 1 June, but is in “block” 10:00–11:00: 15 minutes.',
  ]);
});

describe('best places', () => {
  const best = (from: ProgramSpec, count = 3) => {
    const state = buildProgram(from);
    const index = buildIndex(state, PLAN);
    const candidate = { sessionId: sessionIdOf('held'), planId: PLAN, durationMinutes: 30 };
    return bestPlaces(index, settingsOf(state), candidate, { count }).map(
      ({ cell, reasons, aligned, adjoins, spareSeats }) =>
        [
          state.room.get(cell.roomId)?.name,
          clock(cell.start),
          ...(aligned ? ['aligned'] : []),
          ...(adjoins ? ['adjoins'] : []),
          ...(spareSeats === null ? [] : [`${spareSeats} spare`]),
          ...reasons.map(({ rule }) => rule),
        ].join(', '),
    );
  };
  test('free places before those that cost; those in the rhythm of the day, then those that leave no gap, first', () => {
    expect(best(spec, 9)).toEqual([
      'hall, 09:30, adjoins, 50 spare',
      'hall, 10:30, adjoins, 50 spare',
      'den, 10:00, aligned, -40 spare, room-too-small',
      'den, 10:30, adjoins, -40 spare, room-too-small',
    ]);
  });
  test('none is told that breaks a rule', () => {
    expect(best({ ...spec, away: [{ person: 'Ada', date: '2026-06-01', time: '00:00-24:00' }] })).toEqual([]);
  });
  test('slots give the rhythm where the day has them', () => {
    const sessions = { held: { length: 30 } };
    const slots = [
      { day: 'mon', time: '09:40-10:10', kind: 'sessions' as const },
      { day: 'mon', time: '10:10-11:00', kind: 'break' as const },
    ];
    const rooms = { hall: 100 };
    expect(best({ ...spec, rooms, sessions, slots, away: [] })).toEqual(['hall, 09:40, aligned']);
  });
  test('an empty day is filled from its opening, at the half hours', () => {
    const sessions = { held: { length: 30 } };
    expect(best({ ...spec, rooms: { hall: 100, den: 10 }, sessions, away: [] })).toEqual([
      'hall, 09:00',
      'den, 09:00',
      'hall, 09:30',
    ]);
  });
  test('the smallest room that is big enough comes first', () => {
    const sessions = { held: { length: 30, expectedAudience: 30 } };
    const rooms = { hall: 100, den: 10, studio: 40, attic: null };
    expect(best({ ...spec, rooms, sessions, away: [] }, 7).map((line) => line.split(',')[0])).toEqual([
      'studio',
      'studio',
      'hall',
      'hall',
      'attic',
      'attic',
      'den',
    ]);
  });
});
