import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteMinute,
  clock,
  dateOfDayNumber,
  dayNumber,
  length,
  parseClock,
  parseWallTime,
  wallTime,
} from '../../../shared/time/wall.ts';

describe('days and minutes', () => {
  test('days are counted from 1970, over leap days, and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2024-02-29') + 1).toBe(dayNumber('2024-03-01'));
    expect(dayNumber('2023-02-28') + 1).toBe(dayNumber('2023-03-01'));
    expect(dateOfDayNumber(dayNumber('2017-10-02'))).toBe('2017-10-02');
  });
  test('every day number has a date that leads back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 1_000_000 }), (n) => {
        expect(dayNumber(dateOfDayNumber(n))).toBe(n);
      }),
      { seed: 1 },
    );
  });
  test('a minute after midnight is a minute of the next date', () => {
    expect(absoluteMinute('2026-06-01', 1500)).toBe(absoluteMinute('2026-06-02', 60));
    expect(wallTime('2026-06-01', 1500)).toBe('2026-06-02T01:00');
    expect(wallTime('2026-12-31', 1440)).toBe('2027-01-01T00:00');
    expect(wallTime('2026-06-01', 0)).toBe('2026-06-01T00:00');
  });
});

test.each([
  [0, '00:00'],
  [545, '09:05'],
  [1439, '23:59'],
  [1440, '00:00'],
  [1560, '02:00'],
  [2880, '00:00'],
])('minute %i is %s by the clock', (minute, text) => {
  expect(clock(minute)).toBe(text);
});

test.each<[string, { date: string; minute: number } | null]>([
  ['2017-10-02T09:00', { date: '2017-10-02', minute: 540 }],
  ['2017-10-02 09:05', { date: '2017-10-02', minute: 545 }],
  ['2017-10-02T09:00:00', { date: '2017-10-02', minute: 540 }],
  ['2017-10-02T09:00:00.000', { date: '2017-10-02', minute: 540 }],
  ['2017-10-02T09:00:30', null],
  ['2017-10-02T24:00', null],
  ['2017-10-02T09:60', null],
  ['2017-02-29T09:00', null],
  ['2017-13-01T09:00', null],
  ['2017-10-02T09:00Z', null],
  ['2017-10-02T09:00+02:00', null],
  ['2017-10-02', null],
  ['', null],
])('"%s" is read as %j', (text, read) => {
  expect(parseWallTime(text)).toEqual(read);
});

test.each<[string, number | null]>([
  ['9:05', 545],
  ['09:05', 545],
  [' 23:59 ', 1439],
  ['24:00', null],
  ['9:5', null],
  ['9', null],
])('the clock time "%s" is read as %j', (text, minute) => {
  expect(parseClock(text)).toBe(minute);
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const date = dateOfDayNumber(day);
      expect(parseWallTime(wallTime(date, minute))).toEqual({ date, minute });
    }),
    { seed: 2 },
  );
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30'],
  [65, '1 h 05'],
])('%i minutes are "%s"', (minutes, text) => {
  expect(length(minutes)).toBe(text);
});
