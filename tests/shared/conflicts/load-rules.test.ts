import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { countFound, TWO_DAYS, told } from './found.ts';

/** Sessions of Ada at these times, half an hour each. */
const ofAda = (...times: readonly string[]): ProgramSpec => ({
  days: { ...TWO_DAYS, wed: '2026-06-03 00:00-24:00' },
  sessions: Object.fromEntries(times.map((at, i) => [`s${i}`, { at, speakers: ['Ada'] }])),
});

describe('three-in-a-row', () => {
  const RULE = 'three-in-a-row';
  test.each<[string, readonly string[], number]>([
    ['three', ['mon 10:00', 'mon 10:30', 'mon 11:00'], 1],
    ['two', ['mon 10:00', 'mon 10:30'], 0],
    ['three with a short pause', ['mon 10:00', 'mon 10:44', 'mon 11:15'], 1],
    ['three with a pause', ['mon 10:00', 'mon 10:45', 'mon 11:15'], 0],
    ['six with a pause in the middle', ['mon 9:00', 'mon 9:30', 'mon 10:00', 'mon 11:00', 'mon 11:30', 'mon 12:00'], 2],
    ['overlapping ones count', ['mon 10:00', 'mon 10:10', 'mon 10:20'], 1],
    ['over midnight', ['mon 23:00', 'mon 23:30', 'tue 00:00'], 1],
    ['by two days at one night', ['mon 24:00', 'tue 00:30', 'mon 25:00'], 1],
    ['on two days', ['mon 10:00', 'mon 10:30', 'tue 11:00'], 0],
  ])('%s', (_name, times, found) => {
    expect(countFound(RULE, ofAda(...times))).toBe(found);
  });
  test('a long session holds the row together', () => {
    const sessions: Record<string, SessionSpec> = {
      long: { at: 'mon 10:00', length: 120, speakers: ['Ada'] },
      in: { at: 'mon 10:10', length: 10, speakers: ['Ada'] },
      next: { at: 'mon 12:05', speakers: ['Ada'] },
    };
    expect(countFound(RULE, { sessions })).toBe(1);
  });
  test('it lists them', () => {
    expect(told(RULE, ofAda('mon 10:00', 'mon 10:30', 'mon 11:00'))).toEqual([
      'Ada has 3 sessions without a pause on Mon 1 June, 10:00–11:30: “s0”, “s1” and “s2”.',
    ]);
  });
  test('how many are too many is a parameter', () => {
    expect(countFound(RULE, ofAda('mon 10:00', 'mon 10:30'), { sessions: 2 })).toBe(1);
  });
});

describe('too-many-a-day', () => {
  const RULE = 'too-many-a-day';
  const four = ['mon 09:00', 'mon 11:00', 'mon 13:00', 'mon 15:00'] as const;
  test('four on a day are told, three are not', () => {
    expect(told(RULE, ofAda(...four))).toEqual([
      'Ada has 4 sessions on Mon 1 June, where 3 are the most: “s0”, “s1”, “s2” and “s3”.',
    ]);
    expect(countFound(RULE, ofAda(...four.slice(1)))).toBe(0);
  });
  test('what follows midnight is of the program day that it belongs to', () => {
    expect(countFound(RULE, ofAda(...four.slice(1), 'mon 24:30'))).toBe(1);
    expect(countFound(RULE, ofAda(...four.slice(1), 'tue 00:30'))).toBe(0);
  });
  test('a chair’s own talks in her block are her block', () => {
    const talk = { in: 'block', speakers: ['Ada'], length: 10 } as const;
    const block = { at: 'mon 10:00', length: 60, block: true, chair: 'Ada' } as const;
    const sessions = { block, one: talk, two: talk, three: talk, other: { at: 'mon 15:00', speakers: ['Ada'] } };
    expect(countFound(RULE, { sessions })).toBe(0);
  });
});

describe('spread-over-days', () => {
  const RULE = 'spread-over-days';
  test('three days are told, two are not', () => {
    expect(told(RULE, ofAda('mon 10:00', 'tue 10:00', 'wed 10:00'))).toEqual([
      'Ada has sessions on 3 days, where 2 are the most: “s0”, “s1” and “s2”.',
    ]);
    expect(countFound(RULE, ofAda('mon 10:00', 'mon 12:00', 'wed 10:00'))).toBe(0);
    expect(countFound(RULE, ofAda('mon 10:00', 'mon 25:00', 'wed 10:00'))).toBe(0);
  });
});

describe('remote-night', () => {
  const RULE = 'remote-night';
  const at = (time: string, timeZone: string | null): ProgramSpec => ({
    days: TWO_DAYS,
    people: { Ada: { timeZone } },
    sessions: { a: { at: time, speakers: ['Ada'] } },
  });
  test.each<[string, string, string | null, number]>([
    ['four in the morning in New York', 'mon 10:00', 'America/New_York', 1],
    ['seven in the morning there', 'mon 13:00', 'America/New_York', 0],
    ['until seven there', 'mon 12:30', 'America/New_York', 1],
    ['until ten in the evening in Tokyo', 'mon 14:30', 'Asia/Tokyo', 0],
    ['into the night there', 'mon 14:45', 'Asia/Tokyo', 1],
    ['after midnight here, evening there', 'mon 25:00', 'America/New_York', 0],
    ['at night, where the program is', 'mon 03:00', 'Europe/Berlin', 0],
    ['no zone of her own', 'mon 03:00', null, 0],
    ['a zone that nobody knows', 'mon 03:00', 'Mars/Olympus', 0],
  ])('%s', (_name, time, zone, found) => {
    expect(countFound(RULE, at(time, zone))).toBe(found);
  });
  test('the distance is that of the day: between two changes of the clocks it is an hour less', () => {
    // In March the clocks of New York are ahead of their time for two weeks, so 12:00 in Berlin is 07:00 there.
    const march = (date: string): ProgramSpec => ({ ...at('mon 12:00', 'America/New_York'), days: { mon: date } });
    expect(countFound(RULE, march('2026-03-16 00:00-24:00'))).toBe(0);
    expect(countFound(RULE, march('2026-03-30 00:00-24:00'))).toBe(1);
  });
  test('it tells the hour there', () => {
    expect(told(RULE, at('mon 10:00', 'America/New_York'))).toEqual([
      '“a” (10:00–10:30 on Mon 1 June) is at 04:00–04:30 by the clock of Ada.',
    ]);
  });
});
