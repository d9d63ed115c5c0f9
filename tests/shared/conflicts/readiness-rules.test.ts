import { describe, expect, test } from 'vitest';
import type { SessionSpec } from '../builder.ts';
import { countFound, told } from './found.ts';

const kinds = { talk: { durationMinutes: 30 }, lunch: { service: true, durationMinutes: 60 } };
const rooms = { hall: 100 };
const placed = { at: 'mon 10:00', room: 'hall' } as const;
const found = (rule: string, a: SessionSpec): number => countFound(rule, { kinds, rooms, sessions: { a } });
const says = (rule: string, a: SessionSpec): string[] => told(rule, { kinds, rooms, sessions: { a } });

describe('placed or not', () => {
  test('what has its place is confirmed', () => {
    const RULE = 'not-confirmed-but-placed';
    expect(says(RULE, { ...placed, status: 'accepted' })).toEqual(['“a” has its place, but is only accepted.']);
    expect(found(RULE, { ...placed, status: 'confirmed' })).toBe(0);
    expect(found(RULE, { at: 'mon 10:00', status: 'proposed' })).toBe(0);
    expect(found(RULE, { ...placed, status: 'withdrawn' })).toBe(0);
    expect(found(RULE, { ...placed, kind: 'lunch' })).toBe(0);
  });
  test('what is accepted has a place', () => {
    const RULE = 'accepted-but-unplaced';
    expect(says(RULE, { status: 'confirmed' })).toEqual(['“a” is accepted, but has no place yet.']);
    expect(found(RULE, { at: 'mon' })).toBe(0);
    expect(found(RULE, { status: 'proposed' })).toBe(0);
    const sessions: Record<string, SessionSpec> = { block: { block: true }, talk: { in: 'block' } };
    expect(told(RULE, { sessions })).toEqual(['“block” is accepted, but has no place yet.']);
  });
  test.each<[SessionSpec, readonly string[]]>([
    [placed, []],
    [{}, []],
    [{ at: 'mon 10:00' }, ['“a” is placed in part: it has no room yet.']],
    [{ at: 'mon', room: 'hall' }, ['“a” is placed in part: it has no time yet.']],
    [{ at: null, room: 'hall' }, ['“a” is placed in part: it has no day and no time yet.']],
    [{ at: 'mon' }, ['“a” is placed in part: it has no time and no room yet.']],
    // A poster hangs all day.
    [{ at: 'mon', length: 0 }, []],
    [{ at: null, room: 'hall', length: 0 }, ['“a” is placed in part: it has no day and no time yet.']],
  ])('half placed: %j', (a, sentences) => {
    expect(says('half-placed', a)).toEqual(sentences);
  });
});

describe('what a session of the program has', () => {
  test.each<[string, string, SessionSpec, SessionSpec]>([
    ['no-speaker', '“a” has no speaker.', {}, { speakers: ['Ada'] }],
    ['no-speaker', '“a” has no speaker.', { authors: ['Ada'] }, { block: true }],
    ['no-title', '“Session 1” has no title.', { title: null }, { title: 'Tracing' }],
    ['no-title', '“Session 1” has no title.', { title: '  ' }, { title: null, status: 'proposed' }],
    ['no-abstract', '“a” has no abstract.', {}, { abstract: 'We tell.' }],
    ['no-abstract', '“a” has no abstract.', { abstract: ' ' }, { kind: 'lunch' }],
  ])('%s: %s', (rule, sentence, lacking, having) => {
    expect(says(rule, lacking)).toEqual([sentence]);
    expect(says(rule, having)).toEqual([]);
  });
  test('what is only proposed matters once it has a place', () => {
    expect(found('no-speaker', { status: 'proposed' })).toBe(0);
    expect(found('no-speaker', { status: 'proposed', ...placed })).toBe(1);
  });
  test('a session is as long as its kind', () => {
    const RULE = 'duration-unlike-kind';
    expect(says(RULE, { kind: 'talk', length: 45 })).toEqual([
      '“a” takes 45 minutes, where talk usually takes 30 minutes.',
    ]);
    expect(found(RULE, { kind: 'talk', length: 30 })).toBe(0);
    expect(found(RULE, { length: 45 })).toBe(0);
    expect(found(RULE, { kind: 'lunch', length: 45 })).toBe(0);
  });
});
