import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { countFound, minutesFound, told } from './found.ts';

describe('missing-feature', () => {
  const RULE = 'missing-feature';
  const rooms: ProgramSpec['rooms'] = {
    hall: { offers: ['piano', 'ramp'] },
    studio: { offers: ['ramp'] },
    cellar: {},
    both: { parts: ['hall', 'studio'] },
  };
  test.each<[string, SessionSpec, number]>([
    ['there', { room: 'hall', needs: ['piano'] }, 0],
    ['not there', { room: 'studio', needs: ['piano'] }, 1],
    ['one of two is not there', { room: 'studio', needs: ['piano', 'ramp'] }, 1],
    ['in a part of the combined room', { room: 'both', needs: ['piano'] }, 0],
    ['in no part of it', { room: 'both', needs: ['screen'] }, 1],
    ['no room yet', { at: 'mon 10:00', needs: ['piano'] }, 0],
    ['a room and no time', { at: null, room: 'cellar', needs: ['piano'] }, 1],
    ['withdrawn', { room: 'cellar', needs: ['piano'], status: 'withdrawn' }, 0],
  ])('%s', (_name, a, found) => {
    expect(countFound(RULE, { rooms, sessions: { a } })).toBe(found);
  });
  test('it tells what is missing', () => {
    const a: SessionSpec = { room: 'cellar', needs: ['ramp', 'piano'] };
    expect(told(RULE, { rooms, sessions: { a } })).toEqual(['“a” needs piano, ramp, which cellar does not have.']);
  });
});

describe('wrong-slot-kind', () => {
  const RULE = 'wrong-slot-kind';
  const rooms = { hall: 100, studio: 40 };
  const keynote = { day: 'mon', time: '09:00-10:00', kind: 'plenary', label: 'Keynotes' } as const;
  const parallel = { day: 'mon', time: '10:00-12:00', kind: 'sessions' } as const;
  const inHall = { ...keynote, rooms: ['hall'] };
  test.each<[string, SessionSpec, NonNullable<ProgramSpec['slots']>, number | null]>([
    ['a talk in the plenary slot', { at: 'mon 09:40' }, [keynote], 20],
    ['a talk that starts as it ends', { at: 'mon 10:00' }, [keynote], null],
    ['a talk that ends as it starts', { at: 'mon 08:30' }, [keynote], null],
    ['nearly', { at: 'mon 09:59' }, [keynote], 1],
    ['a plenary session in the plenary slot', { at: 'mon 09:00', plenary: true }, [keynote, parallel], null],
    ['a plenary session in the parallel slot', { at: 'mon 11:00', plenary: true }, [keynote, parallel], 30],
    ['a talk in the parallel slot', { at: 'mon 11:00' }, [keynote, parallel], null],
    ['a plenary slot of another room', { at: 'mon 09:00', room: 'studio' }, [inHall], null],
    ['a plenary slot of its room', { at: 'mon 09:00', room: 'hall' }, [inHall], 30],
    ['breaks are told by another rule', { at: 'mon 09:00' }, [{ ...keynote, kind: 'break' }], null],
    ['without a time', { at: 'mon' }, [keynote], null],
  ])('%s', (_name, a, slots, minutes) => {
    expect(minutesFound(RULE, { rooms, slots, sessions: { a } })).toBe(minutes);
  });
  test('it tells which slot', () => {
    expect(told(RULE, { slots: [keynote], sessions: { a: { at: 'mon 09:40' } } })).toEqual([
      '“a” (09:40–10:10) runs into Keynotes (09:00–10:00), for a plenary session, on Mon 1 June: 20 minutes.',
    ]);
  });
});

describe('wrong-day-kind', () => {
  const RULE = 'wrong-day-kind';
  const days: ProgramSpec['days'] = {
    mon: { date: '2026-06-01', kind: 'tutorial', label: 'Tutorial Monday' },
    tue: { date: '2026-06-02' },
  };
  const kinds = { Tutorial: {}, Workshop: {}, Talk: {} };
  test.each<[string, SessionSpec, number]>([
    ['a tutorial on the day for them', { at: 'mon 10:00', kind: 'Tutorial' }, 0],
    ['a tutorial on another day', { at: 'tue 10:00', kind: 'Tutorial' }, 1],
    ['after midnight it is still that day', { at: 'mon 24:30', kind: 'Tutorial' }, 0],
    ['a day and no time', { at: 'tue', kind: 'Tutorial' }, 1],
    ['a workshop, for which there is no day', { at: 'tue 10:00', kind: 'Workshop' }, 0],
    ['a talk', { at: 'mon 10:00', kind: 'Talk' }, 0],
    ['no kind', { at: 'tue 10:00' }, 0],
  ])('%s', (_name, a, found) => {
    expect(countFound(RULE, { days, kinds, sessions: { a } })).toBe(found);
  });
  test('it tells the day', () => {
    expect(told(RULE, { days, kinds, sessions: { a: { at: 'tue 10:00', kind: 'Tutorial' } } })).toEqual([
      '“a” is a Tutorial, but Tue 2 June is a conference day.',
    ]);
  });
});
