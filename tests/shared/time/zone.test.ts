import { describe, expect, test } from 'vitest';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import {
  instantOf,
  isoWithOffset,
  isTimeZone,
  minutesAhead,
  wallTimeFact,
  zoneShifts,
} from '../../../shared/time/zone.ts';

const utc = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('Berlin in spring, where 02:00 to 03:00 is skipped', () => {
  const date = '2026-03-29';
  const zone = 'Europe/Berlin';
  test('02:30 is not there', () => {
    expect(wallTimeFact(date, 150, zone)).toEqual({
      kind: 'skipped',
      earlier: '2026-03-29T01:30',
      later: '2026-03-29T03:30',
    });
  });
  test('01:59 and 03:00 are there once, 02:00 is not', () => {
    expect(wallTimeFact(date, 119, zone)).toEqual({ kind: 'once', offset: '+01:00' });
    expect(wallTimeFact(date, 120, zone).kind).toBe('skipped');
    expect(wallTimeFact(date, 180, zone)).toEqual({ kind: 'once', offset: '+02:00' });
  });
  test('it is found from the program day before, too', () => {
    expect(wallTimeFact('2026-03-28', 1440 + 150, zone).kind).toBe('skipped');
  });
  test('an instant is still given, the one after the gap', () => {
    expect(utc(instantOf(date, 150, zone))).toBe('2026-03-29T01:30:00.000Z');
    expect(isoWithOffset(date, 150, zone)).toBe('2026-03-29T03:30:00+02:00');
  });
});

describe('Berlin in autumn, where 02:00 to 03:00 comes twice', () => {
  const date = '2026-10-25';
  const zone = 'Europe/Berlin';
  test('02:30 is there twice', () => {
    expect(wallTimeFact(date, 150, zone)).toEqual({ kind: 'repeated', offsets: ['+02:00', '+01:00'] });
  });
  test('01:59 and 03:00 are there once', () => {
    expect(wallTimeFact(date, 119, zone)).toEqual({ kind: 'once', offset: '+02:00' });
    expect(wallTimeFact(date, 180, zone)).toEqual({ kind: 'once', offset: '+01:00' });
  });
  test('fold tells which of the two', () => {
    expect(isoWithOffset(date, 150, zone)).toBe('2026-10-25T02:30:00+02:00');
    expect(isoWithOffset(date, 150, zone, 0)).toBe('2026-10-25T02:30:00+02:00');
    expect(isoWithOffset(date, 150, zone, 1)).toBe('2026-10-25T02:30:00+01:00');
    expect(instantOf(date, 150, zone, 1) - instantOf(date, 150, zone, 0)).toBe(3_600_000);
  });
  test('fold means nothing at an hour that comes once', () => {
    expect(instantOf(date, 600, zone, 1)).toBe(instantOf(date, 600, zone));
  });
});

describe('zones with their own ways', () => {
  test('Lord Howe shifts by half an hour', () => {
    const zone = 'Australia/Lord_Howe';
    expect(wallTimeFact('2026-10-04', 135, zone)).toEqual({
      kind: 'skipped',
      earlier: '2026-10-04T01:45',
      later: '2026-10-04T02:45',
    });
    expect(wallTimeFact('2026-10-04', 150, zone)).toEqual({ kind: 'once', offset: '+11:00' });
    expect(wallTimeFact('2026-04-05', 105, zone)).toEqual({ kind: 'repeated', offsets: ['+11:00', '+10:30'] });
    expect(instantOf('2026-04-05', 105, zone, 1) - instantOf('2026-04-05', 105, zone, 0)).toBe(1_800_000);
  });
  test('Kathmandu is at +05:45, all year', () => {
    expect(isoWithOffset('2026-06-01', 540, 'Asia/Kathmandu')).toBe('2026-06-01T09:00:00+05:45');
    expect(utc(instantOf('2026-06-01', 540, 'Asia/Kathmandu'))).toBe('2026-06-01T03:15:00.000Z');
    expect(wallTimeFact('2026-03-29', 150, 'Asia/Kathmandu')).toEqual({ kind: 'once', offset: '+05:45' });
  });
  test('in Santiago midnight itself is skipped', () => {
    expect(wallTimeFact('2026-09-06', 0, 'America/Santiago').kind).toBe('skipped');
    expect(wallTimeFact('2026-09-05', 1440, 'America/Santiago').kind).toBe('skipped');
  });
  test('a talk past midnight is at the next date', () => {
    expect(isoWithOffset('2017-10-02', 1560, 'America/New_York')).toBe('2017-10-03T02:00:00-04:00');
  });
});

test.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
  ['', false],
  ['Z', false],
  ['2026-06-01[Europe/Berlin]', false],
  ['2026-06-01T00:00Z', false],
])('"%s" as a time zone: %s', (zone, known) => {
  expect(isTimeZone(zone)).toBe(known);
});

describe('the wall time that a zone skips or repeats on some days', () => {
  const at = (date: string, clock: number): number => absoluteMinute(date, clock);
  test.each([
    ['Europe/Berlin', '2026-03-28', [['skipped', at('2026-03-29', 120), at('2026-03-29', 180)]]],
    ['Europe/Berlin', '2026-10-25', [['repeated', at('2026-10-25', 120), at('2026-10-25', 180)]]],
    ['Europe/Berlin', '2026-06-01', []],
    ['America/New_York', '2026-11-01', [['repeated', at('2026-11-01', 60), at('2026-11-01', 120)]]],
    ['Australia/Lord_Howe', '2026-10-04', [['skipped', at('2026-10-04', 120), at('2026-10-04', 150)]]],
    // Its clocks jump at midnight: the day begins at one.
    ['Africa/Cairo', '2026-04-24', [['skipped', at('2026-04-24', 0), at('2026-04-24', 60)]]],
    ['Africa/Cairo', '2026-10-29', [['repeated', at('2026-10-29', 1380), at('2026-10-30', 0)]]],
    ['UTC', '2026-03-29', []],
    ['Mars/Olympus', '2026-03-29', []],
  ] as const)('%s about %s', (zone, date, expected) => {
    expect(zoneShifts([date, date], zone).map(({ kind, from, to }) => [kind, from, to])).toEqual(expected);
  });
});

test('the distance of two zones is that at noon of the day', () => {
  expect(minutesAhead('2026-06-01', 'Europe/Berlin', 'America/New_York')).toBe(-360);
  expect(minutesAhead('2026-03-16', 'Europe/Berlin', 'America/New_York')).toBe(-300);
  expect(minutesAhead('2026-06-01', 'Europe/Berlin', 'Asia/Kolkata')).toBe(210);
  expect(minutesAhead('2026-06-01', 'Europe/Berlin', 'Mars/Olympus')).toBe(null);
});
