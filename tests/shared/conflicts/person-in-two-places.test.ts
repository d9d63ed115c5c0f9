import { describe, expect, test } from 'vitest';
import type { SessionSpec } from '../builder.ts';
import { minutesFound, SHAPES, TWO_DAYS, told } from './found.ts';

const RULE = 'person-in-two-places';
const rooms = { hall: 100, studio: 40 };
const at = 'mon 10:00';
const ada = { speakers: ['Ada'] };
const minutes = (sessions: Record<string, SessionSpec>): number | null =>
  minutesFound(RULE, { days: TWO_DAYS, rooms, kinds: { lunch: { service: true } }, sessions });

describe('two sessions of one person', () => {
  test.each(SHAPES)('%s', (_name, a, b, shared) => {
    expect(minutes({ a: { ...a, ...ada, room: 'hall' }, b: { ...b, ...ada, room: 'studio' } })).toBe(shared);
  });
});

describe('who and what counts', () => {
  test('two people are no conflict', () => {
    expect(minutes({ a: { at, ...ada }, b: { at, speakers: ['Bob'] } })).toBe(null);
  });
  test('chair here and speaker there is one', () => {
    expect(minutes({ a: { at, chair: 'Ada' }, b: { at, ...ada } })).toBe(30);
  });
  test('two roles in one session are none', () => {
    expect(minutes({ a: { at, chair: 'Ada', ...ada }, b: { at } })).toBe(null);
  });
  test('sessions without a room, but with a time, are checked', () => {
    expect(minutes({ a: { at, ...ada }, b: { at, ...ada } })).toBe(30);
  });
  test('a lunch has no speaker rules', () => {
    expect(minutes({ a: { at, ...ada }, b: { at, ...ada, kind: 'lunch' } })).toBe(null);
  });
  test('a withdrawn talk does not count', () => {
    expect(minutes({ a: { at, ...ada }, b: { at, ...ada, status: 'withdrawn' } })).toBe(null);
  });
  test('each of two shared people is named', () => {
    const pair = { at, speakers: ['Ada', 'Bob'] };
    expect(told(RULE, { sessions: { a: pair, b: pair } })).toHaveLength(2);
  });
});

describe('blocks', () => {
  const block: SessionSpec = { at, room: 'hall', length: 60, block: true, chair: 'Ada' };
  test('the chair of a block may speak in it', () => {
    expect(minutes({ block, one: { in: 'block', ...ada } })).toBe(null);
  });
  test('a chair who speaks elsewhere is told once, though she speaks in her own block too', () => {
    const sessions = { block, one: { in: 'block', ...ada }, x: { at: 'mon 10:10', room: 'studio', ...ada } };
    expect(told(RULE, { rooms, sessions })).toEqual([
      'Ada is in “block” (10:00–11:00, hall) and in “x” (10:10–10:40, studio) on Mon 1 June: 30 minutes.',
    ]);
  });
  test('a speaker of a talk in a block is bound by her talk, not by the whole block', () => {
    const talks = { one: { in: 'block' }, two: { in: 'block', speakers: ['Bob'] } };
    expect(minutes({ block, ...talks, x: { at, length: 30, speakers: ['Bob'] } })).toBe(null);
    expect(minutes({ block, ...talks, x: { at, length: 40, speakers: ['Bob'] } })).toBe(10);
  });
});
