import { expect, test } from 'vitest';
import { commandOf, pinnedIn } from '../../../renderer/fix/repair.ts';
import { reviewRows } from '../../../renderer/fix/review-rows.ts';
import { effectAndCost } from '../../../renderer/fix/words.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { fixAll } from '../../../shared/placing/repairs-all.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec, sessionIdOf } from '../../shared/builder.ts';

function look(sessions: ProgramSpec['sessions']) {
  const slots = [{ day: 'mon', time: '12:00-13:00' }];
  const state = buildProgram({
    days: { mon: '2026-06-01 09:00-18:00' },
    rooms: { hall: 100 },
    sessions: sessions ?? {},
    slots,
  });
  const index = buildIndex(state, PLAN);
  const settings = settingsOf(state);
  const rules = ['room-used-twice', 'over-a-break', 'withdrawn-but-placed', 'outside-the-day'];
  const only = { ...settings, rules: new Map([...settings.rules].filter(([rule]) => rules.includes(rule))) };
  return { state, index, settings: only, planId: PLAN, conflicts: findConflicts(index, only) };
}

const facts = look({
  one: { at: 'mon 10:00', room: 'hall' },
  two: { at: 'mon 10:00', room: 'hall' },
  late: { at: 'mon 11:35', room: 'hall', pin: 'both' },
  gone: { at: 'mon 15:00', room: 'hall', status: 'withdrawn' },
});
const { index, settings, conflicts } = facts;
const order = conflicts.map(({ key }) => key);
const told = (rows: ReturnType<typeof reviewRows>) =>
  rows.map(({ conflict, isTicked }) => `${isTicked ? 'x' : '-'} ${conflict.rule}`);

test('what is unticked stays where it was, and the rest is what is proposed without it', () => {
  const set = fixAll(index, settings, conflicts);
  const rows = reviewRows(set, new Map(), order);
  expect(told(rows)).toEqual(['x room-used-twice', 'x withdrawn-but-placed', 'x over-a-break']);
  const out = rows[1];
  if (!out) throw new Error('There are three rows');
  const rest = fixAll(
    index,
    settings,
    conflicts.filter(({ key }) => key !== out.conflict.key),
  );
  const unticked = new Map([[out.conflict.key, out.repair]]);
  const after = reviewRows(rest, unticked, order);
  expect(told(after)).toEqual(['x room-used-twice', '- withdrawn-but-placed', 'x over-a-break']);
  expect(after.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  // Until the search has ended, the set is still the one before.
  expect(reviewRows(set, unticked, order)).toEqual(after);
  expect(told(reviewRows(null, unticked, order))).toEqual(['- withdrawn-but-placed']);
});

test('the command makes all of a set in one step', () => {
  const { repairs } = fixAll(index, settings, conflicts);
  const command = commandOf(facts, repairs);
  expect(command?.reason).toBe('fix');
  expect(command?.places).toHaveLength(2);
  expect(command?.lengths).toEqual([{ sessionId: sessionIdOf('late'), durationMinutes: 25 }]);
  expect(commandOf(facts, [])).toBe(null);
});

test('a length says that it is one in all variants, where there are some', () => {
  const cut = fixAll(index, settings, conflicts).repairs.find(({ kind }) => kind === 'shorten');
  if (!cut) throw new Error('One is shortened');
  expect(effectAndCost(cut, facts.state)).toBe('Solves 1 conflict, makes none · 5 minutes less');
  const plan = new Map([...facts.state.plan, ['other', { id: PLAN, name: 'B', position: 1 }] as const]);
  expect(effectAndCost(cut, { ...facts.state, plan })).toBe(
    'Solves 1 conflict, makes none · 5 minutes less · in all variants',
  );
});

test('those that are pinned are told, a block for its talks', () => {
  const pinned = look({
    block: { at: 'mon 09:00', room: 'hall', block: true, pin: 'room' },
    talk: { in: 'block' },
    other: { at: 'mon 09:00', room: 'hall' },
    third: { at: 'mon 09:10', room: 'hall', pin: 'time' },
  });
  const names = ['block', 'third'].map(sessionIdOf);
  const all = pinned.conflicts.flatMap((conflict) => pinnedIn(pinned, conflict));
  expect([...new Set(all)].sort()).toEqual(names.sort());
  const [some] = pinned.conflicts;
  if (!some) throw new Error('There are conflicts');
  expect(pinnedIn(pinned, { ...some, sessions: [sessionIdOf('talk')] })).toEqual([sessionIdOf('block')]);
});
