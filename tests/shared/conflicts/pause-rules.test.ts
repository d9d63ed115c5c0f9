import { describe, expect, test } from 'vitest';
import type { ProgramSpec, SessionSpec } from '../builder.ts';
import { minutesFound, TWO_DAYS, told } from './found.ts';

const rooms: ProgramSpec['rooms'] = {
  hall: { building: 'Main', floor: '1' },
  studio: { building: 'Main', floor: '1' },
  attic: { building: 'Main', floor: '3' },
  barn: { building: 'Yard', floor: '1' },
  tent: {},
  both: { building: 'Main', floor: '1', parts: ['hall', 'studio'] },
};

/** Two sessions of Ada, one after the other. */
const two = (a: SessionSpec, b: SessionSpec): ProgramSpec => ({
  days: TWO_DAYS,
  rooms,
  sessions: { a: { speakers: ['Ada'], ...a }, b: { speakers: ['Ada'], ...b } },
});

describe('back-to-back', () => {
  const RULE = 'back-to-back';
  test.each<[string, SessionSpec, SessionSpec, number | null]>([
    ['touching', { at: 'mon 10:00' }, { at: 'mon 10:30' }, 15],
    ['five minutes between', { at: 'mon 10:00' }, { at: 'mon 10:35' }, 10],
    ['nearly enough', { at: 'mon 10:00' }, { at: 'mon 10:44' }, 1],
    ['enough', { at: 'mon 10:00' }, { at: 'mon 10:45' }, null],
    ['overlapping is told by another rule', { at: 'mon 10:00' }, { at: 'mon 10:20' }, null],
    ['nested', { at: 'mon 10:00', length: 60 }, { at: 'mon 10:20' }, null],
    ['over midnight', { at: 'mon 23:30' }, { at: 'tue 00:05' }, 10],
    ['by two days at one night', { at: 'mon 25:00' }, { at: 'tue 01:30' }, 15],
    ['the same hour on two days', { at: 'mon 10:00' }, { at: 'tue 10:30' }, null],
    ['one of somebody else', { at: 'mon 10:00' }, { at: 'mon 10:30', speakers: ['Bob'] }, null],
    ['one withdrawn', { at: 'mon 10:00' }, { at: 'mon 10:30', status: 'withdrawn' }, null],
    ['one without a time', { at: 'mon 10:00' }, { at: 'mon' }, null],
    ['a session without length', { at: 'mon 10:00' }, { at: 'mon 10:30', length: 0 }, 15],
  ])('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, two(a, b))).toBe(minutes);
    expect(minutesFound(RULE, two(b, a))).toBe(minutes);
  });
  test('talks of one block follow each other, and so does a chair her own block', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 10:00', length: 60, block: true, chair: 'Bob' },
      one: { in: 'block', speakers: ['Ada'] },
      two: { in: 'block', speakers: ['Ada', 'Bob'] },
    };
    expect(told(RULE, { sessions })).toEqual([]);
  });
  test('it says who goes from where to where, and what pause there is', () => {
    expect(told(RULE, two({ at: 'mon 10:00' }, { at: 'mon 10:31' }))).toEqual([
      'Ada goes from “a” (10:00–10:30) to “b” (10:31–11:01) on Mon 1 June with 1 minute between, where 15 minutes are needed.',
    ]);
  });
});

describe('too-little-time-to-change-room', () => {
  const RULE = 'too-little-time-to-change-room';
  const from = (room: string): SessionSpec => ({ at: 'mon 10:00', room });
  test.each<[string, SessionSpec, SessionSpec, number | null]>([
    ['to another floor', from('hall'), { at: 'mon 10:30', room: 'attic' }, 5],
    ['to another building', from('hall'), { at: 'mon 10:33', room: 'barn' }, 7],
    ['just enough', from('hall'), { at: 'mon 10:40', room: 'barn' }, null],
    ['nearly enough', from('hall'), { at: 'mon 10:39', room: 'barn' }, 1],
    ['on the same floor', from('hall'), { at: 'mon 10:30', room: 'studio' }, null],
    ['in the same room', from('hall'), { at: 'mon 10:30', room: 'hall' }, null],
    ['into a combined room around her', from('hall'), { at: 'mon 10:30', room: 'both' }, null],
    ['to a room whose floor is not known', from('hall'), { at: 'mon 10:30', room: 'tent' }, null],
    ['to no room yet', from('hall'), { at: 'mon 10:30' }, null],
    ['over midnight', { at: 'mon 23:30', room: 'hall' }, { at: 'tue 00:00', room: 'barn' }, 10],
  ])('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, two(a, b))).toBe(minutes);
  });
  test('the minutes of a floor are a parameter', () => {
    const walk = two(from('hall'), { at: 'mon 10:30', room: 'studio' });
    expect(minutesFound(RULE, walk, { sameFloor: 3 })).toBe(3);
  });
  test('it tells both rooms', () => {
    expect(told(RULE, two(from('hall'), { at: 'mon 10:30', room: 'barn' }))).toEqual([
      'Ada goes from “a” (10:00–10:30, hall) to “b” (10:30–11:00, barn) on Mon 1 June without a pause, where 10 minutes are needed.',
    ]);
  });
});

describe('changeover-time', () => {
  const RULE = 'changeover-time';
  test.each<[string, SessionSpec, SessionSpec, number | null]>([
    ['touching', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:30', room: 'hall' }, 5],
    ['nearly enough', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:34', room: 'hall' }, 1],
    ['enough', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:35', room: 'hall' }, null],
    ['overlapping is told by another rule', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:29', room: 'hall' }, null],
    ['in two rooms', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:30', room: 'studio' }, null],
    ['a room and the one it is a part of', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:30', room: 'both' }, 5],
    ['the same combined room', { at: 'mon 10:00', room: 'both' }, { at: 'mon 10:30', room: 'both' }, 5],
    ['over midnight', { at: 'mon 23:30', room: 'hall' }, { at: 'tue 00:02', room: 'hall' }, 3],
    ['one withdrawn', { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:30', room: 'hall', status: 'withdrawn' }, null],
  ])('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, { days: TWO_DAYS, rooms, sessions: { a, b } })).toBe(minutes);
  });
  test('talks of a block need none between them, but the next session does', () => {
    const sessions: Record<string, SessionSpec> = {
      block: { at: 'mon 10:00', room: 'hall', length: 60, block: true },
      one: { in: 'block' },
      two: { in: 'block' },
      next: { at: 'mon 11:03', room: 'hall' },
    };
    expect(told(RULE, { rooms, sessions })).toEqual([
      '“block” (10:00–11:00) and “next” (11:03–11:33) follow each other in hall on Mon 1 June with 3 minutes between, where 5 minutes are needed.',
    ]);
  });
});

describe('chair-speaks-elsewhere', () => {
  const RULE = 'chair-speaks-elsewhere';
  const block: SessionSpec = { at: 'mon 10:00', length: 60, block: true, chair: 'Ada' };
  test.each<[string, SessionSpec, number | null]>([
    ['straight after', { at: 'mon 11:00', speakers: ['Ada'] }, 30],
    ['shortly before', { at: 'mon 09:20', speakers: ['Ada'] }, 20],
    ['nearly', { at: 'mon 11:30', speakers: ['Ada'] }, null],
    ['in her own block', { in: 'block', speakers: ['Ada'] }, null],
    ['as an author only', { at: 'mon 11:00', authors: ['Ada'] }, null],
    ['somebody else', { at: 'mon 11:00', speakers: ['Bob'] }, null],
    ['at the same time is told by another rule', { at: 'mon 10:30', speakers: ['Ada'] }, null],
    ['chairs the next block', { at: 'mon 11:00', block: true, chair: 'Ada' }, null],
  ])('%s', (_name, talk, minutes) => {
    expect(minutesFound(RULE, { sessions: { block, talk } })).toBe(minutes);
  });
  test('it names the chair and both', () => {
    expect(told(RULE, { sessions: { block, talk: { at: 'mon 11:10', speakers: ['Ada'] } } })).toEqual([
      'Ada chairs a block and speaks elsewhere, “block” (10:00–11:00) and “talk” (11:10–11:40) on Mon 1 June, with 10 minutes between, where 30 minutes are needed.',
    ]);
  });
});
