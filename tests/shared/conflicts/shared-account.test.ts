import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';
import { countFound, SHAPES, TWO_DAYS, told } from './found.ts';

const RULE = 'shared-account';
const rooms = { hall: 100, studio: 40 };

/** Pairs of sessions at the same time, each in two rooms, and single ones; all of one person. */
function ofKim(pairs: number, singles: number): ProgramSpec {
  const sessions: Record<string, SessionSpec> = {};
  for (let i = 0; i < pairs; i++) {
    const at = `mon ${6 + i}:00`;
    sessions[`a${i}`] = { at, room: 'hall', speakers: ['Kim'] };
    sessions[`b${i}`] = { at, room: 'studio', speakers: ['Kim'] };
  }
  for (let i = 0; i < singles; i++) sessions[`c${i}`] = { at: `tue ${i}:00`, speakers: ['Kim'] };
  return { days: TWO_DAYS, rooms, sessions };
}

/** What all rules on people tell. */
function rulesBroken(spec: ProgramSpec): string[] {
  const state = buildProgram(spec);
  const people = findConflicts(buildIndex(state, PLAN), settingsOf(state)).filter((found) => found.people.length > 0);
  return [...new Set(people.map(({ rule, level }) => `${level} ${rule}`))].sort();
}

describe('who is a shared account', () => {
  test.each<[string, number, number, number]>([
    ['eight of eight sessions overlap', 4, 0, 1],
    ['six of six are a mess, but a person’s', 3, 0, 0],
    ['eight of 32: a quarter', 4, 24, 1],
    ['eight of 33: less than a quarter', 4, 25, 0],
    ['many sessions one after the other', 0, 20, 0],
  ])('%s', (_name, pairs, singles, found) => {
    expect(countFound(RULE, ofKim(pairs, singles))).toBe(found);
  });
  test('it is told once, with how many, where, and at once', () => {
    expect(told(RULE, ofKim(5, 2))).toEqual([
      'Kim looks like a shared account or a placeholder: 10 of 12 sessions overlap in 2 rooms, up to 2 at once. They are not told one by one.',
    ]);
  });
  test('both limits are parameters', () => {
    expect(countFound(RULE, ofKim(1, 3), { accountSessions: 2, accountShare: 40 })).toBe(1);
    expect(countFound(RULE, ofKim(1, 3), { accountSessions: 2, accountShare: 41 })).toBe(0);
    expect(countFound(RULE, ofKim(4, 0), { accountSessions: 9 })).toBe(0);
  });
  test('a block and its talks do not overlap', () => {
    const block: SessionSpec = { at: 'mon 10:00', length: 300, block: true, chair: 'Kim' };
    const talks = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`t${i}`, { in: 'block', length: 20, speakers: ['Kim'] }]),
    );
    expect(countFound(RULE, { sessions: { block, ...talks } })).toBe(0);
  });
});

describe('which sessions overlap', () => {
  const kim = { speakers: ['Kim'] };
  test.each(SHAPES)('%s', (_name, a, b, shared) => {
    const sessions = { a: { ...a, ...kim, room: 'hall' }, b: { ...b, ...kim, room: 'studio' } };
    const limits = { accountSessions: 2, accountShare: 1 };
    expect(countFound(RULE, { days: TWO_DAYS, rooms, sessions }, limits)).toBe(shared === null ? 0 : 1);
  });
});

describe('over a clock change', () => {
  // In Berlin 02:00 to 03:00 is skipped on 29 March: overlaps are on the wall.
  const days = { sat: '2026-03-28 00:00-30:00', sun: '2026-03-29 00:00-24:00' };
  test.each<[string, string, number]>([
    ['within the night that loses an hour', 'sun 03:00', 1],
    ['after it', 'sun 03:30', 0],
  ])('%s', (_name, at, found) => {
    const sessions: Record<string, SessionSpec> = {
      a: { at: 'sat 25:30', length: 120, room: 'hall', speakers: ['Kim'] },
      b: { at, room: 'studio', speakers: ['Kim'] },
    };
    expect(countFound(RULE, { days, rooms, sessions }, { accountSessions: 2 })).toBe(found);
  });
});

describe('what follows', () => {
  test('her overlaps are told one by one no more, nor what else nobody could do', () => {
    expect(rulesBroken(ofKim(3, 0))).toEqual(['error person-in-two-places', 'note too-many-a-day']);
    expect(rulesBroken(ofKim(4, 0))).toEqual(['warning shared-account']);
  });
  test('a name that stands for nobody is none from its first overlap', () => {
    const sessions: Record<string, SessionSpec> = {
      a: { at: 'mon 10:00', speakers: ['N.N.'] },
      b: { at: 'mon 10:00', speakers: ['N.N.'] },
    };
    const people = { 'N.N.': { name: 'N.N.' } };
    expect(rulesBroken({ people, sessions })).toEqual(['warning shared-account']);
    expect(rulesBroken({ people: { 'N.N.': { name: 'Nina Noll' } }, sessions })).toEqual([
      'error person-in-two-places',
    ]);
  });
  test('the committee’s own field decides: yes is no news, no is one person', () => {
    const marked = (spec: ProgramSpec, yes: boolean) => ({ ...spec, marks: { 'shared account': { Kim: yes } } });
    expect(rulesBroken(marked(ofKim(4, 0), true))).toEqual([]);
    expect(rulesBroken(marked(ofKim(1, 0), true))).toEqual([]);
    expect(rulesBroken(marked(ofKim(4, 0), false))).toEqual(['error person-in-two-places', 'note too-many-a-day']);
  });
  test('where the rule is off, for some or for all, every clash is told', () => {
    const off: ProgramSpec = { ...ofKim(4, 0), levels: { [RULE]: 'off' } };
    expect(rulesBroken(off)).toEqual(['error person-in-two-places', 'note too-many-a-day']);
    const some: ProgramSpec = { ...ofKim(4, 0), rules: [{ rule: RULE, level: 'off', scope: { rooms: ['studio'] } }] };
    expect(rulesBroken(some)).toEqual(['error person-in-two-places', 'note too-many-a-day']);
  });
  test('its limits are set there for all rules on people', () => {
    const parameters = { accountSessions: 6 };
    expect(rulesBroken({ ...ofKim(3, 0), rules: [{ rule: RULE, level: 'note', parameters }] })).toEqual([
      'note shared-account',
    ]);
    const wrong = { ...ofKim(3, 0), rules: [{ rule: 'person-in-two-places', level: 'error', parameters } as const] };
    expect(rulesBroken(wrong)).toEqual(['error person-in-two-places', 'note too-many-a-day']);
  });
});
