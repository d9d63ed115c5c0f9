import { describe, expect, test } from 'vitest';
import { findConflicts, updateConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { applyDiff } from '../../../shared/model/state.ts';
import { repairsOf } from '../../../shared/placing/repairs.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../../shared/schedule/update-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec, sessionIdOf } from '../builder.ts';
import { countFound, minutesFound, SHAPES, TWO_DAYS, told } from './found.ts';

const RULE = 'audience-overlap';

const sharing = (people: number, a: SessionSpec, b: SessionSpec): ProgramSpec => ({
  days: TWO_DAYS,
  rooms: { hall: 100, studio: 40 },
  sessions: { a, b },
  audiences: [['a', 'b', people]],
});
const SPEC = sharing(24, { at: 'mon 10:00', room: 'hall' }, { at: 'mon 10:20', room: 'studio' });

describe('audience-overlap', () => {
  test.each(SHAPES)('%s', (_name, a, b, minutes) => {
    expect(minutesFound(RULE, sharing(24, a, b))).toBe(minutes);
    expect(minutesFound(RULE, sharing(24, b, a))).toBe(minutes);
  });

  test('it tells where both are, how long, and how many would attend both', () => {
    expect(told(RULE, SPEC)).toEqual([
      '“a” (10:00–10:30, hall) and “b” (10:20–10:50, studio) are at the same time on Mon 1 June: 10 minutes; 24 people would attend both.',
    ]);
    expect(told(RULE, { ...SPEC, audiences: [['a', 'b', 1]] }, { people: 1 })[0]).toMatch(
      /; 1 person would attend both\.$/,
    );
  });

  test('so many as the committee asks for are told, one fewer are not', () => {
    expect(countFound(RULE, { ...SPEC, audiences: [['a', 'b', 10]] })).toBe(1);
    expect(countFound(RULE, { ...SPEC, audiences: [['a', 'b', 9]] })).toBe(0);
    expect(countFound(RULE, { ...SPEC, audiences: [['a', 'b', 9]] }, { people: 9 })).toBe(1);
  });

  test('without a count nothing is told, nor for one that is withdrawn', () => {
    expect(countFound(RULE, { ...SPEC, audiences: [] })).toBe(0);
    const withdrawn = { at: 'mon 10:20', status: 'withdrawn' } as const;
    expect(countFound(RULE, sharing(24, { at: 'mon 10:00' }, withdrawn))).toBe(0);
  });

  test('a block and its own talk are at one time by nature; the talks of two blocks are not', () => {
    const sessions = {
      block: { at: 'mon 10:00', room: 'hall', length: 60, block: true },
      talk: { in: 'block' },
      rival: { at: 'mon 10:00', room: 'studio', length: 60, block: true },
      other: { in: 'rival' },
    };
    const spec = { ...SPEC, sessions };
    expect(countFound(RULE, { ...spec, audiences: [['block', 'talk', 50]] })).toBe(0);
    expect(minutesFound(RULE, { ...spec, audiences: [['talk', 'other', 50]] })).toBe(30);
  });

  test('it weighs the minutes times those who would attend both, whatever audience is expected', () => {
    const state = buildProgram({
      ...SPEC,
      sessions: {
        a: { at: 'mon 10:00', expectedAudience: 900 },
        b: { at: 'mon 10:20' },
        c: { at: 'mon 10:00', length: 20 },
      },
      audiences: [
        ['a', 'b', 24],
        ['a', 'c', 13],
      ],
    });
    const found = findConflicts(buildIndex(state, PLAN), settingsOf(state)).filter(({ rule }) => rule === RULE);
    expect(found.map(({ level, weight }) => [level, weight])).toEqual([
      ['warning', 260],
      ['warning', 240],
    ]);
  });

  test('a repair moves one of the two apart, and makes nothing graver', () => {
    const state = buildProgram(SPEC);
    const index = buildIndex(state, PLAN);
    const settings = settingsOf(state);
    const all = findConflicts(index, settings);
    const conflict = all.find(({ rule }) => rule === RULE);
    if (!conflict) throw new Error('the two overlap');
    const repairs = repairsOf(index, settings, all, conflict);
    expect(repairs.length).toBeGreaterThan(0);
    for (const { solved, made } of repairs)
      expect([solved.some(({ key }) => key === conflict.key), made.filter(({ level }) => level !== 'note')]).toEqual([
        true,
        [],
      ]);
  });

  test('another count is another fact, so that an acceptance no longer holds', () => {
    const state = buildProgram(SPEC);
    const index = buildIndex(state, PLAN);
    const settings = settingsOf(state);
    const before = findConflicts(index, settings);
    const key = [sessionIdOf('a'), sessionIdOf('b')].sort().join(' ');
    const diff = {
      sharedAudience: { added: [], removed: [], updated: [{ key, columns: { people: [24, 40] as const } }] },
    };
    applyDiff(state, diff);
    const after = updateConflicts(before, index, settings, updateIndex(index, state, diff));
    const ofRule = (list: typeof after) => list.find(({ rule }) => rule === RULE);
    expect(ofRule(after)?.key).toBe(ofRule(before)?.key);
    expect(ofRule(after)?.factsHash).not.toBe(ofRule(before)?.factsHash);
    expect(ofRule(after)?.facts.audience).toBe(40);
  });
});
