import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { repairsOf } from '../../../shared/placing/repairs.ts';
import { repairCost, repairWords } from '../../../shared/placing/repairs-words.ts';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { indexed } from './shown.ts';

const at = (where: string, more: SessionSpec = {}): SessionSpec => {
  const [day = '', time = '', room = ''] = where.split(' ');
  return { at: `${day} ${time}`, room, ...more };
};

/** Repairs of the first conflict of a rule, in words. The rules that are not looked at here are off. */
function repairs(rule: string, spec: ProgramSpec, count?: number) {
  const { state, index } = indexed({
    days: { mon: '2026-06-01 09:00-12:00' },
    rooms: { hall: 100, den: 10 },
    ...spec,
  });
  const all = settingsOf(state);
  const settings = { ...all, rules: new Map([...all.rules].filter(([id]) => LOOKED_AT.has(id))) };
  const before = findConflicts(index, settings);
  const conflict = before.find((one) => one.rule === rule);
  if (!conflict) throw new Error(`There is no ${rule}: ${before.map((one) => one.rule).join(', ')}`);
  return repairsOf(index, settings, before, conflict, count).map((repair) => ({
    words: repairWords(repair, state),
    cost: repairCost(repair),
  }));
}
const words = (...args: Parameters<typeof repairs>): string[] => repairs(...args).map((repair) => repair.words);

const LOOKED_AT = new Set([
  'half-placed',
  'duration-unlike-kind',
  'block-too-full',
  'no-speaker',
  'room-used-twice',
  'person-in-two-places',
  'person-unavailable',
  'room-too-small',
  'over-a-break',
  'outside-the-day',
  'withdrawn-but-placed',
]);

const clash: ProgramSpec['sessions'] = {
  one: at('mon 10:00 hall', { speakers: ['Ada'] }),
  two: at('mon 10:20 hall', { speakers: ['Bob'] }),
};

describe('repairs of a room that is used twice', () => {
  test('those that change least come first, no more than two alike', () => {
    expect(repairs('room-used-twice', { sessions: clash })).toEqual([
      {
        words: 'Move “one” to Mon 1 June, 09:50, in the same room: solves 1 conflict, makes none',
        cost: 'moves by 10 minutes',
      },
      {
        words: 'Move “two” to Mon 1 June, 10:30, in the same room: solves 1 conflict, makes none',
        cost: 'moves by 10 minutes',
      },
      { words: 'Move “one” to den, at the same time: solves 1 conflict, makes none', cost: 'another room' },
      { words: 'Move “two” to den, at the same time: solves 1 conflict, makes none', cost: 'another room' },
      { words: 'Shorten “one” to 20 min: solves 1 conflict, makes none', cost: '10 minutes less' },
    ]);
    expect(words('room-used-twice', { sessions: clash }, 1)).toHaveLength(1);
  });
  test('nobody leaves a pin', () => {
    const sessions = {
      one: at('mon 10:00 hall', { pin: 'time' }),
      two: at('mon 10:20 hall', { pin: 'both' }),
    };
    expect(words('room-used-twice', { sessions })).toEqual([
      'Move “one” to den, at the same time: solves 1 conflict, makes none',
      'Shorten “one” to 20 min: solves 1 conflict, makes none',
    ]);
  });
  test('no room in which somebody is already, and no time when a speaker is away', () => {
    const sessions = { ...clash, other: at('mon 10:10 den', { length: 20 }) };
    const away = [
      { person: 'Ada', date: '2026-06-01', time: '09:00-10:00' },
      { person: 'Ada', date: '2026-06-01', time: '10:30-12:00' },
      { person: 'Bob', date: '2026-06-01', time: '10:50-12:00' },
      { person: 'Bob', date: '2026-06-01', time: '09:00-10:20' },
    ];
    expect(words('room-used-twice', { sessions, away })).toEqual([
      'Shorten “one” to 20 min: solves 1 conflict, makes none',
    ]);
  });
  test('a push takes those behind it along', () => {
    const sessions = {
      ...clash,
      next: at('mon 10:50 hall'),
      before: at('mon 09:00 hall', { length: 60, pin: 'both' }),
      den: at('mon 09:00 den', { length: 180, pin: 'both' }),
    };
    expect(words('room-used-twice', { sessions })).toContain(
      'Push “two” to Mon 1 June, 10:30, and 1 session after it: solves 1 conflict, makes none',
    );
  });
  test('a block moves whole: its talk does not leave it', () => {
    const sessions = {
      block: at('mon 10:00 hall', { block: true, length: 60 }),
      talk: { in: 'block', length: 60, speakers: ['Ada'] },
      other: at('mon 10:30 den', { speakers: ['Ada'], pin: 'both' }),
    };
    expect(words('person-in-two-places', { sessions, rooms: { hall: 100, den: 10 } })).toEqual([
      'Move “block” to Mon 1 June, 09:30, in the same room: solves 1 conflict, makes none',
      'Move “block” to Mon 1 June, 11:00, in the same room: solves 1 conflict, makes none',
      'Move “block” to den, Mon 1 June, 09:30: solves 1 conflict, makes none',
      'Move “block” to den, Mon 1 June, 11:00: solves 1 conflict, makes none',
    ]);
  });
  test('lunch stays where it is', () => {
    const sessions = { lunch: at('mon 10:00 hall', { kind: 'lunch' }), talk: at('mon 10:10 hall', { length: 20 }) };
    const found = words('room-used-twice', { sessions, kinds: { lunch: { service: true } } });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => line.includes('lunch'))).toEqual([]);
  });
});

describe('repairs of other conflicts', () => {
  test('who sits in too small a room swaps with who has seats to spare', () => {
    const sessions = {
      big: at('mon 10:00 den', { expectedAudience: 50 }),
      small: at('mon 10:00 hall', { expectedAudience: 5 }),
      wall: at('mon 09:00 hall', { length: 60, pin: 'both' }),
      wall2: at('mon 10:30 hall', { length: 90, pin: 'both' }),
    };
    expect(words('room-too-small', { sessions })).toEqual(['Swap “big” and “small”: solves 1 conflict, makes none']);
  });
  test('one is cut before a break, by a third at the most, and never under the two thirds of its kind', () => {
    const slots = [{ day: 'mon', time: '10:20-12:00', label: 'Excursion' }];
    const stays = { pin: 'both' } as const;
    const one = (length: number, more: SessionSpec = {}) => ({
      sessions: { one: at('mon 10:00 hall', { length, ...stays, ...more }) },
      slots,
    });
    expect(words('over-a-break', one(30))).toEqual(['Shorten “one” to 20 min: solves 1 conflict, makes none']);
    expect(words('over-a-break', one(31))).toEqual([]);
    const kinds = { long: { durationMinutes: 35 }, short: { durationMinutes: 15 } };
    expect(words('over-a-break', { ...one(30, { kind: 'long' }), kinds })).toEqual([]);
    expect(words('over-a-break', { ...one(45, { kind: 'short' }), kinds })).toEqual([
      'Shorten “one” to 15 min: solves 1 conflict, makes none',
    ]);
  });
  test('one that runs on after the day is cut to its closing', () => {
    const sessions = { one: at('mon 11:40 hall', { length: 25, pin: 'time' }) };
    expect(words('outside-the-day', { sessions })).toEqual(['Shorten “one” to 20 min: solves 1 conflict, makes none']);
  });
  test('who is withdrawn gives the place up', () => {
    const sessions = { one: at('mon 10:00 hall', { status: 'withdrawn' }) };
    expect(words('withdrawn-but-placed', { sessions })).toEqual([
      'Take “one” off the schedule: solves 1 conflict, makes none',
    ]);
    expect(words('withdrawn-but-placed', { sessions: { one: { ...sessions.one, pin: 'room' } } })).toEqual([]);
  });
  test('a repair may make what is milder, and says so', () => {
    const sessions = {
      one: at('mon 10:00 hall', { expectedAudience: 60, pin: 'time' }),
      two: at('mon 10:00 hall', { pin: 'both' }),
    };
    expect(words('room-used-twice', { sessions })).toEqual([
      'Move “one” to den, at the same time: solves 1 conflict, makes 1 conflict: Room too small',
    ]);
    expect(words('room-used-twice', { sessions, levels: { 'room-too-small': 'note' } })).toEqual([
      'Move “one” to den, at the same time: solves 1 conflict, makes 1 note: Room too small',
    ]);
    expect(words('room-used-twice', { sessions, levels: { 'room-too-small': 'block' } })).toEqual([]);
    expect(words('room-used-twice', { sessions, levels: { 'room-used-twice': 'note' } })).toEqual([]);
  });
  test('none that raises the level of a conflict that stays', () => {
    const sessions = {
      one: at('mon 10:00 hall', { speakers: ['Ada'], pin: 'time' }),
      two: at('mon 10:00 hall', { pin: 'both' }),
      other: at('mon 10:00 den', { speakers: ['Ada'], pin: 'both' }),
    };
    const spec = { sessions, rooms: { hall: 100, den: 10, nook: null } };
    expect(words('room-used-twice', spec)).toEqual([
      'Move “one” to nook, at the same time: solves 1 conflict, makes none',
    ]);
    const rules = [{ rule: 'person-in-two-places', level: 'block' as const, scope: { rooms: ['nook'] } }];
    expect(words('room-used-twice', { ...spec, rules })).toEqual([]);
  });
  test('what has half a place gets the other half, what is pinned of it stays', () => {
    const sessions = { one: { at: 'mon 10:00', room: null, expectedAudience: 50, speakers: ['Ada'] } };
    expect(words('half-placed', { sessions })).toEqual([
      'Put “one” in hall, Mon 1 June, 10:00: solves 1 note, makes none',
    ]);
  });
  test('a block is made as long as its talks, and one unlike its kind gets the length of its kind', () => {
    const block = {
      block: at('mon 10:00 hall', { block: true, length: 60, pin: 'both' }),
      one: { in: 'block', length: 40, speakers: ['Ada'] },
      two: { in: 'block', length: 30, speakers: ['Bob'] },
    };
    expect(words('block-too-full', { sessions: block })).toContain(
      'Lengthen “block” to 1 h 10: solves 1 conflict, makes none',
    );
    const kinds = { talk: { durationMinutes: 45 } };
    const sessions = { one: at('mon 10:00 hall', { kind: 'talk', length: 30, speakers: ['Ada'] }) };
    const levels = { 'duration-unlike-kind': 'warning' as const };
    expect(words('duration-unlike-kind', { sessions, kinds, levels })).toEqual([
      'Lengthen “one” to 45 min: solves 1 conflict, makes none',
    ]);
  });
  test('nobody moves because a speaker is missing', () => {
    expect(words('no-speaker', { sessions: { one: at('mon 10:00 hall') } })).toEqual([]);
  });
});
