import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { countFound, minutesFound, SHAPES, TWO_DAYS, told } from './found.ts';

const rooms = { hall: 100, studio: 40 };
const web = { track: 'web' } as const;

describe('same-track-in-parallel', () => {
  const RULE = 'same-track-in-parallel';
  test.each(SHAPES)('%s', (_name, a, b, minutes) => {
    const spec = (one: SessionSpec, other: SessionSpec): ProgramSpec => ({
      days: TWO_DAYS,
      sessions: { a: { ...one, ...web }, b: { ...other, ...web } },
    });
    expect(minutesFound(RULE, spec(a, b))).toBe(minutes);
    expect(minutesFound(RULE, spec(b, a))).toBe(minutes);
  });
  test('of two tracks, or of none, nothing is told', () => {
    const at = { at: 'mon 10:00' };
    expect(countFound(RULE, { sessions: { a: { ...at, ...web }, b: { ...at, track: 'data' }, c: at, d: at } })).toBe(0);
  });
  test('a block of the track stands for its talks', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 10:00', length: 60, block: true, ...web },
      one: { in: 'block', ...web },
      other: { at: 'mon 10:15', ...web },
    };
    expect(told(RULE, { sessions })).toEqual([
      '“block” (10:00–11:00) and “other” (10:15–10:45) are of one track and at the same time on Mon 1 June: 30 minutes.',
    ]);
  });
});

describe('track-changes-rooms', () => {
  const RULE = 'track-changes-rooms';
  const inRoom = (at: string, room: string): SessionSpec => ({ at, room, ...web });
  test('two rooms on a day are told, one room on each of two days is not', () => {
    const days = TWO_DAYS;
    const a = inRoom('mon 10:00', 'hall');
    expect(told(RULE, { days, rooms, sessions: { a, b: inRoom('mon 11:00', 'studio') } })).toEqual([
      'Web is in 2 rooms on Mon 1 June, where 1 is the most: hall and studio.',
    ]);
    expect(countFound(RULE, { days, rooms, sessions: { a, b: inRoom('tue 11:00', 'studio') } })).toBe(0);
    expect(countFound(RULE, { days, rooms, sessions: { a, b: inRoom('mon 11:00', 'studio') } }, { most: 2 })).toBe(0);
  });
});

describe('unrecorded-beside-unrecorded', () => {
  const RULE = 'unrecorded-beside-unrecorded';
  const at = (recording: 'refused' | 'wanted' | null): SessionSpec => ({ at: 'mon 10:00', recording });
  test('two at once that refuse are told, and no others', () => {
    expect(told(RULE, { sessions: { a: at('refused'), b: at('refused'), c: at('wanted'), d: at(null) } })).toEqual([
      '“a” (10:00–10:30) and “b” (10:00–10:30) are at the same time on Mon 1 June, and neither is recorded: 30 minutes.',
    ]);
    expect(countFound(RULE, { sessions: { a: at('refused'), b: { ...at('refused'), at: 'mon 10:30' } } })).toBe(0);
  });
});

describe('no-choice-of-language', () => {
  const RULE = 'no-choice-of-language';
  const at = (time: string, language: string | null, length = 60): SessionSpec => ({ at: time, language, length });
  test.each<[string, Record<string, SessionSpec>, number]>([
    ['three in one language', { a: at('mon 10:00', 'en'), b: at('mon 10:10', 'en'), c: at('mon 10:20', 'EN') }, 1],
    ['two', { a: at('mon 10:00', 'en'), b: at('mon 10:10', 'en') }, 0],
    ['one of three in another', { a: at('mon 10:00', 'en'), b: at('mon 10:10', 'de'), c: at('mon 10:20', 'en') }, 0],
    ['one of three unknown', { a: at('mon 10:00', 'en'), b: at('mon 10:10', null), c: at('mon 10:20', 'en') }, 0],
    ['never three at once', { a: at('mon 10:00', 'en'), b: at('mon 10:30', 'en'), c: at('mon 11:00', 'en') }, 0],
    [
      'only the fullest hours are told',
      { a: at('mon 10:00', 'en'), b: at('mon 10:10', 'en'), c: at('mon 10:20', 'en'), d: at('mon 10:30', 'en') },
      1,
    ],
    [
      'two hours',
      {
        a: at('mon 10:00', 'en', 120),
        b: at('mon 10:00', 'en', 120),
        c: at('mon 10:00', 'en'),
        d: at('mon 11:00', 'en'),
      },
      2,
    ],
  ])('%s', (_name, sessions, found) => {
    expect(countFound(RULE, { sessions })).toBe(found);
  });
  test('it tells the hour, and the level has the same rule', () => {
    const sessions = Object.fromEntries(
      ['a', 'b', 'c'].map((name, i) => [name, { ...at(`mon 10:0${i}`, 'en'), level: 'expert' }]),
    );
    expect(told(RULE, { sessions })).toEqual([
      'All 3 sessions at 10:02–11:00 on Mon 1 June are in one language (en): “a”, “b” and “c”.',
    ]);
    expect(told('no-choice-of-level', { sessions })).toEqual([
      'All 3 sessions at 10:02–11:00 on Mon 1 June are for one level (expert): “a”, “b” and “c”.',
    ]);
  });
});
