import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { wholeGrid } from '../../../shared/placing/grid.ts';
import { groupOf, groupReasonsAt, placesOfGroup, rateGroup, whyNoPlaces } from '../../../shared/placing/group.ts';
import { refusalWords } from '../../../shared/placing/pins.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { buildProgram, dayIdOf, PLAN, type ProgramSpec, roomIdOf, type SessionSpec, sessionIdOf } from '../builder.ts';
import { cellOf } from './shown.ts';

const rooms = ['hall', 'den', 'loft'].map(roomIdOf);

/** Three talks side by side and one after the other, and what stands about them. */
const program = (sessions: Readonly<Record<string, SessionSpec>> = {}): ProgramSpec => ({
  days: { mon: '2026-06-01 09:00-12:00', tue: '2026-06-02 09:00-12:00' },
  rooms: { hall: 100, den: 100, loft: 100 },
  sessions: {
    lead: { at: 'mon 09:00', room: 'hall', speakers: ['Ada'] },
    beside: { at: 'mon 09:00', room: 'den', speakers: ['Bob'] },
    after: { at: 'mon 09:30', room: 'hall', speakers: ['Cy'] },
    ...sessions,
  },
});

function setUp(spec: ProgramSpec, chosen: readonly string[] = ['lead', 'beside', 'after'], columns = rooms) {
  const state = buildProgram(spec);
  const index = buildIndex(state, PLAN);
  const group = groupOf(index, PLAN, sessionIdOf('lead'), chosen.map(sessionIdOf), columns);
  return { state, index, group, settings: settingsOf(state), columns };
}

const shown = (spec: ProgramSpec, cell: string, chosen?: readonly string[]) => {
  const { state, index, group, columns } = setUp(spec, chosen);
  return placesOfGroup(index, group, cellOf(cell), columns)?.map(({ sessionId, dayId, start, roomId }) =>
    [
      state.session.get(sessionId)?.title,
      state.day.get(dayId ?? '')?.date.slice(8),
      start,
      state.room.get(roomId ?? '')?.name,
    ].join(' '),
  );
};

/** One room on one day at a step of 15 minutes: . free, o costs, X breaks. */
function row(spec: ProgramSpec, day: string, room: string, chosen?: readonly string[], columns = rooms): string {
  const { index, group, settings } = setUp(spec, chosen, columns);
  const { grid, days } = rateGroup(index, settings, group, wholeGrid(index, 15), columns);
  const rated = days.find((one) => one.day.dayId === dayIdOf(day));
  const column = grid.rooms.indexOf(roomIdOf(room));
  if (!rated || column < 0) throw new Error('The program has the day and the room');
  const { cells, steps } = rated;
  return Array.from(cells.slice(column * steps, (column + 1) * steps), (tint) => '.oX'.charAt(tint)).join('');
}

describe('a group keeps its shape', () => {
  test('over rooms, minutes and days', () => {
    const spec = program({ far: { at: 'tue 10:00', room: 'loft' } });
    expect(shown(spec, 'mon 10:00 hall', ['beside', 'after', 'far'])).toEqual([
      'lead 01 600 hall',
      'beside 01 600 den',
      'after 01 630 hall',
      'far 02 660 loft',
    ]);
  });
  test('a talk of a block, one half placed and one whose room is hidden are left out', () => {
    const spec = program({
      block: { at: 'mon 10:00', room: 'den', block: true, length: 60 },
      talk: { in: 'block' },
      half: { at: 'mon', room: 'den' },
      hidden: { at: 'mon 11:00', room: 'loft' },
    });
    const { group } = setUp(spec, ['block', 'talk', 'half', 'hidden'], rooms.slice(0, 2));
    expect(group.followers.map(({ sessionId }) => sessionId)).toEqual([sessionIdOf('block')]);
  });
  test('a lead without a place has no followers', () => {
    expect(setUp(program({ lead: {} })).group.followers).toEqual([]);
  });
});

describe('a group has no places where one of it', () => {
  const why = (spec: ProgramSpec, cell: string) => {
    const { state, index, group, columns } = setUp(spec);
    const refusal = whyNoPlaces(index, group, cellOf(cell), columns);
    return refusal && refusalWords(state, PLAN, refusal);
  };
  test.each([
    ['leaves the rooms', program(), 'mon 10:00 loft', '“beside” would leave the rooms or the days of the program.'],
    ['leaves the days', program({ after: { at: 'tue 09:30', room: 'hall' } }), 'tue 09:00 hall', '“after” would'],
    ['ends after minute 2880', program(), 'mon 47:15 hall', '“after” would leave'],
    ['is pinned', program({ after: { at: 'mon 09:30', room: 'hall', pin: 'room' } }), 'mon 10:00 den', '“after” is'],
  ])('%s', (_, spec, cell, words) => {
    expect(why(spec, cell)?.slice(0, words.length)).toBe(words);
    expect(shown(spec, cell, ['lead', 'beside', 'after'])).toBeUndefined();
  });
  test('a pin to the room lets it move in time', () => {
    const spec = program({ after: { at: 'mon 09:30', room: 'hall', pin: 'room' } });
    expect(why(spec, 'mon 10:00 hall')).toBeNull();
    expect(row(spec, 'mon', 'hall')).toBe('.........ooo');
    expect(row(spec, 'mon', 'den')).toBe('XXXXXXXXXXXX');
  });
  test('a pin to the time leaves the one start', () => {
    const spec = program({ after: { at: 'mon 09:30', room: 'hall', pin: 'time' } });
    expect(row(spec, 'mon', 'den')).toBe('.XXXXXXXXXXX');
    expect(row(spec, 'tue', 'den')).toBe('XXXXXXXXXXXX');
  });
});

describe('the rating of a group', () => {
  test('its own places count for nothing, those that stand about it for each member', () => {
    // 09:30 den: `after` would stand on `other`; the last column has no room for `beside`.
    const spec = program({ other: { at: 'mon 10:00', room: 'den', length: 15 } });
    expect(row(spec, 'mon', 'hall')).toBe('...XX....ooo');
    expect(row(spec, 'mon', 'den')).toBe('.XXXX....ooo');
    expect(row(spec, 'mon', 'loft')).toBe('XXXXXXXXXXXX');
  });
  test('the speaker of a member who is bound elsewhere', () => {
    const spec = program({ ofCy: { at: 'tue 10:00', room: 'loft', speakers: ['Cy'] } });
    expect(row(spec, 'tue', 'hall')).toBe('.XXX.....ooo');
  });
  test('two that have a clash now take it along: it says nothing about a cell', () => {
    const spec = program({ after: { at: 'mon 09:15', room: 'hall' } });
    expect(row(spec, 'tue', 'hall')).toBe('..........oo');
  });
  test('two that would get in each other’s way in a combined room', () => {
    const columns = ['a', 'b', 'ab'].map(roomIdOf);
    const spec: ProgramSpec = {
      days: { mon: '2026-06-01 09:00-10:00' },
      rooms: { a: 10, b: 10, ab: { parts: ['a', 'b'] } },
      sessions: { lead: { at: 'mon 09:00', room: 'a' }, beside: { at: 'mon 09:00', room: 'b' } },
    };
    expect(row(spec, 'mon', 'a', ['beside'], columns)).toBe('...o');
    expect(row(spec, 'mon', 'b', ['beside'], columns)).toBe('XXXX');
    const { index, state, settings, group } = setUp(spec, ['beside'], columns);
    const cell = { dayId: dayIdOf('mon'), roomId: roomIdOf('b'), start: absoluteMinute('2026-06-01', 540) };
    const [reason] = groupReasonsAt(index, settings, group, cell, undefined, columns);
    expect(reason && explain(reason, state).title).toBe('Room used twice');
    expect(reason?.rooms).toEqual(['ab', 'b'].map(roomIdOf).sort());
  });
  test('two that are days apart meet where the days lie closer together', () => {
    const spec: ProgramSpec = {
      days: { mon: '2026-06-01 00:00-48:00', wed: '2026-06-03 00:00-48:00', thu: '2026-06-04 00:00-24:00' },
      rooms: { hall: 100 },
      sessions: {
        lead: { at: 'mon 25:00', room: 'hall', length: 60 },
        next: { at: 'wed 01:00', room: 'hall', length: 60 },
      },
    };
    expect(row(spec, 'mon', 'hall', ['next'], [roomIdOf('hall')]).slice(96, 104)).toBe('........');
    expect(row(spec, 'wed', 'hall', ['next'], [roomIdOf('hall')]).slice(96, 104)).toBe('XXXXXXXX');
  });
});
