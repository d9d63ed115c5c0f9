import { describe, expect, test } from 'vitest';
import { findConflicts, updateConflicts } from '../../../shared/conflicts/engine.ts';
import { factsHash } from '../../../shared/conflicts/finding.ts';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';
import { levelOf, settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain, ruleWords } from '../../../shared/conflicts/words.ts';
import { applyDiff, type Diff, type ProgramState } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { updateIndex } from '../../../shared/schedule/update-index.ts';
import {
  buildProgram,
  dayIdOf,
  PLAN,
  type ProgramSpec,
  placementKey,
  roomIdOf,
  type SessionSpec,
  sessionIdOf,
} from '../builder.ts';

const spec: ProgramSpec = {
  rooms: { hall: 100, studio: 40 },
  sessions: {
    late: { at: 'mon 17:00', room: 'hall', speakers: ['Ada'] },
    late2: { at: 'mon 17:15', room: 'hall' },
    a: { at: 'mon 10:00', room: 'hall', speakers: ['Ada'] },
    b: { at: 'mon 10:15', room: 'studio', speakers: ['Ada'], expectedAudience: 50 },
    full: { room: 'studio', at: null, expectedAudience: 41 },
  },
};
/** The rules on trial here; the others have a say in their own tests. */
const THREE = RULES.filter(({ id }) => ['room-used-twice', 'person-in-two-places', 'room-too-small'].includes(id));
const conflictsOf = (state: ProgramState): Conflict[] =>
  findConflicts(buildIndex(state, PLAN), settingsOf(state), THREE);
const rulesOf = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ rule, level }) => `${level} ${rule}`);

describe('levels', () => {
  test('conflicts come by level, then by weight: the minutes times the people concerned', () => {
    const heavy = conflictsOf(buildProgram(spec)).map(({ level, rule, weight }) => [level, rule, weight]);
    expect(heavy).toEqual([
      // 15 minutes of the 50 expected at b, of a, and of Ada.
      ['error', 'person-in-two-places', 780],
      ['error', 'room-used-twice', 30],
      ['warning', 'room-too-small', 1500],
      ['warning', 'room-too-small', 41],
    ]);
  });
  test('of equal weight the earlier comes first, those without time last', () => {
    const at = (time: string | null): SessionSpec => ({ at: time, room: 'studio', expectedAudience: 41, length: 1 });
    const sessions = { late: at('mon 17:00'), never: at(null), early: at('mon 10:00') };
    const told = conflictsOf(buildProgram({ rooms: { studio: 40 }, sessions }));
    expect(told.map((conflict) => conflict.sessions[0])).toEqual(['early', 'late', 'never'].map(sessionIdOf));
  });
  test('a rule that is off is not looked for, and one that is set is told at its level', () => {
    const state = buildProgram({ ...spec, levels: { 'room-used-twice': 'note', 'person-in-two-places': 'off' } });
    expect(rulesOf(conflictsOf(state))).toEqual([
      'warning room-too-small',
      'warning room-too-small',
      'note room-used-twice',
    ]);
  });
  test('a level is the committee’s, else the rule’s own; an unknown rule is off', () => {
    const state = buildProgram({ levels: { 'over-a-break': 'block' } });
    expect(['over-a-break', 'room-too-small', 'no-such-rule'].map((rule) => levelOf(rule, state))).toEqual([
      'block',
      'warning',
      'off',
    ]);
  });
  test('a setting with a scope does not count everywhere', () => {
    const state = buildProgram({ levels: { 'over-a-break': 'error' } });
    const [row] = state.ruleSetting.values();
    (state.ruleSetting as Map<string, unknown>).set(row?.id ?? '', { ...row, scope: { kinds: ['tutorial'] } });
    expect(levelOf('over-a-break', state)).toBe('warning');
  });
});

describe('acceptance', () => {
  const accept = (state: ProgramState, { key, factsHash }: Conflict): void => {
    (state.acceptance as Map<string, unknown>).set(key, { conflict: key, factsHash, reason: 'fine' });
  };
  const move: Diff = {
    placement: { added: [], removed: [], updated: [{ key: placementKey('b'), columns: { start: [615, 620] } }] },
  };
  test('an accepted conflict is quiet, until its facts change', () => {
    const state = buildProgram(spec);
    const [clash] = conflictsOf(state);
    if (!clash) throw new Error('The program has a conflict');
    accept(state, clash);
    expect(conflictsOf(state).map(({ accepted }) => accepted)).toEqual([true, false, false, false]);
    applyDiff(state, move);
    const [after] = conflictsOf(state);
    expect(after?.key).toBe(clash.key);
    expect(after?.accepted).toBe(false);
  });
  test('the key is the rule and the sorted ids', () => {
    const [, clash] = conflictsOf(buildProgram(spec));
    const ids = [sessionIdOf('late'), sessionIdOf('late2'), roomIdOf('hall')].sort();
    expect(clash?.key).toBe(`room-used-twice ${ids.join(' ')}`);
  });
  test('the hash hangs on the facts alone, not on the order in which they are written', () => {
    const finding = { rule: 'r', sessions: [], people: [], rooms: [], from: 1, to: 2 };
    const hash = factsHash({ ...finding, facts: { a: 1, b: 'x' } }, null);
    expect(hash).toMatch(/^[0-9a-f]{14}$/);
    expect(factsHash({ ...finding, facts: { b: 'x', a: 1 } }, null)).toBe(hash);
    expect(factsHash({ ...finding, facts: { a: 2, b: 'x' } }, null)).not.toBe(hash);
    expect(factsHash({ ...finding, to: 3, facts: { a: 1, b: 'x' } }, null)).not.toBe(hash);
  });
  test('it holds when the whole day moves to another date, and not when a session moves to another day', () => {
    const days = { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' };
    const state = buildProgram({ ...spec, days });
    for (const conflict of conflictsOf(state)) accept(state, conflict);
    const isQuiet = (): boolean => conflictsOf(state).every(({ accepted }) => accepted);
    expect(isQuiet()).toBe(true);
    applyDiff(state, {
      day: {
        added: [],
        removed: [],
        updated: [{ key: dayIdOf('mon'), columns: { date: ['2026-06-01', '2027-05-31'] } }],
      },
    });
    expect(isQuiet()).toBe(true);
    const toTuesday = { dayId: [dayIdOf('mon'), dayIdOf('tue')] as const };
    const updated = ['a', 'b'].map((name) => ({ key: placementKey(name), columns: toTuesday }));
    applyDiff(state, { placement: { added: [], removed: [], updated } });
    const again = conflictsOf(state).filter(({ accepted }) => !accepted);
    expect(again.map(({ rule }) => rule)).toEqual(['person-in-two-places', 'room-too-small']);
  });
  test('after a change only what it touched is found anew, and the list is whole', () => {
    const state = buildProgram(spec);
    const index = buildIndex(state, PLAN);
    const before = findConflicts(index, settingsOf(state), THREE);
    applyDiff(state, move);
    const after = updateConflicts(before, index, settingsOf(state), updateIndex(index, state, move), THREE);
    expect(after).toEqual(conflictsOf(state));
    expect(after.find(({ rule }) => rule === 'room-used-twice')).toBe(before[1]);
  });
});

describe('words', () => {
  test('every rule has a title and says what it asks', () => {
    for (const { id } of RULES) expect([id, ruleWords(id).title, ruleWords(id).rule]).not.toContain('');
  });
  test('a held session is told without the room that it was taken from', () => {
    const state = buildProgram(spec);
    const [clash] = conflictsOf(state);
    if (!clash) throw new Error('The program has a conflict');
    expect(explain(clash, state, { held: sessionIdOf('b') })).toEqual({
      title: 'Person in two places',
      sentence: 'Ada is in “a” (10:00–10:30, hall) and in “b” (10:15–10:45) on Mon 1 June: 15 minutes.',
    });
  });
  test('sessions without a title are told by their abstract', () => {
    const sessions = {
      a: { title: null, abstract: 'How we learned to trace.', room: 'hall', at: null, expectedAudience: 101 },
    };
    const state = buildProgram({ rooms: { hall: 100 }, sessions });
    expect(conflictsOf(state).map((conflict) => explain(conflict, state).sentence)).toEqual([
      '101 people are expected at “How we learned to trace.”, but hall has 100 seats: 1 too few.',
    ]);
  });
});
